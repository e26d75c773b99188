/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBriefingPreviewWindow:
 *
 * The pages and the slides of a briefing, as its set of files will have them, before anything is written.
 *
 * Actions: preview.print and preview.save for the briefing on paper.
 */
#define LH_TYPE_BRIEFING_PREVIEW_WINDOW (lh_briefing_preview_window_get_type ())

G_DECLARE_FINAL_TYPE (LhBriefingPreviewWindow, lh_briefing_preview_window, LH, BRIEFING_PREVIEW_WINDOW, AdwWindow)

LhBriefingPreviewWindow *lh_briefing_preview_window_present (gpointer  widget,
                                                             LhLedger *ledger,
                                                             LhRecord *briefing);

G_END_DECLS
