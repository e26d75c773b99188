/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-period-report.h"

#include <glib/gi18n-lib.h>

#include "lh-quarter-sheets.h"
#include "lh-quarter-tables.h"
#include "lh-quarter-texts.h"
#include "lh-text.h"

/* Several quarters, or a year, in one workbook. */

#define LH_PERIOD_RED 0xB22222
#define LH_PERIOD_NAVY 0x1F4E79
#define LH_PERIOD_GREY 0x8C8C8C
#define LH_PERIOD_CHART_POINTS 300

typedef struct
{
  GPtrArray *statistics;
  LhCatalog *catalog;
  LhReport  *report;
  char      *period;
  char      *date;
} LhPeriodReport;

/* 2024年第一季度至第四季度; a whole year is called by its number. */
static char *
lh_period_report_format_period (GPtrArray *statistics,
                                LhCatalog *catalog)
{
  LhQuarter first = lh_statistics_get_quarter (g_ptr_array_index (statistics, 0));
  LhQuarter last = lh_statistics_get_quarter (g_ptr_array_index (statistics, statistics->len - 1));
  g_autofree char *from = lh_quarter_format (first, LH_QUARTER_LONG, catalog);
  g_autofree char *until = lh_quarter_format (last, first.year == last.year ? LH_QUARTER_SHORT : LH_QUARTER_LONG, catalog);

  if (first.year == last.year && first.number == 1 && last.number == 4)
    return g_strdup_printf (lh_trc (catalog, "form", "%d"), first.year);
  if (lh_quarter_equal (first, last))
    return g_steal_pointer (&from);
  if (first.year == last.year)
    /* TRANSLATORS: the first quarter of a period, the last one without its year */
    return g_strdup_printf (lh_trc (catalog, "quarters of a year", "%s to %s"), from, until);
  /* TRANSLATORS: the first and the last quarter of a period */
  return g_strdup_printf (lh_trc (catalog, "quarters", "%s to %s"), from, until);
}

static LhReportSheet *
lh_period_report_add_sheet (LhPeriodReport *self,
                            const char     *name,
                            const char     *title_format,
                            const char     *period,
                            const char     *as_of)
{
  LhReportSheet *sheet = lh_report_add_sheet (self->report, name);
  const char *office = lh_report_get_office (self->report);
  g_autofree char *title = g_strdup_printf (lh_tr (self->catalog, title_format), period);
  g_autofree char *left = g_strdup_printf (lh_tr (self->catalog, N_("Prepared by: %s")), office);
  g_autofree char *right = g_strdup_printf (lh_tr (self->catalog, N_("As of %s")), as_of);

  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *office != '\0' ? left : NULL, NULL, right);
  return sheet;
}

static void
lh_period_report_add_cover (LhPeriodReport *self)
{
  LhReportSheet *sheet = lh_report_add_sheet (self->report, lh_trc (self->catalog, "sheet", "Cover"));
  g_autoptr (LhReportTable) figures = lh_quarter_new_compared (self->statistics, self->catalog);
  g_autofree char *as_of = g_strdup_printf (lh_tr (self->catalog, N_("As of %s")), self->date);

  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_TITLE, lh_report_get_title (self->report));
  if (*lh_report_get_office (self->report) != '\0')
    lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_SUBTITLE, lh_report_get_office (self->report));
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_SUBTITLE, as_of);
  for (guint i = 0; i < self->statistics->len; i++)
    {
      LhStatistics *statistics = g_ptr_array_index (self->statistics, i);
      g_autofree char *finding = lh_quarter_format_finding (statistics, self->catalog);
      g_autofree char *day = lh_statistics_format_as_of (statistics, self->catalog);
      g_autofree char *told = g_strdup_printf (lh_tr (self->catalog, N_("As of %s")), day);
      g_autofree char *line = g_strdup_printf (lh_trc (self->catalog, "finding and its day", "%s. %s"), finding, told);

      lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_BODY, line);
    }
  lh_report_sheet_add_table (sheet, figures);
}

static void
lh_period_report_add_lines (LhPeriodReport *self,
                            LhReportSheet  *sheet,
                            LhReportTable  *courses)
{
  g_autofree char *title = g_strdup_printf (lh_tr (self->catalog, N_("Average progress and reports on time, %s")), self->period);
  LhReportChart *lines = lh_report_chart_new (LH_REPORT_CHART_LINES, courses, title);

  lines->category = LH_COURSE_COLUMN_QUARTER;
  lines->percent_axis = TRUE;
  lines->height = LH_PERIOD_CHART_POINTS;
  lh_report_chart_add_series (lines, (LhReportSeries) { LH_COURSE_COLUMN_PLANNED, LH_PERIOD_GREY, .outline = TRUE });
  lh_report_chart_add_series (lines, (LhReportSeries) { LH_COURSE_COLUMN_ACTUAL, LH_PERIOD_RED });
  lh_report_chart_add_series (lines, (LhReportSeries) { LH_COURSE_COLUMN_ON_TIME, LH_PERIOD_NAVY });
  lh_report_sheet_add_chart (sheet, lines, FALSE);
}

