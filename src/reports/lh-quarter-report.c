/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-report-private.h"

#include <glib/gi18n-lib.h>

#include "lh-duty-table.h"
#include "lh-ledger-report.h"
#include "lh-project-ledger.h"
#include "lh-quarter-sheets.h"
#include "lh-quarter-tables.h"
#include "lh-quarter-texts.h"
#include "lh-report-view.h"
#include "lh-text.h"
#include "lh-xlsx-writer.h"
#include "lh-quarter-edition.h"

/* Lines of checklists that are readable beside one another on a page, and the columns around them. */
#define LH_DUTY_PAGE 11
#define LH_DUTY_BEFORE 2
#define LH_DUTY_AFTER 4

/* A title with the quarter in it. */
char *
lh_quarter_report_format_title (LhQuarterReport *self,
                                const char      *format)
{
  return g_strdup_printf (lh_tr (self->catalog, format), self->quarter);
}

/* What stands above and below every table to be printed. */
LhReportSheet *
lh_quarter_report_add_sheet (LhQuarterReport *self,
                             const char      *name,
                             const char      *title_format)
{
  LhReportSheet *sheet = lh_report_add_sheet (self->report, lh_trc (self->catalog, "sheet", name));
  g_autofree char *title = lh_quarter_report_format_title (self, title_format);
  /* TRANSLATORS: who fills in a table; %s is the office */
  g_autofree char *left = g_strdup_printf (lh_tr (self->catalog, N_("Prepared by: %s")), self->office);
  /* TRANSLATORS: %s is a date */
  g_autofree char *right = g_strdup_printf (lh_tr (self->catalog, N_("As of %s")), self->date);

  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *self->office != '\0' ? left : NULL, NULL, right);
  return sheet;
}

static void
lh_quarter_report_sign (LhQuarterReport *self,
                        LhReportSheet   *sheet)
{
  lh_report_sheet_set_signature (sheet,
                                 lh_tr (self->catalog, N_("Head of the unit:                Checked by:"
                                                          "                Filled in by:                Date:")));
}

/* Cover */

static void
lh_quarter_report_add_cover (LhQuarterReport *self)
{
  LhReportSheet *sheet = lh_report_add_sheet (self->report, lh_trc (self->catalog, "sheet", "Cover"));
  g_autoptr(LhReportTable) figures = lh_quarter_new_figures (self->statistics, self->catalog);
  g_autofree char *as_of = g_strdup_printf (lh_tr (self->catalog, N_("As of %s")), self->date);
  g_autofree char *finding = lh_quarter_format_finding (self->statistics, self->catalog);

  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_TITLE, lh_report_get_title (self->report));
  if (*self->office != '\0')
    lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_SUBTITLE, self->office);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_SUBTITLE, as_of);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_HEADING, finding);
  lh_report_sheet_add_table (sheet, figures);
}

/* Tables */

static char *
lh_quarter_report_define (LhQuarterReport *self,
                          const char      *code)
{
  const LhFigure *figure = lh_statistics_get_figure (self->statistics, code);

  if (figure == NULL)
    return NULL;
  /* TRANSLATORS: a figure and its definition */
  return g_strdup_printf (lh_trc (self->catalog, "definition", "%s: %s"), lh_tr (self->catalog, figure->label),
                          lh_tr (self->catalog, figure->definition));
}

/* Notes are numbered, so that a sentence in a meeting can refer to them. */
static void
lh_quarter_report_add_definitions (LhQuarterReport   *self,
                                   LhReportSheet     *sheet,
                                   const char *const *codes)
{
  g_autoptr(GString) notes = g_string_new (lh_tr (self->catalog, N_("Notes: ")));
  guint number = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *definition = lh_quarter_report_define (self, codes[i]);

      if (definition == NULL)
        continue;
      if (number > 0)
        g_string_append_c (notes, '\n');
      /* TRANSLATORS: number of a note, its text; in Chinese “%u.%s” */
      g_string_append_printf (notes, lh_trc (self->catalog, "note", "%u. %s"), ++number, definition);
    }
  if (number > 0)
    lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_NOTE, notes->str);
}

