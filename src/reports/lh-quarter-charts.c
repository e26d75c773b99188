/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-charts.h"

#include "lh-chart-finding.h"
#include "lh-chart-scale.h"
#include "lh-light-style.h"
#include "lh-quarter-charts-private.h"
#include "lh-quarter-texts.h"

typedef struct
{
  const char  *name;
  const char  *label;
  LhChartKind  kind;
  void       (*build) (LhQuarterChart *self);
} LhQuarterChartInfo;

static void lh_quarter_chart_build_lights (LhQuarterChart *self);
static void lh_quarter_chart_build_ranking (LhQuarterChart *self);
static void lh_quarter_chart_build_columns (LhQuarterChart *self);
static void lh_quarter_chart_build_heat_map (LhQuarterChart *self);

static const LhQuarterChartInfo infos[LH_N_QUARTER_CHARTS] = {
  [LH_QUARTER_CHART_LIGHTS] = { "light-strip", N_("Lights"), LH_CHART_LIGHT_STRIP,
    lh_quarter_chart_build_lights },
  [LH_QUARTER_CHART_RANKING] = { "ranking", N_("Ranking of organizations"), LH_CHART_RANKING,
    lh_quarter_chart_build_ranking },
  [LH_QUARTER_CHART_COLUMNS] = { "columns", N_("Planned and actual progress"), LH_CHART_COLUMNS,
    lh_quarter_chart_build_columns },
  [LH_QUARTER_CHART_HEAT_MAP] = { "heat-map", N_("Organizations by quarter"), LH_CHART_HEAT_MAP,
    lh_quarter_chart_build_heat_map },
  [LH_QUARTER_CHART_CATEGORIES] = { "categories", N_("Classes of projects"), LH_CHART_DOUGHNUT,
    lh_quarter_chart_build_categories },
  [LH_QUARTER_CHART_LIGHT_SHARES] = { "light-shares", N_("Lights by class"), LH_CHART_PERCENT,
    lh_quarter_chart_build_light_shares },
  [LH_QUARTER_CHART_LIGHT_TREND] = { "light-trend", N_("Lights by quarter"), LH_CHART_STACKED,
    lh_quarter_chart_build_light_trend },
  [LH_QUARTER_CHART_TREND] = { "trend", N_("Trend of progress"), LH_CHART_TREND,
    lh_quarter_chart_build_trend },
  [LH_QUARTER_CHART_S_CURVE] = { "s-curve", N_("Progress over the year"), LH_CHART_S_CURVE,
    lh_quarter_chart_build_s_curve },
  [LH_QUARTER_CHART_PROBLEM_RATES] = { "problem-rates", N_("Rates of rectification"), LH_CHART_TREND,
    lh_quarter_chart_build_problem_rates },
};

/**
 * lh_quarter_chart_kind_get_name:
 *
 * Returns: (transfer none): the stable English name, as on the command line
 */
const char *
lh_quarter_chart_kind_get_name (LhQuarterChartKind kind)
{
  g_return_val_if_fail (kind < LH_N_QUARTER_CHARTS, NULL);
  return infos[kind].name;
}

