/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-judge-charts.h"

G_BEGIN_DECLS

/**
 * LhJudgeKind:
 * @LH_JUDGE_CARDS: the figures of the quarter beside those of the quarter before
 * @LH_JUDGE_PROJECT_FUNNEL: projects by how far they came
 * @LH_JUDGE_PROBLEM_FUNNEL: problems by how far they came
 * @LH_JUDGE_BRAND_FUNNEL: brands by how far they came
 * @LH_JUDGE_TARGETS: what was reached of the targets of the year
 * @LH_JUDGE_ROUTE_MAP: the stages of one project
 * @LH_JUDGE_RADAR: the scores of one organization beside the average
 * @LH_JUDGE_RISK_GRID: integrity risks by likelihood and effect (S3-23)
 *
 * Charts of what is planned and judged, beside the standard ones.
 */
typedef enum
{
  LH_JUDGE_CARDS,
  LH_JUDGE_PROJECT_FUNNEL,
  LH_JUDGE_PROBLEM_FUNNEL,
  LH_JUDGE_BRAND_FUNNEL,
  LH_JUDGE_TARGETS,
  LH_JUDGE_ROUTE_MAP,
  LH_JUDGE_RADAR,
  LH_JUDGE_RISK_GRID,
  LH_N_JUDGES
} LhJudgeKind;

/**
 * LhJudgeQuery:
 * @kind: which chart
 * @quarter: the quarter
 * @as_of: the day
 * @subject_id: the project of a route map, the organization of a radar; 0 for the first there is
 */
typedef struct
{
  LhJudgeKind kind;
  LhQuarter   quarter;
  LhDate      as_of;
  gint64      subject_id;
} LhJudgeQuery;

const char *lh_judge_kind_get_name    (LhJudgeKind           kind);
gboolean    lh_judge_kind_from_name   (const char           *name,
                                       LhJudgeKind          *kind);
const char *lh_judge_kind_get_label   (LhJudgeKind           kind,
                                       LhCatalog            *catalog);
const char *lh_judge_kind_get_subject (LhJudgeKind           kind);

gint64      lh_judge_find_subject     (const char           *filter);
char       *lh_judge_create_json      (LhJudgeKind           kind,
                                       gint64                subject_id);

LhChart    *lh_judge_load             (LhLedger             *ledger,
                                       const LhJudgeQuery   *query,
                                       LhCatalog            *catalog,
                                       GError              **error);
void        lh_judge_load_async       (LhLedger             *ledger,
                                       const LhJudgeQuery   *query,
                                       LhCatalog            *catalog,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
LhChart    *lh_judge_load_finish      (LhLedger             *ledger,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
