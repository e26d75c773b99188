/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "lh-paths.h"

static gboolean
lh_backup_set_io_error (const char  *path,
                        int          saved_errno,
                        GError     **error)
{
  g_autofree char *name = lh_paths_display (path);

  g_set_error (error, LH_ERROR, saved_errno == ENOSPC ? LH_ERROR_FULL : LH_ERROR_IO,
               _("The copy “%s” cannot be written: %s. Choose another folder."), name, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
lh_backup_vacuum_into (LhSession   *session,
                       const char  *path,
                       GError     **error)
{
  LhStatement *statement;

  statement = lh_connection_prepare (lh_session_get_connection (session), "VACUUM INTO $path", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_text (statement, "$path", path);
  return lh_statement_execute (statement, error);
}

/* The copy is complete on the disk before it takes its name. */
static gboolean
lh_backup_publish (const char  *temporary,
                   const char  *path,
                   GError     **error)
{
  int fd = g_open (temporary, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fchmod (fd, 0600) == 0 && fsync (fd) == 0;
  int saved_errno = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  if (!synced)
    return lh_backup_set_io_error (path, saved_errno, error);
  if (g_rename (temporary, path) != 0)
    return lh_backup_set_io_error (path, errno, error);
  return TRUE;
}

/* The path may name the open ledger itself, perhaps through a link. */
static gboolean
lh_backup_is_same_file (const char *a,
                        const char *b)
{
  GStatBuf info_a, info_b;

  return g_stat (a, &info_a) == 0 && g_stat (b, &info_b) == 0 &&
         info_a.st_dev == info_b.st_dev && info_a.st_ino == info_b.st_ino;
}

/**
 * lh_backup_save_copy:
 * @path: where the copy goes; a file there is replaced when the copy is complete
 *
 * Writes a compact copy of the ledger as it stands now, while others may go on writing it.
 */
gboolean
lh_backup_save_copy (LhSession   *session,
                     const char  *path,
                     GError     **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.tmp", path, g_random_int ());
  g_autofree char *folder = g_path_get_dirname (path);

  if (lh_backup_is_same_file (path, lh_connection_get_path (lh_session_get_connection (session))))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_EXISTS,
                           _("The copy cannot replace the open ledger itself. Choose another name."));
      return FALSE;
    }
  if (g_access (folder, W_OK) != 0)
    return lh_backup_set_io_error (path, errno, error);

  if (lh_backup_vacuum_into (session, temporary, error) && lh_backup_publish (temporary, path, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

static gboolean
lh_backup_collect (LhSession   *session,
                   const char  *sql,
                   GPtrArray   *problems,
                   GError     **error)
{
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  gboolean has_row = statement != NULL;

  while (has_row)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return FALSE;
      if (has_row && g_strcmp0 (lh_statement_column_text (statement, 0), "ok") != 0)
        g_ptr_array_add (problems, g_strdup_printf ("%s %s", lh_statement_column_text (statement, 0),
                                                    lh_statement_column_text (statement, 1)));
    }
  return statement != NULL;
}

/**
 * lh_backup_check:
 *
 * Checks the whole file: its pages and indexes, and that every reference leads somewhere.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, in technical words; empty for a sound ledger
 */
GPtrArray *
lh_backup_check (LhSession  *session,
                 GError    **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!lh_backup_collect (session, "SELECT integrity_check, '' FROM pragma_integrity_check", problems, error) ||
      !lh_backup_collect (session, "SELECT \"table\", 'rowid ' || rowid || ' refers to a missing ' || parent "
                                   "FROM pragma_foreign_key_check", problems, error))
    return NULL;
  return g_steal_pointer (&problems);
}