gboolean
lh_quarter_chart_kind_from_name (const char         *name,
                                 LhQuarterChartKind *kind)
{
  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    {
      if (g_strcmp0 (name, infos[i].name) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * lh_quarter_chart_kind_get_label:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the user calls the chart
 */
const char *
lh_quarter_chart_kind_get_label (LhQuarterChartKind  kind,
                                 LhCatalog          *catalog)
{
  g_return_val_if_fail (kind < LH_N_QUARTER_CHARTS, NULL);
  return lh_tr (catalog, infos[kind].label);
}

/**
 * lh_quarter_chart_kind_get_grouping:
 * @kind: which chart
 * @chosen: what was chosen
 *
 * Returns: by what the chart groups projects: what was chosen, or what it is by itself
 */
LhGrouping
lh_quarter_chart_kind_get_grouping (LhQuarterChartKind kind,
                                    LhGrouping         chosen)
{
  if (chosen != LH_GROUPING_ORGANIZATION)
    return chosen;
  if (kind == LH_QUARTER_CHART_CATEGORIES || kind == LH_QUARTER_CHART_LIGHT_SHARES)
    return LH_GROUPING_CATEGORY;
  return chosen;
}

/**
 * lh_quarter_chart_kind_is_by_quarter:
 *
 * Returns: whether the keys of the chart are quarters
 */
gboolean
lh_quarter_chart_kind_is_by_quarter (LhQuarterChartKind kind)
{
  switch (kind)
    {
    case LH_QUARTER_CHART_COLUMNS:
    case LH_QUARTER_CHART_LIGHT_TREND:
    case LH_QUARTER_CHART_TREND:
    case LH_QUARTER_CHART_S_CURVE:
    case LH_QUARTER_CHART_PROBLEM_RATES:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * lh_quarter_chart_kind_spans_years:
 *
 * Returns: whether the chart may begin in an earlier year; the curve of the year does not
 */
gboolean
lh_quarter_chart_kind_spans_years (LhQuarterChartKind kind)
{
  return lh_quarter_chart_kind_is_by_quarter (kind) && kind != LH_QUARTER_CHART_S_CURVE;
}

/* Lights */

static void
lh_quarter_chart_define_lights (LhQuarterChart *self,
                                const LhGroup  *total)
{
  g_autofree char *date = lh_date_format (lh_statistics_get_as_of (self->statistics), LH_DATE_LONG, self->catalog);
  g_autofree char *definition = NULL;

  /* TRANSLATORS: number of projects, date */
  definition = g_strdup_printf (lh_trn (self->catalog, "%u project filed and not withdrawn, by its light on %s",
                                        "%u projects filed and not withdrawn, by their light on %s",
                                        total->n_projects), total->n_projects, date);
  lh_chart_builder_set_subtitle (self->builder, definition);
}

static void
lh_quarter_chart_build_lights (LhQuarterChart *self)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  double amounts[LH_N_LIGHTS];
  guint shares[LH_N_LIGHTS] = { 0 };

  for (guint i = 0; i < LH_N_LIGHTS; i++)
    amounts[i] = total->lights[i];
  lh_chart_share_tenths (amounts, LH_N_LIGHTS, shares);
  lh_quarter_chart_define_lights (self, total);

  lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, NULL);
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *count = g_strdup_printf ("%u", total->lights[light]);
      g_autofree char *share = lh_percent_format (shares[light]);
      g_autofree char *full = NULL;
      guint category;

      /* A colour that does not occur needs no place; orange is off in most ledgers. */
      if (total->lights[light] == 0)
        continue;
      full = g_strdup_printf ("%s %s", lh_light_get_colour (light, self->catalog),
                              lh_light_get_word (light, self->catalog));
      category = lh_chart_builder_add_category (self->builder, lh_light_get_code (light),
                                                lh_light_get_colour (light, self->catalog), full);
      lh_chart_builder_set_value (self->builder, category, 0, total->lights[light], count);
      lh_chart_builder_set_share (self->builder, category, 0, share);
      lh_chart_builder_set_style (self->builder, category, 0, lh_light_get_style (light).role,
                                  lh_light_get_style (light).symbol);
    }
}

/* Ranking */

/* Only units are hidden: nobody is named by a class. */
static gboolean
lh_quarter_chart_hides_names (LhQuarterChart *self)
{
  return self->options->hide_names && self->options->grouping == LH_GROUPING_ORGANIZATION;
}

/* lh_quarter_chart_add_class: a class of projects, which is always named. */
guint
lh_quarter_chart_add_class (LhQuarterChart *self,
                            const LhGroup  *group)
{
  return lh_chart_builder_add_category (self->builder, group->key, lh_quarter_get_group_label (group, self->catalog), NULL);
}

/* A group of what was chosen: a unit or a class. */
static guint
lh_quarter_chart_add_group (LhQuarterChart *self,
                            const LhGroup  *group,
                            guint           number)
{
  g_autofree char *hidden = NULL;

  if (!lh_quarter_chart_hides_names (self))
    return lh_quarter_chart_add_class (self, group);
  /* TRANSLATORS: stands for the name of an organization that is not to be named */
  hidden = g_strdup_printf (lh_tr (self->catalog, N_("Organization %u")), number);
  return lh_chart_builder_add_category (self->builder, group->key, hidden, NULL);
}

static void
lh_quarter_chart_add_ranked (LhQuarterChart      *self,
                             const LhRankedGroup *item,
                             guint                number)
{
  const LhGroup *group = item->group;
  guint category = lh_quarter_chart_add_group (self, group, number);
  g_autofree char *rank = g_strdup_printf ("%u", item->rank);
  g_autofree char *actual = NULL;
  g_autofree char *planned = NULL;

  if (item->rank > 0)
    lh_chart_builder_set_rank (self->builder, category, rank);
  if (group->actual != LH_UNSET)
    {
      actual = lh_percent_format (group->actual);
      lh_chart_builder_set_value (self->builder, category, 0, group->actual / 10.0, actual);
    }
  else
    {
      lh_chart_builder_set_state (self->builder, category, 0, LH_CHART_CELL_MISSING,
                                  lh_tr (self->catalog, N_("not reported")));
    }
  if (group->planned != LH_UNSET)
    {
      planned = lh_percent_format (group->planned);
      lh_chart_builder_set_value (self->builder, category, 1, group->planned / 10.0, planned);
    }
  if (lh_quarter_group_is_below (group))
    lh_chart_builder_set_below (self->builder, category, 0);
}

static void
lh_quarter_chart_build_ranking (LhQuarterChart *self)
{
  g_autoptr(GArray) ranked = lh_quarter_rank_groups (self->statistics, self->options->grouping);
  const LhGroup *total = lh_statistics_get_total (self->statistics);

  lh_chart_builder_set_unit (self->builder, "%");
  lh_chart_builder_set_range (self->builder, 0, 100);
  lh_chart_builder_set_show_ranks (self->builder, TRUE);
  lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                               lh_tr (self->catalog, N_("Average progress")));
  lh_chart_builder_add_series (self->builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT,
                               lh_tr (self->catalog, N_("Planned progress")));
  for (guint i = 0; i < ranked->len; i++)
    lh_quarter_chart_add_ranked (self, &g_array_index (ranked, LhRankedGroup, i), i + 1);
  if (total->actual != LH_UNSET)
    {
      g_autofree char *average = lh_percent_format (total->actual);
      g_autofree char *label = g_strdup_printf (lh_tr (self->catalog, N_("Average %s")), average);

      lh_chart_builder_add_reference (self->builder, LH_CHART_ROLE_DEFAULT, total->actual / 10.0, label);
    }
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog,
                                        N_("Plain average of the cumulative progress of the projects; the mark is the "
                                           "planned progress, ▼ is below it")));
}

