/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-source.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-builder.h"
#include "lh-error.h"
#include "lh-figure-table.h"
#include "lh-judge-load.h"
#include "lh-light-style.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-texts.h"

typedef struct
{
  LhLedger           *ledger;
  const LhChartQuery *query;
  LhCatalog          *catalog;
  LhFigureTable      *table;
  LhChartBuilder     *builder;
  LhChartKind         kind;
} LhChartSource;

/* The figure of a group as it would be printed alone. */
static char *
lh_chart_source_format (LhChartSource      *self,
                        const LhFigureLine *line)
{
  LhFigure figure = *self->table->figure;

  figure.known = line->known;
  figure.value = line->value;
  return self->table->measure == LH_MEASURE_COUNT ? lh_decimal_to_string (line->value)
                                                  : lh_figure_format (&figure, self->catalog);
}

static LhChartRole
lh_chart_source_get_role (LhChartSource *self,
                          guint          index)
{
  static const LhChartRole roles[] = {
    LH_CHART_ROLE_RED, LH_CHART_ROLE_NAVY, LH_CHART_ROLE_GOLD, LH_CHART_ROLE_SKY, LH_CHART_ROLE_GRASS,
    LH_CHART_ROLE_GREY, LH_CHART_ROLE_MAGENTA,
  };
  const gboolean parts = self->kind == LH_CHART_LIGHT_STRIP || g_str_equal (self->query->kind, "doughnut");

  return parts ? roles[index % G_N_ELEMENTS (roles)] : LH_CHART_ROLE_DEFAULT;
}

static void
lh_chart_source_add_line (LhChartSource      *self,
                          const LhFigureLine *line,
                          guint               index)
{
  g_autofree char *text = lh_chart_source_format (self, line);
  guint category = lh_chart_builder_add_category (self->builder, line->key, line->label, NULL);
  LhLight light;

  if (line->known)
    lh_chart_builder_set_value (self->builder, category, 0, lh_decimal_to_double (line->value), text);
  else
    lh_chart_builder_set_state (self->builder, category, 0, LH_CHART_CELL_MISSING, text);
  if (g_str_equal (self->query->by, "light") && lh_light_from_code (line->key, &light))
    lh_chart_builder_set_style (self->builder, category, 0, lh_light_get_style (light).role,
                                lh_light_get_style (light).symbol);
  else
    lh_chart_builder_set_style (self->builder, category, 0, lh_chart_source_get_role (self, index),
                                LH_CHART_SYMBOL_NONE);
}

static int
lh_chart_source_compare_lines (gconstpointer a,
                               gconstpointer b)
{
  const LhFigureLine *one = *(const LhFigureLine *const *) a;
  const LhFigureLine *other = *(const LhFigureLine *const *) b;

  return lh_decimal_compare (other->value, one->value);
}

/* A ranking is sorted, ties share a rank; the order of states, lights and quarters is their own. */
static void
lh_chart_source_add_lines (LhChartSource *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_copy (self->table->lines, NULL, NULL);
  guint rank = 1;

  g_ptr_array_set_free_func (lines, NULL);
  if (self->kind == LH_CHART_RANKING)
    g_ptr_array_sort (lines, lh_chart_source_compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const LhFigureLine *line = g_ptr_array_index (lines, i);
      g_autofree char *number = NULL;

      lh_chart_source_add_line (self, line, i);
      if (self->kind != LH_CHART_RANKING)
        continue;
      if (i > 0 && lh_chart_source_compare_lines (&lines->pdata[i - 1], &lines->pdata[i]) != 0)
        rank = i + 1;
      number = g_strdup_printf ("%u", rank);
      lh_chart_builder_set_rank (self->builder, i, number);
    }
}

/* The group with the greatest value; none where several have it. */
static const LhFigureLine *
lh_chart_source_find_greatest (LhChartSource *self)
{
  GPtrArray *lines = self->table->lines;
  const LhFigureLine *greatest = NULL;
  gboolean alone = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const LhFigureLine *line = g_ptr_array_index (lines, i);
      int order = greatest != NULL ? lh_decimal_compare (line->value, greatest->value) : 1;

      if (!line->known || order < 0)
        continue;
      alone = order > 0;
      greatest = line;
    }
  return alone && lines->len > 1 ? greatest : NULL;
}

