/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-report.h"

#include <glib/gi18n-lib.h>

#include "lh-id.h"
#include "lh-light-thresholds.h"
#include "lh-problem-status.h"
#include "lh-project-ledger.h"
#include "lh-record-cells.h"
#include "lh-reporting-table.h"
#include "lh-sheet-style.h"
#include "lh-text.h"

/* What the rows of a table are filled from. */
typedef struct
{
  const LhLedgerColumn *column;
  LhLedgerPath          path;
} LhLedgerCell;

typedef struct
{
  LhLedgerRows      *rows;
  LhCatalog         *catalog;
  LhEdition          edition;
  GArray            *cells;        /* LhLedgerCell, one for each column but the keys */
  LhLightThresholds  thresholds;
  LhLedgerPath       part_name;
  LhLedgerPath       part_value;
  LhLedgerPath       part_unit;
} LhLedgerSource;

static void
lh_ledger_source_free (LhLedgerSource *self)
{
  lh_ledger_rows_unref (self->rows);
  g_clear_object (&self->catalog);
  g_array_unref (self->cells);
  g_free (self);
}

static gboolean
lh_ledger_column_is_in (const LhLedgerColumn *column,
                        LhEdition             edition)
{
  return (column->flags & (edition == LH_EDITION_PRINT ? LH_LEDGER_DATA : LH_LEDGER_PRINT)) == 0;
}

/* Columns */

static LhReportColumnKind
lh_ledger_column_get_kind (const LhLedgerColumn *column,
                           const LhLedgerPath   *path)
{
  switch (column->maker)
    {
    case LH_LEDGER_MAKE_ORDINAL:
      return LH_REPORT_COLUMN_ORDINAL;
    case LH_LEDGER_MAKE_LIGHT:
      return LH_REPORT_COLUMN_LIGHT;
    case LH_LEDGER_MAKE_REASON:
    case LH_LEDGER_MAKE_PARTS:
      return LH_REPORT_COLUMN_LONG_TEXT;
    case LH_LEDGER_MAKE_FIELD:
    case LH_LEDGER_MAKE_DEADLINES:
    default:
      return lh_record_cells_get_kind (path->spec);
    }
}

static LhReportColumn
lh_ledger_column_describe (const LhLedgerSheet  *sheet,
                           const LhLedgerColumn *column,
                           LhCatalog            *catalog)
{
  LhLedgerPath path = { 0 };
  LhReportColumn info = { .width = column->width, .code = column->source };

  if (column->maker == LH_LEDGER_MAKE_FIELD || column->maker == LH_LEDGER_MAKE_DEADLINES)
    lh_ledger_path_find (&path, sheet->get_type (), column->source);
  info.kind = lh_ledger_column_get_kind (column, &path);
  info.heading = column->heading != NULL ? lh_trc (catalog, "form", column->heading) : lh_tr (catalog, path.spec->label);
  if (info.width <= 0)
    info.width = lh_record_cells_get_width (path.spec);
  if ((column->flags & LH_LEDGER_MERGE) != 0)
    info.flags = LH_REPORT_COLUMN_MERGE;
  if ((column->flags & LH_LEDGER_SUM) != 0)
    info.total = LH_REPORT_TOTAL_SUM;
  return info;
}

/* Keys by which a returned file is taken back. */
static void
lh_ledger_table_add_keys (GArray    *columns,
                          LhCatalog *catalog)
{
  const LhReportColumn keys[] = {
    { .heading = lh_trc (catalog, "form", NC_("form", "Record ID")), .kind = LH_REPORT_COLUMN_ID, .width = 20,
      .flags = LH_REPORT_COLUMN_KEY, .code = "record-id" },
    { .heading = lh_trc (catalog, "form", NC_("form", "Version")), .kind = LH_REPORT_COLUMN_ORDINAL, .width = 7,
      .flags = LH_REPORT_COLUMN_KEY, .code = "version" },
  };

  g_array_append_vals (columns, keys, G_N_ELEMENTS (keys));
}

/**
 * lh_ledger_table_list_columns:
 *
 * Returns: (transfer full) (element-type LhReportColumn): the columns that a ledger has in an edition; their headings
 *   live as long as the catalog
 */
GArray *
lh_ledger_table_list_columns (const LhLedgerSheet *sheet,
                              LhEdition            edition,
                              LhCatalog           *catalog)
{
  GArray *columns;

  if (g_str_equal (sheet->code, "F2"))
    return lh_project_ledger_list_columns (edition, catalog);
  if (sheet->get_type == NULL)
    return lh_reporting_table_list_columns (catalog);

  columns = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      if (lh_ledger_column_is_in (&sheet->columns[i], edition))
        {
          LhReportColumn info = lh_ledger_column_describe (sheet, &sheet->columns[i], catalog);

          g_array_append_val (columns, info);
        }
    }
  if (edition == LH_EDITION_DATA)
    lh_ledger_table_add_keys (columns, catalog);
  return columns;
}

