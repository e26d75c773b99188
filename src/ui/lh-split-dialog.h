/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhSplitDialog:
 *
 * Splits a project into sub-projects (1+N): a small table with name, organization, secretary, dates, share and the
 * targets of the quarters of each, done in one step.
 *
 * Actions: split.add, split.apply.
 */
#define LH_TYPE_SPLIT_DIALOG (lh_split_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhSplitDialog, lh_split_dialog, LH, SPLIT_DIALOG, AdwWindow)

LhSplitDialog *lh_split_dialog_present (gpointer   widget,
                                        LhLedger  *ledger,
                                        LhRecord  *upper);

G_END_DECLS