/* The title says what the figures say: the whole, and the group that stands out or the period before. */
static char *
lh_chart_source_format_finding (LhChartSource *self)
{
  LhFigureTable *table = self->table;
  const gboolean by_time = g_str_equal (self->query->by, "quarter") || g_str_equal (self->query->by, "year");
  const gboolean by_light = g_str_equal (self->query->by, "light");
  const LhFigureLine *greatest = by_time || by_light ? NULL : lh_chart_source_find_greatest (self);
  const char *label = lh_tr (self->catalog, table->figure->label);
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (table->statistics), LH_QUARTER_LONG,
                                                self->catalog);
  g_autofree char *total = lh_figure_format (table->figure, self->catalog);
  g_autofree char *other = NULL;

  if (by_time && table->lines->len > 1)
    greatest = g_ptr_array_index (table->lines, table->lines->len - 2);
  if (greatest == NULL || table->filter_label != NULL)
    /* TRANSLATORS: title of a chart: quarter, figure, its value */
    return table->filter_label == NULL
             ? g_strdup_printf (lh_tr (self->catalog, N_("%s, %s: %s")), quarter, label, total)
             /* TRANSLATORS: title of a chart: quarter, figure, group */
             : g_strdup_printf (lh_trc (self->catalog, "title of a chart", "%s, %s of %s"), quarter, label,
                                table->filter_label);
  other = lh_chart_source_format (self, greatest);
  if (by_time)
    /* TRANSLATORS: title of a chart: quarter, figure, its value, an earlier quarter, the value then */
    return g_strdup_printf (lh_tr (self->catalog, N_("%s, %s: %s; %s: %s")), quarter, label, total, greatest->label, other);
  if (table->measure == LH_MEASURE_COUNT)
    /* TRANSLATORS: title of a chart: quarter, figure, its value, the group with most of them, how many */
    return g_strdup_printf (lh_tr (self->catalog, N_("%s, %s: %s; most of them %s (%s)")), quarter, label, total,
                            greatest->label, other);
  /* TRANSLATORS: title of a chart: quarter, figure, its value, the group with the highest value, that value */
  return g_strdup_printf (lh_tr (self->catalog, N_("%s, %s: %s; highest %s (%s)")), quarter, label, total,
                          greatest->label, other);
}

static void
lh_chart_source_set_texts (LhChartSource *self)
{
  const char *office = lh_ledger_get_setting (self->ledger, "office-name", NULL);
  g_autofree char *finding = lh_chart_source_format_finding (self);
  g_autofree char *source = lh_quarter_format_source (self->table->statistics, self->catalog);
  g_autofree char *filtered = NULL;
  const char *definition = lh_tr (self->catalog, self->table->figure->definition);

  if (self->table->filter_label != NULL)
    /* TRANSLATORS: definition of a figure, and the group to which it is restricted */
    filtered = g_strdup_printf (lh_tr (self->catalog, N_("%s (only %s)")), definition, self->table->filter_label);
  lh_chart_builder_set_title (self->builder, self->query->title != NULL ? self->query->title : finding);
  lh_chart_builder_set_subtitle (self->builder, self->query->subtitle != NULL ? self->query->subtitle
                                                : filtered != NULL ? filtered : definition);
  lh_chart_builder_set_source (self->builder, source);
  lh_chart_builder_set_footer (self->builder, office);
  lh_chart_builder_set_empty_text (self->builder, lh_tr (self->catalog, N_("There is nothing to show")));
  lh_chart_builder_set_rest_label (self->builder, lh_tr (self->catalog, N_("The rest")));
}

static void
lh_chart_source_set_scale (LhChartSource *self)
{
  const LhFigure *figure = self->table->figure;

  if (g_str_equal (figure->unit, "%"))
    lh_chart_builder_set_range (self->builder, 0.0, 100.0);
  lh_chart_builder_set_unit (self->builder, lh_tr (self->catalog, figure->unit));
  lh_chart_builder_set_show_ranks (self->builder, self->kind == LH_CHART_RANKING);
  lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                               lh_tr (self->catalog, figure->label));
  if (self->kind == LH_CHART_RANKING && self->table->measure != LH_MEASURE_COUNT && figure->known)
    {
      g_autofree char *total = lh_figure_format (figure, self->catalog);
      g_autofree char *text = g_strdup_printf (lh_tr (self->catalog, N_("Average %s")), total);

      lh_chart_builder_add_reference (self->builder, LH_CHART_ROLE_DEFAULT, lh_decimal_to_double (figure->value), text);
    }
}

/* The statistics of the quarter of the query: those given, or others. */
static LhStatistics *
lh_chart_source_get_statistics (LhLedger            *ledger,
                                LhStatistics        *statistics,
                                const LhChartQuery  *query,
                                GError             **error)
{
  if (!lh_quarter_is_set (query->quarter) || lh_quarter_equal (query->quarter, lh_statistics_get_quarter (statistics)))
    return g_object_ref (statistics);
  return lh_ledger_compute_statistics (ledger, query->quarter, lh_ledger_default_as_of (query->quarter), error);
}

