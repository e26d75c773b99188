/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-block.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-error.h"
#include "lh-text.h"

/* Far more than a committee has projects; a file that is something else altogether stops here. */
#define LH_BLOCK_MAX_BYTES (16 * 1024 * 1024)

struct _LhBlock
{
  int        ref_count;
  GPtrArray *rows;        /* GPtrArray of char * */
};

LhBlock *
lh_block_new (void)
{
  LhBlock *self = g_new0 (LhBlock, 1);

  self->ref_count = 1;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

LhBlock *
lh_block_ref (LhBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
lh_block_unref (LhBlock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
lh_block_begin_row (LhBlock *self)
{
  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (g_free));
}

void
lh_block_add_cell (LhBlock    *self,
                   const char *text)
{
  g_return_if_fail (self->rows->len > 0);

  g_ptr_array_add (g_ptr_array_index (self->rows, self->rows->len - 1), g_strdup (text != NULL ? text : ""));
}

static gboolean
lh_block_row_is_blank (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (!lh_text_is_blank (g_ptr_array_index (row, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_block_trim:
 *
 * Drops the blank rows at the end: the line break that a spreadsheet writes behind the last row, and rows that were
 * selected beyond the data. A blank row in between stays, for it has a place.
 */
void
lh_block_trim (LhBlock *self)
{
  while (self->rows->len > 0 && lh_block_row_is_blank (g_ptr_array_index (self->rows, self->rows->len - 1)))
    g_ptr_array_remove_index (self->rows, self->rows->len - 1);
}

static gboolean
lh_block_ends_cell (char c)
{
  return c == '\t' || c == '\n' || c == '\r' || c == '\0';
}

/* A cell in quotes: a spreadsheet quotes what has a tab, a line break or a quote in it, and doubles the quotes inside.
 * A text that merely begins with a quote is not quoted: “"财政惠企直达"行动” is copied as it stands. */
static char *
lh_block_read_quoted (const char **position)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *p = *position + 1;

  for (; *p != '\0'; p++)
    {
      if (p[0] == '"' && p[1] == '"')
        p++;
      else if (*p == '"')
        break;
      else if (*p == '\r')
        {
          /* Windows writes two characters for the line break inside a cell, too */
          if (p[1] != '\n')
            g_string_append_c (cell, '\n');
          continue;
        }
      g_string_append_c (cell, *p);
    }
  if (*p != '"' || !lh_block_ends_cell (p[1]))
    return NULL;
  *position = p + 1;
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static char *
lh_block_read_plain (const char **position)
{
  const char *start = *position;
  const char *p = start;

  while (!lh_block_ends_cell (*p))
    p++;
  *position = p;
  return g_strndup (start, (gsize) (p - start));
}

/**
 * lh_block_new_from_tsv:
 * @text: cells separated by tabs, rows by line breaks; cells with either inside are quoted
 *
 * Reads what Excel, WPS and LibreOffice give as plain text.
 *
 * Returns: (transfer full): the block; without rows when there is nothing but blanks
 */
LhBlock *
lh_block_new_from_tsv (const char *text)
{
  LhBlock *self = lh_block_new ();
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const char *p = valid;

  if (g_str_has_prefix (p, "\xEF\xBB\xBF"))
    p += 3;
  while (*p != '\0')
    {
      gboolean more = TRUE;

      lh_block_begin_row (self);
      while (more)
        {
          g_autofree char *cell = *p == '"' ? lh_block_read_quoted (&p) : NULL;

          if (cell == NULL)
            cell = lh_block_read_plain (&p);
          lh_block_add_cell (self, cell);
          more = *p == '\t';
          if (more)
            p++;
        }
      if (p[0] == '\r' && p[1] == '\n')
        p++;
      if (*p != '\0')
        p++;
    }
  lh_block_trim (self);
  return self;
}

static char *
lh_block_decode (const char  *path,
                 const char  *contents,
                 gsize        length,
                 GError     **error)
{
  char *text;

  if (g_utf8_validate (contents, (gssize) length, NULL))
    return g_strndup (contents, length);
  /* what a Chinese Windows writes when it is not asked */
  text = g_convert (contents, (gssize) length, "UTF-8", "GB18030", NULL, NULL, NULL);
  if (text == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                 _("“%s” is neither UTF-8 nor GB18030 text. Save it as text with tabs and try again."), path);
  return text;
}

/**
 * lh_block_new_from_file:
 * @path: a file of text with tabs, in UTF-8 or GB18030
 *
 * Returns: (transfer full) (nullable): the block; %NULL with LH_ERROR_NOT_FOUND, LH_ERROR_IO or LH_ERROR_INVALID
 */
LhBlock *
lh_block_new_from_file (const char  *path,
                        GError     **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) failure = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &failure))
    {
      g_set_error (error, LH_ERROR,
                   g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT) ? LH_ERROR_NOT_FOUND : LH_ERROR_IO,
                   _("“%s” could not be read: %s"), shown, failure->message);
      return NULL;
    }
  if (length > LH_BLOCK_MAX_BYTES || memchr (contents, '\0', length) != NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is not a table of text with tabs."), shown);
      return NULL;
    }
  text = lh_block_decode (shown, contents, length, error);
  return text != NULL ? lh_block_new_from_tsv (text) : NULL;
}

guint
lh_block_get_n_rows (LhBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

/**
 * lh_block_get_n_columns:
 *
 * Returns: cells of the longest row
 */
guint
lh_block_get_n_columns (LhBlock *self)
{
  guint n = 0;

  for (guint i = 0; i < lh_block_get_n_rows (self); i++)
    n = MAX (n, lh_block_get_length (self, i));
  return n;
}

/**
 * lh_block_get_length:
 *
 * Returns: how many cells the row has; a ragged block has shorter and longer ones
 */
guint
lh_block_get_length (LhBlock *self,
                     guint    row)
{
  g_return_val_if_fail (row < lh_block_get_n_rows (self), 0);
  return ((GPtrArray *) g_ptr_array_index (self->rows, row))->len;
}

/**
 * lh_block_get_cell:
 *
 * Returns: (transfer none): the text of a cell; "" where the row has none
 */
const char *
lh_block_get_cell (LhBlock *self,
                   guint    row,
                   guint    column)
{
  return column < lh_block_get_length (self, row)
         ? g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->rows, row), column) : "";
}

static void
lh_block_write_cell (GString    *text,
                     const char *cell)
{
  if (strpbrk (cell, "\t\n\r") == NULL && *cell != '"')
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

/**
 * lh_block_to_tsv:
 *
 * Returns: (transfer full): the block as spreadsheets take it: rows end with a line break, cells that need it are
 *   quoted
 */
char *
lh_block_to_tsv (LhBlock *self)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < lh_block_get_n_rows (self); row++)
    {
      for (guint column = 0; column < lh_block_get_length (self, row); column++)
        {
          if (column > 0)
            g_string_append_c (text, '\t');
          lh_block_write_cell (text, lh_block_get_cell (self, row, column));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
