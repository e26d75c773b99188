/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-catalog.h"

#include "lh-error.h"
#include "lh-paths.h"

#include "lh-config.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* Of the format of .mo files in the gettext manual. */
#define LH_CATALOG_MAGIC 0x950412DE
#define LH_CATALOG_HEADER_SIZE 28
#define LH_CATALOG_CONTEXT_GLUE "\004"

struct _LhCatalog
{
  GObject parent_instance;

  char *language;
  gboolean is_chinese;
  GBytes *file;
  GArray *entries; /* LhCatalogEntry, sorted by original */
  gboolean has_plural;
};

/* Both texts lie in the file and have been checked to end there. */
typedef struct
{
  const char *original;
  const char *translation;
  guint32 translation_length;
} LhCatalogEntry;

/* A file while it is being read. */
typedef struct
{
  const char *data;
  gsize size;
  gboolean swapped;
} LhCatalogFile;

G_DEFINE_FINAL_TYPE (LhCatalog, lh_catalog, G_TYPE_OBJECT)

static int
lh_catalog_compare_entries (gconstpointer a,
                            gconstpointer b)
{
  return strcmp (((const LhCatalogEntry *) a)->original, ((const LhCatalogEntry *) b)->original);
}

static guint32
lh_catalog_read_number (const LhCatalogFile *file,
                        gsize                offset)
{
  guint32 number;

  memcpy (&number, file->data + offset, sizeof number);
  return file->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The text that entry @index of the table at @table points to: within the file, ended by a zero, UTF-8. */
static const char *
lh_catalog_read_text (const LhCatalogFile *file,
                      guint32              table,
                      guint32              index,
                      guint32             *length)
{
  gsize descriptor = (gsize) table + (gsize) index * 8;
  gsize offset;
  const char *text;

  *length = lh_catalog_read_number (file, descriptor);
  offset = lh_catalog_read_number (file, descriptor + 4);
  if (offset >= file->size || *length >= file->size - offset || file->data[offset + *length] != '\0')
    return NULL;

  /* The forms of a plural are separated by zeros. */
  text = file->data + offset;
  for (const char *part = text; part <= text + *length; part += strlen (part) + 1)
    if (!g_utf8_validate (part, -1, NULL))
      return NULL;

  return text;
}

static gboolean
lh_catalog_check_header (LhCatalogFile *file,
                         guint32       *n_texts)
{
  guint32 magic;

  if (file->size < LH_CATALOG_HEADER_SIZE)
    return FALSE;

  memcpy (&magic, file->data, sizeof magic);
  file->swapped = magic == GUINT32_SWAP_LE_BE (LH_CATALOG_MAGIC);
  if (magic != LH_CATALOG_MAGIC && !file->swapped)
    return FALSE;
  if (lh_catalog_read_number (file, 4) >> 16 > 1)
    return FALSE;

  *n_texts = lh_catalog_read_number (file, 8);
  for (gsize at = 12; at <= 16; at += 4)
    {
      gsize table = lh_catalog_read_number (file, at);

      if (table > file->size || *n_texts > (file->size - table) / 8)
        return FALSE;
    }

  return TRUE;
}

static gboolean
lh_catalog_read (LhCatalog *self)
{
  LhCatalogFile file = { 0 };
  guint32 n_texts = 0;

  file.data = g_bytes_get_data (self->file, &file.size);
  if (!lh_catalog_check_header (&file, &n_texts))
    return FALSE;

  for (guint32 i = 0; i < n_texts; i++)
    {
      LhCatalogEntry entry;
      guint32 length;

      entry.original = lh_catalog_read_text (&file, lh_catalog_read_number (&file, 12), i, &length);
      entry.translation = lh_catalog_read_text (&file, lh_catalog_read_number (&file, 16), i,
                                                &entry.translation_length);
      if (entry.original == NULL || entry.translation == NULL)
        return FALSE;
      g_array_append_val (self->entries, entry);
    }

  g_array_sort (self->entries, lh_catalog_compare_entries);
  return TRUE;
}

static const LhCatalogEntry *
lh_catalog_find (LhCatalog  *self,
                 const char *original)
{
  LhCatalogEntry wanted = { .original = original };

  if (self->entries->len == 0)
    return NULL;

  return bsearch (&wanted, self->entries->data, self->entries->len, sizeof wanted, lh_catalog_compare_entries);
}

/* The header of the file says how many forms a plural has: Chinese has one; two are taken to be as in English. */
static gboolean
lh_catalog_reads_plural (LhCatalog *self)
{
  const LhCatalogEntry *header = lh_catalog_find (self, "");

  return header != NULL && strstr (header->translation, "nplurals=2") != NULL;
}

static gboolean
lh_catalog_is_uninstalled (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, LH_BUILDDIR "/");
}