/* Quarters of the year */

/* Whether the quarter lies behind the one of the statistics. */
gboolean
lh_quarter_chart_is_future (LhQuarterChart *self,
                            LhQuarter       quarter)
{
  return lh_quarter_compare (quarter, lh_statistics_get_quarter (self->statistics)) > 0;
}

static void
lh_quarter_chart_add_point (LhQuarterChart     *self,
                            const LhTrendPoint *point)
{
  guint category = lh_quarter_chart_add_quarter (self, point->quarter);

  if (point->planned != LH_UNSET)
    {
      g_autofree char *text = lh_percent_format (point->planned);

      lh_chart_builder_set_value (self->builder, category, 0, point->planned / 10.0, text);
    }
  if (lh_quarter_chart_is_future (self, point->quarter))
    {
      lh_chart_builder_set_state (self->builder, category, 1, LH_CHART_CELL_NOT_DUE, NULL);
    }
  else if (point->actual != LH_UNSET)
    {
      g_autofree char *text = lh_percent_format (point->actual);

      lh_chart_builder_set_value (self->builder, category, 1, point->actual / 10.0, text);
      if (point->planned != LH_UNSET && point->actual < point->planned)
        lh_chart_builder_set_below (self->builder, category, 1);
    }
  else
    {
      lh_chart_builder_set_state (self->builder, category, 1, LH_CHART_CELL_MISSING,
                                  lh_tr (self->catalog, N_("not reported")));
    }
}

