/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-finding.h"

#include "lh-chart-scale.h"
#include "lh-problem-statistics.h"
#include "lh-quarter-texts.h"

/* What a chart says in one sentence: its title, written from the same figures that it draws (house rule 7.1). */

static char *
lh_chart_finding_format_quarter (LhStatistics *statistics,
                                 LhCatalog    *catalog)
{
  return lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_SHORT, catalog);
}

static const LhTrendPoint *
lh_chart_finding_get_point (LhStatistics *statistics)
{
  return &lh_statistics_get_total (statistics)->trend[lh_statistics_get_quarter (statistics).number - 1];
}

/* The point of the quarter before, if it lies in the same year. */
static const LhTrendPoint *
lh_chart_finding_get_previous (LhStatistics *statistics)
{
  return lh_statistics_get_quarter (statistics).number > 1 ? lh_chart_finding_get_point (statistics) - 1 : NULL;
}

static char *
lh_chart_finding_lights (LhStatistics *statistics,
                         LhCatalog    *catalog)
{
  const LhGroup *total = lh_statistics_get_total (statistics);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  g_autofree char *green = NULL;
  double amounts[LH_N_LIGHTS];
  guint shares[LH_N_LIGHTS] = { 0 };

  for (guint i = 0; i < LH_N_LIGHTS; i++)
    amounts[i] = total->lights[i];
  lh_chart_share_tenths (amounts, LH_N_LIGHTS, shares);
  green = lh_percent_format (shares[LH_LIGHT_GREEN]);
  /* TRANSLATORS: quarter, number of green lights, their share, number of red lights */
  return g_strdup_printf (lh_tr (catalog, N_("Lights of %s: %u green (%s), %u red")), quarter,
                          total->lights[LH_LIGHT_GREEN], green, total->lights[LH_LIGHT_RED]);
}

static char *
lh_chart_finding_ranking (LhStatistics *statistics,
                          LhGrouping    grouping,
                          LhCatalog    *catalog)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  guint n_below = 0;

  for (guint i = 0; i < groups->len; i++)
    n_below += lh_quarter_group_is_below (g_ptr_array_index (groups, i));
  if (grouping != LH_GROUPING_ORGANIZATION)
    /* TRANSLATORS: quarter, number of classes below, number of classes */
    return g_strdup_printf (lh_tr (catalog, N_("Progress in %s: %u of %u classes below plan")), quarter, n_below,
                            groups->len);
  /* TRANSLATORS: quarter, number of organizations below, number of organizations */
  return g_strdup_printf (lh_tr (catalog, N_("Progress in %s: %u of %u organizations below plan")), quarter, n_below,
                          groups->len);
}

static char *
lh_chart_finding_heat_map (LhStatistics *statistics,
                           LhGrouping    grouping,
                           LhCatalog    *catalog)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  guint n_missing = 0;

  for (guint i = 0; i < groups->len; i++)
    n_missing += ((const LhGroup *) g_ptr_array_index (groups, i))->n_missing > 0;
  if (grouping != LH_GROUPING_ORGANIZATION)
    /* TRANSLATORS: quarter, number of classes with missing reports, number of classes */
    return g_strdup_printf (lh_tr (catalog, N_("Reports of %s: %u of %u classes have not reported all")), quarter,
                            n_missing, groups->len);
  /* TRANSLATORS: quarter, number of organizations with missing reports, number of organizations */
  return g_strdup_printf (lh_tr (catalog, N_("Reports of %s: %u of %u organizations have not reported all")), quarter,
                          n_missing, groups->len);
}

