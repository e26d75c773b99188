/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-chart-judge.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-cli-kind.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-judge-charts.h"
#include "lh-risk.h"

static const char *const names[LH_CLI_N_JUDGES] = {
  [LH_CLI_JUDGE_CARDS] = "cards",
  [LH_CLI_JUDGE_PROJECT_FUNNEL] = "project-funnel",
  [LH_CLI_JUDGE_PROBLEM_FUNNEL] = "problem-funnel",
  [LH_CLI_JUDGE_BRAND_FUNNEL] = "brand-funnel",
  [LH_CLI_JUDGE_TARGETS] = "targets",
  [LH_CLI_JUDGE_ROUTE_MAP] = "route-map",
  [LH_CLI_JUDGE_RADAR] = "radar",
  [LH_CLI_JUDGE_RISK_GRID] = "risk-grid",
};

LhCliJudgeKind
lh_cli_judge_kind_from_name (const char *name)
{
  for (guint i = 1; i < LH_CLI_N_JUDGES; i++)
    if (g_str_equal (names[i], name))
      return i;

  return LH_CLI_JUDGE_NONE;
}

const char *
lh_cli_judge_kind_get_name (LhCliJudgeKind kind)
{
  return names[kind];
}

/**
 * lh_cli_judge_check:
 *
 * Returns: whether what was written on the command line fits together
 */
gboolean
lh_cli_judge_check (const LhCliJudge  *self,
                    GError           **error)
{
  if (self->kind == LH_CLI_JUDGE_ROUTE_MAP && self->project == NULL)
    lh_cli_set_usage_error (error, _("A route map is of one project: --project is needed."));
  else if (self->kind == LH_CLI_JUDGE_RADAR && self->organization == NULL)
    lh_cli_set_usage_error (error, _("A radar is of one organization: --organization is needed."));
  else if (self->kind != LH_CLI_JUDGE_RADAR && self->organization != NULL)
    lh_cli_set_usage_error (error, _("--organization goes with the chart “radar” only."));
  else
    return TRUE;

  return FALSE;
}

static LhChart *
lh_cli_judge_create_statistics (const LhCliJudge  *self,
                                LhLedger          *ledger,
                                LhCatalog         *catalog,
                                GError           **error)
{
  g_autoptr (LhStatistics) statistics = lh_cli_compute_statistics (ledger, self->quarter, self->as_of, error);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (LhStatistics) previous = NULL;
  g_autoptr (GPtrArray) brands = NULL;

  if (statistics == NULL)
    return NULL;
  if (self->kind == LH_CLI_JUDGE_PROJECT_FUNNEL)
    return lh_judge_create_funnel (ledger, statistics, LH_FUNNEL_PROJECTS, NULL, catalog);
  if (self->kind == LH_CLI_JUDGE_PROBLEM_FUNNEL)
    return lh_judge_create_funnel (ledger, statistics, LH_FUNNEL_PROBLEMS, NULL, catalog);
  if (self->kind == LH_CLI_JUDGE_BRAND_FUNNEL)
    {
      brands = lh_ledger_query (ledger, query, error);
      return brands != NULL ? lh_judge_create_funnel (ledger, statistics, LH_FUNNEL_BRANDS, brands, catalog) : NULL;
    }
  previous = lh_cli_compute_statistics (ledger, lh_quarter_add (self->quarter, -1), (LhDate) { 0 }, error);

  return previous != NULL ? lh_judge_create_cards (ledger, statistics, previous, catalog) : NULL;
}

static LhChart *
lh_cli_judge_create_route (const LhCliJudge  *self,
                           LhLedger          *ledger,
                           LhDate             as_of,
                           LhCatalog         *catalog,
                           GError           **error)
{
  g_autoptr (LhRecord) project = lh_cli_find_record (ledger, lh_cli_kind_find ("project"), self->project, error);
  g_autoptr (LhRoadmap) roadmap = project != NULL
    ? lh_ledger_compute_roadmap (ledger, self->quarter, as_of, lh_record_get_id (project), error) : NULL;

  if (roadmap == NULL)
    return NULL;

  return lh_judge_create_route_map (ledger, roadmap, g_ptr_array_index (lh_roadmap_get_rows (roadmap), 0), catalog);
}

static LhChart *
lh_cli_judge_create_radar (const LhCliJudge  *self,
                           LhLedger          *ledger,
                           LhDate             as_of,
                           LhCatalog         *catalog,
                           GError           **error)
{
  g_autoptr (LhRecord) organization = lh_cli_find_record (ledger, lh_cli_kind_find ("organization"), self->organization,
                                                          error);
  g_autoptr (GPtrArray) sheets = organization != NULL ? lh_judge_load_sheets (ledger, self->quarter.year, error) : NULL;

  return sheets != NULL ? lh_judge_create_radar (ledger, sheets, lh_record_get_id (organization), as_of, catalog) : NULL;
}

/**
 * lh_cli_judge_create:
 *
 * Returns: (transfer full): the chart
 */
LhChart *
lh_cli_judge_create (const LhCliJudge  *self,
                     LhLedger          *ledger,
                     LhCatalog         *catalog,
                     GError           **error)
{
  LhDate as_of = lh_date_is_set (self->as_of) ? self->as_of : lh_ledger_default_as_of (self->quarter);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RISK);
  g_autoptr (LhTargets) targets = NULL;
  g_autoptr (GPtrArray) risks = NULL;

  switch (self->kind)
    {
    case LH_CLI_JUDGE_TARGETS:
      targets = lh_targets_load (ledger, self->quarter.year, as_of, error);
      return targets != NULL ? lh_judge_create_targets (ledger, targets, catalog) : NULL;
    case LH_CLI_JUDGE_RISK_GRID:
      risks = lh_ledger_query (ledger, query, error);
      return risks != NULL ? lh_judge_create_risk_grid (ledger, risks, as_of, catalog) : NULL;
    case LH_CLI_JUDGE_ROUTE_MAP:
      return lh_cli_judge_create_route (self, ledger, as_of, catalog, error);
    case LH_CLI_JUDGE_RADAR:
      return lh_cli_judge_create_radar (self, ledger, as_of, catalog, error);
    case LH_CLI_JUDGE_CARDS:
    case LH_CLI_JUDGE_PROJECT_FUNNEL:
    case LH_CLI_JUDGE_PROBLEM_FUNNEL:
    case LH_CLI_JUDGE_BRAND_FUNNEL:
    case LH_CLI_JUDGE_NONE:
    case LH_CLI_N_JUDGES:
    default:
      return lh_cli_judge_create_statistics (self, ledger, catalog, error);
    }
}
