/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workbook-private.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-xml-stream.h"

/* The parts around the sheets: which there are, the shared texts, and what the styles make of numbers. */

#define MAX_STRINGS 200000
#define MAX_STYLES 65536
/* Days from 1899-12-30 to 1904-01-01, and the last day a spreadsheet knows. */
#define DAYS_1904 1462
#define LAST_SERIAL 2958465.0

typedef struct
{
  GHashTable *targets;    /* id -> name of a part */
  GHashTable *kinds;      /* last word of the type -> name of a part */
  char       *folder;
} LhRelations;

typedef struct
{
  LhWorkbook *workbook;
  GPtrArray  *entries;
  GHashTable *targets;
} LhWorkbookReader;

typedef struct
{
  LhWorkbook *workbook;
  GHashTable *codes;      /* id of a number format -> its code */
  gboolean    in_cells;
} LhStylesReader;

typedef struct
{
  LhWorkbook *workbook;
  GString    *text;
  guint       skipping;
} LhStringsReader;

static void
lh_workbook_entry_free (gpointer data)
{
  LhWorkbookEntry *entry = data;

  g_free (entry->name);
  g_free (entry->part);
  g_free (entry);
}

/* Absolute, relative and oddly written targets, as a name of a part. */
static char *
lh_relations_resolve (const char *folder,
                      const char *target)
{
  g_autofree char *plain = g_uri_unescape_string (target, NULL);
  g_autofree char *path = NULL;
  g_autofree char *canonical = NULL;

  if (plain == NULL)
    return NULL;
  if (*plain == '/' || *folder == '\0')
    path = g_strdup_printf ("/%s", plain + (*plain == '/'));
  else
    path = g_strdup_printf ("/%s/%s", folder, plain);
  canonical = g_canonicalize_filename (path, "/");
  return g_strdup (canonical + 1);
}

static void
lh_relations_start_cb (const char        *name,
                       const char *const *attributes,
                       gpointer           data)
{
  LhRelations *self = data;
  const char *id = lh_xml_get_attribute (attributes, "Id");
  const char *type = lh_xml_get_attribute (attributes, "Type");
  const char *target = lh_xml_get_attribute (attributes, "Target");
  g_autofree char *part = NULL;

  if (!g_str_equal (name, "Relationship") || id == NULL || type == NULL || target == NULL ||
      g_strcmp0 (lh_xml_get_attribute (attributes, "TargetMode"), "External") == 0)
    return;
  part = lh_relations_resolve (self->folder, target);
  if (part == NULL)
    return;
  g_hash_table_insert (self->targets, g_strdup (id), g_strdup (part));
  g_hash_table_insert (self->kinds, g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type),
                       g_strdup (part));
}

static void
lh_relations_clear (LhRelations *self)
{
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhRelations, lh_relations_clear)

/* Where a part points to: "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels". */
static gboolean
lh_relations_read (LhRelations  *self,
                   LhZipReader  *zip,
                   const char   *part,
                   GError      **error)
{
  static const LhXmlHandler handler = { lh_relations_start_cb, NULL };
  const char *slash = strrchr (part, '/');
  g_autofree char *relations = NULL;

  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->folder = slash != NULL ? g_strndup (part, slash - part) : g_strdup ("");
  relations = g_strdup_printf ("%s%s_rels/%s.rels", self->folder, *self->folder != '\0' ? "/" : "",
                               slash != NULL ? slash + 1 : part);
  return !lh_zip_reader_has (zip, relations) || lh_xml_stream_read (zip, relations, &handler, self, error);
}

static void
lh_workbook_start_cb (const char        *name,
                      const char *const *attributes,
                      gpointer           data)
{
  LhWorkbookReader *self = data;
  const char *value;
  LhWorkbookEntry *entry;

  if (g_str_equal (name, "workbookPr"))
    {
      value = lh_xml_get_attribute (attributes, "date1904");
      self->workbook->is_1904 = g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
    }
  if (!g_str_equal (name, "sheet"))
    return;
  entry = g_new0 (LhWorkbookEntry, 1);
  entry->name = g_strdup (lh_xml_get_attribute (attributes, "name"));
  value = lh_xml_get_attribute (attributes, "id");
  entry->part = value != NULL ? g_strdup (g_hash_table_lookup (self->targets, value)) : NULL;
  value = lh_xml_get_attribute (attributes, "state");
  entry->hidden = value != NULL && !g_str_equal (value, "visible");
  g_ptr_array_add (self->entries, entry);
}

