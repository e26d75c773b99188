/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-charts.h"

#include "lh-briefing-chart.h"
#include "lh-briefing-file.h"
#include "lh-chart-query.h"
#include "lh-chart-source.h"
#include "lh-chart-spec.h"
#include "lh-saved-chart.h"

/* What can be read on a slide: bars at each end of a ranking, rows of a heat map. */
#define LH_BRIEFING_ENDS 10
#define LH_BRIEFING_CELLS 21

typedef struct
{
  LhLedger     *ledger;
  LhStatistics *statistics;
  LhCatalog    *catalog;
  gboolean      naming;
  GPtrArray    *files;
} LhBriefingCharts;

static void
lh_briefing_chart_file_free (LhBriefingChartFile *self)
{
  g_free (self->name);
  g_object_unref (self->chart);
  g_free (self);
}

/* Takes @chart. */
static void
lh_briefing_charts_take (LhBriefingCharts *self,
                         const char       *label,
                         LhChart          *chart)
{
  LhBriefingChartFile *file = g_new0 (LhBriefingChartFile, 1);
  g_autofree char *name = g_strdup_printf ("%02u %s", self->files->len + 1, label);

  file->name = lh_briefing_file_clean_name (name);
  file->chart = chart;
  g_ptr_array_add (self->files, file);
}

/**
 * lh_briefing_charts_create:
 * @ends: how many units a ranking shows at each end
 *
 * Returns: (transfer full): a standard chart, no longer than can be read on a slide or a page
 */
LhChart *
lh_briefing_charts_create (LhLedger           *ledger,
                           LhStatistics       *statistics,
                           LhQuarterChartKind  kind,
                           guint               ends,
                           gboolean            naming,
                           LhCatalog          *catalog)
{
  /* the others show classes and lights, whose names are nobody's */
  gboolean of_units = kind == LH_QUARTER_CHART_RANKING || kind == LH_QUARTER_CHART_HEAT_MAP;
  LhQuarterChartOptions options = { .hide_names = of_units && !naming };

  if (kind == LH_QUARTER_CHART_RANKING)
    options.ends = ends;
  return lh_quarter_chart_new (ledger, statistics, kind, &options, catalog);
}

/* A long heat map goes over several slides, evenly. */
/* Takes @chart; the title that the clerk gave it stands instead of the finding. */
static LhChart *
lh_briefing_charts_retitle (LhChart    *chart,
                            const char *title)
{
  g_autoptr (LhChart) old = chart;
  g_autoptr (LhChartSpec) spec = NULL;
  g_autoptr (LhChartSpec) titled = NULL;

  if (title == NULL || *title == '\0')
    return g_steal_pointer (&old);
  spec = lh_chart_to_spec (old, LH_CHART_THEME_LIGHT);
  titled = lh_chart_spec_with_text (spec, LH_CHART_TEXT_TITLE, title);
  return lh_chart_new_from_spec (titled);
}

static void
lh_briefing_charts_add_standard (LhBriefingCharts   *self,
                                 LhQuarterChartKind  kind,
                                 const char         *title)
{
  const char *label = lh_quarter_chart_kind_get_label (kind, self->catalog);
  g_autoptr (LhChart) chart = lh_briefing_charts_retitle (
    lh_briefing_charts_create (self->ledger, self->statistics, kind, LH_BRIEFING_ENDS, self->naming, self->catalog), title);
  guint n = lh_chart_get_n_categories (chart);
  guint n_pages = kind == LH_QUARTER_CHART_HEAT_MAP ? MAX ((n + LH_BRIEFING_CELLS - 1) / LH_BRIEFING_CELLS, 1) : 1;

  if (n_pages == 1)
    {
      lh_briefing_charts_take (self, label, g_steal_pointer (&chart));
      return;
    }
  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", label, page + 1);
      guint first = page * n / n_pages;

      lh_briefing_charts_take (self, name, lh_chart_new_page (chart, first, (page + 1) * n / n_pages - first));
    }
}

/* A chart of the office says nothing of units when it is split by something else. */
static gboolean
lh_briefing_charts_names_units (const char *saved)
{
  g_autoptr (LhChartQuery) query = NULL;

  if (!lh_chart_query_is_query (saved))
    return TRUE;
  query = lh_chart_query_new_from_json (saved, NULL);
  return query == NULL || g_strcmp0 (query->by, "organization") == 0 || g_strcmp0 (query->by, "secretary") == 0;
}

/* Without names, a chart that tells them is left out of the set. */
static gboolean
lh_briefing_charts_add_saved (LhBriefingCharts  *self,
                              gint64             id,
                              const char        *title,
                              GError           **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SAVED_CHART);
  g_autoptr (GPtrArray) charts = lh_ledger_query (self->ledger, query, error);

  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      LhRecord *saved = g_ptr_array_index (charts, i);
      const char *json = lh_record_get_text (saved, LH_SAVED_CHART_SPEC);
      g_autoptr (LhChartSpec) spec = NULL;

      if (lh_record_get_id (saved) != id || (!self->naming && lh_briefing_charts_names_units (json)))
        continue;
      spec = lh_chart_source_read (self->ledger, self->statistics, json, self->catalog, error);
      if (spec == NULL)
        return FALSE;
      lh_briefing_charts_take (self, lh_record_get_text (saved, LH_SAVED_CHART_NAME),
                               lh_briefing_charts_retitle (lh_chart_new_from_spec (spec), title));
    }
  return charts != NULL;
}

static gboolean
lh_briefing_charts_add_chosen (LhBriefingCharts  *self,
                               LhRecord          *briefing,
                               GError           **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRIEFING_CHART);
  g_autoptr (GPtrArray) chosen = NULL;

  lh_query_where_id (query, LH_BRIEFING_CHART_BRIEFING_ID, lh_record_get_id (briefing));
  lh_query_set_sort (query, "position", FALSE);
  chosen = lh_ledger_query (self->ledger, query, error);
  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    {
      LhRecord *chart = g_ptr_array_index (chosen, i);
      const char *title = lh_record_get_text (chart, LH_BRIEFING_CHART_TITLE);
      gint64 saved_id = lh_record_get_int (chart, LH_BRIEFING_CHART_CHART_ID);
      LhQuarterChartKind kind;

      if (saved_id != 0 && !lh_briefing_charts_add_saved (self, saved_id, title, error))
        return FALSE;
      if (lh_quarter_chart_kind_from_name (lh_record_get_text (chart, LH_BRIEFING_CHART_STANDARD), &kind))
        lh_briefing_charts_add_standard (self, kind, title);
    }
  return chosen != NULL;
}

/**
 * lh_briefing_charts_load:
 * @briefing: (nullable): the briefing that says which charts; without one, or when it says nothing, all standard ones
 * @naming: whether units are named
 *
 * Returns: (transfer full) (element-type LhBriefingChartFile): the charts in their order; %NULL with @error when the
 *   ledger could not be read
 */
GPtrArray *
lh_briefing_charts_load (LhLedger      *ledger,
                         LhStatistics  *statistics,
                         LhRecord      *briefing,
                         gboolean       naming,
                         LhCatalog     *catalog,
                         GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_briefing_chart_file_free);
  LhBriefingCharts self = { ledger, statistics, catalog, naming, files };

  if (briefing != NULL && !lh_briefing_charts_add_chosen (&self, briefing, error))
    return NULL;
  if (files->len == 0)
    {
      for (guint kind = 0; kind < LH_N_QUARTER_CHARTS; kind++)
        lh_briefing_charts_add_standard (&self, kind, NULL);
    }
  return g_steal_pointer (&files);
}
