/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-json-text.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/**
 * lh_json_append_quoted:
 * @text: where it goes
 * @value: valid UTF-8
 *
 * Appends @value as a JSON string with its quotes.
 */
void
lh_json_append_quoted (GString    *text,
                       const char *value)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (value != NULL);

  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '"':
        case '\\':
          g_string_append_c (text, '\\');
          g_string_append_c (text, *p);
          break;
        case '\n':
          g_string_append (text, "\\n");
          break;
        default:
          if ((guchar) *p < 0x20 || *p == 0x7f)
            g_string_append_printf (text, "\\u%04x", (guchar) *p);
          else
            g_string_append_c (text, *p);
          break;
        }
    }
  g_string_append_c (text, '"');
}

/**
 * lh_json_append_number:
 * @text: where it goes
 * @value: a finite number
 *
 * Appends the shortest digits that read back as @value: 88.2, and not 88.200000000000003.
 */
void
lh_json_append_number (GString *text,
                       double   value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (text != NULL);
  g_return_if_fail (isfinite (value));

  for (int precision = 15; precision <= 17; precision++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", precision);

      g_ascii_formatd (digits, sizeof digits, format, value);
      if (g_ascii_strtod (digits, NULL) == value)
        break;
    }
  g_string_append (text, digits);
}

/* Behind the string that starts at @p. */
static const char *
lh_json_skip_string (const char *p,
                     const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    if (*p == '\\')
      p++;

  return p;
}

/**
 * lh_json_check_shape:
 * @text: JSON from outside
 * @length: its length in bytes, or -1
 * @max_depth: how deep objects and arrays may lie in each other
 * @problem: (out) (optional) (transfer none): what is wrong, as half a sentence
 *
 * A parser that calls itself for each bracket is at the mercy of its input, and one that is lenient reads what others
 * refuse. This looks at brackets only, before the parser does: one object, nothing after it, no comments, not too deep.
 *
 * Returns: whether the text may be parsed
 */
gboolean
lh_json_check_shape (const char  *text,
                     gssize       length,
                     guint        max_depth,
                     const char **problem)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  const char *wrong = NULL;
  guint depth = 0;
  gboolean begun = FALSE;

  for (const char *p = text; p < end && wrong == NULL; p++)
    {
      if (g_ascii_isspace (*p))
        continue;
      if (depth == 0 && (begun || *p != '{'))
        wrong = begun ? N_("something follows after its end") : N_("it does not start with “{”");
      else if (*p == '"')
        p = lh_json_skip_string (p, end);
      else if (*p == '{' || *p == '[')
        depth++;
      else if (*p == '}' || *p == ']')
        depth--;
      else if (*p == '/' || *p == '\0')
        wrong = N_("it has comments or control characters");
      begun = TRUE;
      if (depth > max_depth)
        wrong = N_("brackets lie too deep in each other");
    }
  if (wrong == NULL && (!begun || depth > 0))
    wrong = N_("a closing bracket is missing");
  if (wrong == NULL && !g_utf8_validate (text, end - text, NULL))
    wrong = N_("it is not UTF-8");
  if (problem != NULL)
    *problem = wrong != NULL ? _(wrong) : NULL;

  return wrong == NULL;
}