/* The letters of a number format that make it a date, outside of quotes, escapes and brackets. Only its first section
 * counts, and “General” is none. */
static LhNumberKind
lh_styles_judge_code (const char *code)
{
  gboolean quoted = FALSE;

  if (g_ascii_strncasecmp (code, "general", strlen ("general")) == 0)
    return LH_NUMBER_PLAIN;
  for (const char *c = code; *c != '\0' && (quoted || *c != ';'); c++)
    {
      if (*c == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if ((*c == '\\' || *c == '_' || *c == '*') && c[1] != '\0')
        c++;
      else if (*c == '[')
        c += strcspn (c, "]") - (strchr (c, ']') == NULL);
      else if (*c == '%')
        return LH_NUMBER_SHARE;
      else if (strchr ("ymdhsYMDHS", *c) != NULL)
        return LH_NUMBER_DATE;
    }
  return LH_NUMBER_PLAIN;
}

/* Built-in formats, with those of East Asia that WPS writes without a code. */
static LhNumberKind
lh_styles_judge (LhStylesReader *self,
                 guint           id)
{
  const char *code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id));

  if (code != NULL)
    return lh_styles_judge_code (code);
  if (id == 9 || id == 10)
    return LH_NUMBER_SHARE;
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
         ? LH_NUMBER_DATE : LH_NUMBER_PLAIN;
}

static void
lh_styles_start_cb (const char        *name,
                    const char *const *attributes,
                    gpointer           data)
{
  LhStylesReader *self = data;
  const char *id = lh_xml_get_attribute (attributes, "numFmtId");

  if (g_str_equal (name, "cellXfs"))
    self->in_cells = TRUE;
  else if (g_str_equal (name, "numFmt") && id != NULL)
    g_hash_table_insert (self->codes, GUINT_TO_POINTER ((guint) strtoul (id, NULL, 10)),
                         g_strdup (lh_xml_get_attribute (attributes, "formatCode")));
  else if (self->in_cells && g_str_equal (name, "xf") && self->workbook->formats->len < MAX_STYLES)
    {
      LhNumberKind kind = lh_styles_judge (self, id != NULL ? (guint) strtoul (id, NULL, 10) : 0);

      g_array_append_val (self->workbook->formats, kind);
    }
}

static void
lh_styles_end_cb (const char *name,
                  const char *text,
                  gpointer    data)
{
  if (g_str_equal (name, "cellXfs"))
    ((LhStylesReader *) data)->in_cells = FALSE;
}

static void
lh_strings_start_cb (const char        *name,
                     const char *const *attributes,
                     gpointer           data)
{
  LhStringsReader *self = data;

  if (g_str_equal (name, "si"))
    g_string_truncate (self->text, 0);
  else if (g_str_equal (name, "rPh"))
    self->skipping++;
}

static void
lh_strings_end_cb (const char *name,
                   const char *text,
                   gpointer    data)
{
  LhStringsReader *self = data;

  if (g_str_equal (name, "t") && self->skipping == 0)
    g_string_append (self->text, text);
  else if (g_str_equal (name, "rPh"))
    self->skipping -= self->skipping > 0;
  else if (g_str_equal (name, "si") && self->workbook->strings->len < MAX_STRINGS)
    g_ptr_array_add (self->workbook->strings, lh_workbook_decode (self->text->str));
}

static gboolean
lh_workbook_read_styles (LhWorkbook   *self,
                         LhZipReader  *zip,
                         const char   *part,
                         GError      **error)
{
  static const LhXmlHandler handler = { lh_styles_start_cb, lh_styles_end_cb };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  LhStylesReader reader = { self, codes, FALSE };

  return part == NULL || !lh_zip_reader_has (zip, part) || lh_xml_stream_read (zip, part, &handler, &reader, error);
}

