/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "lh-paths.h"

/* How long a writer waits for another window or process before it says that the ledger is in use. */
#define LH_BUSY_TIMEOUT_MS 4000

/* Up to this size a ledger is checked for damage whenever it is opened; larger ones by "check" and before backups. */
#define LH_QUICK_CHECK_BYTES (32 * 1024 * 1024)

struct _LhConnection
{
  sqlite3    *handle;
  char       *path;
  gboolean    read_only;
  GHashTable *statements;   /* SQL text -> LhStatement */
};

/**
 * lh_connection_set_error:
 * @handle: the connection the error happened on
 * @status: what SQLite returned
 *
 * Says in a sentence for the user what SQLite's error means, naming the file.
 */
void
lh_connection_set_error (sqlite3  *handle,
                         int       status,
                         GError  **error)
{
  const char *file = sqlite3_db_filename (handle, NULL);
  g_autofree char *name = lh_paths_display (file != NULL ? file : "");

  switch (status & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, LH_ERROR, LH_ERROR_LOCKED,
                   _("The ledger “%s” is in use by another program. Nothing was changed; close the other program or try again."),
                   name);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, LH_ERROR, LH_ERROR_READ_ONLY,
                   _("The ledger “%s” may not be written. Nothing was changed; save a copy elsewhere and work on that."), name);
      break;
    case SQLITE_FULL:
      g_set_error (error, LH_ERROR, LH_ERROR_FULL,
                   _("The disk of “%s” is full. Nothing was changed; make room and try again."), name);
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, LH_ERROR, LH_ERROR_CORRUPT,
                   _("The ledger “%s” is damaged. Nothing was changed; open a backup copy instead."), name);
      break;
    case SQLITE_NOTADB:
      g_set_error (error, LH_ERROR, LH_ERROR_FOREIGN,
                   _("“%s” is not a Linghang ledger. Nothing was changed; choose another file."), name);
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      g_set_error (error, LH_ERROR, LH_ERROR_IO,
                   _("The ledger “%s” cannot be read or written (%s). Check the disk and try again."),
                   name, sqlite3_errstr (status));
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, LH_ERROR, LH_ERROR_CANCELLED, _("Cancelled."));
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("The change contradicts other data of the ledger (%s). Nothing was changed."), sqlite3_errmsg (handle));
      break;
    default:
      g_set_error (error, LH_ERROR, LH_ERROR_FAILED, _("The ledger “%s” reported an error: %s."),
                   name, sqlite3_errmsg (handle));
    }
}

/**
 * lh_connection_set_newer_error:
 *
 * Says that a ledger was written by a newer version of the program.
 */
void
lh_connection_set_newer_error (const char  *path,
                               GError     **error)
{
  g_autofree char *name = lh_paths_display (path);

  g_set_error (error, LH_ERROR, LH_ERROR_NEWER,
               _("The ledger “%s” was written by a newer version of Linghang. Nothing was changed; update Linghang to open it."),
               name);
}

static guint32
lh_read_big_endian (const guint8 *bytes)
{
  return ((guint32) bytes[0] << 24) | ((guint32) bytes[1] << 16) | ((guint32) bytes[2] << 8) | bytes[3];
}

/* Reads the head of a file through SQLite's own file layer: closing a descriptor of ours would drop the locks that another
 * connection of this process holds on the same file (POSIX locks belong to the process, not to the descriptor). */
static int
lh_connection_read_header (const char *path,
                           guint8     *header,
                           int         size)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  const char *name = sqlite3_create_filename (full, "", "", 0, NULL);
  int status;

  if (name == NULL)
    return SQLITE_NOMEM;
  status = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (status == SQLITE_OK)
    status = file->pMethods->xRead (file, header, size, 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename ((char *) name);
  return status;
}

static gboolean
lh_connection_set_foreign_error (const char  *path,
                                 GError     **error)
{
  g_autofree char *name = lh_paths_display (path);

  g_set_error (error, LH_ERROR, LH_ERROR_FOREIGN,
               _("“%s” is not a Linghang ledger. Nothing was changed; choose another file."), name);
  return FALSE;
}

static gboolean
lh_connection_check_exists (const char  *path,
                            GError     **error)
{
  g_autofree char *name = lh_paths_display (path);
  GStatBuf info;

  if (g_stat (path, &info) == 0)
    return S_ISREG (info.st_mode) || lh_connection_set_foreign_error (path, error);

  if (errno == ENOENT)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                 _("The ledger “%s” does not exist. Choose another file or create a new ledger."), name);
  else
    g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” cannot be opened: %s."), name, g_strerror (errno));
  return FALSE;
}

