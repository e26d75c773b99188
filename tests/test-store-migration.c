/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-attachment-store.h"
#include "lh-entities.h"
#include "lh-schema.h"
#include "lh-undo.h"

/* One fixture for each schema version that was released, with rows in every table: fixtures/schema-v<N>.sql is what
 *   sqlite3 FILE .dump
 * says of a small ledger, after lines that mark it with its application_id and user_version. */

static char *
test_read_fixture (int version)
{
  g_autofree char *name = g_strdup_printf ("schema-v%d.sql", version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *sql;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  return sql;
}

static sqlite3 *
test_open_database (const char *path)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  return handle;
}

static int
test_add_row_cb (gpointer   data,
                 int        n_columns,
                 char     **values,
                 char     **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s%s", i > 0 ? "|" : "", values[i] != NULL ? values[i] : "(null)");
  g_string_append_c (data, '\n');
  return 0;
}

static char *
test_query (sqlite3    *handle,
            const char *sql)
{
  GString *text = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (handle, sql, test_add_row_cb, text, NULL), ==, SQLITE_OK);
  return g_string_free (text, FALSE);
}

/* Tables with their columns, indexes with theirs, references and rules: what makes two schemas equal. */
static char *
test_describe_schema (const char *path)
{
  static const char *const queries[] = {
    "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk FROM sqlite_schema m, pragma_table_info (m.name) c "
    "WHERE m.type = 'table' ORDER BY m.name, c.cid",
    "SELECT m.name, i.name, i.\"unique\", c.seqno, c.name FROM sqlite_schema m, pragma_index_list (m.name) i, "
    "pragma_index_info (i.name) c WHERE m.type = 'table' ORDER BY m.name, i.name, c.seqno",
    "SELECT m.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete FROM sqlite_schema m, "
    "pragma_foreign_key_list (m.name) f WHERE m.type = 'table' ORDER BY m.name, f.\"from\"",
    "SELECT m.name FROM sqlite_schema m WHERE m.type NOT IN ('table', 'index') ORDER BY m.name",
    "PRAGMA application_id",
    "PRAGMA user_version",
  };
  sqlite3 *handle = test_open_database (path);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *part = test_query (handle, queries[i]);

      g_string_append (text, part);
    }
  sqlite3_close (handle);
  return g_string_free (text, FALSE);
}

/* The queries that read every column a ledger has now, for each table. */
static GPtrArray *
test_list_selections (const char *path)
{
  sqlite3 *handle = test_open_database (path);
  g_autofree char *list = test_query (handle,
                                      "SELECT 'SELECT ' || group_concat ('\"' || c.name || '\"', ', ') || ' FROM ' || "
                                      "m.name || ' ORDER BY 1, 2' FROM sqlite_schema m, pragma_table_info (m.name) c "
                                      "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' GROUP BY m.name");
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  GPtrArray *selections = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; *lines[i] != '\0'; i++)
    g_ptr_array_add (selections, g_strdup (lines[i]));
  sqlite3_close (handle);
  return selections;
}

static char *
test_read_rows (const char *path,
                GPtrArray  *selections,
                gboolean    all_filled)
{
  sqlite3 *handle = test_open_database (path);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < selections->len; i++)
    {
      g_autofree char *rows = test_query (handle, g_ptr_array_index (selections, i));

      if (all_filled && *rows == '\0')
        g_error ("The fixture has no row for %s", (char *) g_ptr_array_index (selections, i));
      g_string_append (text, rows);
    }
  sqlite3_close (handle);
  return g_string_free (text, FALSE);
}

/* The file that the attachment of the fixtures names. */
static void
test_write_attachment (const char *ledger_path)
{
  static const char contents[] = "fixture\n";
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
  g_autofree char *path = lh_attachment_store_get_path (ledger_path, hash);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* What the old version stored can be read, and what the new one added can be asked for. */
static void
test_check_records (LhLedger *ledger,
                    GPtrArray *selections)
{
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lh_ledger_check (ledger, &error);
  guint n_filled = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  for (guint i = 0; i < n_types; i++)
    n_filled += lh_test_count (ledger, types[i]) > 0;
  /* the journal has two tables that are no records */
  g_assert_cmpuint (n_filled, >=, selections->len - 2);
}

/* The vocabularies that came with the new version are added, and the journal says so; all else is as before. */
static void
test_check_rows (const char *before,
                 const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (after, "\n", -1);
  g_autoptr (GHashTable) now = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (now, lines[i]);
  for (guint i = 0; old[i] != NULL; i++)
    {
      if (!g_hash_table_contains (now, old[i]))
        g_error ("A row was lost: %s", old[i]);
    }
}

/* What is shipped with the program now is there, in the language of the ledger. */
static void
test_check_vocabularies (LhLedger *ledger)
{
  GListModel *levels = lh_ledger_get_vocabulary (ledger, "project-level");

  g_assert_nonnull (levels);
  g_assert_cmpuint (g_list_model_get_n_items (levels), ==, 3);
  g_assert_cmpstr (lh_ledger_get_code_label (ledger, "project-level", "party-group", NULL), ==, "党组书记项目");
}

/* What was done under the old version can still be undone, from the desk where it was done. */
static void
test_check_undo (const char *path)
{
  g_autoptr (GError) error = NULL;
  LhConnection *connection = lh_connection_open (path, lh_schema_get_newest (), &error);
  g_autoptr (LhSession) session = NULL;

  g_assert_no_error (error);
  session = lh_session_new (connection, "王芳", "wang@desk");
  while (TRUE)
    {
      g_autofree char *command = NULL;

      lh_undo_run (session, FALSE, &command, &error);
      g_assert_no_error (error);
      if (command == NULL)
        break;
    }
}

/* Opens an old ledger: its schema becomes that of a new one, its rows stay, and it can be worked with. */
static void
test_migrate (LhTestLedger  *fixture,
              gconstpointer  data)
{
  const int version = GPOINTER_TO_INT (data);
  g_autofree char *path = g_build_filename (fixture->folder, "old.linghang", NULL);
  g_autofree char *sql = test_read_fixture (version);
  g_autofree char *fresh_schema = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) selections = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = test_open_database (path);

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  test_write_attachment (path);
  selections = test_list_selections (path);
  before = test_read_rows (path, selections, TRUE);

  ledger = lh_ledger_open (path, &error);
  g_assert_no_error (error);
  schema = test_describe_schema (path);
  fresh_schema = test_describe_schema (fixture->path);
  g_assert_cmpstr (schema, ==, fresh_schema);
  after = test_read_rows (path, selections, FALSE);
  test_check_rows (before, after);
  test_check_records (ledger, selections);
  test_check_vocabularies (ledger);
  lh_ledger_close (ledger);
  test_check_undo (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int version = 1; version <= lh_schema_get_newest (); version++)
    {
      g_autofree char *path = g_strdup_printf ("/store-migration/v%d", version);

      LH_TEST_LEDGER_ADD (path, GINT_TO_POINTER (version), test_migrate);
    }

  return g_test_run ();
}
