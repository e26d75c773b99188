/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-table.h"

#include <string.h>

#define LH_CLI_COLUMN_GAP 2

struct _LhCliTable
{
  GPtrArray *headings;
  GArray    *numeric;
  GPtrArray *cells;
};

static void
lh_cli_table_append_padding (GString *output,
                             guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (output, ' ');
}

/* A line break inside a cell would break the columns. */
static char *
lh_cli_table_flatten (const char *text)
{
  char *flat = g_strdup (text);

  return g_strdelimit (flat, "\r\n\t", ' ');
}

static guint
lh_cli_table_get_column_width (LhCliTable *self,
                               guint       column)
{
  guint width = lh_cli_get_text_width (g_ptr_array_index (self->headings, column));

  for (guint i = column; i < self->cells->len; i += self->headings->len)
    width = MAX (width, lh_cli_get_text_width (g_ptr_array_index (self->cells, i)));
  return width;
}

static void
lh_cli_table_write_line (LhCliTable  *self,
                         gpointer    *cells,
                         const guint *widths,
                         GString     *output)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      g_autofree char *text = lh_cli_table_flatten (cells[i]);
      guint padding = widths[i] - lh_cli_get_text_width (text);

      if (i > 0)
        lh_cli_table_append_padding (output, LH_CLI_COLUMN_GAP);
      if (g_array_index (self->numeric, gboolean, i))
        lh_cli_table_append_padding (output, padding);
      g_string_append (output, text);
      if (!g_array_index (self->numeric, gboolean, i))
        lh_cli_table_append_padding (output, padding);
    }

  while (output->len > 0 && output->str[output->len - 1] == ' ')
    g_string_truncate (output, output->len - 1);
  g_string_append_c (output, '\n');
}

static void
lh_cli_table_append_csv (GString    *output,
                         const char *text)
{
  if (strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append (output, text);
      return;
    }

  g_string_append_c (output, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (output, '"');
      g_string_append_c (output, *p);
    }
  g_string_append_c (output, '"');
}

static void
lh_cli_table_write_csv_line (LhCliTable *self,
                             gpointer   *cells,
                             GString    *output)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      if (i > 0)
        g_string_append_c (output, ',');
      lh_cli_table_append_csv (output, cells[i]);
    }
  g_string_append (output, "\r\n");
}

LhCliTable *
lh_cli_table_new (void)
{
  LhCliTable *self = g_new0 (LhCliTable, 1);

  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->numeric = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
lh_cli_table_free (LhCliTable *self)
{
  g_ptr_array_unref (self->headings);
  g_array_unref (self->numeric);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * lh_cli_table_add_column:
 * @heading: its heading
 * @is_number: whether the cells stand to the right
 *
 * Adds a column; all columns come before the first cell.
 */
void
lh_cli_table_add_column (LhCliTable *self,
                         const char *heading,
                         gboolean    is_number)
{
  g_return_if_fail (self->cells->len == 0);

  g_ptr_array_add (self->headings, g_strdup (heading));
  g_array_append_val (self->numeric, is_number);
}

/**
 * lh_cli_table_add_cell:
 * @text: (nullable): the next cell, row by row; %NULL for an empty one
 */
void
lh_cli_table_add_cell (LhCliTable *self,
                       const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text != NULL ? text : ""));
}

guint
lh_cli_table_get_n_rows (LhCliTable *self)
{
  return self->headings->len > 0 ? self->cells->len / self->headings->len : 0;
}

/**
 * lh_cli_table_write_text:
 * @output: where it goes
 *
 * Writes aligned columns. A Chinese character takes two places of a terminal.
 */
void
lh_cli_table_write_text (LhCliTable *self,
                         GString    *output)
{
  g_autofree guint *widths = g_new (guint, self->headings->len);

  g_return_if_fail (self->cells->len % self->headings->len == 0);

  for (guint i = 0; i < self->headings->len; i++)
    widths[i] = lh_cli_table_get_column_width (self, i);

  lh_cli_table_write_line (self, self->headings->pdata, widths, output);
  for (guint i = 0; i < self->cells->len; i += self->headings->len)
    lh_cli_table_write_line (self, self->cells->pdata + i, widths, output);
}

/**
 * lh_cli_table_write_csv:
 * @output: where it goes
 *
 * Writes CSV as spreadsheets read it: UTF-8 with a byte order mark, without which Excel and WPS take it for the
 * local code page, and lines ended by CR LF.
 */
void
lh_cli_table_write_csv (LhCliTable *self,
                        GString    *output)
{
  g_return_if_fail (self->cells->len % self->headings->len == 0);

  g_string_append (output, "\xef\xbb\xbf");
  lh_cli_table_write_csv_line (self, self->headings->pdata, output);
  for (guint i = 0; i < self->cells->len; i += self->headings->len)
    lh_cli_table_write_csv_line (self, self->cells->pdata + i, output);
}

/**
 * lh_cli_get_text_width:
 *
 * Returns: how many places of a terminal the text takes
 */
guint
lh_cli_get_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iszerowidth (c))
        continue;
      width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}
