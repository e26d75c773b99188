/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-table.h"

#include <math.h>

#define LH_XLSX_HEADER_HEIGHT 30.0
#define LH_XLSX_GROUP_HEIGHT 22.0
#define LH_XLSX_ROW_HEIGHT 24.0

/* A run of equal cells in a column that merges them.
 * first: the row of the sheet where it begins; text: what they hold */
typedef struct
{
  guint  first;
  char  *text;
} LhXlsxRun;

typedef struct
{
  LhXlsxSheet   *sheet;
  LhReportTable *table;
  guint          n_columns;
  LhXlsxRun     *runs;
} LhXlsxTable;

static const LhReportColumn *
lh_xlsx_table_get_column (LhXlsxTable *self,
                          guint        column)
{
  return lh_report_table_get_column (self->table, column);
}

static lxw_format *
lh_xlsx_table_get_format (LhXlsxTable  *self,
                          LhXlsxRole    role,
                          LhXlsxAlign   align,
                          LhXlsxNumber  number)
{
  LhXlsxStyle style = { role, align, number, 0 };

  return lh_xlsx_formats_get (self->sheet->cells.context->formats, style);
}

static lxw_format *
lh_xlsx_table_get_cell_format (LhXlsxTable        *self,
                               LhXlsxRole          role,
                               guint               column,
                               const LhReportCell *cell)
{
  LhReportColumnKind kind = lh_xlsx_table_get_column (self, column)->kind;
  LhXlsxAlign align = lh_xlsx_align_for_column (kind);

  if (self->sheet->layout->centred[column] || cell->kind == LH_REPORT_CELL_NOT_APPLICABLE)
    align = LH_XLSX_CENTRE;
  return lh_xlsx_table_get_format (self, role, align, lh_xlsx_number_for_cell (kind, cell));
}

/* Headings */

static double
lh_xlsx_table_measure_header (LhXlsxTable *self)
{
  double height = LH_XLSX_HEADER_HEIGHT;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double pixels = lh_xlsx_layout_get_pixels (self->sheet->layout, i, i);

      height = MAX (height, lh_xlsx_text_get_height (lh_xlsx_table_get_column (self, i)->heading,
                                                     lh_xlsx_role_get_size (LH_XLSX_ROLE_HEADER), pixels));
    }
  return height;
}

/* The last column of the group of @column; @column itself when it has none. */
static guint
lh_xlsx_table_get_group_end (LhXlsxTable *self,
                             guint        column)
{
  const char *group = lh_xlsx_table_get_column (self, column)->group;

  while (group != NULL && column + 1 < self->n_columns
         && g_strcmp0 (lh_xlsx_table_get_column (self, column + 1)->group, group) == 0)
    column++;
  return column;
}

