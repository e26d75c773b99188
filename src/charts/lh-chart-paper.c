/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-paper.h"

#define LH_CHART_PAPER_FONT   12.0
#define LH_CHART_PAPER_MARGIN 36.0

/* What pages are made for once one is too small (小六), and how many at most. */
#define LH_CHART_PAPER_COMFORTABLE 6.5
#define LH_CHART_PAPER_MAX_PAGES   200

/**
 * lh_chart_paper_create_theme:
 * @look: the colours
 *
 * Returns: (transfer full): the same look with the type and the margins of a sheet of A3
 */
LhChartTheme *
lh_chart_paper_create_theme (const LhChartTheme *look)
{
  LhChartTheme *theme;

  g_return_val_if_fail (look != NULL, NULL);

  theme = lh_chart_theme_new (lh_chart_theme_get_kind (look));
  lh_chart_theme_set_font_size (theme, LH_CHART_PAPER_FONT);
  lh_chart_theme_set_margin (theme, LH_CHART_PAPER_MARGIN);
  lh_chart_theme_set_live_text (theme, lh_chart_theme_get_live_text (look));
  return theme;
}

/**
 * lh_chart_paper_split:
 * @chart: a chart with a row for each category
 * @n_pages: how many, at least 1
 *
 * Returns: (transfer full) (element-type LhChart): pages with the same number of rows, at least one page
 */
GPtrArray *
lh_chart_paper_split (LhChart *chart,
                      guint    n_pages)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = lh_chart_get_n_categories (chart);
  guint rows = MAX ((n + n_pages - 1) / n_pages, 1);

  for (guint first = 0; first < n; first += rows)
    g_ptr_array_add (pages, lh_chart_new_page (chart, first, rows));
  if (pages->len == 0)
    g_ptr_array_add (pages, g_object_ref (chart));
  return pages;
}

/**
 * lh_chart_paper_measure:
 * @pages: (element-type LhChart): pages
 * @width: width of the drawing
 * @height: its height
 * @scale: how much smaller it is on paper
 * @theme: its look
 *
 * Returns: the size of the type on paper, in points
 */
double
lh_chart_paper_measure (GPtrArray          *pages,
                        double              width,
                        double              height,
                        double              scale,
                        const LhChartTheme *theme)
{
  LhChart *page = g_ptr_array_index (pages, 0);

  if (lh_chart_get_n_categories (page) == 0)
    return LH_CHART_PAPER_COMFORTABLE;
  lh_chart_layout (page, width, height, theme);
  return lh_chart_get_type_size (page) * LH_CHART_PAPER_POINTS * scale;
}

/**
 * lh_chart_paper_break:
 * @chart: a chart with a row for each category
 * @n_pages: how many pages to try when it cannot be read on one
 * @width: width of the drawing
 * @height: its height
 * @scale: how much smaller it is on paper
 * @theme: its look
 *
 * Returns: (transfer full) (element-type LhChart): one page where it can be read; else as many as it takes to be read with
 *   ease, or with type of its full size
 */
GPtrArray *
lh_chart_paper_break (LhChart            *chart,
                      guint               n_pages,
                      double              width,
                      double              height,
                      double              scale,
                      const LhChartTheme *theme)
{
  GPtrArray *pages = lh_chart_paper_split (chart, 1);
  double wanted = MIN (LH_CHART_PAPER_COMFORTABLE,
                       lh_chart_theme_get_font_size (theme) * LH_CHART_PAPER_POINTS * scale - 0.01);

  if (lh_chart_paper_measure (pages, width, height, scale, theme) >= LH_CHART_PAPER_LEGIBLE)
    return pages;

  for (guint n = n_pages; n <= LH_CHART_PAPER_MAX_PAGES; n++)
    {
      g_ptr_array_unref (pages);
      pages = lh_chart_paper_split (chart, n);
      if (lh_chart_paper_measure (pages, width, height, scale, theme) >= wanted)
        break;
    }
  return pages;
}