/* The class with the most projects; of equal ones the first. */
static char *
lh_chart_finding_categories (LhStatistics *statistics,
                             LhGrouping    grouping,
                             LhCatalog    *catalog)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  g_autofree double *amounts = g_new0 (double, groups->len);
  g_autofree guint *shares = g_new0 (guint, groups->len);
  g_autofree char *share = NULL;
  const LhGroup *group;
  guint most = 0;

  if (groups->len == 0)
    return g_strdup_printf (lh_tr (catalog, N_("%s: no projects")), quarter);

  for (guint i = 0; i < groups->len; i++)
    {
      amounts[i] = ((const LhGroup *) g_ptr_array_index (groups, i))->n_projects;
      if (amounts[i] > amounts[most])
        most = i;
    }
  lh_chart_share_tenths (amounts, groups->len, shares);
  group = g_ptr_array_index (groups, most);
  share = lh_percent_format (shares[most]);
  /* TRANSLATORS: quarter, name of a class, number of its projects, their share */
  return g_strdup_printf (lh_tr (catalog, N_("%s: most projects are of the class “%s”: %u (%s)")), quarter,
                          lh_quarter_get_group_label (group, catalog), group->n_projects, share);
}

static guint
lh_chart_finding_count_warnings (const guint *lights)
{
  return lights[LH_LIGHT_YELLOW] + lights[LH_LIGHT_ORANGE] + lights[LH_LIGHT_RED];
}

/* The class with the greatest share of warnings. Shares are compared as fractions, without rounding. */
static char *
lh_chart_finding_light_shares (LhStatistics *statistics,
                               LhGrouping    grouping,
                               LhCatalog    *catalog)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  g_autofree char *share = NULL;
  const LhGroup *worst = NULL;
  guint most = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);
      guint warnings = lh_chart_finding_count_warnings (group->lights);

      if (warnings == 0 || (worst != NULL && (guint64) warnings * worst->n_projects
                                               <= (guint64) most * group->n_projects))
        continue;
      worst = group;
      most = warnings;
    }
  if (worst == NULL)
    return g_strdup_printf (lh_tr (catalog, N_("%s: no warning light in any class")), quarter);

  share = lh_percent_format (lh_divide_half_up ((gint64) most * 1000, worst->n_projects));
  /* TRANSLATORS: quarter, name of a class, number of its projects with a yellow, orange or red light, their share */
  return g_strdup_printf (lh_tr (catalog, N_("%s: most warning lights for their number are in “%s”: %u (%s)")), quarter,
                          lh_quarter_get_group_label (worst, catalog), most, share);
}

static char *
lh_chart_finding_light_trend (LhStatistics *statistics,
                              LhCatalog    *catalog)
{
  const LhTrendPoint *point = lh_chart_finding_get_point (statistics);
  const LhTrendPoint *previous = lh_chart_finding_get_previous (statistics);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  g_autofree char *before = NULL;
  guint red = point->lights[LH_LIGHT_RED];
  guint yellow = point->lights[LH_LIGHT_YELLOW] + point->lights[LH_LIGHT_ORANGE];

  if (previous == NULL)
    /* TRANSLATORS: quarter, number of red lights, number of yellow ones */
    return g_strdup_printf (lh_tr (catalog, N_("%s: %u red lights, %u yellow")), quarter, red, yellow);

  before = lh_quarter_format (previous->quarter, LH_QUARTER_SHORT, catalog);
  if (red == previous->lights[LH_LIGHT_RED])
    /* TRANSLATORS: quarter, number of red lights, quarter before */
    return g_strdup_printf (lh_tr (catalog, N_("%s: %u red lights, as many as in %s")), quarter, red, before);
  if (red > previous->lights[LH_LIGHT_RED])
    /* TRANSLATORS: quarter, number of red lights, difference, quarter before */
    return g_strdup_printf (lh_tr (catalog, N_("%s: %u red lights, %u more than in %s")), quarter, red,
                            red - previous->lights[LH_LIGHT_RED], before);
  /* TRANSLATORS: quarter, number of red lights, difference, quarter before */
  return g_strdup_printf (lh_tr (catalog, N_("%s: %u red lights, %u fewer than in %s")), quarter, red,
                          previous->lights[LH_LIGHT_RED] - red, before);
}

