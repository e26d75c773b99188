/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-csv.h"
#include "lh-error.h"
#include "lh-workbook.h"

/* A list of some ten thousand opinions is a few megabytes. */
#define MAX_SIZE (64 * 1024 * 1024)
#define MAX_COLUMNS 256

static void
lh_file_row_free (LhFileRow *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
lh_file_sheet_free (LhFileSheet *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static LhFileSheet *
lh_opinion_file_add_sheet (LhOpinionFile *self,
                           const char    *name)
{
  LhFileSheet *sheet = g_new0 (LhFileSheet, 1);

  sheet->name = g_strdup (name);
  sheet->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_file_row_free);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

static LhFileRow *
lh_file_sheet_add_row (LhFileSheet *self,
                       guint        row)
{
  LhFileRow *added = g_new0 (LhFileRow, 1);

  added->row = row;
  added->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rows, added);
  return added;
}

static void
lh_file_row_set (LhFileRow  *self,
                 guint       column,
                 const char *text)
{
  if (column >= MAX_COLUMNS)
    return;
  if (self->cells->len <= column)
    g_ptr_array_set_size (self->cells, (int) column + 1);
  g_free (self->cells->pdata[column]);
  self->cells->pdata[column] = g_strstrip (g_strdup (text));
}

/* A unit that stands once beside many rows is that of each of them. */
static void
lh_file_sheet_fill_merges (LhFileSheet *self,
                           LhSheet     *sheet)
{
  for (guint i = 0; i < sheet->merges->len; i++)
    {
      const LhSheetRange *range = &g_array_index (sheet->merges, LhSheetRange, i);
      const char *text = lh_sheet_get_text (sheet, range->first_row, range->first_column);

      for (guint j = 0; range->last_row > range->first_row && j < self->rows->len; j++)
        {
          LhFileRow *row = g_ptr_array_index (self->rows, j);

          if (row->row > range->first_row && row->row <= range->last_row)
            lh_file_row_set (row, range->first_column, text);
        }
    }
}

static void
lh_opinion_file_read_sheet (LhOpinionFile *self,
                            LhSheet       *sheet)
{
  LhFileSheet *read = lh_opinion_file_add_sheet (self, sheet->name);
  LhFileRow *row = NULL;

  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const LhSheetCell *cell = g_ptr_array_index (sheet->cells, i);

      if (row == NULL || row->row != cell->row)
        row = lh_file_sheet_add_row (read, cell->row);
      lh_file_row_set (row, cell->column, cell->text);
    }
  lh_file_sheet_fill_merges (read, sheet);
}

static gboolean
lh_opinion_file_read_workbook (LhOpinionFile  *self,
                               const char     *path,
                               GError        **error)
{
  g_autoptr (LhWorkbook) workbook = lh_workbook_read (path, error);
  GPtrArray *sheets;

  if (workbook == NULL)
    return FALSE;
  sheets = lh_workbook_get_sheets (workbook);
  for (guint i = 0; i < sheets->len; i++)
    {
      LhSheet *sheet = g_ptr_array_index (sheets, i);

      if (!sheet->hidden)
        lh_opinion_file_read_sheet (self, sheet);
    }
  return TRUE;
}

/* What WPS and Excel write in China is GB18030, or UTF-8 with a mark in front. */
static char *
lh_opinion_file_decode (const char  *name,
                        const char  *bytes,
                        gsize        length,
                        GError     **error)
{
  g_autofree char *text = NULL;

  if (memchr (bytes, '\0', length) == NULL)
    {
      if (g_utf8_validate (bytes, (gssize) length, NULL))
        return g_strdup (g_str_has_prefix (bytes, "\xef\xbb\xbf") ? bytes + 3 : bytes);
      text = g_convert (bytes, (gssize) length, "UTF-8", "GB18030", NULL, NULL, NULL);
    }
  if (text == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_FOREIGN,
                 _("“%s” is neither an .xlsx workbook nor a CSV text in UTF-8 or GB18030. Save the list as .xlsx."), name);
  return g_steal_pointer (&text);
}

static void
lh_opinion_file_read_table (LhOpinionFile *self,
                            LhCsv         *table)
{
  LhFileSheet *sheet = lh_opinion_file_add_sheet (self, NULL);

  for (guint i = 0; i < lh_csv_get_n_lines (table); i++)
    {
      const char *const *cells = lh_csv_get_line (table, i);
      LhFileRow *row = lh_file_sheet_add_row (sheet, i);

      for (guint j = 0; cells[j] != NULL; j++)
        lh_file_row_set (row, j, cells[j]);
    }
}

static gboolean
lh_opinion_file_read_csv (LhOpinionFile  *self,
                          const char     *path,
                          GError        **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (LhCsv) table = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, error))
    return FALSE;
  if (length > MAX_SIZE)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_FOREIGN, _("“%s” is too large for a list of opinions. Split it."), self->name);
      return FALSE;
    }
  text = lh_opinion_file_decode (self->name, bytes, length, error);
  if (text == NULL)
    return FALSE;
  table = lh_csv_new_from_text (text);
  lh_opinion_file_read_table (self, table);
  return TRUE;
}

/* Zip archives begin so, and old office files, which lh_workbook_read() refuses in words. */
static gboolean
lh_opinion_file_is_workbook (const char *path)
{
  static const char *const marks[] = { "PK", "\xd0\xcf\x11\xe0" };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char head[5] = "";

  if (stream == NULL || g_input_stream_read (G_INPUT_STREAM (stream), head, 4, NULL, NULL) < 2)
    return FALSE;
  return g_str_has_prefix (head, marks[0]) || g_str_has_prefix (head, marks[1]);
}

/**
 * lh_opinion_file_read:
 * @path: a file of a user
 *
 * Reads a list. Waits for the disk; may be called on any thread.
 *
 * Returns: (transfer full) (nullable): the list; %NULL with an error that names the file and what to do
 */
LhOpinionFile *
lh_opinion_file_read (const char  *path,
                      GError     **error)
{
  g_autoptr (LhOpinionFile) self = g_new0 (LhOpinionFile, 1);
  gboolean read;

  self->name = g_path_get_basename (path);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_file_sheet_free);
  read = lh_opinion_file_is_workbook (path) ? lh_opinion_file_read_workbook (self, path, error)
                                            : lh_opinion_file_read_csv (self, path, error);
  return read ? g_steal_pointer (&self) : NULL;
}

void
lh_opinion_file_free (LhOpinionFile *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

/**
 * lh_file_row_get:
 *
 * Returns: (transfer none): a text of the row, without blanks around it; "" for nothing
 */
const char *
lh_file_row_get (LhFileRow *self,
                 guint      column)
{
  const char *text = column < self->cells->len ? g_ptr_array_index (self->cells, column) : NULL;

  return text != NULL ? text : "";
}

/**
 * lh_file_row_copy_cell:
 *
 * Makes a cell say what it says in another row.
 */
void
lh_file_row_copy_cell (LhFileRow *self,
                       LhFileRow *source,
                       guint      column)
{
  lh_file_row_set (self, column, lh_file_row_get (source, column));
}
