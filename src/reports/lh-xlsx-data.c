/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-data.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "lh-xlsx-layout.h"

#define LH_XLSX_DATA_HEADER_HEIGHT 30.0
#define LH_XLSX_DATA_ROW_HEIGHT 14.25

/* Formats for each column and each kind of cell, looked up once and not for each of a million cells. */
typedef struct
{
  LhXlsxCells     cells;
  LhReportTable  *table;
  guint           n_columns;
  lxw_format    **formats;
} LhXlsxData;

static LhXlsxRole
lh_xlsx_data_get_role (const LhReportColumn *column)
{
  return column->flags & LH_REPORT_COLUMN_KEY ? LH_XLSX_ROLE_KEY : LH_XLSX_ROLE_DATA;
}

static lxw_format *
lh_xlsx_data_get_format (LhXlsxData         *self,
                         guint               column,
                         const LhReportCell *cell)
{
  guint slot = column * LH_N_REPORT_CELL_KINDS + cell->kind;
  const LhReportColumn *info;
  LhXlsxStyle style = { 0 };

  /* Decimals of one column may have different scales. */
  if (self->formats[slot] != NULL && cell->kind != LH_REPORT_CELL_DECIMAL)
    return self->formats[slot];

  info = lh_report_table_get_column (self->table, column);
  style.role = lh_xlsx_data_get_role (info);
  style.align = lh_xlsx_align_for_column (info->kind);
  style.number = lh_xlsx_number_for_cell (info->kind, cell);
  self->formats[slot] = lh_xlsx_formats_get (self->cells.context->formats, style);
  return self->formats[slot];
}

/* There is no page to fit on, so most of the columns show all they hold. */
static double
lh_xlsx_data_get_width (const LhReportColumn *column)
{
  static const double widths[] = {
    [LH_REPORT_COLUMN_TEXT] = 20,
    [LH_REPORT_COLUMN_LONG_TEXT] = 32,
    [LH_REPORT_COLUMN_CODE] = 11,
    [LH_REPORT_COLUMN_ID] = 16,
    [LH_REPORT_COLUMN_ORDINAL] = 6,
    [LH_REPORT_COLUMN_INTEGER] = 8,
    [LH_REPORT_COLUMN_PERCENT] = 9,
    [LH_REPORT_COLUMN_POINTS] = 9,
    [LH_REPORT_COLUMN_DECIMAL] = 11,
    [LH_REPORT_COLUMN_MONEY] = 12,
    [LH_REPORT_COLUMN_DATE] = 16,
    [LH_REPORT_COLUMN_LIGHT] = 8,
  };

  return MAX (lh_xlsx_column_get_width (column), widths[column->kind]);
}

static void
lh_xlsx_data_set_columns (LhXlsxData *self)
{
  for (guint i = 0; i < self->n_columns && self->cells.error == NULL; i++)
    {
      const LhReportColumn *column = lh_report_table_get_column (self->table, i);
      gboolean key = (column->flags & LH_REPORT_COLUMN_KEY) != 0;
      LhXlsxStyle style = {
        lh_xlsx_data_get_role (column),
        lh_xlsx_align_for_column (column->kind),
        lh_xlsx_number_for_column (column->kind),
        0,
      };
      lxw_row_col_options options = { .hidden = key };

      lh_xlsx_cells_check (&self->cells,
                           worksheet_set_column_opt (self->cells.worksheet, i, i, lh_xlsx_data_get_width (column),
                                                     lh_xlsx_formats_get (self->cells.context->formats, style),
                                                     key ? &options : NULL));
    }
}

/* One row of headings only, each unlike the others, so that the sheet sorts, pivots and comes back. */
static char *
lh_xlsx_data_get_heading (const LhReportColumn *column)
{
  if (column->group == NULL)
    return g_strdup (column->heading);
  return g_strdup_printf ("%s-%s", column->group, column->heading);
}

static void
lh_xlsx_data_write_header (LhXlsxData *self)
{
  LhXlsxStyle style = { LH_XLSX_ROLE_DATA_HEADER, LH_XLSX_CENTRE, LH_XLSX_NUMBER_GENERAL, 0 };
  lxw_format *format = lh_xlsx_formats_get (self->cells.context->formats, style);
  double height = LH_XLSX_DATA_HEADER_HEIGHT;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LhReportColumn *column = lh_report_table_get_column (self->table, i);
      g_autofree char *heading = lh_xlsx_data_get_heading (column);
      double pixels = lh_xlsx_column_pixels (lh_xlsx_data_get_width (column));

      height = MAX (height, lh_xlsx_text_get_height (heading, lh_xlsx_role_get_size (LH_XLSX_ROLE_DATA_HEADER),
                                                     pixels));
      lh_xlsx_cells_write_text (&self->cells, 0, i, heading, format);
    }
  lh_xlsx_cells_check (&self->cells, worksheet_set_row (self->cells.worksheet, 0, height, NULL));
}

static void
lh_xlsx_data_write_rows (LhXlsxData *self)
{
  guint n_rows = lh_report_table_get_n_rows (self->table);

  for (guint row = 0; row < n_rows && self->cells.error == NULL; row++)
    {
      const LhReportCell *cells = lh_report_table_read_row (self->table, row);

      lh_xlsx_cells_check (&self->cells, worksheet_set_row (self->cells.worksheet, row + 1,
                                                            LH_XLSX_DATA_ROW_HEIGHT, NULL));
      for (guint i = 0; i < self->n_columns; i++)
        {
          if (cells[i].kind != LH_REPORT_CELL_EMPTY)
            lh_xlsx_cells_write (&self->cells, row + 1, i, &cells[i], lh_xlsx_data_get_format (self, i, &cells[i]));
        }
    }
}

