/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attachment-store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lh-error.h"
#include "lh-paths.h"

#define CHUNK (64 * 1024)
#define HASH_LENGTH 64

/* The files of a ledger lie in a folder beside it, each named by the hash of its content: the same file is kept once,
 * whatever it is called, and the ledger moves to another computer together with its folder. */

/**
 * lh_attachment_store_get_folder:
 * @ledger_path: path of the ledger
 *
 * Returns: (transfer full): the folder beside it that holds its attached files; it need not exist
 */
char *
lh_attachment_store_get_folder (const char *ledger_path)
{
  return g_strconcat (ledger_path, ".files", NULL);
}

static gboolean
lh_attachment_store_is_hash (const char *hash)
{
  return strlen (hash) == HASH_LENGTH && strspn (hash, "0123456789abcdef") == HASH_LENGTH;
}

/**
 * lh_attachment_store_get_path:
 * @hash: hash of the content, 64 hexadecimal digits
 *
 * Returns: (transfer full) (nullable): where the file is kept; %NULL for what is no hash
 */
char *
lh_attachment_store_get_path (const char *ledger_path,
                              const char *hash)
{
  g_autofree char *folder = lh_attachment_store_get_folder (ledger_path);
  const char prefix[] = { hash[0], hash[0] != '\0' ? hash[1] : '\0', '\0' };

  /* the hash comes out of the ledger, which may come from anywhere */
  if (!lh_attachment_store_is_hash (hash))
    return NULL;
  return g_build_filename (folder, prefix, hash, NULL);
}

static gboolean
lh_attachment_store_set_error (GFile        *file,
                               const GError *cause,
                               GError      **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = path != NULL ? lh_paths_display (path) : g_file_get_uri (file);
  int code = LH_ERROR_IO;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    code = LH_ERROR_CANCELLED;
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = LH_ERROR_FULL;
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = LH_ERROR_NOT_FOUND;
  g_set_error (error, LH_ERROR, code, _("The file “%s” cannot be attached: %s"), name, cause->message);
  return FALSE;
}

static gboolean
lh_attachment_store_set_limit_error (GFile    *file,
                                     gint64    limit,
                                     GError  **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               _("The file “%s” is larger than %s, the limit of an attachment. Make it smaller, or raise the limit "
                 "(setting attachment.limit)."), name, size);
  return FALSE;
}

/* Copies and hashes in one pass, so that what is kept is what was hashed even while the file is being written. */
static gboolean
lh_attachment_store_pump (GFile          *source,
                          GInputStream   *input,
                          GOutputStream  *output,
                          gint64          limit,
                          char          **hash,
                          gint64         *size,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  g_autoptr (GError) cause = NULL;
  gssize n;

  *size = 0;
  while ((n = g_input_stream_read (input, buffer, CHUNK, cancellable, &cause)) > 0)
    {
      *size += n;
      if (*size > limit)
        return lh_attachment_store_set_limit_error (source, limit, error);
      g_checksum_update (checksum, buffer, n);
      if (!g_output_stream_write_all (output, buffer, n, NULL, cancellable, &cause))
        break;
    }
  if (cause != NULL || !g_output_stream_flush (output, cancellable, &cause))
    return lh_attachment_store_set_error (source, cause, error);
  *hash = g_strdup (g_checksum_get_string (checksum));
  return TRUE;
}

static gboolean
lh_attachment_store_make_folder (const char  *path,
                                 GError     **error)
{
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  name = lh_paths_display (path);
  g_set_error (error, LH_ERROR, errno == ENOSPC ? LH_ERROR_FULL : LH_ERROR_IO,
               _("The folder “%s” for attachments cannot be made: %s"), name, g_strerror (errno));
  return FALSE;
}

/* The file is whole on the disk before it takes its name; one of that name has the same content. */
static gboolean
lh_attachment_store_publish (GFile       *source,
                             const char  *temporary,
                             const char  *path,
                             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) cause = NULL;
  int fd;

  if (!lh_attachment_store_make_folder (folder, error))
    return FALSE;
  fd = g_open (temporary, O_RDONLY | O_CLOEXEC, 0);
  if (fd >= 0 && fsync (fd) == 0 && fchmod (fd, 0400) == 0 && g_rename (temporary, path) == 0)
    {
      g_close (fd, NULL);
      return TRUE;
    }
  cause = g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (fd >= 0)
    g_close (fd, NULL);
  return lh_attachment_store_set_error (source, cause, error);
}

/**
 * lh_attachment_store_take:
 * @source: a file of the user
 * @limit: most bytes it may have
 * @hash: (out): hash of its content
 * @size: (out): its size in bytes
 *
 * Copies a file into the folder of the ledger. The file of the user stays as it is. Waits for the disk: not for the main
 * thread of a window.
 *
 * Returns: %FALSE when it cannot be read, is too large, or does not fit the disk; nothing is kept then
 */
