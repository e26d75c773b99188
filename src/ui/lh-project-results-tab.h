/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectResultsTab:
 *
 * What came of a project: quantified results with an entry for new ones, figures the staff derive from them, awards, the
 * direction of the results, and the brands and cases grown from it. It shows no total (S0-18).
 *
 * Properties: "ledger", "record".
 *
 * Actions: results.derive, results.grow-brand, results.grow-practice, results.delete-figure (x: the figure),
 * results.show-private.
 */
#define LH_TYPE_PROJECT_RESULTS_TAB (lh_project_results_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectResultsTab, lh_project_results_tab, LH, PROJECT_RESULTS_TAB, AdwBin)

G_END_DECLS
