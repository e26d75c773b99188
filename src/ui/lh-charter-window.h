/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCharterWindow:
 *
 * The whole initiation form of a project (form F1), laid out as on paper, with guidance and the way from the first
 * opinion beside it. What is entered is saved at once.
 *
 * Properties: "ledger", "record" (the project).
 */
#define LH_TYPE_CHARTER_WINDOW (lh_charter_window_get_type ())

G_DECLARE_FINAL_TYPE (LhCharterWindow, lh_charter_window, LH, CHARTER_WINDOW, AdwWindow)

LhCharterWindow *lh_charter_window_present (gpointer   widget,
                                            LhLedger  *ledger,
                                            LhRecord  *project);

G_END_DECLS