static char *
lh_catalog_file_in (const char *folder,
                    const char *language)
{
  return g_build_filename (folder, language, "LC_MESSAGES", LH_GETTEXT_PACKAGE ".mo", NULL);
}

/* The folder whose translations are used: the one the environment names, else the one of this program. */
static const char *
lh_catalog_get_folder (const char *language)
{
  const char *named = g_getenv ("LH_LOCALEDIR");
  const char *first = lh_catalog_is_uninstalled () ? LH_BUILDDIR "/po" : LH_LOCALEDIR;
  const char *second = lh_catalog_is_uninstalled () ? LH_LOCALEDIR : LH_BUILDDIR "/po";
  g_autofree char *file = lh_catalog_file_in (first, language);
  g_autofree char *other = lh_catalog_file_in (second, language);

  if (named != NULL && *named != '\0')
    return named;

  return g_file_test (file, G_FILE_TEST_EXISTS) || !g_file_test (other, G_FILE_TEST_EXISTS) ? first : second;
}

static gboolean
lh_catalog_load (LhCatalog  *self,
                 GError    **error)
{
  g_autofree char *path = lh_catalog_file_in (lh_catalog_get_folder (self->language), self->language);
  g_autofree char *shown = lh_paths_display (path);
  g_autoptr (GError) local_error = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &local_error))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                   _("The translations into “%s” cannot be read from %s. Install the program again."),
                   self->language, shown);
      return FALSE;
    }

  self->file = g_bytes_new_take (data, size);
  if (!lh_catalog_read (self))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_CORRUPT,
                   _("The file %s with the translations is damaged. Install the program again."), shown);
      return FALSE;
    }

  self->has_plural = lh_catalog_reads_plural (self);
  return TRUE;
}

/* zh, zh-CN, zh_Hans_CN.UTF-8 and so on are the one Chinese translation; others lose the encoding only. */
static char *
lh_catalog_canonicalize (const char *language)
{
  g_autofree char *name = g_strndup (language, strcspn (language, ".@"));

  g_strdelimit (name, "-", '_');
  if (g_ascii_strcasecmp (name, "zh") == 0 || g_ascii_strncasecmp (name, "zh_", 3) == 0)
    return g_strdup ("zh_CN");
  if (g_ascii_strcasecmp (name, "en") == 0 || g_ascii_strncasecmp (name, "en_", 3) == 0
      || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0)
    return g_strdup ("en");

  /* The name becomes part of a path. */
  return g_strdelimit (g_steal_pointer (&name), "/", '_');
}

static void
lh_catalog_finalize (GObject *object)
{
  LhCatalog *self = LH_CATALOG (object);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->file, g_bytes_unref);

  G_OBJECT_CLASS (lh_catalog_parent_class)->finalize (object);
}

static void
lh_catalog_class_init (LhCatalogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lh_catalog_finalize;
}

static void
lh_catalog_init (LhCatalog *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (LhCatalogEntry));
}

/**
 * lh_catalog_new:
 * @language: a language as in locales and on the command line: "zh_CN", "zh", "en"
 * @error: return location for an error
 *
 * Loads the translations into @language. English needs no file, it is what the texts are written in. Others are
 * looked for in the folder that the environment variable LH_LOCALEDIR names, else in that of the program.
 *
 * Returns: (transfer full) (nullable): the catalog; %NULL with %LH_ERROR_NOT_FOUND if there is no file,
 *   %LH_ERROR_CORRUPT if it is damaged
 */