/* Looks at the file before SQLite opens it, because SQLite may write then (recovering a journal, making a WAL): what is
 * not ours is left untouched to the byte. */
static gboolean
lh_connection_check_header (const char  *path,
                            int          newest_version,
                            GError     **error)
{
  guint8 header[100] = { 0 };
  int status;

  if (!lh_connection_check_exists (path, error))
    return FALSE;

  status = lh_connection_read_header (path, header, sizeof header);
  if (status != SQLITE_OK && status != SQLITE_IOERR_SHORT_READ)
    {
      g_autofree char *name = lh_paths_display (path);

      g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” cannot be opened: %s."), name, sqlite3_errstr (status));
      return FALSE;
    }
  if (status == SQLITE_IOERR_SHORT_READ || memcmp (header, "SQLite format 3", 16) != 0 ||
      lh_read_big_endian (header + 68) != LH_LEDGER_APPLICATION_ID)
    return lh_connection_set_foreign_error (path, error);

  if (lh_read_big_endian (header + 60) > (guint32) newest_version)
    {
      lh_connection_set_newer_error (path, error);
      return FALSE;
    }
  return TRUE;
}

/* How a ledger is opened. Read-only ones that were left in WAL mode need a shared-memory file beside them; where that
 * cannot be made (a read-only folder, a CD) nobody else can write either, and SQLite may take the file as immutable. */
typedef enum
{
  LH_OPEN_READ_WRITE,
  LH_OPEN_READ_ONLY,
  LH_OPEN_IMMUTABLE,
} LhOpenMode;

static LhConnection *
lh_connection_open_handle (const char  *path,
                           LhOpenMode   mode,
                           GError     **error)
{
  g_autoptr (LhConnection) self = g_new0 (LhConnection, 1);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autofree char *name = g_strconcat (uri, mode == LH_OPEN_IMMUTABLE ? "?immutable=1" : "", NULL);
  int flags = mode == LH_OPEN_READ_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  int status;

  self->path = g_strdup (path);
  self->read_only = mode != LH_OPEN_READ_WRITE;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lh_statement_free);

  flags |= SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  status = sqlite3_open_v2 (name, &self->handle, flags, NULL);
  if (status != SQLITE_OK)
    {
      lh_connection_set_error (self->handle, status, error);
      return NULL;
    }
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, LH_BUSY_TIMEOUT_MS);
  return g_steal_pointer (&self);
}

/* WAL lets readers and a writer work side by side, but needs shared memory that network file systems do not have:
 * there the classic rollback journal is used. Durability is not traded for speed in either. */
static gboolean
lh_connection_configure (LhConnection  *self,
                         GError       **error)
{
  const char *mode = lh_paths_is_network (self->path) ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL";

  if (!lh_connection_run_script (self, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                                       "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096", error))
    return FALSE;
  return self->read_only || lh_connection_run_script (self, mode, error);
}

static gboolean
lh_connection_check_damage (LhConnection  *self,
                            GError       **error)
{
  LhStatement *statement;
  gboolean has_row;
  GStatBuf info;

  if (g_stat (self->path, &info) == 0 && info.st_size > LH_QUICK_CHECK_BYTES)
    return TRUE;

  statement = lh_connection_prepare (self, "PRAGMA quick_check (1)", error);
  if (statement == NULL || !lh_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row || g_strcmp0 (lh_statement_column_text (statement, 0), "ok") != 0)
    {
      lh_statement_reset (statement);
      lh_connection_set_error (self->handle, SQLITE_CORRUPT, error);
      return FALSE;
    }
  lh_statement_reset (statement);
  return TRUE;
}

static gboolean
lh_connection_can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

static LhConnection *
lh_connection_open_in_best_mode (const char  *path,
                                 GError     **error)
{
  g_autoptr (LhConnection) self = NULL;
  gint64 n_tables;

  if (lh_connection_can_write (path))
    return lh_connection_open_handle (path, LH_OPEN_READ_WRITE, error);

  self = lh_connection_open_handle (path, LH_OPEN_READ_ONLY, error);
  if (self == NULL || lh_connection_query_int (self, "SELECT COUNT (*) FROM sqlite_schema", &n_tables, NULL))
    return g_steal_pointer (&self);
  return lh_connection_open_handle (path, LH_OPEN_IMMUTABLE, error);
}

/**
 * lh_connection_create:
 * @path: where no file is yet
 *
 * Makes an empty ledger file that only its owner may read, marked as a ledger.
 *
 * Returns: (transfer full): the connection; %NULL with LH_ERROR_EXISTS when there is such a file already, LH_ERROR_IO
 *   when it cannot be made
 */
