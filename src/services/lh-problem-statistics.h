/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-problem-status.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

/**
 * LhProblemGrouping:
 *
 * By what problems are counted (S1-12, S2-28).
 */
typedef enum
{
  LH_PROBLEM_GROUPING_SOURCE,
  LH_PROBLEM_GROUPING_STATE,
  LH_PROBLEM_GROUPING_CAUSE,
  LH_PROBLEM_GROUPING_CATEGORY,
  LH_PROBLEM_GROUPING_ORGANIZATION,
  LH_N_PROBLEM_GROUPINGS
} LhProblemGrouping;

/**
 * LhProblemGroup:
 * @key: code or id; "" for problems without one
 * @n_problems: problems
 * @n_completed: of these, put right, closed ones included
 * @n_closed: of these, closed
 * @n_overdue: of these, overdue
 * @ids: (element-type gint64): the problems
 */
typedef struct
{
  char   *key;
  guint   n_problems;
  guint   n_completed;
  guint   n_closed;
  guint   n_overdue;
  GArray *ids;
} LhProblemGroup;

/**
 * LhProblemPoint:
 * @quarter: a quarter of the year
 * @n_problems: problems found in the year until its end
 * @n_completed: of these, put right, closed ones included
 * @n_closed: of these, closed
 * @completed_rate: rate of rectification in tenths of a percent; %LH_UNSET without a base, and for a later quarter
 * @closed_rate: rate of closing
 */
typedef struct
{
  LhQuarter quarter;
  guint     n_problems;
  guint     n_completed;
  guint     n_closed;
  gint64    completed_rate;
  gint64    closed_rate;
} LhProblemPoint;

/**
 * LhProblemStatistics:
 * @figures: (element-type LhFigure): totals and rates; lh_statistics_get_figure() finds them, too
 * @trend: the rates at the end of each quarter of the year
 * @groups: (element-type LhProblemGroup): the same problems by what they have in common, the most frequent first
 *
 * The problems of a year as of a day, part of its #LhStatistics: lh_statistics_get_problems().
 */
typedef struct _LhProblemStatistics
{
  GPtrArray *figures;
  GPtrArray *groups[LH_N_PROBLEM_GROUPINGS];
  LhProblemPoint trend[4];
} LhProblemStatistics;

LhProblemStatistics *lh_problem_statistics_new      (GPtrArray           *problems,
                                                     LhDate               as_of);
void                 lh_problem_statistics_add_trend (LhProblemStatistics *self,
                                                      GPtrArray           *problems,
                                                      LhQuarter            quarter,
                                                      LhDate               as_of);
void                 lh_problem_statistics_free     (LhProblemStatistics *self);
GPtrArray           *lh_problem_statistics_load     (LhSession           *session,
                                                     int                  year,
                                                     GError             **error);
const char          *lh_problem_grouping_get_key    (LhProblemGrouping    grouping);
const char          *lh_problem_grouping_get_vocabulary (LhProblemGrouping grouping);
const char          *lh_problem_group_get_label     (LhLedger            *ledger,
                                                     LhProblemGrouping    grouping,
                                                     const LhProblemGroup *group,
                                                     LhCatalog           *catalog);

G_END_DECLS
