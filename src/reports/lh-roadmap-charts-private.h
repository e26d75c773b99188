/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-gantt.h"
#include "lh-roadmap.h"

G_BEGIN_DECLS

/**
 * LhRoadmapChart:
 * @builder: the chart under way
 * @catalog: the language of its texts
 * @as_of: the day it is for
 * @year: the year it is about
 * @first: first quarter of its axis
 * @last: last one
 * @used: kinds of bars that occur
 * @marks: milestones by how they stand
 */
typedef struct
{
  LhChartBuilder *builder;
  LhCatalog      *catalog;
  LhDate          as_of;
  int             year;
  LhQuarter       first;
  LhQuarter       last;
  gboolean        used[LH_CHART_SPAN_MOMENT + 1];
  guint           marks[LH_N_MILESTONE_MARKS];
} LhRoadmapChart;

void  lh_roadmap_chart_add_project_bars (LhRoadmapChart *self,
                                         guint           index,
                                         LhRoadmapRow   *row);
void  lh_roadmap_chart_add_step_bars    (LhRoadmapChart *self,
                                         guint           index,
                                         LhRoadmapStep  *step);
char *lh_roadmap_create_key             (LhProject      *project,
                                         LhRecord       *milestone);

G_END_DECLS
