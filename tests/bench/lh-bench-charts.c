/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <cairo.h>

#include "lh-bench.h"
#include "chart-samples.h"
#include "lh-chart-export.h"
#include "lh-chart-gantt.h"
#include "lh-ledger.h"
#include "lh-quarter-charts.h"
#include "lh-roadmap-charts.h"

/* Targets: a redraw of every kind at 1920×1080 with all units takes no more than half a frame; a picture of four
 * times that size takes no more than half again of what Cairo needs to encode it. */
#define LH_BENCH_REDRAW_MS 8.0
#define LH_BENCH_PNG_FACTOR 1.5

typedef struct
{
  LhLedger        *ledger;
  LhStatistics    *statistics;
  LhChart         *chart;
  guint            row;
  LhChartTheme    *theme;
  cairo_surface_t *surface;
  char            *path;
} LhBenchChart;

static void
lh_bench_chart_init (LhBenchChart       *self,
                     const LhBench      *bench,
                     LhQuarterChartKind  kind)
{
  const LhQuarterChartOptions options = { .grouping = LH_GROUPING_ORGANIZATION };
  const LhQuarter quarter = lh_quarter_new (2024, 3);
  g_autoptr (GError) error = NULL;

  self->ledger = lh_ledger_open (bench->sample, &error);
  g_assert_no_error (error);
  self->statistics = lh_ledger_compute_statistics (self->ledger, quarter, lh_quarter_last_day (quarter), &error);
  g_assert_no_error (error);
  self->chart = lh_quarter_chart_new (self->ledger, self->statistics, kind, &options,
                                      lh_ledger_get_catalog (self->ledger));
  self->theme = lh_chart_theme_new_slide (LH_CHART_THEME_LIGHT);
  self->path = g_build_filename (bench->folder, "chart.png", NULL);
}

static void
lh_bench_chart_clear (LhBenchChart *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->theme, lh_chart_theme_free);
  g_clear_object (&self->chart);
  g_clear_object (&self->statistics);
  lh_ledger_close (self->ledger);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->path, g_free);
}

static void
lh_bench_draw_cb (gpointer data)
{
  LhBenchChart *self = data;
  cairo_t *cr = cairo_create (self->surface);

  lh_chart_draw (self->chart, cr, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, self->theme);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static void
lh_bench_export_png_cb (gpointer data)
{
  LhBenchChart *self = data;
  g_autoptr (GError) error = NULL;

  lh_chart_export_png (self->chart, self->path, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, 2.0, self->theme, &error);
  g_assert_no_error (error);
}

static void
lh_bench_encode_cb (gpointer data)
{
  LhBenchChart *self = data;
  cairo_status_t status = cairo_surface_write_to_png (self->surface, self->path);

  g_assert_cmpint (status, ==, CAIRO_STATUS_SUCCESS);
}

/* One frame of scrolling: another row comes into sight, so the window is laid out and drawn anew. */
static void
lh_bench_scroll_cb (gpointer data)
{
  LhBenchChart *self = data;
  const LhChartWindow window = { ++self->row % 2000, 7.0, 28.0, { 0 }, { 0 } };
  g_autoptr (LhChart) part = lh_chart_new_window (self->chart, &window);
  cairo_t *cr = cairo_create (self->surface);

  lh_chart_draw (part, cr, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, self->theme);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

/* All projects of a year: with the window as it is, and while it scrolls. */
static void
lh_bench_run_gantt (const LhBench *bench)
{
  LhBenchChart chart = { NULL };
  const LhChartWindow window = { 0, 0.0, 28.0, { 0 }, { 0 } };
  g_autoptr (LhRoadmap) roadmap = NULL;
  g_autoptr (LhChart) all = NULL;
  g_autoptr (GError) error = NULL;
  double ours;

  lh_bench_chart_init (&chart, bench, LH_QUARTER_CHART_LIGHTS);
  roadmap = lh_ledger_compute_roadmap (chart.ledger, lh_statistics_get_quarter (chart.statistics),
                                       lh_statistics_get_as_of (chart.statistics), 0, &error);
  g_assert_no_error (error);
  all = lh_roadmap_create_map (chart.ledger, roadmap, lh_roadmap_get_rows (roadmap), NULL);
  lh_chart_theme_set_font_size (chart.theme, 14.0);
  chart.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT);

  g_object_unref (chart.chart);
  chart.chart = lh_chart_new_window (all, &window);
  lh_bench_best (lh_bench_draw_cb, &chart, NULL, NULL, &ours, NULL);
  lh_bench_report_limit ("redraw at 1920x1080: gantt", ours, LH_BENCH_REDRAW_MS, "ms");
  g_set_object (&chart.chart, all);
  lh_bench_best (lh_bench_scroll_cb, &chart, NULL, NULL, &ours, NULL);
  lh_bench_report_limit ("scroll at 1920x1080: gantt of all projects", ours, LH_BENCH_REDRAW_MS, "ms");
  lh_bench_chart_clear (&chart);
}

/* A quarter of which nobody has reported anything: every cell of the map is hatched. */
static LhChart *
lh_bench_make_missing_map (guint count)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_HEAT_MAP);

  lh_chart_builder_set_title (builder, "Nothing was reported");
  for (guint i = 0; i < 4; i++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "Quarter");
  for (guint i = 0; i < count; i++)
    {
      guint category = lh_chart_builder_add_category (builder, NULL, "Organization", NULL);

      for (guint j = 0; j < 4; j++)
        lh_chart_builder_set_state (builder, category, j, LH_CHART_CELL_MISSING, "not reported");
    }
  return lh_chart_builder_end (builder);
}

