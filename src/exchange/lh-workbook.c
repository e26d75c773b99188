/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workbook.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-workbook-private.h"
#include "lh-xml-stream.h"

/* A form is small: what has more cells is another kind of file. */
#define MAX_CELLS 200000
#define MAX_ROWS 1048576
#define MAX_COLUMNS 16384
#define MAX_MERGES 20000

/* The sheet being read. */
typedef struct
{
  LhWorkbook *workbook;
  LhSheet    *sheet;
  guint       row;        /* of the cell being read, or the next */
  guint       column;
  char       *type;
  guint       style;
  GString    *text;       /* of an inline string */
  char       *value;
  guint       skipping;   /* depth inside phonetic runs */
  gboolean    too_large;
} LhSheetReader;

static void
lh_sheet_cell_free (gpointer data)
{
  LhSheetCell *cell = data;

  g_free (cell->text);
  g_free (cell);
}

static LhSheet *
lh_sheet_new (const char *name,
              gboolean    hidden)
{
  LhSheet *self = g_new0 (LhSheet, 1);

  self->name = g_strdup (name);
  self->hidden = hidden;
  self->cells = g_ptr_array_new_with_free_func (lh_sheet_cell_free);
  self->merges = g_array_new (FALSE, FALSE, sizeof (LhSheetRange));
  self->index = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

static void
lh_sheet_free (gpointer data)
{
  LhSheet *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->merges);
  g_hash_table_unref (self->index);
  g_free (self);
}

static gpointer
lh_sheet_get_key (guint row,
                  guint column)
{
  return GSIZE_TO_POINTER ((gsize) row * MAX_COLUMNS + column);
}

/* "BC12" to row and column from 0; FALSE for what is no address. */
static gboolean
lh_sheet_parse_address (const char  *text,
                        guint       *row,
                        guint       *column,
                        const char **end)
{
  guint64 number = 0;
  guint letters = 0;

  for (; g_ascii_isalpha (*text); text++)
    {
      letters = letters * 26 + (g_ascii_toupper (*text) - 'A' + 1);
      if (letters > MAX_COLUMNS)
        return FALSE;
    }
  for (; g_ascii_isdigit (*text); text++)
    {
      number = number * 10 + (*text - '0');
      if (number > MAX_ROWS)
        return FALSE;
    }
  if (letters == 0 || number == 0)
    return FALSE;
  *row = (guint) number - 1;
  *column = letters - 1;
  if (end != NULL)
    *end = text;
  return TRUE;
}

static void
lh_sheet_reader_add_merge (LhSheetReader *self,
                           const char    *text)
{
  LhSheetRange range;
  const char *end;

  if (text == NULL || self->sheet->merges->len >= MAX_MERGES ||
      !lh_sheet_parse_address (text, &range.first_row, &range.first_column, &end) || *end != ':' ||
      !lh_sheet_parse_address (end + 1, &range.last_row, &range.last_column, NULL))
    return;
  g_array_append_val (self->sheet->merges, range);
}

static void
lh_sheet_reader_start_cb (const char        *name,
                          const char *const *attributes,
                          gpointer           data)
{
  LhSheetReader *self = data;
  const char *text;

  if (g_str_equal (name, "row"))
    {
      text = lh_xml_get_attribute (attributes, "r");
      if (text != NULL && atoi (text) > 0)
        self->row = (guint) atoi (text) - 1;
      self->column = 0;
    }
  else if (g_str_equal (name, "c"))
    {
      text = lh_xml_get_attribute (attributes, "r");
      if (text != NULL)
        lh_sheet_parse_address (text, &self->row, &self->column, NULL);
      g_free (self->type);
      self->type = g_strdup (lh_xml_get_attribute (attributes, "t"));
      text = lh_xml_get_attribute (attributes, "s");
      self->style = text != NULL ? (guint) strtoul (text, NULL, 10) : 0;
      g_clear_pointer (&self->value, g_free);
      g_string_truncate (self->text, 0);
    }
  else if (g_str_equal (name, "rPh"))
    self->skipping++;
  else if (g_str_equal (name, "mergeCell"))
    lh_sheet_reader_add_merge (self, lh_xml_get_attribute (attributes, "ref"));
}

/* What a person reads in the cell. */
static char *
lh_sheet_reader_format (LhSheetReader *self)
{
  if (g_strcmp0 (self->type, "inlineStr") == 0)
    return lh_workbook_decode (self->text->str);
  if (self->value == NULL || g_strcmp0 (self->type, "e") == 0)
    return NULL;
  if (g_strcmp0 (self->type, "s") == 0)
    return g_strdup (lh_workbook_get_string (self->workbook, self->value));
  if (g_strcmp0 (self->type, "str") == 0)
    return lh_workbook_decode (self->value);
  if (g_strcmp0 (self->type, "b") == 0)
    return g_strdup (g_str_equal (self->value, "1") ? "true" : "false");
  if (g_strcmp0 (self->type, "d") == 0)
    return g_strndup (self->value, strlen ("2024-03-31"));
  return lh_workbook_format_number (self->workbook, self->style, self->value);
}