/* A key that was changed could no longer find its record. Protecting the sheet would keep the receiver from sorting
 * it, so the cells themselves refuse what is typed into them. */
static void
lh_xlsx_data_guard_key (LhXlsxData *self,
                        guint       column)
{
  LhCatalog *catalog = lh_report_get_catalog (self->cells.context->report);
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
    .value_formula = (char *) "=FALSE",
    .error_type = LXW_VALIDATION_ERROR_TYPE_STOP,
    .error_title = (char *) lh_tr (catalog, N_("Not to be changed")),
    .error_message = (char *) lh_tr (catalog, N_("This column is needed to take the table back.")),
  };

  lh_xlsx_cells_check (&self->cells,
                       worksheet_data_validation_range (self->cells.worksheet, 1, column,
                                                        lh_report_table_get_n_rows (self->table), column, &rule));
}

static void
lh_xlsx_data_add_rules (LhXlsxData *self)
{
  guint n_rows = lh_report_table_get_n_rows (self->table);

  for (guint i = 0; i < self->n_columns && n_rows > 0 && self->cells.error == NULL; i++)
    {
      const LhReportColumn *column = lh_report_table_get_column (self->table, i);

      if (column->flags & LH_REPORT_COLUMN_KEY)
        lh_xlsx_data_guard_key (self, i);
      if (column->kind == LH_REPORT_COLUMN_LIGHT)
        lh_xlsx_cells_mark_lights (&self->cells, 1, n_rows, i);
      if (column->kind == LH_REPORT_COLUMN_ID)
        {
          g_autofree char *first = lh_xlsx_cell_name (1, i);
          g_autofree char *last = lh_xlsx_cell_name (n_rows, i);
          g_autofree char *range = g_strdup_printf ("%s:%s", first, last);

          worksheet_ignore_errors (self->cells.worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
        }
    }
}

/* A name stands for one table of the workbook: those of further quarters are numbered. */
static char *
lh_xlsx_data_create_name (LhXlsxData *self)
{
  const char *name = lh_report_table_get_name (self->table);
  char *unique = g_strdup (name);

  for (guint i = 2; unique != NULL && g_hash_table_contains (self->cells.context->names, unique); i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s_%u", name, i);
    }
  if (unique != NULL)
    g_hash_table_add (self->cells.context->names, g_strdup (unique));
  return unique;
}

static void
lh_xlsx_data_define_name (LhXlsxData *self)
{
  g_autofree char *name = lh_xlsx_data_create_name (self);
  char range[LXW_MAX_FORMULA_RANGE_LENGTH] = "";
  g_autofree char *formula = NULL;

  if (name == NULL)
    return;
  lxw_rowcol_to_formula_abs (range, self->cells.name, 0, 0, lh_report_table_get_n_rows (self->table),
                             self->n_columns - 1);
  formula = g_strdup_printf ("=%s", range);
  lh_xlsx_cells_check (&self->cells, workbook_define_name (self->cells.context->workbook, name, formula));
}

static void
lh_xlsx_data_set_page (LhXlsxData *self)
{
  lxw_worksheet *sheet = self->cells.worksheet;

  worksheet_set_paper (sheet, 9);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_freeze_panes (sheet, 1, MIN (self->n_columns, 2));
  worksheet_autofilter (sheet, 0, 0, lh_report_table_get_n_rows (self->table), self->n_columns - 1);
}

/* In constant memory the library writes the rows to a temporary file and never looks whether that worked. */
static void
lh_xlsx_data_check_spool (LhXlsxData *self)
{
  FILE *spool = self->cells.worksheet->optimize_tmpfile;

  if (self->cells.error != NULL || spool == NULL)
    return;
  errno = 0;
  if (fflush (spool) != 0 || ferror (spool))
    lh_xlsx_set_error (&self->cells.error, LXW_ERROR_CREATING_TMPFILE, errno != 0 ? errno : ENOSPC,
                       self->cells.context->path);
}

/**
 * lh_xlsx_data_write:
 * @worksheet: an empty sheet
 * @name: its name
 * @table: the table it will hold
 *
 * Writes a table as data (数据版): headings in the first row, no title, no merged cells, true numbers and dates, a
 * filter; keys hidden behind the last column.
 *
 * Returns: whether it was written
 */
gboolean
lh_xlsx_data_write (LhXlsxContext  *context,
                    lxw_worksheet  *worksheet,
                    const char     *name,
                    LhReportTable  *table,
                    GError        **error)
{
  guint n_columns = lh_report_table_get_n_columns (table);
  g_autofree lxw_format **formats = g_new0 (lxw_format *, n_columns * LH_N_REPORT_CELL_KINDS);
  LhXlsxData self = { { context, worksheet, name, NULL }, table, n_columns, formats };

  lh_xlsx_data_set_columns (&self);
  lh_xlsx_data_write_header (&self);
  lh_xlsx_cells_remember_place (&self.cells, table, 1);
  lh_xlsx_data_write_rows (&self);
  lh_xlsx_data_add_rules (&self);
  lh_xlsx_data_define_name (&self);
  lh_xlsx_data_set_page (&self);
  lh_xlsx_data_check_spool (&self);
  if (self.cells.error == NULL)
    return TRUE;
  g_propagate_error (error, self.cells.error);
  return FALSE;
}