/* A chart of what is planned and judged. Of a closed quarter it is read from the edition, whoever asks. */
static LhChart *
lh_chart_source_create_judge (LhLedger            *ledger,
                              LhStatistics        *statistics,
                              LhJudgeKind          kind,
                              const LhChartQuery  *query,
                              LhCatalog           *catalog,
                              GError             **error)
{
  const LhQuarter quarter = lh_statistics_get_quarter (statistics);
  const LhJudgeQuery judge = { kind, quarter, lh_statistics_get_as_of (statistics), lh_judge_find_subject (query->filter) };
  g_autoptr (LhLedger) told = lh_date_is_set (lh_statistics_get_closed_on (statistics))
                              ? lh_ledger_open_edition (ledger, quarter, error) : g_object_ref (ledger);
  g_autoptr (GError) local = NULL;
  LhChart *chart = told != NULL ? lh_judge_load (told, &judge, catalog, &local) : NULL;

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (chart == NULL && told != NULL)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                         _("There is no project yet whose stages could be drawn. Choose another chart."));
  return chart;
}

/**
 * lh_chart_source_create_chart:
 * @statistics: the figures of the quarter on screen; a query for another quarter has them computed
 * @query: which figure, split by what, drawn how
 * @catalog: (nullable): the language of its texts
 * @error: return location: %LH_ERROR_INVALID for what does not go together, with what is possible
 *
 * Returns: (transfer full) (nullable): the chart; the keys of its marks are those of the groups, see #LhFigureLine
 */
LhChart *
lh_chart_source_create_chart (LhLedger            *ledger,
                              LhStatistics        *statistics,
                              const LhChartQuery  *query,
                              LhCatalog           *catalog,
                              GError             **error)
{
  g_autoptr (LhStatistics) own = NULL;
  g_autoptr (LhFigureTable) table = NULL;
  LhChartSource self = { ledger, query, catalog, NULL, NULL, LH_CHART_RANKING };
  LhJudgeKind judge;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  own = lh_chart_source_get_statistics (ledger, statistics, query, error);
  if (own != NULL && lh_judge_kind_from_name (query->figure, &judge))
    return lh_chart_source_create_judge (ledger, own, judge, query, catalog, error);
  table = own != NULL ? lh_figure_table_compute (ledger, own, query, catalog, error) : NULL;
  if (table == NULL)
    return NULL;
  if (!lh_chart_kind_from_name (query->kind, &self.kind))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("There is no kind of chart “%s”. Choose another, such as ranking or columns."), query->kind);
      return NULL;
    }
  self.table = table;
  self.builder = lh_chart_builder_new (self.kind);
  lh_chart_source_set_scale (&self);
  lh_chart_source_set_texts (&self);
  lh_chart_source_add_lines (&self);
  return lh_chart_builder_end (self.builder);
}

/**
 * lh_chart_source_create_spec:
 *
 * As lh_chart_source_create_chart(), with the theme of the query.
 *
 * Returns: (transfer full) (nullable): the chart as a specification, which stays as it is when figures change
 */
LhChartSpec *
lh_chart_source_create_spec (LhLedger            *ledger,
                             LhStatistics        *statistics,
                             const LhChartQuery  *query,
                             LhCatalog           *catalog,
                             GError             **error)
{
  g_autoptr (LhChart) chart = lh_chart_source_create_chart (ledger, statistics, query, catalog, error);
  LhChartThemeKind theme = LH_CHART_THEME_LIGHT;

  if (chart == NULL)
    return NULL;
  if (query->theme != NULL && !lh_chart_theme_kind_from_name (query->theme, &theme))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("There is no theme “%s”. Choose light, dark, high-contrast, print or briefing."), query->theme);
      return NULL;
    }
  return lh_chart_to_spec (chart, theme);
}

/**
 * lh_chart_source_read:
 * @saved: what a saved chart keeps: a query or a specification
 *
 * Returns: (transfer full) (nullable): its chart with the figures of the quarter, or with its own
 */
LhChartSpec *
lh_chart_source_read (LhLedger      *ledger,
                      LhStatistics  *statistics,
                      const char    *saved,
                      LhCatalog     *catalog,
                      GError       **error)
{
  g_autoptr (LhChartQuery) query = NULL;

  g_return_val_if_fail (saved != NULL, NULL);

  if (!lh_chart_query_is_query (saved))
    return lh_chart_spec_new_from_json (saved, -1, error);
  query = lh_chart_query_new_from_json (saved, error);
  return query != NULL ? lh_chart_source_create_spec (ledger, statistics, query, catalog, error) : NULL;
}