static void
lh_quarter_chart_build_columns (LhQuarterChart *self)
{
  g_autoptr (GPtrArray) years = lh_quarter_chart_list_years (self);

  lh_chart_builder_set_unit (self->builder, "%");
  lh_chart_builder_set_range (self->builder, 0, 100);
  lh_chart_builder_add_series (self->builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT,
                               lh_tr (self->catalog, N_("Planned progress")));
  lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                               lh_tr (self->catalog, N_("Actual progress")));
  for (guint year = 0; lh_quarter_chart_has_projects (years) && year < years->len; year++)
    {
      g_autoptr (GArray) trend = lh_statistics_get_trend (g_ptr_array_index (years, year));

      for (guint i = 0; i < trend->len; i++)
        lh_quarter_chart_add_point (self, &g_array_index (trend, LhTrendPoint, i));
    }
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Plain average of the cumulative progress of all projects at "
                                                          "the end of each quarter")));
}

/* Heat map */

static void
lh_quarter_chart_add_heat_cell (LhQuarterChart *self,
                                const LhGroup  *group,
                                guint           category,
                                guint           index)
{
  const LhTrendPoint *point = &group->trend[index];

  if (lh_quarter_chart_is_future (self, point->quarter))
    {
      lh_chart_builder_set_state (self->builder, category, index, LH_CHART_CELL_NOT_DUE,
                                  lh_tr (self->catalog, N_("not due")));
    }
  else if (point->actual == LH_UNSET || (point->n_due > 0 && point->n_missing == point->n_due))
    {
      lh_chart_builder_set_state (self->builder, category, index, LH_CHART_CELL_MISSING,
                                  lh_tr (self->catalog, N_("not reported")));
    }
  else
    {
      g_autofree char *text = lh_tenths_to_string (point->actual);

      lh_chart_builder_set_value (self->builder, category, index, point->actual / 10.0, text);
    }
}

static void
lh_quarter_chart_build_heat_map (LhQuarterChart *self)
{
  GPtrArray *groups = lh_statistics_get_groups (self->statistics, self->options->grouping);
  g_autoptr(GArray) ranked = lh_quarter_rank_groups (self->statistics, self->options->grouping);
  LhQuarter first = lh_quarter_new (lh_statistics_get_quarter (self->statistics).year, 1);

  lh_chart_builder_set_unit (self->builder, "%");
  lh_chart_builder_set_range (self->builder, 0, 100);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *label = lh_quarter_format (lh_quarter_add (first, i), LH_QUARTER_SHORT, self->catalog);

      lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, label);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      /* numbers that stand for names are those of the ranking, and the official order would tell whose they are */
      const LhGroup *group = lh_quarter_chart_hides_names (self) ? g_array_index (ranked, LhRankedGroup, i).group
                                                       : g_ptr_array_index (groups, i);
      guint category = lh_quarter_chart_add_group (self, group, i + 1);

      for (guint j = 0; j < G_N_ELEMENTS (group->trend); j++)
        lh_quarter_chart_add_heat_cell (self, group, category, j);
    }
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Plain average of the cumulative progress of the projects "
                                                          "(%); hatched: not reported")));
}

/* Any chart */