gboolean
lh_attachment_store_take (const char    *ledger_path,
                          GFile         *source,
                          gint64         limit,
                          char         **hash,
                          gint64        *size,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autofree char *folder = lh_attachment_store_get_folder (ledger_path);
  g_autofree char *temporary = g_strdup_printf ("%s/%08x%08x.tmp", folder, g_random_int (), g_random_int ());
  g_autoptr (GFile) target = g_file_new_for_path (temporary);
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GFileOutputStream) output = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *found = NULL;
  g_autofree char *path = NULL;

  if (!lh_attachment_store_make_folder (folder, error))
    return FALSE;
  input = g_file_read (source, cancellable, &cause);
  if (input != NULL)
    output = g_file_create (target, G_FILE_CREATE_PRIVATE, cancellable, &cause);
  if (output == NULL)
    return lh_attachment_store_set_error (source, cause, error);

  if (lh_attachment_store_pump (source, G_INPUT_STREAM (input), G_OUTPUT_STREAM (output), limit, &found, size,
                                cancellable, error))
    path = lh_attachment_store_get_path (ledger_path, found);
  if (path != NULL && lh_attachment_store_publish (source, temporary, path, error))
    {
      *hash = g_steal_pointer (&found);
      return TRUE;
    }
  g_unlink (temporary);
  return FALSE;
}

static gboolean
lh_attachment_store_has_content (const char *path,
                                 const char *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n = -1;

  while (fd >= 0 && (n = read (fd, buffer, CHUNK)) > 0)
    g_checksum_update (checksum, buffer, n);
  if (fd >= 0)
    g_close (fd, NULL);
  return n == 0 && g_str_equal (g_checksum_get_string (checksum), hash);
}

/**
 * lh_attachment_store_examine:
 * @size: size in bytes when it was taken in
 * @thorough: whether to read the whole file and compare its hash; else only its size is looked at
 *
 * Returns: whether the file is there as it was taken in
 */
LhAttachmentState
lh_attachment_store_examine (const char *ledger_path,
                             const char *hash,
                             gint64      size,
                             gboolean    thorough)
{
  g_autofree char *path = lh_attachment_store_get_path (ledger_path, hash);
  GStatBuf info;

  if (path == NULL || g_stat (path, &info) != 0)
    return LH_ATTACHMENT_MISSING;
  if (info.st_size != size || (thorough && !lh_attachment_store_has_content (path, hash)))
    return LH_ATTACHMENT_DIFFERS;
  return LH_ATTACHMENT_SOUND;
}

/**
 * lh_attachment_store_extract:
 * @target: where a copy goes; a file there is replaced
 *
 * Writes a copy of a kept file. It is the user's: what is done with it does not reach the ledger.
 */
gboolean
lh_attachment_store_extract (const char  *ledger_path,
                             const char  *hash,
                             GFile       *target,
                             GError     **error)
{
  g_autofree char *path = lh_attachment_store_get_path (ledger_path, hash);
  g_autofree char *name = g_file_get_basename (target);
  g_autoptr (GFile) source = NULL;
  g_autoptr (GError) cause = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *folder = lh_attachment_store_get_folder (ledger_path);
      g_autofree char *shown = lh_paths_display (folder);

      g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                   _("The attachment “%s” is not in the folder “%s” any more. Bring that folder back from a copy, or "
                     "attach the file again."), name, shown);
      return FALSE;
    }
  source = g_file_new_for_path (path);
  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” cannot be written: %s"), name, cause->message);
  return FALSE;
}

static gboolean
lh_attachment_store_copy_folder (GFile   *from,
                                 GFile   *to,
                                 GError **error)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (from, "standard::name,standard::type",
                                                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);

  if (files == NULL || !lh_attachment_store_make_folder (g_file_peek_path (to), error))
    return FALSE;
  while (TRUE)
    {
      GFileInfo *info;
      GFile *child;
      g_autoptr (GFile) target = NULL;
      gboolean copied = TRUE;

      if (!g_file_enumerator_iterate (files, &info, &child, NULL, error))
        return FALSE;
      if (info == NULL)
        return TRUE;
      target = g_file_get_child (to, g_file_info_get_name (info));
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        copied = lh_attachment_store_copy_folder (child, target, error);
      else if (lh_attachment_store_is_hash (g_file_info_get_name (info)) && !g_file_query_exists (target, NULL))
        copied = g_file_copy (child, target, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
      if (!copied)
        return FALSE;
    }
}

/**
 * lh_attachment_store_copy_all:
 * @target_ledger_path: a copy of the ledger
 *
 * Copies the attached files beside a copy of the ledger. What is there already is not copied again.
 */
gboolean
lh_attachment_store_copy_all (const char  *ledger_path,
                              const char  *target_ledger_path,
                              GError     **error)
{
  g_autofree char *from = lh_attachment_store_get_folder (ledger_path);
  g_autofree char *to = lh_attachment_store_get_folder (target_ledger_path);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  if (!g_file_test (from, G_FILE_TEST_IS_DIR) || lh_attachment_store_copy_folder (source, target, &cause))
    return TRUE;
  name = lh_paths_display (to);
  g_set_error (error, LH_ERROR, g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? LH_ERROR_FULL : LH_ERROR_IO,
               _("The ledger was copied, but its attachments could not be copied to “%s”: %s"), name, cause->message);
  return FALSE;
}