static void
lh_quarter_report_add_summary (LhQuarterReport *self,
                               LhGrouping       grouping,
                               const char      *name,
                               const char      *title_format)
{
  static const char *const codes[] = { "planned-progress", "actual-progress", "reports-due", "on-time-rate", NULL };
  LhReportSheet *sheet = lh_quarter_report_add_sheet (self, name, title_format);
  g_autoptr(LhReportTable) table = lh_quarter_new_summary (self->statistics, grouping, self->catalog);

  lh_report_sheet_add_table (sheet, table);
  lh_quarter_report_add_definitions (self, sheet, codes);
  lh_quarter_report_sign (self, sheet);
}

static void
lh_quarter_report_add_summaries (LhQuarterReport *self)
{
  lh_quarter_report_add_summary (self, LH_GROUPING_ORGANIZATION, NC_("sheet", "By organization"),
                                 N_("Secretary-led projects by organization, %s"));
  lh_quarter_report_add_summary (self, LH_GROUPING_CATEGORY, NC_("sheet", "By category"),
                                 N_("Secretary-led projects by category, %s"));
  lh_quarter_report_add_summary (self, LH_GROUPING_SECTOR, NC_("sheet", "By sector"),
                                 N_("Secretary-led projects by sector, %s"));
}

/* A ledger that has rows is a sheet of the workbook; one without any would only say that it is empty. */
static void
lh_quarter_report_add_rows (LhQuarterReport *self,
                            LhQuarterLedger  which)
{
  LhLedgerRows *rows = self->sources != NULL ? self->sources->ledgers[which] : NULL;

  if (rows != NULL && lh_ledger_rows_get_records (rows)->len > 0)
    lh_ledger_report_add (self->report, rows, self->edition);
}

/* Both rates by unit and by kind, with their definitions, then the ledger. */
static void
lh_quarter_report_add_problems (LhQuarterReport *self)
{
  static const char *const codes[] = { "problems-found", "problems-completed", "rectification-rate", "closing-rate", NULL };
  static const LhProblemGrouping groupings[] = { LH_PROBLEM_GROUPING_CATEGORY, LH_PROBLEM_GROUPING_SOURCE,
                                                 LH_PROBLEM_GROUPING_CAUSE, LH_PROBLEM_GROUPING_ORGANIZATION };
  const LhProblemStatistics *problems = lh_statistics_get_problems (self->statistics);
  g_autoptr (LhReportTable) repeated = NULL;
  LhReportSheet *sheet;

  if (problems == NULL || problems->groups[LH_PROBLEM_GROUPING_CATEGORY]->len == 0)
    return;
  sheet = lh_quarter_report_add_sheet (self, NC_("sheet", "Problem totals"), N_("Rectification of problems, %s"));
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autoptr (LhReportTable) table = lh_quarter_new_problems (self->ledger, self->statistics, groupings[i], self->catalog);

      if (i > 0)
        lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_BODY, "");
      lh_report_sheet_add_table (sheet, table);
    }
  lh_quarter_report_add_definitions (self, sheet, codes);
  lh_quarter_report_add_rows (self, LH_QUARTER_PROBLEMS);
  if (self->sources == NULL)
    return;
  repeated = lh_quarter_new_repeated (self->ledger, lh_ledger_rows_get_records (self->sources->ledgers[LH_QUARTER_PROBLEMS]),
                                      self->catalog);
  if (lh_report_table_get_n_rows (repeated) == 0)
    return;
  sheet = lh_quarter_report_add_sheet (self, NC_("sheet", "Repeated problems"), N_("Problems that came back, %s"));
  lh_report_sheet_add_table (sheet, repeated);
}

/* The matrix has a column for each line of the lists: in the data edition it is whole, in print it is cut into sheets, so
 * that its headings stand on every page. */
static void
lh_quarter_report_add_duties (LhQuarterReport *self)
{
  LhDutyMatrix *matrix = self->sources != NULL ? self->sources->duties : NULL;
  g_autoptr(LhReportTable) table = NULL;
  LhReportTable *part;

  if (matrix == NULL || lh_duty_matrix_get_rows (matrix)->len == 0)
    return;
  table = lh_duty_table_create_table (matrix, lh_duty_matrix_get_rows (matrix), self->catalog);
  if (self->edition == LH_EDITION_DATA)
    {
      lh_report_sheet_add_table (lh_quarter_report_add_sheet (self, NC_("sheet", "Checklists"),
                                                              N_("Completion of the checklists, %s")), table);
      return;
    }
  for (guint i = 0; (part = lh_duty_table_create_part (table, i)) != NULL; i++)
    {
      lh_report_sheet_add_table (lh_quarter_report_add_sheet (self, NC_("sheet", "Checklists"),
                                                              N_("Completion of the checklists, %s")), part);
      g_object_unref (part);
    }
}