/* The kinds that need no ledger, with as many things as there are organizations. */
static void
lh_bench_run_samples (void)
{
  static const struct { const char *name; LhChart *(*make) (guint count); } kinds[] = {
    { "chevrons", chart_sample_chevrons }, { "radar", chart_sample_radar }, { "bullet", chart_sample_bullet },
    { "funnel", chart_sample_funnel }, { "cards", chart_sample_cards }, { "risk-grid", chart_sample_risk_grid },
    { "heat-map, nothing reported", lh_bench_make_missing_map },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      LhBenchChart chart = { .chart = kinds[i].make (82), .theme = lh_chart_theme_new_slide (LH_CHART_THEME_LIGHT) };
      g_autofree char *name = g_strdup_printf ("redraw at 1920x1080: %s", kinds[i].name);
      double ours;

      chart.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT);
      lh_bench_best (lh_bench_draw_cb, &chart, NULL, NULL, &ours, NULL);
      lh_bench_report_limit (name, ours, LH_BENCH_REDRAW_MS, "ms");
      cairo_surface_destroy (chart.surface);
      lh_chart_theme_free (chart.theme);
      g_object_unref (chart.chart);
    }
}

void
lh_bench_run_redraw (const LhBench *bench)
{
  for (guint kind = 0; kind < LH_N_QUARTER_CHARTS; kind++)
    {
      LhBenchChart chart = { NULL };
      g_autofree char *name = g_strdup_printf ("redraw at 1920x1080: %s", lh_quarter_chart_kind_get_name (kind));
      double ours;

      lh_bench_chart_init (&chart, bench, kind);
      chart.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT);
      lh_bench_best (lh_bench_draw_cb, &chart, NULL, NULL, &ours, NULL);
      lh_bench_report_limit (name, ours, LH_BENCH_REDRAW_MS, "ms");
      lh_bench_chart_clear (&chart);
    }
  lh_bench_run_samples ();
  lh_bench_run_gantt (bench);
}

void
lh_bench_run_png (const LhBench *bench)
{
  for (guint kind = 0; kind < LH_N_QUARTER_CHARTS; kind++)
    {
      LhBenchChart chart = { NULL };
      g_autofree char *name = g_strdup_printf ("chart to 3840x2160 PNG: %s", lh_quarter_chart_kind_get_name (kind));
      double ours;
      double baseline;

      lh_bench_chart_init (&chart, bench, kind);
      chart.surface = lh_chart_render_surface (chart.chart, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, 2.0,
                                               chart.theme);
      lh_bench_best (lh_bench_export_png_cb, &chart, lh_bench_encode_cb, &chart, &ours, &baseline);
      lh_bench_report (name, ours, baseline, LH_BENCH_PNG_FACTOR, 0);
      lh_bench_chart_clear (&chart);
    }
}
