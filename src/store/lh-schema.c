/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-schema.h"

#include <gio/gio.h>

#include "lh-store-resources.h"

/* The numbered files, oldest first; their number is the user_version they lead to. */
static const char *const migrations[] = {
  "001-ledger.sql",
  "002-projects.sql",
  "003-desk.sql",
  "004-quarter.sql",
};

static gboolean
lh_schema_run (LhConnection  *connection,
               guint          version,
               GError       **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/linghang/Linghang/sql/%s", migrations[version - 1]);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (GBytes) script = NULL;

  /* The reference keeps the linker from dropping the resource of a static library. */
  g_resources_register (lh_store_get_resource ());
  script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (script != NULL);

  return lh_connection_run_script (connection, g_bytes_get_data (script, NULL), error) &&
         lh_connection_run_script (connection, stamp, error);
}

static gboolean
lh_schema_run_from (LhConnection  *connection,
                    guint          version,
                    GError       **error)
{
  if (!lh_connection_begin (connection, error))
    return FALSE;

  for (guint next = version + 1; next <= G_N_ELEMENTS (migrations); next++)
    {
      if (!lh_schema_run (connection, next, error))
        {
          lh_connection_rollback (connection);
          return FALSE;
        }
    }
  return lh_connection_commit (connection, error);
}

/**
 * lh_schema_get_newest:
 *
 * Returns: the schema version of ledgers this program writes
 */
int
lh_schema_get_newest (void)
{
  return G_N_ELEMENTS (migrations);
}

/**
 * lh_schema_create:
 * @connection: a new, empty file
 *
 * Makes the tables.
 */
gboolean
lh_schema_create (LhConnection  *connection,
                  GError       **error)
{
  return lh_schema_run_from (connection, 0, error);
}

/**
 * lh_schema_migrate:
 * @connection: a ledger of this or an older version
 *
 * Brings an older ledger up to date, in one transaction.
 */
gboolean
lh_schema_migrate (LhConnection  *connection,
                   GError       **error)
{
  gint64 version;

  if (!lh_connection_query_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == (gint64) G_N_ELEMENTS (migrations))
    return TRUE;
  /* the head of the file was looked at before; a newer program may have brought it up to date since */
  if (version > (gint64) G_N_ELEMENTS (migrations))
    {
      lh_connection_set_newer_error (lh_connection_get_path (connection), error);
      return FALSE;
    }
  if (version < 1)
    {
      lh_connection_set_error (lh_connection_get_handle (connection), SQLITE_CORRUPT, error);
      return FALSE;
    }
  return lh_schema_run_from (connection, (guint) version, error);
}