static void
lh_quarter_chart_set_frame (LhQuarterChart *self,
                            LhLedger       *ledger)
{
  g_autofree char *source = lh_quarter_format_source (self->statistics, self->catalog);
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (self->statistics), LH_QUARTER_LONG,
                                                self->catalog);
  g_autofree char *empty = g_strdup_printf (lh_tr (self->catalog, N_("No projects in %s")), quarter);

  lh_chart_builder_set_source (self->builder, source);
  lh_chart_builder_set_empty_text (self->builder, empty);
  if (ledger != NULL)
    lh_chart_builder_set_footer (self->builder, lh_ledger_get_setting (ledger, "office-name", NULL));
}

/**
 * lh_quarter_chart_create_title_key:
 * @kind: which chart
 * @quarter: the quarter it shows
 *
 * Returns: (transfer full): the setting of the ledger that keeps the title a person gave to the chart, instead of the
 *   one written from the figures
 */
char *
lh_quarter_chart_create_title_key (LhQuarterChartKind kind,
                                   LhQuarter          quarter)
{
  g_autofree char *code = lh_quarter_to_string (quarter);

  return g_strdup_printf ("chart-title.%s.%s", lh_quarter_chart_kind_get_name (kind), code);
}

static void
lh_quarter_chart_set_own_title (LhQuarterChart     *self,
                                LhLedger           *ledger,
                                LhQuarterChartKind  kind)
{
  g_autofree char *key = lh_quarter_chart_create_title_key (kind, lh_statistics_get_quarter (self->statistics));
  const char *title = ledger != NULL ? lh_ledger_get_setting (ledger, key, NULL) : NULL;

  if (title != NULL && *title != '\0')
    lh_chart_builder_set_title (self->builder, title);
}

/* Pages and ends are made from the whole chart, so that all have one scale. */
static LhChart *
lh_quarter_chart_cut (LhChart                     *chart,
                      const LhQuarterChartOptions *options,
                      LhCatalog                   *catalog)
{
  guint n = lh_chart_get_n_categories (chart);
  LhChart *cut = NULL;

  if (options->ends > 0 && n > options->ends * 2)
    {
      guint left_out = n - options->ends * 2;
      /* TRANSLATORS: number of organizations left out between the first and the last of a ranking */
      g_autofree char *gap = g_strdup_printf (lh_trn (catalog, "%u between them", "%u between them", left_out),
                                              left_out);

      cut = lh_chart_new_ends (chart, options->ends, gap);
    }
  else if (options->count > 0 && options->first < n)
    cut = lh_chart_new_page (chart, options->first, MIN (options->count, n - options->first));
  if (cut == NULL)
    return chart;
  g_object_unref (chart);
  return cut;
}

/**
 * lh_quarter_chart_new:
 * @ledger: (nullable): whose office is named below the chart
 * @statistics: the figures
 * @kind: which chart
 * @options: (nullable): what of it is shown; %NULL for everything
 * @catalog: (nullable): the language of its texts
 *
 * Draws the figures of a quarter, as they are shown everywhere else. The title tells what the figures say, the line
 * below it how they are defined (house rule 7.1).
 *
 * Returns: (transfer full): a chart
 */
LhChart *
lh_quarter_chart_new (LhLedger                    *ledger,
                      LhStatistics                *statistics,
                      LhQuarterChartKind           kind,
                      const LhQuarterChartOptions *options,
                      LhCatalog                   *catalog)
{
  static const LhQuarterChartOptions everything = { 0 };
  LhQuarterChart self = { statistics, options != NULL ? options : &everything, catalog, NULL };
  g_autofree char *finding = NULL;

  g_return_val_if_fail (ledger == NULL || LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);
  g_return_val_if_fail (kind < LH_N_QUARTER_CHARTS, NULL);

  self.builder = lh_chart_builder_new (infos[kind].kind);
  finding = lh_chart_finding_create (statistics, kind, self.options->grouping, catalog);
  lh_chart_builder_set_title (self.builder, finding);
  lh_quarter_chart_set_frame (&self, ledger);
  infos[kind].build (&self);
  lh_quarter_chart_set_own_title (&self, ledger, kind);
  return lh_quarter_chart_cut (lh_chart_builder_end (self.builder), self.options, catalog);
}