static void
lh_sheet_reader_end_cell (LhSheetReader *self)
{
  g_autofree char *text = lh_sheet_reader_format (self);
  LhSheetCell *cell;

  if (self->sheet->cells->len >= MAX_CELLS || self->row >= MAX_ROWS || self->column >= MAX_COLUMNS)
    self->too_large = TRUE;
  else if (text != NULL && *text != '\0')
    {
      cell = g_new0 (LhSheetCell, 1);
      cell->row = self->row;
      cell->column = self->column;
      cell->text = g_steal_pointer (&text);
      g_ptr_array_add (self->sheet->cells, cell);
      g_hash_table_insert (self->sheet->index, lh_sheet_get_key (cell->row, cell->column), cell);
    }
  self->column++;
}

static void
lh_sheet_reader_end_cb (const char *name,
                        const char *text,
                        gpointer    data)
{
  LhSheetReader *self = data;

  if (g_str_equal (name, "v"))
    {
      g_free (self->value);
      self->value = g_strdup (text);
    }
  else if (g_str_equal (name, "t") && self->skipping == 0)
    g_string_append (self->text, text);
  else if (g_str_equal (name, "rPh"))
    self->skipping -= self->skipping > 0;
  else if (g_str_equal (name, "c"))
    lh_sheet_reader_end_cell (self);
  else if (g_str_equal (name, "row"))
    self->row++;
}

static gboolean
lh_workbook_read_sheet (LhWorkbook   *self,
                        LhZipReader  *zip,
                        const char   *part,
                        LhSheet      *sheet,
                        GError      **error)
{
  static const LhXmlHandler handler = { lh_sheet_reader_start_cb, lh_sheet_reader_end_cb };
  LhSheetReader reader = { .workbook = self, .sheet = sheet, .text = g_string_new (NULL) };
  gboolean read = lh_xml_stream_read (zip, part, &handler, &reader, error);

  g_string_free (reader.text, TRUE);
  g_free (reader.type);
  g_free (reader.value);
  if (read && reader.too_large)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("The sheet “%s” has too many cells for a form."), sheet->name);
      return FALSE;
    }
  return read;
}

/* Sheets that are no tables (charts of their own) have no part of the kind. */
static gboolean
lh_workbook_read_sheets (LhWorkbook   *self,
                         LhZipReader  *zip,
                         GPtrArray    *entries,
                         GError      **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const LhWorkbookEntry *entry = g_ptr_array_index (entries, i);
      LhSheet *sheet;

      if (entry->part == NULL || !lh_zip_reader_has (zip, entry->part))
        continue;
      sheet = lh_sheet_new (entry->name, entry->hidden);
      g_ptr_array_add (self->sheets, sheet);
      if (!lh_workbook_read_sheet (self, zip, entry->part, sheet, error))
        return FALSE;
    }
  if (self->sheets->len > 0)
    return TRUE;
  g_set_error_literal (error, LH_ERROR, LH_ERROR_FOREIGN, _("The workbook has no sheet."));
  return FALSE;
}

/**
 * lh_workbook_read:
 * @path: a file of a user
 *
 * Reads a whole workbook. Waits for the disk: not for the main thread of a window.
 *
 * Returns: (transfer full) (nullable): the workbook, or %NULL with an error that names the file and what to do
 */
LhWorkbook *
lh_workbook_read (const char  *path,
                  GError     **error)
{
  g_autoptr (LhZipReader) zip = lh_zip_reader_open (path, error);
  g_autoptr (LhWorkbook) self = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *name = NULL;

  if (zip == NULL)
    return NULL;
  self = g_new0 (LhWorkbook, 1);
  self->sheets = g_ptr_array_new_with_free_func (lh_sheet_free);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->formats = g_array_new (FALSE, FALSE, sizeof (LhNumberKind));
  entries = lh_workbook_read_package (self, zip, error);
  if (entries != NULL && lh_workbook_read_sheets (self, zip, entries, error))
    return g_steal_pointer (&self);
  name = g_path_get_basename (path);
  g_prefix_error (error, "%s: ", name);
  return NULL;
}

void
lh_workbook_free (LhWorkbook *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->strings);
  g_array_unref (self->formats);
  g_free (self);
}

/**
 * lh_workbook_get_sheets:
 *
 * Returns: (transfer none) (element-type LhSheet): in the order of their tabs
 */
GPtrArray *
lh_workbook_get_sheets (LhWorkbook *self)
{
  return self->sheets;
}

/**
 * lh_sheet_get_text:
 *
 * Returns: (transfer none): what stands in a cell; "" for an empty one
 */
const char *
lh_sheet_get_text (LhSheet *self,
                   guint    row,
                   guint    column)
{
  LhSheetCell *cell = g_hash_table_lookup (self->index, lh_sheet_get_key (row, column));

  return cell != NULL ? cell->text : "";
}

/**
 * lh_sheet_get_range:
 *
 * Returns: the merged cells that a cell belongs to, or the cell by itself
 */
LhSheetRange
lh_sheet_get_range (LhSheet *self,
                    guint    row,
                    guint    column)
{
  LhSheetRange alone = { row, column, row, column };

  for (guint i = 0; i < self->merges->len; i++)
    {
      LhSheetRange range = g_array_index (self->merges, LhSheetRange, i);

      if (row >= range.first_row && row <= range.last_row && column >= range.first_column && column <= range.last_column)
        return range;
    }
  return alone;
}

/**
 * lh_sheet_cell_name:
 *
 * Returns: (transfer full): how a person calls the cell: "C5"
 */
char *
lh_sheet_cell_name (guint row,
                    guint column)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (name, 'A' + (rest - 1) % 26);
  g_string_append_printf (name, "%u", row + 1);
  return g_strdup (name->str);
}
