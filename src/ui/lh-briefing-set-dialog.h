/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBriefingSetDialog:
 *
 * Makes the set of files of a briefing (简报套件) in a folder of its own: charts, slides, the briefing on paper, workbook
 * and text. Its progress is shown, and it can be cancelled.
 */
#define LH_TYPE_BRIEFING_SET_DIALOG (lh_briefing_set_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhBriefingSetDialog, lh_briefing_set_dialog, LH, BRIEFING_SET_DIALOG, AdwWindow)

void lh_briefing_set_dialog_present (gpointer  widget,
                                     LhLedger *ledger,
                                     LhRecord *briefing);

G_END_DECLS
