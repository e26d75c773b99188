/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"
#include "lh-cli.h"

G_BEGIN_DECLS

/**
 * LhCliJudgeKind:
 *
 * Charts of what is planned and judged; see lh-judge-charts.h.
 */
typedef enum
{
  LH_CLI_JUDGE_NONE,
  LH_CLI_JUDGE_CARDS,
  LH_CLI_JUDGE_PROJECT_FUNNEL,
  LH_CLI_JUDGE_PROBLEM_FUNNEL,
  LH_CLI_JUDGE_BRAND_FUNNEL,
  LH_CLI_JUDGE_TARGETS,
  LH_CLI_JUDGE_ROUTE_MAP,
  LH_CLI_JUDGE_RADAR,
  LH_CLI_JUDGE_RISK_GRID,
  LH_CLI_N_JUDGES
} LhCliJudgeKind;

/**
 * LhCliJudge:
 * @kind: which
 * @quarter: the quarter
 * @as_of: the day; unset for the usual one
 * @project: (nullable): number or name of the project of the route map
 * @organization: (nullable): code or name of the organization of the radar
 */
typedef struct
{
  LhCliJudgeKind  kind;
  LhQuarter       quarter;
  LhDate          as_of;
  const char     *project;
  const char     *organization;
} LhCliJudge;

LhCliJudgeKind lh_cli_judge_kind_from_name (const char       *name);
const char    *lh_cli_judge_kind_get_name  (LhCliJudgeKind    kind);
gboolean       lh_cli_judge_check          (const LhCliJudge *self,
                                            GError          **error);
LhChart       *lh_cli_judge_create         (const LhCliJudge *self,
                                            LhLedger         *ledger,
                                            LhCatalog        *catalog,
                                            GError          **error);

G_END_DECLS
