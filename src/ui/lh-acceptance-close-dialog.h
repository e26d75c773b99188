/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-acceptance-sheet.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceCloseDialog:
 *
 * Asks for the day and the result before an acceptance is closed, or for the reason before it is reopened. What the
 * ledger refuses is shown, and nothing is lost.
 */
#define LH_TYPE_ACCEPTANCE_CLOSE_DIALOG (lh_acceptance_close_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptanceCloseDialog, lh_acceptance_close_dialog, LH, ACCEPTANCE_CLOSE_DIALOG, AdwWindow)

void lh_acceptance_close_dialog_present  (gpointer           widget,
                                          LhLedger          *ledger,
                                          LhAcceptanceSheet *sheet,
                                          LhRecord          *acceptance);
void lh_acceptance_reopen_dialog_present (gpointer           widget,
                                          LhLedger          *ledger,
                                          LhRecord          *acceptance);

G_END_DECLS
