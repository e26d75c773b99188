/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectPlanTab:
 *
 * The cumulative plan of one project: a chart of plan and progress by quarter, and below it the plan, of which the
 * selected quarter is edited. The chart follows what is entered.
 *
 * Properties: "ledger", "record" (the project), "chart" (#LhChart, NULL for none), "chart-height".
 */
#define LH_TYPE_PROJECT_PLAN_TAB (lh_project_plan_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectPlanTab, lh_project_plan_tab, LH, PROJECT_PLAN_TAB, AdwBin)

G_END_DECLS