static gboolean
lh_xlsx_table_has_groups (LhXlsxTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (lh_xlsx_table_get_column (self, i)->group != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
lh_xlsx_table_write_headings (LhXlsxTable *self,
                              guint        first,
                              guint        last)
{
  LhXlsxCells *cells = &self->sheet->cells;
  lxw_format *format = lh_xlsx_table_get_format (self, LH_XLSX_ROLE_HEADER, LH_XLSX_CENTRE, LH_XLSX_NUMBER_GENERAL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LhReportColumn *column = lh_xlsx_table_get_column (self, i);

      if (column->group == NULL)
        {
          lh_xlsx_cells_merge (cells, first, i, last, i, column->heading, format);
          continue;
        }
      if (i == 0 || g_strcmp0 (lh_xlsx_table_get_column (self, i - 1)->group, column->group) != 0)
        lh_xlsx_cells_merge (cells, first, i, first, lh_xlsx_table_get_group_end (self, i), column->group, format);
      lh_xlsx_cells_write_text (cells, last, i, column->heading, format);
    }
}

/* The headings of the first table are repeated on every page, without the title; those of the others are not, as a
 * sheet can repeat only one range of rows. */
static void
lh_xlsx_table_write_header (LhXlsxTable *self)
{
  LhXlsxSheet *sheet = self->sheet;
  double height = lh_xlsx_table_measure_header (self);
  gboolean groups = lh_xlsx_table_has_groups (self);
  guint first;

  lh_xlsx_sheet_make_room (sheet, height + (groups ? LH_XLSX_GROUP_HEIGHT : 0) + LH_XLSX_ROW_HEIGHT);
  first = sheet->row;
  if (groups)
    lh_xlsx_sheet_set_height (sheet, sheet->row++, LH_XLSX_GROUP_HEIGHT);
  lh_xlsx_sheet_set_height (sheet, sheet->row++, height);
  lh_xlsx_table_write_headings (self, first, sheet->row - 1);
  if (sheet->has_header || lh_report_sheet_count (sheet->sheet, LH_REPORT_BLOCK_TABLE) != 1
      || lh_report_sheet_count (sheet->sheet, LH_REPORT_BLOCK_CHARTS) > 0)
    return;

  sheet->has_header = TRUE;
  sheet->repeated = height + (groups ? LH_XLSX_GROUP_HEIGHT : 0);
  lh_xlsx_cells_check (&sheet->cells, worksheet_repeat_rows (sheet->cells.worksheet, first, sheet->row - 1));
  worksheet_freeze_panes (sheet->cells.worksheet, sheet->row, MIN (2, self->n_columns - 1));
}

/* Runs of equal cells */

static void
lh_xlsx_table_end_run (LhXlsxTable *self,
                       guint        column)
{
  LhXlsxRun *run = &self->runs[column];

  if (run->text == NULL)
    return;
  if (self->sheet->row > run->first + 1)
    {
      LhReportCell cell = { .kind = LH_REPORT_CELL_TEXT, .text = run->text };

      lh_xlsx_cells_merge (&self->sheet->cells, run->first, column, self->sheet->row - 1, column, run->text,
                           lh_xlsx_table_get_cell_format (self, LH_XLSX_ROLE_BODY, column, &cell));
    }
  g_clear_pointer (&run->text, g_free);
}

/* A column further right belongs to what stands left of it, so its run ends with that one's. */
static void
lh_xlsx_table_end_runs (LhXlsxTable *self,
                        guint        from)
{
  for (guint i = from; i < self->n_columns; i++)
    lh_xlsx_table_end_run (self, i);
}

/* Whether the cell continues the run of its column. */
static gboolean
lh_xlsx_table_continue_run (LhXlsxTable        *self,
                            guint               column,
                            const LhReportCell *cell)
{
  LhXlsxRun *run = &self->runs[column];

  if (!(lh_xlsx_table_get_column (self, column)->flags & LH_REPORT_COLUMN_MERGE))
    return FALSE;
  if (cell->kind == LH_REPORT_CELL_TEXT && g_strcmp0 (run->text, cell->text) == 0)
    return TRUE;
  lh_xlsx_table_end_runs (self, column);
  if (cell->kind == LH_REPORT_CELL_TEXT)
    {
      run->first = self->sheet->row;
      run->text = g_strdup (cell->text);
    }
  return FALSE;
}

/* Rows */

/* A cell that is merged with others below shares its height with them; at least half of it must be there, for a page
 * may end after the first. */
static double
lh_xlsx_table_measure_cell (LhXlsxTable        *self,
                            guint               column,
                            const LhReportCell *cell,
                            LhXlsxRole          role)
{
  const LhXlsxRun *run = &self->runs[column];
  double height;

  if (cell->kind != LH_REPORT_CELL_TEXT)
    return 0;
  height = lh_xlsx_text_get_height (cell->text, lh_xlsx_role_get_size (role),
                                    lh_xlsx_layout_get_pixels (self->sheet->layout, column, column));
  return run->text != NULL && g_str_equal (run->text, cell->text) ? height / 2 : height;
}

static double
lh_xlsx_table_measure_row (LhXlsxTable        *self,
                           const LhReportCell *cells,
                           LhXlsxRole          role)
{
  double height = LH_XLSX_ROW_HEIGHT;

  for (guint i = 0; i < self->n_columns; i++)
    height = MAX (height, lh_xlsx_table_measure_cell (self, i, &cells[i], role));
  return height;
}

static void
lh_xlsx_table_write_row (LhXlsxTable        *self,
                         const LhReportCell *cells)
{
  LhXlsxSheet *sheet = self->sheet;
  double height = lh_xlsx_table_measure_row (self, cells, LH_XLSX_ROLE_BODY);
  /* A row of a sheet has a greatest height; a longer text stands in a cell merged over several. */
  guint span = (guint) ceil (height / LH_XLSX_MAX_ROW_POINTS);

  if (sheet->page_used + height > sheet->layout->page_height)
    lh_xlsx_table_end_runs (self, 0);
  lh_xlsx_sheet_make_room (sheet, height);
  for (guint i = 0; i < self->n_columns; i++)
    {
      lxw_format *format = lh_xlsx_table_get_cell_format (self, LH_XLSX_ROLE_BODY, i, &cells[i]);

      if (lh_xlsx_table_continue_run (self, i, &cells[i]))
        continue;
      if (span > 1 && self->runs[i].text == NULL)
        lh_xlsx_cells_merge (&sheet->cells, sheet->row, i, sheet->row + span - 1, i, NULL, format);
      lh_xlsx_cells_write (&sheet->cells, sheet->row, i, &cells[i], format);
    }
  for (guint i = 0; i < span; i++)
    lh_xlsx_sheet_set_height (sheet, sheet->row++, height / span);
}

/* Totals */

static char *
lh_xlsx_table_get_total_formula (LhXlsxTable *self,
                                 guint        column,
                                 guint        first,
                                 guint        last)
{
  const LhReportColumn *info = lh_xlsx_table_get_column (self, column);

  if (info->total == LH_REPORT_TOTAL_SUM)
    {
      g_autofree char *begin = lh_xlsx_cell_name (first, column);
      g_autofree char *end = lh_xlsx_cell_name (last, column);

      return g_strdup_printf ("=SUM(%s:%s)", begin, end);
    }
  else
    {
      g_autofree char *numerator = lh_xlsx_cell_name (self->sheet->row, info->numerator);
      g_autofree char *denominator = lh_xlsx_cell_name (self->sheet->row, info->denominator);

      return g_strdup_printf ("=IF(%s=0,\"—\",ROUND(%s/%s,3))", denominator, numerator, denominator);
    }
}

/* Programs that do not compute show what the file says, so each formula carries its result. */
static void
lh_xlsx_table_write_total_cell (LhXlsxTable        *self,
                                guint               column,
                                const LhReportCell *total,
                                guint               first)
{
  LhXlsxSheet *sheet = self->sheet;
  LhReportTotal kind = lh_xlsx_table_get_column (self, column)->total;
  lxw_format *format = lh_xlsx_table_get_cell_format (self, LH_XLSX_ROLE_TOTAL, column, total);
  g_autofree char *formula = NULL;

  if (sheet->row == first || (kind != LH_REPORT_TOTAL_SUM && kind != LH_REPORT_TOTAL_RATIO))
    {
      lh_xlsx_cells_write (&sheet->cells, sheet->row, column, total, format);
      return;
    }
  formula = lh_xlsx_table_get_total_formula (self, column, first, sheet->row - 1);
  if (total->kind == LH_REPORT_CELL_NOT_APPLICABLE)
    lh_xlsx_cells_check (&sheet->cells, worksheet_write_formula_str (sheet->cells.worksheet, sheet->row, column,
                                                                     formula, format, "—"));
  else
    lh_xlsx_cells_check (&sheet->cells, worksheet_write_formula_num (sheet->cells.worksheet, sheet->row, column,
                                                                     formula, format,
                                                                     lh_xlsx_cell_get_number (total)));
}

static void
lh_xlsx_table_write_total (LhXlsxTable *self,
                           guint        first)
{
  LhXlsxSheet *sheet = self->sheet;
  const LhReportCell *total = lh_report_table_compute_total (self->table);
  LhCatalog *catalog = lh_report_get_catalog (sheet->cells.context->report);
  guint n_label = 0;

  while (n_label < self->n_columns
         && lh_xlsx_table_get_column (self, n_label)->total == LH_REPORT_TOTAL_NONE)
    n_label++;
  lh_xlsx_sheet_make_room (sheet, LH_XLSX_ROW_HEIGHT);
  lh_xlsx_sheet_set_height (sheet, sheet->row, LH_XLSX_ROW_HEIGHT);
  if (n_label > 0)
    lh_xlsx_cells_merge (&sheet->cells, sheet->row, 0, sheet->row, n_label - 1, lh_tr (catalog, N_("Total")),
                         lh_xlsx_table_get_format (self, LH_XLSX_ROLE_TOTAL, LH_XLSX_CENTRE,
                                                   LH_XLSX_NUMBER_GENERAL));
  for (guint i = n_label; i < self->n_columns; i++)
    lh_xlsx_table_write_total_cell (self, i, &total[i], first);
  sheet->row++;
}

static void
lh_xlsx_table_mark (LhXlsxTable *self,
                    guint        first)
{
  guint last = self->sheet->row - 1;

  for (guint i = 0; i < self->n_columns && self->sheet->row > first; i++)
    {
      const LhReportColumn *column = lh_xlsx_table_get_column (self, i);

      if (column->kind == LH_REPORT_COLUMN_LIGHT)
        lh_xlsx_cells_mark_lights (&self->sheet->cells, first, last, i);
      if (column->kind == LH_REPORT_COLUMN_ID)
        {
          g_autofree char *begin = lh_xlsx_cell_name (first, i);
          g_autofree char *end = lh_xlsx_cell_name (last, i);
          g_autofree char *range = g_strdup_printf ("%s:%s", begin, end);

          worksheet_ignore_errors (self->sheet->cells.worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
        }
    }
}

/**
 * lh_xlsx_table_write:
 * @sheet: the sheet; its next rows are taken
 * @table: the table
 *
 * Writes a table to be printed: headings, rows, totals. Errors stick in the cells of the sheet.
 */
void
lh_xlsx_table_write (LhXlsxSheet   *sheet,
                     LhReportTable *table)
{
  guint n_columns = lh_report_table_get_n_visible (table);
  guint n_rows = lh_report_table_get_n_rows (table);
  g_autofree LhXlsxRun *runs = g_new0 (LhXlsxRun, n_columns);
  LhXlsxTable self = { sheet, table, n_columns, runs };
  guint first;

  lh_xlsx_table_write_header (&self);
  first = sheet->row;
  lh_xlsx_cells_remember_place (&sheet->cells, table, first);
  for (guint row = 0; row < n_rows && sheet->cells.error == NULL; row++)
    lh_xlsx_table_write_row (&self, lh_report_table_read_row (table, row));
  lh_xlsx_table_end_runs (&self, 0);
  lh_xlsx_table_mark (&self, first);
  if (lh_report_table_has_total (table))
    lh_xlsx_table_write_total (&self, first);
}