LhCatalog *
lh_catalog_new (const char  *language,
                GError     **error)
{
  g_autoptr (LhCatalog) self = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (LH_TYPE_CATALOG, NULL);
  self->language = lh_catalog_canonicalize (language);
  self->is_chinese = strcmp (self->language, "zh_CN") == 0;
  self->has_plural = TRUE;
  if (strcmp (self->language, "en") != 0 && !lh_catalog_load (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lh_catalog_get_language:
 * @self: (nullable): a catalog, %NULL for the language of the interface
 *
 * Returns: the code of the language: "zh_CN" or "en"
 */
const char *
lh_catalog_get_language (LhCatalog *self)
{
  if (self != NULL)
    return self->language;

  return lh_catalog_is_chinese (NULL) ? "zh_CN" : "en";
}

/**
 * lh_tr:
 * @catalog: (nullable): the language, %NULL for that of the interface
 * @message: the text in English
 *
 * Returns: the text in that language, valid as long as @catalog; @message itself if it is not translated
 */
const char *
lh_tr (LhCatalog  *catalog,
       const char *message)
{
  const LhCatalogEntry *entry;

  g_return_val_if_fail (message != NULL, NULL);

  /* gettext() returns the header of the file for the empty text. */
  if (*message == '\0')
    return message;
  if (catalog == NULL)
    return g_dgettext (GETTEXT_PACKAGE, message);

  entry = lh_catalog_find (catalog, message);
  return entry != NULL && *entry->translation != '\0' ? entry->translation : message;
}

/**
 * lh_trn:
 * @catalog: (nullable): the language, %NULL for that of the interface
 * @singular: the text in English for one
 * @plural: the text in English for other numbers
 * @n: the number
 *
 * Returns: the text for @n in that language, valid as long as @catalog
 */
const char *
lh_trn (LhCatalog  *catalog,
        const char *singular,
        const char *plural,
        gulong      n)
{
  const LhCatalogEntry *entry;
  const char *second;

  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  if (catalog == NULL)
    return g_dngettext (GETTEXT_PACKAGE, singular, plural, n);

  entry = lh_catalog_find (catalog, singular);
  if (entry == NULL || *entry->translation == '\0')
    return n == 1 ? singular : plural;
  if (!catalog->has_plural || n == 1)
    return entry->translation;

  second = entry->translation + strlen (entry->translation) + 1;
  return second <= entry->translation + entry->translation_length ? second : entry->translation;
}

/**
 * lh_trc:
 * @catalog: (nullable): the language, %NULL for that of the interface
 * @context: what tells this use of the text from others
 * @message: the text in English
 *
 * Returns: the text in that language, valid as long as @catalog; @message itself if it is not translated
 */
const char *
lh_trc (LhCatalog  *catalog,
        const char *context,
        const char *message)
{
  g_autofree char *original = NULL;
  const LhCatalogEntry *entry;

  g_return_val_if_fail (context != NULL && message != NULL, NULL);

  if (catalog == NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, context, message);

  original = g_strconcat (context, LH_CATALOG_CONTEXT_GLUE, message, NULL);
  entry = lh_catalog_find (catalog, original);
  return entry != NULL && *entry->translation != '\0' ? entry->translation : message;
}

/**
 * lh_catalog_is_chinese:
 * @catalog: (nullable): a catalog, %NULL for the language of the interface
 *
 * Returns: whether the language is Chinese, which orders and punctuates differently
 */
gboolean
lh_catalog_is_chinese (LhCatalog *catalog)
{
  if (catalog != NULL)
    return catalog->is_chinese;

  /* TRANSLATORS: the code of the language of this translation, as “zh_CN”. */
  return g_str_has_prefix (C_("language code", "en"), "zh");
}

/**
 * lh_catalog_init_gettext:
 *
 * Sets the locale of the process to that of the environment and lets gettext find the translations of the
 * interface where lh_catalog_new() finds them. To be called once, first thing in a program.
 */
void
lh_catalog_init_gettext (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, lh_catalog_get_folder ("zh_CN"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
