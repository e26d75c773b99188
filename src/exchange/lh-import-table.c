/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-import-table.h"

#include <glib/gi18n-lib.h>

#include "lh-csv.h"
#include "lh-error.h"
#include "lh-workbook.h"

/* The first line of a file may be its title, which says nothing of how wide the table below it is. */
#define MAX_CSV_COLUMNS 64

static void
lh_import_table_set (GPtrArray  *rows,
                     guint       row,
                     guint       column,
                     const char *text)
{
  GPtrArray *cells;

  while (rows->len <= row)
    g_ptr_array_add (rows, g_ptr_array_new_with_free_func (g_free));
  cells = g_ptr_array_index (rows, row);
  while (cells->len <= column)
    g_ptr_array_add (cells, g_strdup (""));
  g_free (cells->pdata[column]);
  cells->pdata[column] = g_strstrip (g_strdup (text));
}

static GPtrArray *
lh_import_table_read_csv (const char  *path,
                          GError     **error)
{
  g_autoptr (LhCsv) csv = lh_csv_new_from_file (path, error);
  GPtrArray *rows;

  if (csv == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint column = 0; column < lh_csv_get_n_columns (csv); column++)
    lh_import_table_set (rows, 0, column, lh_csv_get_column (csv, column));
  for (guint row = 0; row < lh_csv_get_n_rows (csv); row++)
    {
      for (guint column = 0; column < MAX_CSV_COLUMNS; column++)
        lh_import_table_set (rows, row + 1, column, lh_csv_get_cell (csv, row, column));
    }
  return rows;
}

/* The first sheet that a person sees and that has anything in it. */
static GPtrArray *
lh_import_table_read_workbook (const char  *path,
                               GError     **error)
{
  g_autoptr (LhWorkbook) workbook = lh_workbook_read (path, error);
  GPtrArray *sheets = workbook != NULL ? lh_workbook_get_sheets (workbook) : NULL;

  for (guint i = 0; sheets != NULL && i < sheets->len; i++)
    {
      LhSheet *sheet = g_ptr_array_index (sheets, i);
      GPtrArray *rows;

      if (sheet->hidden || sheet->cells->len == 0)
        continue;
      rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      for (guint j = 0; j < sheet->cells->len; j++)
        {
          const LhSheetCell *cell = g_ptr_array_index (sheet->cells, j);

          lh_import_table_set (rows, cell->row, cell->column, cell->text);
        }
      return rows;
    }
  if (sheets != NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” has no sheet with anything in it."), path);
  return NULL;
}

/**
 * lh_import_table_read:
 * @path: an .xlsx workbook, or a CSV file in UTF-8
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows from the first on, each an array of texts that may be
 *   shorter than others; %NULL with @error
 */
GPtrArray *
lh_import_table_read (const char  *path,
                      GError     **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".xlsx") ? lh_import_table_read_workbook (path, error)
                                           : lh_import_table_read_csv (path, error);
}
