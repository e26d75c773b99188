/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-zip-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <zip.h>

#include "lh-error.h"
#include "lh-paths.h"

/* What a form cannot need: a file that asks for more is damaged or hostile. Sizes are counted while reading; what the
 * file says of itself is not believed. */
#define MAX_ENTRIES 10000
#define MAX_PART (64 * 1024 * 1024)
#define CHUNK 65536

/* An old binary workbook, or an encrypted one, begins like this. */
static const guchar ole_magic[] = { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };

struct _LhZipReader
{
  zip_t      *archive;
  GHashTable *entries;   /* name in lower case -> index + 1 */
  char       *name;      /* of the file, for messages */
};

static gboolean
lh_zip_reader_set_error (LhZipReader  *self,
                         int           code,
                         const char   *reason,
                         GError      **error)
{
  g_set_error (error, LH_ERROR, code, _("The file “%s” cannot be read: %s"), self->name, reason);
  return FALSE;
}

/* What the file is instead of a workbook, by its first bytes. */
static const char *
lh_zip_reader_explain (const char *path)
{
  guchar head[8] = { 0 };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  gsize n = 0;

  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n, NULL, NULL);
  if (n == 0)
    return _("it is empty.");
  if (n == sizeof head && memcmp (head, ole_magic, sizeof head) == 0)
    return _("it is an old .xls workbook or has a password. Save it as .xlsx without a password.");
  return _("it is no .xlsx workbook. Save it as .xlsx.");
}

static char *
lh_zip_reader_fold (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strdup (g_strdelimit (lower, "\\", '/') + (*lower == '/' ? 1 : 0));
}

static gboolean
lh_zip_reader_list (LhZipReader  *self,
                    GError      **error)
{
  zip_int64_t n = zip_get_num_entries (self->archive, 0);

  if (n > MAX_ENTRIES)
    return lh_zip_reader_set_error (self, LH_ERROR_INVALID, _("it has too many parts."), error);
  for (zip_int64_t i = 0; i < n; i++)
    {
      const char *name = zip_get_name (self->archive, i, ZIP_FL_ENC_GUESS);
      char *key = name != NULL ? lh_zip_reader_fold (name) : NULL;

      if (key != NULL && !g_hash_table_insert (self->entries, key, GINT_TO_POINTER ((int) i + 1)))
        return lh_zip_reader_set_error (self, LH_ERROR_CORRUPT, _("two of its parts have the same name."), error);
    }
  return TRUE;
}

/**
 * lh_zip_reader_open:
 * @path: a file of a user
 *
 * Returns: (transfer full) (nullable): its parts, or %NULL with an error that says what the file is instead
 */
LhZipReader *
lh_zip_reader_open (const char  *path,
                    GError     **error)
{
  g_autoptr (LhZipReader) self = g_new0 (LhZipReader, 1);
  int code;

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->name = lh_paths_display (path);
  self->archive = zip_open (path, ZIP_RDONLY, &code);
  if (self->archive == NULL)
    {
      lh_zip_reader_set_error (self, code == ZIP_ER_NOENT ? LH_ERROR_NOT_FOUND : LH_ERROR_FOREIGN,
                               code == ZIP_ER_NOENT ? _("it is not there.") : lh_zip_reader_explain (path), error);
      return NULL;
    }
  return lh_zip_reader_list (self, error) ? g_steal_pointer (&self) : NULL;
}

void
lh_zip_reader_close (LhZipReader *self)
{
  if (self->archive != NULL)
    zip_discard (self->archive);
  g_hash_table_unref (self->entries);
  g_free (self->name);
  g_free (self);
}

static gint64
lh_zip_reader_find (LhZipReader *self,
                    const char  *part)
{
  g_autofree char *key = lh_zip_reader_fold (part);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->entries, key)) - 1;
}

gboolean
lh_zip_reader_has (LhZipReader *self,
                   const char  *part)
{
  return lh_zip_reader_find (self, part) >= 0;
}

static gboolean
lh_zip_reader_pump (LhZipReader     *self,
                    zip_file_t      *file,
                    LhZipChunkFunc   func,
                    gpointer         data,
                    GError         **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gsize total = 0;
  zip_int64_t n;

  while ((n = zip_fread (file, buffer, CHUNK)) > 0)
    {
      total += n;
      if (total > MAX_PART)
        return lh_zip_reader_set_error (self, LH_ERROR_INVALID, _("one of its parts is too large."), error);
      if (!func (buffer, n, FALSE, data, error))
        return FALSE;
    }
  if (n < 0)
    return lh_zip_reader_set_error (self, LH_ERROR_CORRUPT, _("it is damaged."), error);
  return func (buffer, 0, TRUE, data, error);
}

/**
 * lh_zip_reader_read:
 * @part: name of a part that is there
 * @func: gets its bytes, piece by piece
 *
 * Reads a part and checks its sum.
 */
gboolean
lh_zip_reader_read (LhZipReader     *self,
                    const char      *part,
                    LhZipChunkFunc   func,
                    gpointer         data,
                    GError         **error)
{
  gint64 index = lh_zip_reader_find (self, part);
  zip_file_t *file = index >= 0 ? zip_fopen_index (self->archive, index, 0) : NULL;
  gboolean read;

  if (file == NULL)
    return lh_zip_reader_set_error (self, LH_ERROR_CORRUPT, _("a part of the workbook is missing, damaged or encrypted."),
                                    error);
  read = lh_zip_reader_pump (self, file, func, data, error);
  if (zip_fclose (file) != 0 && read)
    return lh_zip_reader_set_error (self, LH_ERROR_CORRUPT, _("it is damaged."), error);
  return read;
}
