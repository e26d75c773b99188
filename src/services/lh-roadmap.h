/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-milestone-mark.h"
#include "lh-project.h"

G_BEGIN_DECLS

/**
 * LhRoadmapStep:
 * @milestone: the #LhMilestone
 * @mark: how it stands
 * @days_late: days it is or was late
 */
typedef struct
{
  LhRecord        *milestone;
  LhMilestoneMark  mark;
  int              days_late;
} LhRoadmapStep;

/**
 * LhPlanPoint:
 * @quarter: a quarter
 * @planned: cumulative planned progress at its end in tenths; %LH_UNSET without a plan
 * @actual: cumulative progress reported for it; %LH_UNSET where nothing was reported, and after the quarter looked at
 * @task: (nullable): what is planned for it
 * @future: it has not ended or comes after the quarter looked at, so no report is missing
 */
typedef struct
{
  LhQuarter  quarter;
  gint64     planned;
  gint64     actual;
  char      *task;
  gboolean   future;
} LhPlanPoint;

/**
 * LhRoadmapRow:
 * @project: the project, linked to its organization
 * @organization_name: name of its organization
 * @status: (nullable): how it stands; %NULL for one that is not filed
 * @steps: (element-type LhRoadmapStep): its milestones, in order
 * @points: (element-type LhPlanPoint): plan and progress from the first quarter of the project to its last
 * @marks: how many milestones stand how
 * @weight_done: weights of the milestones done, in tenths; cancelled ones count neither here nor in @weight
 * @weight: weights of all milestones
 * @plan: (nullable): the #LhQuarterPlan of the quarter
 * @report: (nullable): the #LhProgress of the quarter
 * @lateness: what puts late ones first: the lag in tenths; the plan where nothing was ever reported; -%LH_UNSET for
 *   one that does not run
 *
 * One project with its plan and what became of it. Immutable.
 */
#define LH_TYPE_ROADMAP_ROW (lh_roadmap_row_get_type ())

G_DECLARE_FINAL_TYPE (LhRoadmapRow, lh_roadmap_row, LH, ROADMAP_ROW, GObject)

struct _LhRoadmapRow
{
  GObject          parent_instance;

  LhProject       *project;
  char            *organization_name;
  LhProjectStatus *status;
  GArray          *steps;
  GArray          *points;
  guint            marks[LH_N_MILESTONE_MARKS];
  gint64           weight_done;
  gint64           weight;
  LhRecord        *plan;
  LhRecord        *report;
  gint64           lateness;
};

/**
 * LhRoadmap:
 *
 * The plans of the projects of a year and what became of them, as of a day: the rows of the yearly map (作战图), of the
 * route of one project (路线图) and of the comparison of plan and progress (对照). Immutable.
 */
#define LH_TYPE_ROADMAP (lh_roadmap_get_type ())

G_DECLARE_FINAL_TYPE (LhRoadmap, lh_roadmap, LH, ROADMAP, GObject)

LhQuarter      lh_roadmap_get_quarter     (LhRoadmap    *self);
LhDate         lh_roadmap_get_as_of       (LhRoadmap    *self);
/* (element-type LhRoadmapRow) (transfer none): in official order */
GPtrArray     *lh_roadmap_get_rows        (LhRoadmap    *self);
GPtrArray     *lh_roadmap_list_late_first (LhRoadmap    *self);
LhRoadmapRow  *lh_roadmap_find            (LhRoadmap    *self,
                                           gint64        project_id);
LhRoadmapStep *lh_roadmap_row_get_step    (LhRoadmapRow *self,
                                           guint         step);
LhPlanPoint   *lh_roadmap_row_get_point   (LhRoadmapRow *self,
                                           guint         point);
LhRoadmapStep *lh_roadmap_row_find_next   (LhRoadmapRow *self);
gint64         lh_roadmap_row_get_done    (LhRoadmapRow *self);

G_END_DECLS
