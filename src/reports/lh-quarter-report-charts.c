/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-report-private.h"

#include <glib/gi18n-lib.h>

#include "lh-quarter-tables.h"
#include "lh-quarter-texts.h"

/* Bars on one page of a ranking: as many as leave room for a name at each. */
#define LH_RANKING_PAGE 30
#define LH_RANKING_POINTS_PER_BAR 14.4
#define LH_CLASSES_POINTS_PER_BAR 36
#define LH_CHART_PAGE_POINTS 375

/* Colours of house rule 7.2 */
#define LH_REPORT_RED 0xB22222
#define LH_REPORT_NAVY 0x1F4E79
#define LH_REPORT_GREY 0xD9D9D9

static guint
lh_quarter_report_get_colour (LhLight light)
{
  return (guint) g_ascii_strtoull (lh_light_get_hex (light) + 1, NULL, 16);
}

/* Only what lies behind its plan is red. */
static void
lh_quarter_report_colour_trend (LhQuarterReport *self,
                                LhReportChart   *columns)
{
  g_autoptr(GArray) trend = lh_statistics_get_trend (self->statistics);

  for (guint i = 0; i < trend->len; i++)
    {
      const LhTrendPoint *point = &g_array_index (trend, LhTrendPoint, i);
      gboolean behind = point->actual != LH_UNSET && point->planned != LH_UNSET && point->actual < point->planned;

      lh_report_chart_add_colour (columns, behind ? LH_REPORT_RED : LH_REPORT_NAVY);
    }
}

static void
lh_quarter_report_add_overview (LhQuarterReport *self,
                                LhReportSheet   *sheet,
                                LhReportTable   *trend,
                                LhReportTable   *lights)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  g_autofree char *finding = lh_quarter_format_finding (self->statistics, self->catalog);
  g_autofree char *count = g_strdup_printf (lh_trn (self->catalog, "Lights of %u project", "Lights of %u projects",
                                                    total->n_projects), total->n_projects);
  LhReportChart *columns = lh_report_chart_new (LH_REPORT_CHART_COLUMNS, trend, finding);
  LhReportChart *ring = lh_report_chart_new (LH_REPORT_CHART_DOUGHNUT, lights, count);

  columns->category = LH_TREND_COLUMN_QUARTER;
  columns->percent_axis = TRUE;
  columns->width = ring->width = 0.5;
  columns->height = ring->height = LH_CHART_PAGE_POINTS;
  lh_report_chart_add_series (columns, (LhReportSeries) { LH_TREND_COLUMN_PLANNED, LH_REPORT_GREY, .outline = TRUE });
  lh_report_chart_add_series (columns, (LhReportSeries) { LH_TREND_COLUMN_ACTUAL, LH_REPORT_NAVY });
  lh_quarter_report_colour_trend (self, columns);

  ring->category = LH_LIGHTS_COLUMN_LIGHT;
  lh_report_chart_add_series (ring, (LhReportSeries) { .column = LH_LIGHTS_COLUMN_PROJECTS });
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      if (total->lights[light] > 0)
        lh_report_chart_add_colour (ring, lh_quarter_report_get_colour (light));
    }
  lh_report_sheet_add_chart (sheet, columns, FALSE);
  lh_report_sheet_add_chart (sheet, ring, TRUE);
}

/* Lights of the classes, where projects have any. */
static void
lh_quarter_report_add_classes (LhQuarterReport *self,
                               LhReportSheet   *sheet,
                               LhReportTable   *classes)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  guint n_rows = lh_report_table_get_n_rows (classes);
  g_autofree char *title = lh_quarter_report_format_title (self, N_("Lights by sector class, %s"));
  LhReportChart *bars;

  if (n_rows < 2)
    return;
  bars = lh_report_chart_new (LH_REPORT_CHART_STACKED, classes, title);
  bars->category = LH_CLASSES_COLUMN_NAME;
  bars->height = MIN (n_rows * LH_CLASSES_POINTS_PER_BAR + 80, LH_CHART_PAGE_POINTS);
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      LhReportSeries series = { LH_CLASSES_COLUMN_FIRST_LIGHT + light, lh_quarter_report_get_colour (light),
                                .format = "#,##0;;" };

      if (total->lights[light] > 0)
        lh_report_chart_add_series (bars, series);
    }
  lh_report_sheet_break_page (sheet);
  lh_report_sheet_add_chart (sheet, bars, FALSE);
}

