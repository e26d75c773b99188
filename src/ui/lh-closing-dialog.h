/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhClosingDialog:
 *
 * Closes the quarter on screen after a look at what is still open, tells what changed since, notes that the report was
 * sent, and reopens the quarter with a reason.
 *
 * Properties: "ledger", "closing" (#LhRecord of the closing that holds, NULL for an open quarter).
 */
#define LH_TYPE_CLOSING_DIALOG (lh_closing_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhClosingDialog, lh_closing_dialog, LH, CLOSING_DIALOG, AdwWindow)

LhClosingDialog *lh_closing_dialog_new (GtkWindow *parent,
                                        LhLedger  *ledger);

G_END_DECLS