static void
lh_quarter_report_add_ledger (LhQuarterReport *self)
{
  LhReportSheet *sheet = lh_quarter_report_add_sheet (self, NC_("sheet", "Projects"),
                                                      N_("Ledger of secretary-led projects, %s"));
  g_autoptr(LhReportTable) table = lh_project_ledger_new (self->ledger, self->statistics, self->edition,
                                                          self->catalog);

  lh_report_sheet_add_table (sheet, table);
  lh_quarter_report_sign (self, sheet);
}

/* The lights that need no reason are only counted. */
static void
lh_quarter_report_count_others (LhQuarterReport *self,
                                LhReportSheet   *sheet)
{
  static const LhLight others[] = { LH_LIGHT_GREEN, LH_LIGHT_BLUE, LH_LIGHT_GREY };
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  g_autoptr(GString) counts = g_string_new (lh_tr (self->catalog, N_("Other projects: ")));
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (i > 0)
        g_string_append (counts, lh_trc (self->catalog, "between items", ", "));
      g_string_append_printf (counts, "%s%s %u", lh_light_get_symbol (others[i]),
                              lh_light_get_colour (others[i], self->catalog), total->lights[others[i]]);
      sum += total->lights[others[i]];
    }
  /* TRANSLATORS: after the numbers of green, blue and grey lights: their sum, and all projects */
  g_string_append_printf (counts, lh_tr (self->catalog, N_("; %u of %u projects.")), sum, total->n_projects);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_NOTE, counts->str);
}

static void
lh_quarter_report_add_lights (LhQuarterReport *self)
{
  LhReportSheet *sheet = lh_quarter_report_add_sheet (self, NC_("sheet", "Light list"),
                                                      N_("Lights of secretary-led projects, %s"));
  g_autoptr(LhReportTable) table = lh_quarter_new_warnings (self->statistics, self->catalog);

  lh_report_sheet_add_table (sheet, table);
  lh_quarter_report_count_others (self, sheet);
}

static LhReport *
lh_quarter_report_build (LhLedger     *ledger,
                         LhStatistics *statistics,
                         const LhQuarterSources *sources,
                         LhEdition     edition,
                         LhCatalog    *catalog)
{
  g_autofree char *quarter = NULL;
  g_autofree char *date = NULL;
  g_autofree char *office = NULL;
  g_autofree char *title = NULL;
  LhQuarterReport self = { .ledger = ledger, .statistics = statistics, .catalog = catalog, .edition = edition,
                           .sources = sources };

  self.quarter = quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, catalog);
  self.date = date = lh_statistics_format_as_of (statistics, catalog);
  self.office = office = g_strdup (lh_ledger_get_setting (ledger, "office-name", ""));
  title = lh_quarter_report_format_title (&self, N_("Progress of secretary-led projects, %s"));

  self.report = lh_report_new (title, catalog);
  lh_report_set_subject (self.report, date);
  lh_report_set_office (self.report, office);
  lh_report_set_author (self.report, office);
  /* The printed ledger has columns too narrow for 2024年12月31日; one file keeps one spelling. */
  lh_report_set_date_style (self.report, edition == LH_EDITION_PRINT ? LH_DATE_SHORT : LH_DATE_LONG);
  lh_quarter_report_add_cover (&self);
  lh_quarter_report_add_summaries (&self);
  lh_quarter_report_add_ledger (&self);
  lh_quarter_report_add_rows (&self, LH_QUARTER_PROGRESS);
  lh_quarter_report_add_lights (&self);
  lh_quarter_report_add_problems (&self);
  lh_quarter_report_add_rows (&self, LH_QUARTER_BRANDS);
  lh_quarter_report_add_duties (&self);
  lh_quarter_report_add_rows (&self, LH_QUARTER_ACCEPTANCES);
  lh_quarter_report_add_charts (&self);
  return self.report;
}

/**
 * lh_quarter_report_file_name:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the name under which the report of the quarter is saved unless the user chooses another,
 *   2024年第三季度书记项目推进情况台账(截至20240930).xlsx (house rule 5.3)
 */
