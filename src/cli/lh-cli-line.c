/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-line.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-error.h"

static LhCliLine *
lh_cli_line_parse (const char  *text,
                   GError     **error)
{
  g_auto (GStrv) words = NULL;
  gboolean is_delete;
  int n;

  if (!g_shell_parse_argv (text, &n, &words, error))
    return NULL;

  is_delete = n > 1 && g_str_equal (words[n - 1], "--delete");
  if (is_delete)
    g_clear_pointer (&words[n - 1], g_free);
  return lh_cli_line_new (words, is_delete, 0, error);
}

static gboolean
lh_cli_lines_read_text (const char  *path,
                        char       **text,
                        GError     **error)
{
  g_autoptr (GIOChannel) channel = NULL;
  gsize length;

  if (!g_str_equal (path, "-"))
    {
      if (!g_file_get_contents (path, text, &length, error))
        return FALSE;
    }
  else
    {
      channel = g_io_channel_unix_new (0);
      g_io_channel_set_encoding (channel, NULL, NULL);
      if (g_io_channel_read_to_end (channel, text, &length, error) != G_IO_STATUS_NORMAL)
        return FALSE;
    }

  if (g_utf8_validate (*text, length, NULL))
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("%s is not a UTF-8 text."), path);
  return FALSE;
}

/**
 * lh_cli_line_new:
 * @words: KIND, the record or "new", and what is assigned
 *
 * Returns: (transfer full): the change, or %NULL with a usage error
 */
LhCliLine *
lh_cli_line_new (GStrv      words,
                 gboolean   is_delete,
                 gint64     version,
                 GError   **error)
{
  LhCliLine *self;
  const LhCliKind *kind;

  if (!lh_cli_check_operands (words, is_delete ? 2 : 3, is_delete ? 2 : G_MAXUINT, error))
    return NULL;
  kind = lh_cli_kind_parse (words[0], error);
  if (kind == NULL)
    return NULL;

  self = g_new0 (LhCliLine, 1);
  self->kind = kind;
  self->words = g_strdupv (words);
  self->is_delete = is_delete;
  self->version = version;
  return self;
}

void
lh_cli_line_free (LhCliLine *self)
{
  g_strfreev (self->words);
  g_free (self);
}

/**
 * lh_cli_line_get_command:
 *
 * Returns: (transfer full): the code under which the journal keeps the change, the same as the window uses for it
 */
char *
lh_cli_line_get_command (const LhCliLine *self)
{
  const char *verb = self->is_delete ? "delete" : g_str_equal (self->words[1], "new") ? "new" : "edit";

  return g_strconcat (verb, "-", self->kind->name, NULL);
}

/**
 * lh_cli_lines_read:
 * @path: a file, or "-" for the standard input
 *
 * Reads changes, one a line, with the quotes of a shell. Empty lines and those that begin with # are passed over.
 *
 * Returns: (transfer full) (element-type LhCliLine): the changes, or %NULL with an error that names the line
 */
GPtrArray *
lh_cli_lines_read (const char  *path,
                   GError     **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_cli_line_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) texts = NULL;

  if (!lh_cli_lines_read_text (path, &text, error))
    return NULL;

  texts = g_strsplit (text, "\n", -1);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      LhCliLine *line;

      g_strstrip (texts[i]);
      if (*texts[i] == '\0' || *texts[i] == '#')
        continue;
      line = lh_cli_line_parse (texts[i], error);
      if (line == NULL)
        {
          g_prefix_error (error, _("line %u: "), i + 1);
          return NULL;
        }
      line->number = i + 1;
      g_ptr_array_add (lines, line);
    }
  return g_steal_pointer (&lines);
}

/**
 * lh_cli_split_assignment:
 * @text: FIELD=VALUE
 * @name: (out) (transfer full): the field
 * @value: (out) (transfer none): the value, within @text
 */
gboolean
lh_cli_split_assignment (const char  *text,
                         char       **name,
                         const char **value,
                         GError     **error)
{
  const char *equals = strchr (text, '=');

  if (equals == NULL || equals == text)
    {
      lh_cli_set_usage_error (error, _("“%s” is not of the form FIELD=VALUE."), text);
      return FALSE;
    }
  *name = g_strndup (text, equals - text);
  *value = equals + 1;
  return TRUE;
}
