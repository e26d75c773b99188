/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */

/* Draws every kind of chart in every theme, at the sizes of the window, of a slide and of a list of all units,
 * to be looked at. Usage: chart-gallery DIRECTORY */

#include <glib/gstdio.h>

#include "chart-samples-standard.h"
#include "chart-samples-whole.h"
#include "chart-samples.h"
#include "lh-chart-export.h"
#include "lh-chart-gantt.h"

static void
gallery_save (LhChart      *chart,
              const char   *directory,
              const char   *name,
              double        width,
              double        height,
              double        scale,
              LhChartTheme *theme)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!lh_chart_export (chart, path, width, height, scale, theme, &error))
    g_error ("%s", error->message);
}

static void
gallery_save_theme (const char       *directory,
                    LhChartThemeKind  kind,
                    const char       *name)
{
  g_autoptr (LhChartTheme) card = lh_chart_theme_new (kind);
  g_autoptr (LhChartTheme) slide = lh_chart_theme_new_slide (kind);
  const struct
  {
    const char *name;
    LhChart *chart;
    double height;
  } charts[] = {
    { "strip", chart_sample_light_strip (5), 140.0 },
    { "ranking", chart_sample_ranking (8, FALSE), 405.0 },
    { "columns", chart_sample_columns (4), 270.0 },
    { "heat", chart_sample_heat_map (6), 405.0 },
    { "gantt", chart_sample_gantt (12), 405.0 },
    { "table", chart_sample_table (6), 270.0 },
    { "chevrons", chart_sample_chevrons (5), 405.0 },
    { "radar", chart_sample_radar (7), 405.0 },
    { "bullet", chart_sample_bullet (6), 300.0 },
    { "funnel", chart_sample_funnel (5), 300.0 },
    { "cards", chart_sample_cards (6), 300.0 },
    { "risk", chart_sample_risk_grid (5), 300.0 },
    { "stacked", chart_sample_stacked (LH_CHART_STACKED, 4), 270.0 },
    { "percent", chart_sample_stacked (LH_CHART_PERCENT, 6), 270.0 },
    { "doughnut", chart_sample_doughnut (8), 270.0 },
    { "trend", chart_sample_trend (8), 270.0 },
    { "s-curve", chart_sample_s_curve (13), 270.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (LhChart) chart = charts[i].chart;
      g_autofree char *card_name = g_strdup_printf ("card-%s-%s.png", charts[i].name, name);
      g_autofree char *slide_name = g_strdup_printf ("slide-%s-%s.png", charts[i].name, name);

      gallery_save (chart, directory, card_name, 340.0, charts[i].height, 2.0, card);
      gallery_save (chart, directory, slide_name, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, 1.0, slide);
    }
}

static void
gallery_save_counts (const char *directory)
{
  static const guint counts[] = { 0, 1, 3, 12, 40, 82, 500 };
  g_autoptr (LhChartTheme) card = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChartTheme) slide = lh_chart_theme_new_slide (LH_CHART_THEME_LIGHT);

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      LhChart *charts[] = {
        chart_sample_light_strip (counts[i]), chart_sample_ranking (counts[i], FALSE), chart_sample_ranking (counts[i], TRUE),
        chart_sample_columns (counts[i]), chart_sample_heat_map (counts[i]), chart_sample_gantt (counts[i]),
        chart_sample_chevrons (counts[i]), chart_sample_radar (counts[i]), chart_sample_bullet (counts[i]),
        chart_sample_funnel (counts[i]), chart_sample_cards (counts[i]), chart_sample_risk_grid (counts[i]),
        chart_sample_table (counts[i]), chart_sample_stacked (LH_CHART_STACKED, counts[i]),
        chart_sample_stacked (LH_CHART_PERCENT, counts[i]), chart_sample_doughnut (counts[i]), chart_sample_trend (counts[i]),
        chart_sample_s_curve (counts[i]),
      };

      for (gsize j = 0; j < G_N_ELEMENTS (charts); j++)
        {
          g_autoptr (LhChart) chart = charts[j];
          g_autofree char *small = g_strdup_printf ("count-%u-%zu-card.png", counts[i], j);
          g_autofree char *large = g_strdup_printf ("count-%u-%zu-slide.png", counts[i], j);

          gallery_save (chart, directory, small, 330.0, 300.0, 2.0, card);
          gallery_save (chart, directory, large, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, 1.0, slide);
        }
    }
}

/* A window on many rows, and the windows of time. */
static void
gallery_save_windows (const char *directory)
{
  static const struct
  {
    const char *name;
    int month, months;
  } zooms[] = { { "year", 1, 12 }, { "half", 7, 6 }, { "quarter", 7, 3 }, { "month", 9, 1 }, { "elsewhere", 1, 1 } };
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) all = chart_sample_gantt (2800);

  lh_chart_theme_set_show_title (theme, FALSE);
  lh_chart_theme_set_show_source (theme, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      LhDate start = lh_date_new (2024, zooms[i].month, 1);
      LhChartWindow window = { 1400, 11.0, 28.0, start,
                               lh_date_end_of_month (lh_date_add_months (start, zooms[i].months - 1)) };
      g_autoptr (LhChart) chart = lh_chart_new_window (all, &window);
      g_autofree char *name = g_strdup_printf ("window-%s.png", zooms[i].name);

      gallery_save (chart, directory, name, 1280.0, 620.0, 1.0, theme);
    }
  gallery_save (all, directory, "gantt-2800.png", 1920.0, 1080.0, 1.0, theme);
}

static void
gallery_save_formats (const char *directory)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (LH_CHART_THEME_LIGHT, 1200.0, 800.0);
  g_autoptr (LhChart) all = chart_sample_ranking (82, FALSE);
  g_autoptr (LhChart) page = lh_chart_new_page (all, 0, 40);
  g_autoptr (LhChart) ends = lh_chart_new_ends (all, 10, "中间 62 个单位");

  gallery_save (page, directory, "page.png", 1200.0, 800.0, 1.0, theme);
  gallery_save (ends, directory, "ends.png", 1200.0, 800.0, 1.0, theme);
  gallery_save (ends, directory, "ends.svg", 1200.0, 800.0, 1.0, theme);
  gallery_save (ends, directory, "ends.pdf", 1200.0, 800.0, 1.0, theme);
}

int
main (int    argc,
      char **argv)
{
  if (argc != 2)
    {
      g_printerr ("usage: chart-gallery DIRECTORY\n");
      return 2;
    }

  g_mkdir_with_parents (argv[1], 0755);
  gallery_save_theme (argv[1], LH_CHART_THEME_LIGHT, "light");
  gallery_save_theme (argv[1], LH_CHART_THEME_DARK, "dark");
  gallery_save_theme (argv[1], LH_CHART_THEME_HIGH_CONTRAST, "contrast");
  gallery_save_theme (argv[1], LH_CHART_THEME_PRINT, "print");
  gallery_save_counts (argv[1]);
  gallery_save_windows (argv[1]);
  gallery_save_formats (argv[1]);

  return 0;
}
