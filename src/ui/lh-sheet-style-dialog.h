/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger-sheets.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhSheetStyleDialog:
 *
 * How the office prints one of its ledgers: heading, title, line of information, logo, columns with their order and
 * widths, line to be signed, remark. Kept in the ledger, applied at every export for print.
 *
 * Properties: "ledger".
 */
#define LH_TYPE_SHEET_STYLE_DIALOG (lh_sheet_style_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhSheetStyleDialog, lh_sheet_style_dialog, LH, SHEET_STYLE_DIALOG, AdwWindow)

LhSheetStyleDialog *lh_sheet_style_dialog_new (GtkWindow           *parent,
                                               LhLedger            *ledger,
                                               const LhLedgerSheet *sheet);

G_END_DECLS