static void
lh_quarter_report_add_ranking_page (LhQuarterReport *self,
                                    LhReportSheet   *sheet,
                                    LhReportTable   *ranking,
                                    guint            first,
                                    guint            n_rows)
{
  /* TRANSLATORS: of a page of a ranking: quarter, first and last place shown */
  const char *format = lh_tr (self->catalog, N_("Average progress by organization, %s (%u to %u)"));
  g_autofree char *title = g_strdup_printf (format, self->quarter, first + 1, first + n_rows);
  LhReportChart *bars = lh_report_chart_new (LH_REPORT_CHART_BARS, ranking, title);

  bars->category = LH_RANKING_COLUMN_NAME;
  bars->first = first;
  bars->n_rows = n_rows;
  bars->overlap = TRUE;
  bars->percent_axis = TRUE;
  bars->height = MAX (n_rows * LH_RANKING_POINTS_PER_BAR + 60, 160);
  lh_report_chart_add_series (bars, (LhReportSeries) { LH_RANKING_COLUMN_REACHED, LH_REPORT_NAVY });
  lh_report_chart_add_series (bars, (LhReportSeries) { LH_RANKING_COLUMN_BELOW, LH_REPORT_RED,
                                                       .format = "\"▼\"0.0%" });
  lh_report_sheet_break_page (sheet);
  lh_report_sheet_add_chart (sheet, bars, FALSE);
}

static void
lh_quarter_report_add_ranking (LhQuarterReport *self,
                               LhReportSheet   *sheet,
                               LhReportTable   *ranking)
{
  guint n_rows = lh_report_table_get_n_rows (ranking);
  guint n_pages = (n_rows + LH_RANKING_PAGE - 1) / LH_RANKING_PAGE;

  for (guint page = 0; page < n_pages; page++)
    {
      guint first = page * n_rows / n_pages;
      guint end = (page + 1) * n_rows / n_pages;

      lh_quarter_report_add_ranking_page (self, sheet, ranking, first, end - first);
    }
}

/* In print the ranking goes over pages, so it has a sheet whose headings are repeated; in the data edition it stays beside
 * its charts, which take their values from there. */
static void
lh_quarter_report_add_ranking_rows (LhQuarterReport *self,
                                    LhReportSheet   *sheet,
                                    LhReportTable   *ranking)
{
  if (self->edition == LH_EDITION_PRINT)
    sheet = lh_quarter_report_add_sheet (self, NC_("sheet", "Ranking"), N_("Ranking of the organizations, %s"));
  else
    lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_BODY, "");
  lh_report_sheet_add_table (sheet, ranking);
}

/* The sheet of charts and the figures behind them. */
void
lh_quarter_report_add_charts (LhQuarterReport *self)
{
  LhReportSheet *sheet = lh_quarter_report_add_sheet (self, NC_("sheet", "Charts"),
                                                      N_("Secretary-led projects in charts, %s"));
  g_autoptr(LhReportTable) trend = lh_quarter_new_trend (self->statistics, self->catalog);
  g_autoptr(LhReportTable) lights = lh_quarter_new_lights (self->statistics, self->catalog);
  g_autoptr(LhReportTable) classes = lh_quarter_new_classes (self->statistics, self->catalog);
  g_autoptr(LhReportTable) ranking = lh_quarter_new_ranking (self->statistics, self->catalog);
  g_autofree char *source = lh_quarter_format_source (self->statistics, self->catalog);

  lh_quarter_report_add_overview (self, sheet, trend, lights);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_NOTE, source);
  lh_quarter_report_add_classes (self, sheet, classes);
  lh_quarter_report_add_ranking (self, sheet, ranking);
  lh_report_sheet_break_page (sheet);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_HEADING, lh_tr (self->catalog, N_("Figures of the charts")));
  lh_report_sheet_add_table (sheet, trend);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_BODY, "");
  lh_report_sheet_add_table (sheet, lights);
  lh_report_sheet_break_page (sheet);
  lh_report_sheet_add_table (sheet, classes);
  lh_quarter_report_add_ranking_rows (self, sheet, ranking);
}
