/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-decimal.h"
#include "lh-light.h"
#include "lh-project.h"
#include "lh-project-status.h"

G_BEGIN_DECLS

/**
 * LhFigure:
 * @code: stable English name, also the JSON key: "projects", "organizations-filed", "average-lag" …
 * @label: what it is called (msgid)
 * @definition: its definition, 口径 (msgid)
 * @unit: unit (msgid): "projects", "%", "percentage points"; "" for none
 * @known: whether there is a value; without a base there is none (rule R4)
 * @value: the value, already rounded as it is shown everywhere
 * @entity: (nullable): entity of the rows it counts
 * @ids: (element-type gint64): the rows it counts, in official order
 *
 * One figure. It is computed once; the window, the charts, the workbook and the command line show this result.
 */
typedef struct
{
  const char *code;
  const char *label;
  const char *definition;
  const char *unit;
  gboolean    known;
  LhDecimal   value;
  const char *entity;
  GArray     *ids;
} LhFigure;

/**
 * LhGrouping:
 *
 * By what projects are grouped.
 */
typedef enum
{
  LH_GROUPING_ORGANIZATION,
  LH_GROUPING_SECTOR,
  LH_GROUPING_CATEGORY,
  LH_GROUPING_TYPE,
  LH_GROUPING_TOPIC,
  LH_GROUPING_STATE,
  LH_GROUPING_LIGHT,
  LH_GROUPING_SECRETARY,
  LH_GROUPING_WORK_MODE,
  LH_GROUPING_LEVEL,
  LH_GROUPING_DIRECTION,
  LH_GROUPING_KEY_TASK,   /* a project may serve several: its groups overlap, and every task of the year has one */
  LH_N_GROUPINGS
} LhGrouping;

/**
 * LhTrendPoint:
 * @quarter: a quarter of the year
 * @planned: average planned progress in tenths at its end
 * @actual: average actual progress; %LH_UNSET for a quarter not reported yet
 * @n_projects: projects in the averages
 * @n_due: reports due for the quarter
 * @n_missing: of these, not sent
 * @n_on_time: of these, reported on time
 * @on_time_rate: share of these in tenths of a percent; %LH_UNSET while none is due
 * @lights: projects by light on the last day of the quarter, or on the as-of date while it runs; nothing for a later one
 */
typedef struct
{
  LhQuarter quarter;
  gint64    planned;
  gint64    actual;
  guint     n_projects;
  guint     n_due;
  guint     n_missing;
  guint     n_on_time;
  gint64    on_time_rate;
  guint     lights[LH_N_LIGHTS];
} LhTrendPoint;

/**
 * LhGroup:
 * @key: id of the organization or code of the term; "" for projects without one
 * @label: name in the ledger's language; "" for projects without one (show 未分类)
 * @n_projects: projects
 * @n_inferred: of these, whose value was inferred by a reader (of the topic dimension; 0 for other groupings)
 * @share: @n_projects of all projects, in tenths of a percent; the shares add up to 100.0, but those of key tasks overlap
 * @n_running: projects whose progress counts in the averages: filed or running, with a plan and a report
 * @planned: average planned progress in tenths, rounded half up; %LH_UNSET without a base
 * @actual: average actual progress of the same projects
 * @lag: average of planned minus actual
 * @lights: projects by light
 * @trend: planned and actual in the four quarters of the year
 * @n_due: reports due for the quarter
 * @n_on_time: of these, reported on time
 * @n_late: reported late
 * @n_missing: not reported
 * @ids: (element-type gint64): the projects
 */
typedef struct
{
  char   *key;
  char   *label;
  guint   n_projects;
  guint   n_inferred;
  gint64  share;
  guint   n_running;
  gint64  planned;
  gint64  actual;
  gint64  lag;
  guint   lights[LH_N_LIGHTS];
  LhTrendPoint trend[4];
  guint   n_due;
  guint   n_on_time;
  guint   n_late;
  guint   n_missing;
  GArray *ids;
} LhGroup;

/**
 * LhStatisticsRow:
 * @project: (transfer none): the project
 * @status: (transfer none): how it stands
 * @organization_name: name of its organization
 * @work_done: (nullable): what it reported for the quarter
 * @problems: (nullable): the problems it reported
 *
 * One project of the year, in official order.
 */
typedef struct
{
  LhProject       *project;
  LhProjectStatus *status;
  const char      *organization_name;
  const char      *work_done;
  const char      *problems;
} LhStatisticsRow;

/**
 * LhStatistics:
 *
 * All figures of one quarter of one ledger as of one day. Immutable; every shown figure comes from here.
 */
#define LH_TYPE_STATISTICS (lh_statistics_get_type ())

G_DECLARE_FINAL_TYPE (LhStatistics, lh_statistics, LH, STATISTICS, GObject)

LhQuarter              lh_statistics_get_quarter (LhStatistics *self);
LhDate                 lh_statistics_get_as_of   (LhStatistics *self);
LhDate                 lh_statistics_get_closed_on (LhStatistics *self);
char                  *lh_statistics_format_as_of (LhStatistics *self,
                                                  LhCatalog    *catalog);

/* (element-type LhFigure) (transfer none) */
GPtrArray             *lh_statistics_get_figures (LhStatistics *self);
const LhFigure        *lh_statistics_get_figure  (LhStatistics *self,
                                                  const char   *code);
/* (element-type LhGroup) (transfer none): in official order, without empty groups but for key tasks */
GPtrArray             *lh_statistics_get_groups  (LhStatistics *self,
                                                  LhGrouping    grouping);
/* (transfer none): see lh-filing-statistics.h */
const struct _LhFilingStatistics *
                       lh_statistics_get_filing (LhStatistics *self);
/* (transfer none): see lh-problem-statistics.h */
const struct _LhProblemStatistics *
                       lh_statistics_get_problems (LhStatistics *self);
/* (transfer none): see lh-brand-coverage.h */
const struct _LhBrandCoverage *
                       lh_statistics_get_brands (LhStatistics *self);
const LhGroup         *lh_statistics_get_total   (LhStatistics *self);
/* (element-type LhTrendPoint) (transfer full): the four quarters of the year */
GArray                *lh_statistics_get_trend   (LhStatistics *self);
/* (element-type LhStatisticsRow) (transfer none) */
GPtrArray             *lh_statistics_get_rows    (LhStatistics *self);
LhProjectStatus       *lh_statistics_get_status  (LhStatistics *self,
                                                  gint64        project_id);

char                  *lh_figure_format          (const LhFigure *figure,
                                                  LhCatalog      *catalog);

G_END_DECLS
