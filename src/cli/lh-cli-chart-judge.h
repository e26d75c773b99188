/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"
#include "lh-judge-load.h"

G_BEGIN_DECLS

/**
 * LhCliJudge:
 * @wanted: whether a chart of what is planned and judged is asked for
 * @kind: which
 * @quarter: the quarter
 * @as_of: the day; unset for the usual one
 * @project: (nullable): number or name of the project of the route map
 * @organization: (nullable): code or name of the organization of the radar
 */
typedef struct
{
  gboolean     wanted;
  LhJudgeKind  kind;
  LhQuarter    quarter;
  LhDate       as_of;
  const char  *project;
  const char  *organization;
} LhCliJudge;

gboolean  lh_cli_judge_check          (const LhCliJudge *self,
                                       GError          **error);
LhChart  *lh_cli_judge_create         (const LhCliJudge *self,
                                       LhLedger         *ledger,
                                       LhCatalog        *catalog,
                                       GError          **error);

G_END_DECLS