static gboolean
lh_workbook_read_strings (LhWorkbook   *self,
                          LhZipReader  *zip,
                          const char   *part,
                          GError      **error)
{
  static const LhXmlHandler handler = { lh_strings_start_cb, lh_strings_end_cb };
  LhStringsReader reader = { self, g_string_new (NULL), 0 };
  gboolean read = part == NULL || !lh_zip_reader_has (zip, part) ||
                  lh_xml_stream_read (zip, part, &handler, &reader, error);

  g_string_free (reader.text, TRUE);
  return read;
}

/**
 * lh_workbook_read_package:
 *
 * Reads what the sheets refer to.
 *
 * Returns: (transfer full) (nullable) (element-type LhWorkbookEntry): the sheets there are
 */
GPtrArray *
lh_workbook_read_package (LhWorkbook   *self,
                          LhZipReader  *zip,
                          GError      **error)
{
  static const LhXmlHandler handler = { lh_workbook_start_cb, NULL };
  g_auto (LhRelations) package = { NULL };
  g_auto (LhRelations) workbook = { NULL };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (lh_workbook_entry_free);
  LhWorkbookReader reader = { self, entries, NULL };
  const char *part;

  if (!lh_relations_read (&package, zip, "", error))
    return NULL;
  part = g_hash_table_lookup (package.kinds, "officeDocument");
  if (part == NULL || !lh_zip_reader_has (zip, part))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_FOREIGN, _("The file is no workbook. Save it as .xlsx."));
      return NULL;
    }
  if (!lh_relations_read (&workbook, zip, part, error))
    return NULL;
  reader.targets = workbook.targets;
  if (lh_xml_stream_read (zip, part, &handler, &reader, error) &&
      lh_workbook_read_styles (self, zip, g_hash_table_lookup (workbook.kinds, "styles"), error) &&
      lh_workbook_read_strings (self, zip, g_hash_table_lookup (workbook.kinds, "sharedStrings"), error))
    return g_steal_pointer (&entries);
  return NULL;
}

const char *
lh_workbook_get_string (LhWorkbook *self,
                        const char *index)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (index, 10, 0, G_MAXUINT, &number, NULL) || number >= self->strings->len)
    return NULL;
  return g_ptr_array_index (self->strings, number);
}

static char *
lh_workbook_format_date (LhWorkbook *self,
                         double      serial)
{
  GDate date;

  if (self->is_1904)
    serial += DAYS_1904;
  if (serial < 61 || serial > LAST_SERIAL)
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint) serial);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * lh_workbook_format_number:
 * @style: of the cell
 * @value: as stored
 *
 * Returns: (transfer full): the number as a person reads it
 */
char *
lh_workbook_format_number (LhWorkbook *self,
                           guint       style,
                           const char *value)
{
  LhNumberKind kind = style < self->formats->len ? g_array_index (self->formats, LhNumberKind, style) : LH_NUMBER_PLAIN;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;
  double number = g_ascii_strtod (value, &end);
  g_autofree char *text = NULL;

  if (end == value)
    return g_strdup (value);
  if (kind == LH_NUMBER_DATE)
    text = lh_workbook_format_date (self, number);
  /* fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 is 0.3 there */
  else if (kind == LH_NUMBER_SHARE)
    text = g_strdup_printf ("%s%%", g_ascii_formatd (buffer, sizeof buffer, "%.13g", number * 100));
  return text != NULL ? g_steal_pointer (&text) : g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

/**
 * lh_workbook_decode:
 *
 * Returns: (transfer full): a text without the escapes of the format (_x000D_) and without trailing carriage returns
 */
char *
lh_workbook_decode (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (c[0] == '_' && c[1] == 'x' && g_ascii_isxdigit (c[2]) && g_ascii_isxdigit (c[3]) && g_ascii_isxdigit (c[4])
          && g_ascii_isxdigit (c[5]) && c[6] == '_')
        {
          gunichar letter = (gunichar) strtoul (c + 2, NULL, 16);

          if (letter != 0 && letter != '\r' && g_unichar_validate (letter))
            g_string_append_unichar (plain, letter);
          c += 6;
        }
      else if (*c != '\r')
        g_string_append_c (plain, *c);
    }
  return g_string_free (plain, FALSE);
}