char *
lh_quarter_report_file_name (LhStatistics *statistics,
                             LhEdition     edition,
                             LhCatalog    *catalog)
{
  LhDate as_of;
  g_autofree char *quarter = NULL;
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  as_of = lh_statistics_get_as_of (statistics);
  quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, catalog);
  date = g_strdup_printf ("%04d%02d%02d", lh_date_get_year (as_of), lh_date_get_month (as_of),
                          lh_date_get_day (as_of));
  if (edition == LH_EDITION_DATA)
    /* TRANSLATORS: a file name: quarter, date in digits */
    name = g_strdup_printf (lh_tr (catalog, N_("Ledger of secretary-led projects, %s (as of %s), data")),
                            quarter, date);
  else
    /* TRANSLATORS: a file name: quarter, date in digits */
    name = g_strdup_printf (lh_tr (catalog, N_("Ledger of secretary-led projects, %s (as of %s)")), quarter, date);
  clean = lh_text_file_name (name);
  return g_strconcat (clean, ".xlsx", NULL);
}

/**
 * lh_quarter_report_new_from:
 * @ledger: the ledger
 * @statistics: the figures of the quarter
 * @sources: (nullable): the records of the ledgers in it; without them it has the figures and the projects only
 * @edition: to be printed or to be computed with
 * @catalog: (nullable): the language
 *
 * The report is frozen: another thread may write it with lh_xlsx_writer_write(), while the ledger changes.
 *
 * Returns: (transfer full): the report of the quarter as a document: cover with figures and definitions, summaries by
 *   organization, category and sector, ledger of projects (F2), texts of the quarter (F4), list of lights with reasons,
 *   problems with both rates, brands, checklists, acceptances, charts
 */
LhReport *
lh_quarter_report_new_from (LhLedger     *ledger,
                            LhStatistics *statistics,
                            const LhQuarterSources *sources,
                            LhEdition     edition,
                            LhCatalog    *catalog)
{
  LhReport *report;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  report = lh_quarter_report_build (ledger, statistics, sources, edition, catalog);
  lh_report_freeze (report);
  return report;
}

/**
 * lh_quarter_report_new:
 * @ledger: the ledger
 * @statistics: the figures of the quarter
 * @sources: (nullable): the records of the ledgers in it; without them it has the figures and the projects only
 * @edition: to be printed or to be computed with
 * @catalog: (nullable): the language
 *
 * As lh_quarter_report_new_from(), with the records read at once: it waits for the disk. Records that cannot be read are
 * left out.
 *
 * Returns: (transfer full): the report of the quarter
 */
LhReport *
lh_quarter_report_new (LhLedger     *ledger,
                       LhStatistics *statistics,
                       LhEdition     edition,
                       LhCatalog    *catalog)
{
  g_autoptr(LhQuarterSources) sources = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  sources = lh_quarter_sources_load (ledger, statistics, NULL);
  return lh_quarter_report_new_from (ledger, statistics, sources, edition, catalog);
}

/**
 * lh_quarter_report_write:
 * @ledger: the ledger
 * @statistics: the figures of the quarter
 * @path: the workbook; replaced when the new one is complete
 * @edition: to be printed or to be computed with
 * @catalog: (nullable): the language
 *
 * Writes the quarterly report as an Excel workbook, in one language, with the figures that are shown everywhere else.
 * It is to be called where the ledger may be; elsewhere write what lh_quarter_report_new() makes.
 *
 * Returns: whether the workbook was written
 */
gboolean
lh_quarter_report_write (LhLedger      *ledger,
                         LhStatistics  *statistics,
                         const char    *path,
                         LhEdition      edition,
                         LhCatalog     *catalog,
                         GError       **error)
{
  g_autoptr(LhQuarterSources) sources = NULL;
  g_autoptr(LhReport) report = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), FALSE);
  g_return_val_if_fail (LH_IS_STATISTICS (statistics), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!lh_quarter_closing_check_print (ledger, statistics, error))
    return FALSE;
  sources = lh_quarter_sources_load (ledger, statistics, error);
  if (sources == NULL)
    return FALSE;
  /* Written at once on this thread, so the rows need not be kept. */
  report = lh_quarter_report_build (ledger, statistics, sources, edition, catalog);
  return lh_xlsx_writer_write (report, edition, path, error);
}
