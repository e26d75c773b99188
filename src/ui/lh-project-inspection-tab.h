/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhProjectInspectionTab:
 *
 * What inspections said of a project, round by round, and its problems (S0-12).
 *
 * Actions: inspection-tab.problems.
 */
#define LH_TYPE_PROJECT_INSPECTION_TAB (lh_project_inspection_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectInspectionTab, lh_project_inspection_tab, LH, PROJECT_INSPECTION_TAB, LhLedgerBin)

G_END_DECLS