/* Cells */

static void
lh_ledger_source_set_light (LhLedgerSource *self,
                            LhReportRow    *row,
                            guint           column,
                            LhRecord       *record,
                            gboolean        reason)
{
  g_auto (LhProblemStatus) status = { 0 };

  lh_problem_status_judge (&status, record, &self->thresholds,
                           lh_statistics_get_as_of (lh_ledger_rows_get_statistics (self->rows)), self->catalog);
  if (reason)
    lh_report_row_set_text (row, column, status.reason);
  else
    lh_report_row_set_light (row, column, status.light);
}

/* The original deadline is kept for ever, so a printed ledger shows both (form F5). */
static void
lh_ledger_source_set_deadlines (LhLedgerSource     *self,
                                LhReportRow        *row,
                                guint               column,
                                LhRecord           *record,
                                const LhLedgerCell *cell)
{
  LhDate deadline = lh_record_get_date (record, cell->path.field);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  LhLedgerPath path;
  LhDate extended;

  lh_ledger_path_find (&path, lh_ledger_rows_get_sheet (self->rows)->get_type (), "extended-deadline");
  extended = lh_record_get_date (record, path.field);
  if (!lh_date_is_set (extended) || lh_date_compare (extended, deadline) == 0)
    {
      lh_report_row_set_date (row, column, deadline);
      return;
    }
  first = lh_date_format (deadline, LH_DATE_SHORT, self->catalog);
  second = lh_date_format (extended, LH_DATE_SHORT, self->catalog);
  /* TRANSLATORS: a deadline, and until when it was extended */
  lh_report_row_take_text (row, column, g_strdup_printf (lh_trc (self->catalog, "form", NC_("form", "%s (extended to %s)")),
                                                         first, second));
}

static void
lh_ledger_source_append_part (LhLedgerSource *self,
                              GString        *text,
                              LhRecord       *part)
{
  LhLedger *ledger = lh_ledger_rows_get_ledger (self->rows);
  LhRecord *named = lh_ledger_rows_follow (self->rows, part, &self->part_name);
  g_autofree char *value = lh_record_cells_format (ledger, self->catalog, part, self->part_value.field);
  g_autofree char *unit = NULL;

  if (named == NULL || *value == '\0')
    return;
  if (self->part_unit.spec != NULL)
    unit = lh_record_cells_format (ledger, self->catalog, lh_ledger_rows_follow (self->rows, part, &self->part_unit),
                                   self->part_unit.field);
  g_string_append_printf (text, "%s%s %s%s", text->len > 0 ? "\n" : "", lh_record_get_text (named, self->part_name.field),
                          value, unit != NULL ? unit : "");
}

static void
lh_ledger_source_set_parts (LhLedgerSource *self,
                            LhReportRow    *row,
                            guint           column,
                            LhRecord       *record)
{
  GPtrArray *parts = lh_ledger_rows_get_parts (self->rows, record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    lh_ledger_source_append_part (self, text, g_ptr_array_index (parts, i));
  lh_report_row_set_text (row, column, text->str);
}

static void
lh_ledger_source_set_cell (LhLedgerSource     *self,
                           LhReportRow        *row,
                           guint               column,
                           LhRecord           *record,
                           const LhLedgerCell *cell)
{
  switch (cell->column->maker)
    {
    case LH_LEDGER_MAKE_LIGHT:
    case LH_LEDGER_MAKE_REASON:
      lh_ledger_source_set_light (self, row, column, record, cell->column->maker == LH_LEDGER_MAKE_REASON);
      break;
    case LH_LEDGER_MAKE_DEADLINES:
      lh_ledger_source_set_deadlines (self, row, column, record, cell);
      break;
    case LH_LEDGER_MAKE_PARTS:
      lh_ledger_source_set_parts (self, row, column, record);
      break;
    case LH_LEDGER_MAKE_FIELD:
    case LH_LEDGER_MAKE_ORDINAL:
    default:
      record = lh_ledger_rows_follow (self->rows, record, &cell->path);
      if (record != NULL)
        lh_record_cells_set (lh_ledger_rows_get_ledger (self->rows), self->catalog, row, column, record, cell->path.field);
      break;
    }
}

static void
lh_ledger_source_fill (LhReportRow *row,
                       guint        index,
                       gpointer     user_data)
{
  LhLedgerSource *self = user_data;
  LhRecord *record = g_ptr_array_index (lh_ledger_rows_get_records (self->rows), index);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const LhLedgerCell *cell = &g_array_index (self->cells, LhLedgerCell, i);

      if (cell->column->maker == LH_LEDGER_MAKE_ORDINAL)
        lh_report_row_set_integer (row, i, index + 1);
      else
        lh_ledger_source_set_cell (self, row, i, record, cell);
    }
  if (self->edition == LH_EDITION_PRINT)
    return;
  lh_report_row_take_text (row, self->cells->len, lh_id_to_string (lh_record_get_id (record)));
  lh_report_row_set_integer (row, self->cells->len + 1, lh_record_get_version (record));
}