static void
lh_period_report_add_stacks (LhPeriodReport *self,
                             LhReportSheet  *sheet,
                             LhReportTable  *lights)
{
  g_autofree char *title = g_strdup_printf (lh_tr (self->catalog, N_("Lights of secretary-led projects, %s")), self->period);
  LhReportChart *bars = lh_report_chart_new (LH_REPORT_CHART_STACKED, lights, title);

  bars->height = MIN (self->statistics->len * 40 + 80, LH_PERIOD_CHART_POINTS);
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      guint colour = (guint) g_ascii_strtoull (lh_light_get_hex (light) + 1, NULL, 16);

      lh_report_chart_add_series (bars, (LhReportSeries) { 1 + light, colour, .format = "#,##0;;" });
    }
  lh_report_sheet_break_page (sheet);
  lh_report_sheet_add_chart (sheet, bars, FALSE);
}

static void
lh_period_report_add_charts (LhPeriodReport *self)
{
  LhReportSheet *sheet = lh_period_report_add_sheet (self, lh_trc (self->catalog, "sheet", "Charts"),
                                                     N_("Secretary-led projects in charts, %s"), self->period, self->date);
  g_autoptr (LhReportTable) courses = lh_quarter_new_courses (self->statistics, self->catalog);
  g_autoptr (LhReportTable) lights = lh_quarter_new_light_history (self->statistics, self->catalog);

  lh_period_report_add_lines (self, sheet, courses);
  lh_period_report_add_stacks (self, sheet, lights);
  lh_report_sheet_break_page (sheet);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_HEADING, lh_tr (self->catalog, N_("Figures of the charts")));
  lh_report_sheet_add_table (sheet, courses);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_BODY, "");
  lh_report_sheet_add_table (sheet, lights);
}

/* What each quarter has of its own: the organizations, and the lights that need a reason. */
static void
lh_period_report_add_quarter (LhPeriodReport *self,
                              LhStatistics   *statistics)
{
  g_autofree char *code = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_CODE, self->catalog);
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, self->catalog);
  g_autofree char *as_of = lh_statistics_format_as_of (statistics, self->catalog);
  g_autofree char *first = g_strdup_printf ("%s %s", code, lh_trc (self->catalog, "sheet", "By organization"));
  g_autofree char *second = g_strdup_printf ("%s %s", code, lh_trc (self->catalog, "sheet", "Light list"));
  g_autoptr (LhReportTable) summary = lh_quarter_new_summary (statistics, LH_GROUPING_ORGANIZATION, self->catalog);
  g_autoptr (LhReportTable) warnings = lh_quarter_new_warnings (statistics, self->catalog);

  lh_report_sheet_add_table (lh_period_report_add_sheet (self, first, N_("Secretary-led projects by organization, %s"),
                                                         quarter, as_of), summary);
  lh_report_sheet_add_table (lh_period_report_add_sheet (self, second, N_("Lights of secretary-led projects, %s"), quarter,
                                                         as_of), warnings);
}

/**
 * lh_period_report_new:
 * @statistics: (element-type LhStatistics): the figures of one or more quarters, the first one first
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): several quarters in one workbook: every figure with its definition and a column for each quarter,
 *   the progress of the organizations, lines and bars, and each quarter's summary and lights
 */
LhReport *
lh_period_report_new (LhLedger  *ledger,
                      GPtrArray *statistics,
                      LhEdition  edition,
                      LhCatalog *catalog)
{
  LhStatistics *last = g_ptr_array_index (statistics, statistics->len - 1);
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  g_autofree char *period = lh_period_report_format_period (statistics, catalog);
  g_autofree char *date = lh_statistics_format_as_of (last, catalog);
  g_autofree char *title = g_strdup_printf (lh_tr (catalog, N_("Progress of secretary-led projects, %s")), period);
  LhPeriodReport self = { statistics, catalog, lh_report_new (title, catalog), period, date };
  g_autoptr (LhReportTable) history = lh_quarter_new_progress_history (statistics, catalog);

  lh_report_set_subject (self.report, date);
  lh_report_set_office (self.report, office);
  lh_report_set_author (self.report, office);
  lh_report_set_date_style (self.report, edition == LH_EDITION_PRINT ? LH_DATE_SHORT : LH_DATE_LONG);
  lh_period_report_add_cover (&self);
  lh_report_sheet_add_table (lh_period_report_add_sheet (&self, lh_trc (catalog, "sheet", NC_("sheet", "Progress by quarter")),
                                                         N_("Average progress of the organizations, %s"), period, date),
                             history);
  lh_period_report_add_charts (&self);
  for (guint i = 0; i < statistics->len; i++)
    lh_period_report_add_quarter (&self, g_ptr_array_index (statistics, i));
  lh_report_freeze (self.report);
  return self.report;
}

/**
 * lh_period_report_file_name:
 *
 * Returns: (transfer full): the name under which it is saved unless the user chooses another
 */
char *
lh_period_report_file_name (GPtrArray *statistics,
                            LhEdition  edition,
                            LhCatalog *catalog)
{
  g_autofree char *period = lh_period_report_format_period (statistics, catalog);
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;

  if (edition == LH_EDITION_DATA)
    /* TRANSLATORS: a file name; %s is a year or a period of quarters */
    name = g_strdup_printf (lh_tr (catalog, N_("Progress of secretary-led projects, %s, data")), period);
  else
    name = g_strdup_printf (lh_tr (catalog, N_("Progress of secretary-led projects, %s")), period);
  clean = lh_text_file_name (name);
  return g_strconcat (clean, ".xlsx", NULL);
}
