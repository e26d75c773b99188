/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-xlsx-text.h"

#include <string.h>

/* The most a cell of a spreadsheet holds, in units of UTF-16. */
#define LH_XLSX_MAX_TEXT 32767
/* "_x" and four digits and "_" stand for a character in a workbook. */
#define LH_XLSX_ESCAPE_LENGTH 7

/**
 * lh_xlsx_text_fits:
 *
 * Returns: whether a cell holds the whole text
 */
gboolean
lh_xlsx_text_fits (const char *text)
{
  gsize n_units = 0;

  if (strlen (text) <= LH_XLSX_MAX_TEXT)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n_units += g_utf8_get_char (p) > 0xffff ? 2 : 1;
  return n_units <= LH_XLSX_MAX_TEXT;
}

static gboolean
lh_xlsx_text_is_escape (const char *text)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  for (guint i = 2; i < LH_XLSX_ESCAPE_LENGTH - 1; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
    }
  return text[LH_XLSX_ESCAPE_LENGTH - 1] == '_';
}

/* U+FFFE and U+FFFF, which XML does not know. */
static gboolean
lh_xlsx_text_is_noncharacter (const char *text)
{
  return (guint8) text[0] == 0xef && (guint8) text[1] == 0xbf && ((guint8) text[2] & 0xfe) == 0xbe;
}

static gboolean
lh_xlsx_text_is_clean (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (G_LIKELY ((guint8) *p >= 0x20 && *p != '_' && (guint8) *p != 0xef))
        continue;
      if (*p == '\t' || *p == '\n')
        continue;
      if ((guint8) *p < 0x20 || lh_xlsx_text_is_escape (p) || lh_xlsx_text_is_noncharacter (p))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_xlsx_text_clean:
 * @text: (nullable): a text
 *
 * What is pasted into a form may hold signs that no one sees and no XML file may hold; one of them would make the whole
 * workbook unreadable. They are left out. A text that looks like the escape of a character, "_x0041_", is escaped
 * itself, so that it stays what it is.
 *
 * Returns: (transfer full) (nullable): the text to be written; %NULL when it can be written as it is
 */
char *
lh_xlsx_text_clean (const char *text)
{
  GString *clean;

  if (text == NULL || lh_xlsx_text_is_clean (text))
    return NULL;
  clean = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p++)
    {
      if (lh_xlsx_text_is_noncharacter (p))
        p += 2;
      else if (lh_xlsx_text_is_escape (p))
        g_string_append (clean, "_x005F_");
      else if (*p == '\r' && p[1] != '\n')
        g_string_append_c (clean, '\n');
      else if ((guint8) *p >= 0x20 || *p == '\t' || *p == '\n')
        g_string_append_c (clean, *p);
    }
  return g_string_free (clean, FALSE);
}