LhConnection *
lh_connection_create (const char  *path,
                      GError     **error)
{
  g_autoptr (LhConnection) self = NULL;
  g_autofree char *name = lh_paths_display (path);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", LH_LEDGER_APPLICATION_ID);
  int fd;

  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int saved_errno = errno;

      if (saved_errno == EEXIST)
        g_set_error (error, LH_ERROR, LH_ERROR_EXISTS,
                     _("“%s” exists already. Choose another name for the new ledger."), name);
      else
        g_set_error (error, LH_ERROR, LH_ERROR_IO, _("“%s” cannot be created: %s. Choose another folder."),
                     name, g_strerror (saved_errno));
      return NULL;
    }
  g_close (fd, NULL);

  /* The mark goes in before the WAL: others look for it in the file itself, as soon as it is there. */
  self = lh_connection_open_handle (path, LH_OPEN_READ_WRITE, error);
  if (self == NULL ||
      !lh_connection_run_script (self, mark, error) ||
      !lh_connection_configure (self, error))
    {
      g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lh_connection_open:
 * @path: an existing ledger
 * @newest_version: the newest schema version this program knows
 *
 * Opens a ledger; without the right to write, for reading.
 *
 * Returns: (transfer full): the connection, or %NULL with an error that says what is wrong with the file; then
 *   nothing was written
 */
LhConnection *
lh_connection_open (const char  *path,
                    int          newest_version,
                    GError     **error)
{
  g_autoptr (LhConnection) self = NULL;

  if (!lh_connection_check_header (path, newest_version, error))
    return NULL;

  self = lh_connection_open_in_best_mode (path, error);
  if (self == NULL ||
      !lh_connection_check_damage (self, error) ||
      !lh_connection_configure (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lh_connection_free (LhConnection *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->handle != NULL && sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement outlived its connection");
  g_free (self->path);
  g_free (self);
}

const char *
lh_connection_get_path (LhConnection *self)
{
  return self->path;
}

gboolean
lh_connection_is_read_only (LhConnection *self)
{
  return self->read_only;
}

sqlite3 *
lh_connection_get_handle (LhConnection *self)
{
  return self->handle;
}

/**
 * lh_connection_prepare:
 * @sql: one statement
 *
 * Returns: (transfer none): the statement, reset, prepared once and kept
 */
LhStatement *
lh_connection_prepare (LhConnection  *self,
                       const char    *sql,
                       GError       **error)
{
  LhStatement *statement = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *stmt;
  int status;

  if (statement != NULL)
    {
      lh_statement_reset (statement);
      return statement;
    }

  status = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (status != SQLITE_OK)
    {
      lh_connection_set_error (self->handle, status, error);
      return NULL;
    }
  statement = lh_statement_new (stmt);
  g_hash_table_insert (self->statements, (char *) sqlite3_sql (stmt), statement);
  return statement;
}

/**
 * lh_connection_run_script:
 * @sql: any number of statements
 */
gboolean
lh_connection_run_script (LhConnection  *self,
                          const char    *sql,
                          GError       **error)
{
  int status = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (status == SQLITE_OK)
    return TRUE;
  lh_connection_set_error (self->handle, status, error);
  return FALSE;
}

/**
 * lh_connection_query_int:
 * @sql: a query for one number
 * @value: (out): the number, 0 when there is no row
 */
gboolean
lh_connection_query_int (LhConnection  *self,
                         const char    *sql,
                         gint64        *value,
                         GError       **error)
{
  LhStatement *statement = lh_connection_prepare (self, sql, error);
  gboolean has_row;

  if (statement == NULL || !lh_statement_step (statement, &has_row, error))
    return FALSE;
  *value = has_row ? lh_statement_column_int (statement, 0) : 0;
  lh_statement_reset (statement);
  return TRUE;
}

/**
 * lh_connection_begin:
 *
 * Begins a writing transaction; takes the write lock at once, so that a conflict shows here and not half-way.
 */
gboolean
lh_connection_begin (LhConnection  *self,
                     GError       **error)
{
  if (self->read_only)
    {
      lh_connection_set_error (self->handle, SQLITE_READONLY, error);
      return FALSE;
    }
  return lh_connection_run_script (self, "BEGIN IMMEDIATE", error);
}

gboolean
lh_connection_commit (LhConnection  *self,
                      GError       **error)
{
  if (lh_connection_run_script (self, "COMMIT", error))
    return TRUE;
  lh_connection_rollback (self);
  return FALSE;
}

void
lh_connection_rollback (LhConnection *self)
{
  /* SQLite has rolled back by itself after a full disk or an I/O error; a second attempt only says so. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * lh_connection_get_changes:
 *
 * Returns: how many rows the last statement changed
 */
gint64
lh_connection_get_changes (LhConnection *self)
{
  return sqlite3_changes64 (self->handle);
}