static void
lh_ledger_source_read_thresholds (LhLedgerSource *self)
{
  guint n_infos;
  const LhThresholdInfo *infos = lh_light_thresholds_get_infos (&n_infos);
  LhLedger *ledger = lh_ledger_rows_get_ledger (self->rows);

  lh_light_thresholds_init (&self->thresholds);
  for (guint i = 0; i < n_infos; i++)
    lh_light_thresholds_set (&self->thresholds, infos[i].key,
                             lh_ledger_get_setting (ledger, infos[i].key, infos[i].fallback), NULL);
}

static LhLedgerSource *
lh_ledger_source_new (LhLedgerRows *rows,
                      LhEdition     edition,
                      LhCatalog    *catalog)
{
  const LhLedgerSheet *sheet = lh_ledger_rows_get_sheet (rows);
  LhLedgerSource *self = g_new0 (LhLedgerSource, 1);

  self->rows = lh_ledger_rows_ref (rows);
  g_set_object (&self->catalog, catalog);
  self->edition = edition;
  self->cells = g_array_new (FALSE, TRUE, sizeof (LhLedgerCell));
  lh_ledger_source_read_thresholds (self);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      LhLedgerCell cell = { .column = &sheet->columns[i] };

      if (!lh_ledger_column_is_in (cell.column, edition))
        continue;
      if (cell.column->maker == LH_LEDGER_MAKE_FIELD || cell.column->maker == LH_LEDGER_MAKE_DEADLINES)
        lh_ledger_path_find (&cell.path, sheet->get_type (), cell.column->source);
      g_array_append_val (self->cells, cell);
    }
  if (sheet->get_part_type == NULL)
    return self;
  lh_ledger_path_find (&self->part_name, sheet->get_part_type (), sheet->part_name);
  lh_ledger_path_find (&self->part_value, sheet->get_part_type (), sheet->part_value);
  if (sheet->part_unit != NULL)
    lh_ledger_path_find (&self->part_unit, sheet->get_part_type (), sheet->part_unit);
  return self;
}

/**
 * lh_ledger_table_new:
 * @rows: what is to be shown
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the ledger as a table whose rows are made when they are read
 */
LhReportTable *
lh_ledger_table_new (LhLedgerRows *rows,
                     LhEdition     edition,
                     LhCatalog    *catalog)
{
  const LhLedgerSheet *sheet = lh_ledger_rows_get_sheet (rows);
  g_autoptr (GArray) columns = NULL;
  g_autofree char *name = g_strconcat ("ledger_", sheet->code, NULL);
  LhReportTable *table;

  if (g_str_equal (sheet->code, "F2"))
    return lh_project_ledger_new (lh_ledger_rows_get_ledger (rows), lh_ledger_rows_get_statistics (rows), edition, catalog);
  if (sheet->get_type == NULL)
    return lh_reporting_table_new (lh_ledger_rows_get_ledger (rows), lh_ledger_rows_get_statistics (rows), catalog);

  columns = lh_ledger_table_list_columns (sheet, edition, catalog);
  table = lh_report_table_new (name, (const LhReportColumn *) (gpointer) columns->data, columns->len);
  lh_report_table_set_source (table, lh_ledger_rows_get_records (rows)->len, lh_ledger_source_fill,
                              lh_ledger_source_new (rows, edition, catalog), (GDestroyNotify) lh_ledger_source_free);
  return table;
}

/* The report */

static char *
lh_ledger_report_format_period (const LhLedgerSheet *sheet,
                                LhStatistics        *statistics,
                                LhCatalog           *catalog)
{
  LhQuarter quarter = lh_statistics_get_quarter (statistics);

  if (sheet->of_quarter)
    return lh_quarter_format (quarter, LH_QUARTER_LONG, catalog);
  /* TRANSLATORS: a year in a title */
  return g_strdup_printf (lh_trc (catalog, "form", NC_("form", "%d")), quarter.year);
}

static char *
lh_ledger_report_format_title (const LhLedgerSheet *sheet,
                               LhStatistics        *statistics,
                               LhCatalog           *catalog)
{
  g_autofree char *period = lh_ledger_report_format_period (sheet, statistics, catalog);

  return g_strdup_printf (lh_tr (catalog, sheet->title), period);
}

