/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-csv.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "lh-error.h"

struct _LhCsv
{
  GPtrArray *rows;   /* GStrv, the names of the columns first */
};

/* Reads one field and moves behind it and its separator; sets *last for the last field of a line. */
static char *
lh_csv_read_field (const char **position,
                   gboolean    *last)
{
  g_autoptr (GString) field = g_string_new (NULL);
  const char *p = *position;
  gboolean quoted = *p == '"';

  if (quoted)
    p++;
  while (*p != '\0')
    {
      if (quoted && p[0] == '"' && p[1] == '"')
        p++;
      else if (quoted && *p == '"')
        {
          quoted = FALSE;
          p++;
          continue;
        }
      else if (!quoted && (*p == ',' || *p == '\n' || *p == '\r'))
        break;
      g_string_append_c (field, *p++);
    }

  *last = *p != ',';
  if (*p == '\r')
    p++;
  if (*p != '\0')
    p++;
  *position = p;
  return g_string_free (g_steal_pointer (&field), FALSE);
}

static GPtrArray *
lh_csv_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  while (*text != '\0')
    {
      g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
      gboolean last = FALSE;

      while (!last)
        g_ptr_array_add (row, lh_csv_read_field (&text, &last));
      g_ptr_array_add (row, NULL);
      g_ptr_array_add (rows, g_ptr_array_steal (row, NULL));
    }
  return rows;
}

/**
 * lh_csv_new_from_resource:
 * @path: path of a resource of the program; a missing one is a programmer's error
 */
LhCsv *
lh_csv_new_from_resource (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  LhCsv *self = g_new0 (LhCsv, 1);

  if (bytes == NULL)
    g_error ("%s", error->message);
  /* GResource data ends with a zero byte that is not counted */
  self->rows = lh_csv_parse (g_bytes_get_data (bytes, NULL));
  return self;
}

/**
 * lh_csv_new_from_file:
 * @path: a file, or "-" for the standard input; a byte order mark is passed over
 *
 * Returns: (transfer full): the table; %NULL when the file cannot be read or is not UTF-8
 */
LhCsv *
lh_csv_new_from_file (const char  *path,
                      GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;
  LhCsv *self;

  if (!g_file_get_contents (g_str_equal (path, "-") ? "/dev/stdin" : path, &text, &length, error))
    return NULL;
  if (!g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is not written in UTF-8. Save it as CSV in UTF-8."), path);
      return NULL;
    }
  self = g_new0 (LhCsv, 1);
  self->rows = lh_csv_parse (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text);
  return self;
}

/**
 * lh_csv_new_from_text:
 * @text: CSV in UTF-8
 */
LhCsv *
lh_csv_new_from_text (const char *text)
{
  LhCsv *self = g_new0 (LhCsv, 1);

  self->rows = lh_csv_parse (text);
  return self;
}

guint
lh_csv_get_n_lines (LhCsv *self)
{
  return self->rows->len;
}

/**
 * lh_csv_get_line:
 *
 * Returns: (transfer none) (array zero-terminated=1): the cells of a line, for a table whose first line does not name
 *   the columns
 */
const char *const *
lh_csv_get_line (LhCsv *self,
                 guint  line)
{
  return g_ptr_array_index (self->rows, line);
}

gboolean
lh_csv_has_column (LhCsv      *self,
                   const char *column)
{
  for (guint i = 0; i < lh_csv_get_n_columns (self); i++)
    {
      if (g_str_equal (lh_csv_get_column (self, i), column))
        return TRUE;
    }
  return FALSE;
}

void
lh_csv_free (LhCsv *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
lh_csv_get_n_rows (LhCsv *self)
{
  return self->rows->len > 0 ? self->rows->len - 1 : 0;
}

guint
lh_csv_get_n_columns (LhCsv *self)
{
  return self->rows->len > 0 ? g_strv_length (g_ptr_array_index (self->rows, 0)) : 0;
}

const char *
lh_csv_get_column (LhCsv *self,
                   guint  column)
{
  return ((GStrv) g_ptr_array_index (self->rows, 0))[column];
}

/**
 * lh_csv_get_cell:
 *
 * Returns: (transfer none): the text of a cell; "" where a short row has none
 */
const char *
lh_csv_get_cell (LhCsv *self,
                 guint  row,
                 guint  column)
{
  GStrv cells = g_ptr_array_index (self->rows, row + 1);

  return column < g_strv_length (cells) ? cells[column] : "";
}

const char *
lh_csv_get (LhCsv      *self,
            guint       row,
            const char *column)
{
  for (guint i = 0; i < lh_csv_get_n_columns (self); i++)
    {
      if (g_str_equal (lh_csv_get_column (self, i), column))
        return lh_csv_get_cell (self, row, i);
    }
  g_error ("The table has no column %s", column);
}