static char *
lh_chart_finding_trend (LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  const LhTrendPoint *point = lh_chart_finding_get_point (statistics);
  const LhTrendPoint *previous = lh_chart_finding_get_previous (statistics);
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  g_autofree char *before = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *change = NULL;

  if (point->actual == LH_UNSET || previous == NULL || previous->actual == LH_UNSET)
    return lh_quarter_format_finding (statistics, catalog);

  before = lh_quarter_format (previous->quarter, LH_QUARTER_SHORT, catalog);
  actual = lh_percent_format (point->actual);
  change = lh_tenths_to_string (ABS (point->actual - previous->actual));
  if (point->actual == previous->actual)
    /* TRANSLATORS: quarter, percentage, quarter before */
    return g_strdup_printf (lh_tr (catalog, N_("%s: average progress %s, as in %s")), quarter, actual, before);
  if (point->actual > previous->actual)
    /* TRANSLATORS: quarter, percentage, difference, quarter before */
    return g_strdup_printf (lh_tr (catalog, N_("%s: average progress %s, %s percentage points up on %s")), quarter,
                            actual, change, before);
  /* TRANSLATORS: quarter, percentage, difference, quarter before */
  return g_strdup_printf (lh_tr (catalog, N_("%s: average progress %s, %s percentage points down on %s")), quarter,
                          actual, change, before);
}

static char *
lh_chart_finding_problem_rates (LhStatistics *statistics,
                                LhCatalog    *catalog)
{
  const LhProblemPoint *point = &lh_statistics_get_problems (statistics)
                                   ->trend[lh_statistics_get_quarter (statistics).number - 1];
  g_autofree char *quarter = lh_chart_finding_format_quarter (statistics, catalog);
  g_autofree char *completed = NULL;
  g_autofree char *closed = NULL;

  if (point->completed_rate == LH_UNSET)
    return g_strdup_printf (lh_tr (catalog, N_("%s: no problems found yet")), quarter);

  completed = lh_percent_format (point->completed_rate);
  closed = lh_percent_format (point->closed_rate);
  /* TRANSLATORS: quarter, percentage, percentage */
  return g_strdup_printf (lh_tr (catalog, N_("%s: rate of rectification %s, rate of closing %s")), quarter, completed,
                          closed);
}

/**
 * lh_chart_finding_create:
 * @statistics: the figures that the chart draws
 * @kind: which standard chart
 * @grouping: by what it groups projects, as chosen
 * @catalog: (nullable): the language
 *
 * Writes what a standard chart says: the finding, with its period. It is the title until a person writes another one.
 *
 * Returns: (transfer full): a sentence
 */
char *
lh_chart_finding_create (LhStatistics       *statistics,
                         LhQuarterChartKind  kind,
                         LhGrouping          grouping,
                         LhCatalog          *catalog)
{
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  grouping = lh_quarter_chart_kind_get_grouping (kind, grouping);
  switch (kind)
    {
    case LH_QUARTER_CHART_LIGHTS:
      return lh_chart_finding_lights (statistics, catalog);
    case LH_QUARTER_CHART_RANKING:
      return lh_chart_finding_ranking (statistics, grouping, catalog);
    case LH_QUARTER_CHART_HEAT_MAP:
      return lh_chart_finding_heat_map (statistics, grouping, catalog);
    case LH_QUARTER_CHART_CATEGORIES:
      return lh_chart_finding_categories (statistics, grouping, catalog);
    case LH_QUARTER_CHART_LIGHT_SHARES:
      return lh_chart_finding_light_shares (statistics, grouping, catalog);
    case LH_QUARTER_CHART_LIGHT_TREND:
      return lh_chart_finding_light_trend (statistics, catalog);
    case LH_QUARTER_CHART_TREND:
      return lh_chart_finding_trend (statistics, catalog);
    case LH_QUARTER_CHART_PROBLEM_RATES:
      return lh_chart_finding_problem_rates (statistics, catalog);
    case LH_QUARTER_CHART_COLUMNS:
    case LH_QUARTER_CHART_S_CURVE:
    default:
      return lh_quarter_format_finding (statistics, catalog);
    }
}