/**
 * lh_ledger_report_new:
 * @statistics: the figures of the quarter
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): a workbook without sheets, for lh_ledger_report_add()
 */
LhReport *
lh_ledger_report_new (LhLedger     *ledger,
                      LhStatistics *statistics,
                      LhEdition     edition,
                      LhCatalog    *catalog)
{
  const char *office = lh_ledger_get_setting (ledger, "office-name", "");
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, catalog);
  g_autofree char *title = g_strdup_printf (lh_tr (catalog, N_("Ledgers and tables, %s")), quarter);
  g_autofree char *day = lh_statistics_format_as_of (statistics, catalog);
  LhReport *report = lh_report_new (title, catalog);

  lh_report_set_subject (report, day);
  lh_report_set_office (report, office);
  lh_report_set_author (report, office);
  lh_report_set_date_style (report, edition == LH_EDITION_PRINT ? LH_DATE_SHORT : LH_DATE_LONG);
  return report;
}

/**
 * lh_ledger_report_add:
 * @edition: as of the report
 *
 * Adds a ledger as a sheet: title, who prepared it and as of when, the table, a line to be signed; in print as the office
 * wants it, where it has a template. The data edition stays as it is, so that a returned file can be taken back.
 *
 * Returns: (transfer none): the sheet
 */
LhReportSheet *
lh_ledger_report_add (LhReport     *report,
                      LhLedgerRows *rows,
                      LhEdition     edition)
{
  LhCatalog *catalog = lh_report_get_catalog (report);
  const char *office = lh_report_get_office (report);
  LhReportSheet *sheet = lh_report_add_sheet (report, lh_trc (catalog, "ledger", lh_ledger_rows_get_sheet (rows)->name));
  LhStatistics *statistics = lh_ledger_rows_get_statistics (rows);
  g_autofree char *period = lh_ledger_report_format_period (lh_ledger_rows_get_sheet (rows), statistics, catalog);
  g_autofree char *title = lh_ledger_report_format_title (lh_ledger_rows_get_sheet (rows), statistics, catalog);
  g_autofree char *day = lh_statistics_format_as_of (statistics, catalog);
  g_autofree char *left = g_strdup_printf (lh_tr (catalog, N_("Prepared by: %s")), office);
  g_autofree char *right = g_strdup_printf (lh_tr (catalog, N_("As of %s")), day);
  g_autoptr (LhReportTable) table = lh_ledger_table_new (rows, edition, catalog);
  LhRecord *style = edition == LH_EDITION_PRINT ? lh_ledger_rows_get_style (rows) : NULL;
  LhSheetWords words = { period, day, office };

  lh_report_sheet_set_title (sheet, title);
  lh_report_sheet_set_info (sheet, *office != '\0' ? left : NULL, NULL, right);
  lh_report_sheet_set_signature (sheet, lh_tr (catalog, N_("Head of the unit:                Checked by:"
                                                           "                Filled in by:                Date:")));
  if (style != NULL)
    {
      g_autoptr (LhReportTable) chosen = lh_sheet_style_choose (style, table);

      lh_sheet_style_apply (style, sheet, &words);
      lh_report_sheet_add_table (sheet, chosen);
      lh_sheet_style_add_remark (style, sheet, &words);
    }
  else
    lh_report_sheet_add_table (sheet, table);
  return sheet;
}

/**
 * lh_ledger_report_file_name:
 *
 * Returns: (transfer full): the name under which it is saved unless the user chooses another, such as
 *   2024年问题整改台账(截至20240930).xlsx (house rule 5.3)
 */
char *
lh_ledger_report_file_name (const LhLedgerSheet *sheet,
                            LhStatistics        *statistics,
                            LhEdition            edition,
                            LhCatalog           *catalog)
{
  LhDate as_of = lh_statistics_get_as_of (statistics);
  g_autofree char *title = lh_ledger_report_format_title (sheet, statistics, catalog);
  g_autofree char *day = g_strdup_printf ("%04d%02d%02d", lh_date_get_year (as_of), lh_date_get_month (as_of),
                                          lh_date_get_day (as_of));
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;

  if (edition == LH_EDITION_DATA)
    /* TRANSLATORS: a file name: title of a ledger, date in digits */
    name = g_strdup_printf (lh_tr (catalog, N_("%s (as of %s), data")), title, day);
  else
    /* TRANSLATORS: a file name: title of a ledger, date in digits */
    name = g_strdup_printf (lh_tr (catalog, N_("%s (as of %s)")), title, day);
  clean = lh_text_file_name (name);
  return g_strconcat (clean, ".xlsx", NULL);
}
