/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectRoadmapTab:
 *
 * The route of one project (路线图): its chart, and below it its milestones, of which the selected one is edited. The
 * chart follows what is entered. A click on a milestone in the chart selects it in the table.
 *
 * Properties: "ledger", "record" (the project), "chart" (#LhChart, NULL for none), "chart-height".
 */
#define LH_TYPE_PROJECT_ROADMAP_TAB (lh_project_roadmap_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectRoadmapTab, lh_project_roadmap_tab, LH, PROJECT_ROADMAP_TAB, AdwBin)

G_END_DECLS
