/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhInspectionPane:
 *
 * The record of a project (the record) in a round: to be begun, to be filled in, its findings to be turned into problems.
 *
 * Actions: inspection.begin, inspection.problems, inspection.open-project.
 */
#define LH_TYPE_INSPECTION_PANE (lh_inspection_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionPane, lh_inspection_pane, LH, INSPECTION_PANE, LhLedgerBin)

void lh_inspection_pane_set_round (LhInspectionPane *self,
                                   LhRecord         *round);

G_END_DECLS
