/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-quarter-comparison.h"

G_BEGIN_DECLS

/**
 * LhComparisonDialog:
 *
 * Figures of several quarters or years side by side: any figure, of the whole ledger or by group, with the difference to
 * the quarter before it in the row. Closed quarters are told by what was frozen. The table is saved or copied as shown.
 *
 * Properties: "ledger".
 */
#define LH_TYPE_COMPARISON_DIALOG (lh_comparison_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhComparisonDialog, lh_comparison_dialog, LH, COMPARISON_DIALOG, AdwWindow)

LhComparisonDialog        *lh_comparison_dialog_new            (GtkWindow          *parent,
                                                                LhLedger           *ledger);
const LhQuarterComparison *lh_comparison_dialog_get_comparison (LhComparisonDialog *self);

G_END_DECLS
