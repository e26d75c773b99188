/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <glib/gstdio.h>

#include "lh-backup.h"
#include "lh-entities.h"
#include "lh-id.h"
#include "lh-journal.h"
#include "lh-schema.h"
#include "lh-status-table.h"
#include "lh-store.h"

/* A new, empty ledger, worked on directly. */
typedef struct
{
  char      *folder;
  char      *path;
  LhSession *session;
} TestStore;

static LhConnection *
test_connection (TestStore *fixture)
{
  return lh_session_get_connection (fixture->session);
}

static void
test_set_up (TestStore     *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LhConnection *connection;

  fixture->folder = lh_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "test.linghang", NULL);
  connection = lh_connection_create (fixture->path, &error);
  g_assert_no_error (error);
  lh_schema_create (connection, &error);
  g_assert_no_error (error);
  fixture->session = lh_session_new (connection, "王芳", "wang@desk");
  lh_status_table_create (fixture->session, &error);
  g_assert_no_error (error);
}

static void
test_tear_down (TestStore     *fixture,
                gconstpointer  data)
{
  lh_session_free (fixture->session);
  lh_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gint64
test_query_int (TestStore  *fixture,
                const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  lh_connection_query_int (test_connection (fixture), sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static char *
test_query_text (TestStore  *fixture,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;
  LhStatement *statement = lh_connection_prepare (test_connection (fixture), sql, &error);
  gboolean has_row = FALSE;
  char *text;

  g_assert_no_error (error);
  lh_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);
  text = g_strdup (lh_statement_column_text (statement, 0));
  lh_statement_reset (statement);
  return text;
}

static void
test_begin (TestStore *fixture)
{
  g_autoptr (GError) error = NULL;

  lh_session_begin (fixture->session, "test", &error);
  g_assert_no_error (error);
}

static void
test_commit (TestStore *fixture)
{
  g_autoptr (GError) error = NULL;

  lh_session_commit (fixture->session, &error);
  g_assert_no_error (error);
}

static void
test_insert (TestStore *fixture,
             LhRecord  *record)
{
  g_autoptr (GError) error = NULL;

  if (lh_record_get_id (record) == 0)
    lh_record_set_id (record, lh_id_new ());
  lh_session_insert (fixture->session, record, &error);
  g_assert_no_error (error);
}

static void
test_create (TestStore     *fixture,
             gconstpointer  data)
{
  guint n_types;
  GStatBuf info;
  g_autofree char *mode = test_query_text (fixture, "PRAGMA journal_mode");

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (test_query_int (fixture, "PRAGMA application_id"), ==, 0x4C484C47);
  g_assert_cmpint (test_query_int (fixture, "PRAGMA user_version"), ==, lh_schema_get_newest ());
  g_assert_cmpint (test_query_int (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (test_query_int (fixture, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpstr (mode, ==, "wal");
  g_assert_false (lh_connection_is_read_only (test_connection (fixture)));
  /* one table for each entity, two for the journal */
  lh_entities_get_types (&n_types);
  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM sqlite_schema WHERE type = 'table' "
                                            "AND name NOT LIKE 'sqlite%'"), ==, 2 + n_types);
}

/* Another process must know the file for a ledger while the first still has it open. */
static void
test_mark (TestStore     *fixture,
           gconstpointer  data)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhConnection) other = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpmem (content + 68, 4, "LHLG", 4);
  other = lh_connection_open (fixture->path, lh_schema_get_newest (), &error);
  g_assert_no_error (error);
}

static gboolean
test_is_required (TestStore  *fixture,
                  LhMapper   *mapper,
                  guint       field)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT \"notnull\" FROM pragma_table_info ('%s') WHERE name = '%s'",
                         lh_mapper_get_table (mapper), lh_mapper_get_column (mapper, field));
  return test_query_int (fixture, sql) != 0;
}

/* A value that fits the kind of the field; references lead to the record of the target made last, or to itself. */
static void
test_fill_field (LhRecord      *record,
                 const LhField *field,
                 guint          index,
                 GHashTable    *ids)
{
  static const char *const values[] = {
    [LH_FIELD_TEXT] = "一行文字 ‘引号’",
    [LH_FIELD_LONG_TEXT] = "第一行\n第二行\t“引号” \\ 100%",
    [LH_FIELD_CODE] = "code",
    [LH_FIELD_CODES] = "one two",
    [LH_FIELD_NAMES] = "甲;乙",
    [LH_FIELD_DECIMAL] = "-12.50",
    [LH_FIELD_INTEGER] = "7",
    [LH_FIELD_TENTHS] = "35.5",
    [LH_FIELD_MONEY] = "123456.78",
    [LH_FIELD_REFERENCE] = NULL,
    [LH_FIELD_BOOLEAN] = "true",
    [LH_FIELD_DATE] = "2024-02-29",
    [LH_FIELD_QUARTER] = "2024Q3",
  };

  if (field->kind == LH_FIELD_REFERENCE)
    {
      gint64 *id = g_hash_table_lookup (ids, field->target);

      lh_record_set_int (record, index, id != NULL ? *id : lh_record_get_id (record));
    }
  else
    lh_test_record_set (record, field->name, values[field->kind]);
}

static LhRecord *
test_new_record (TestStore  *fixture,
                 GType       type,
                 gboolean    full,
                 GHashTable *ids)
{
  LhMapper *mapper = lh_session_get_mapper (fixture->session, type);
  LhRecord *record = g_object_new (type, NULL);
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  lh_record_set_id (record, lh_id_new ());
  for (guint i = 0; i < n_fields; i++)
    {
      if (full || test_is_required (fixture, mapper, i))
        test_fill_field (record, &fields[i], i, ids);
    }
  g_hash_table_replace (ids, (char *) lh_record_get_entity (record),
                        g_memdup2 (&(gint64) { lh_record_get_id (record) }, sizeof (gint64)));
  return record;
}

static void
test_check_stored (TestStore *fixture,
                   LhRecord  *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhRecord) stored = NULL;
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  stored = lh_session_load (fixture->session, G_OBJECT_TYPE (record), lh_record_get_id (record), &error);
  g_assert_no_error (error);
  g_assert_nonnull (stored);
  g_assert_cmpint (lh_record_get_version (stored), ==, lh_record_get_version (record));
  for (guint i = 0; i < n_fields; i++)
    {
      g_test_message ("%s.%s", lh_record_get_entity (record), fields[i].name);
      g_assert_true (lh_record_field_equal (stored, record, i));
      g_assert_cmpint (lh_record_is_empty (stored, i), ==, lh_record_is_empty (record, i));
    }
}

/* Every field of every entity, with a value and without. */
static void
test_round_trip (TestStore     *fixture,
                 gconstpointer  data)
{
  const gboolean full = GPOINTER_TO_INT (data);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);

  g_assert_cmpuint (n_types, ==, 103);
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LhRecord) record = test_new_record (fixture, types[i], full, ids);
      g_autoptr (GError) error = NULL;
      guint n_fields;
      const LhField *fields;

      test_begin (fixture);
      test_insert (fixture, record);
      test_commit (fixture);
      g_assert_cmpint (lh_record_get_version (record), ==, 1);
      test_check_stored (fixture, record);

      /* and emptied or filled again where the table allows it */
      fields = lh_record_get_fields (record, &n_fields);
      for (guint j = 0; j < n_fields; j++)
        {
          if (test_is_required (fixture, lh_session_get_mapper (fixture->session, types[i]), j))
            continue;
          if (full)
            lh_test_record_set (record, fields[j].name, NULL);
          else
            test_fill_field (record, &fields[j], j, ids);
        }
      test_begin (fixture);
      lh_session_update (fixture->session, record, &error);
      g_assert_no_error (error);
      test_commit (fixture);
      test_check_stored (fixture, record);
    }
}

static void
test_zero_is_not_empty (TestStore     *fixture,
                        gconstpointer  data)
{
  g_autoptr (LhRecord) organization = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "001", "name", "甲",
                                                          "kind", "branch", "member-count", "0", NULL);
  g_autoptr (LhRecord) none = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "002", "name", "乙",
                                                  "kind", "branch", NULL);

  test_begin (fixture);
  test_insert (fixture, organization);
  test_insert (fixture, none);
  test_commit (fixture);
  test_check_stored (fixture, organization);
  test_check_stored (fixture, none);
  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM organization WHERE member_count = 0"), ==, 1);
  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM organization WHERE member_count IS NULL"), ==, 1);
}

static LhRecord *
test_insert_organization (TestStore  *fixture,
                          const char *code,
                          const char *name)
{
  LhRecord *record = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind", "branch", NULL);

  test_begin (fixture);
  test_insert (fixture, record);
  test_commit (fixture);
  return record;
}

/* An old version is refused with the name of whoever was faster, and nothing is written. */
static void
test_versions (TestStore     *fixture,
               gconstpointer  data)
{
  g_autoptr (LhRecord) record = test_insert_organization (fixture, "001", "市财政局");
  g_autoptr (LhRecord) old = lh_record_duplicate (record);
  g_autoptr (LhSession) colleague = lh_test_colleague_new (fixture->path);
  g_autoptr (GError) error = NULL;

  lh_test_colleague_edit (colleague, LH_TYPE_ORGANIZATION, lh_record_get_id (record), "secretary", "孙丽");

  lh_test_record_set (record, "secretary", "王芳");
  test_begin (fixture);
  g_assert_false (lh_session_update (fixture->session, record, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "李明"));
  lh_session_rollback (fixture->session);
  g_clear_error (&error);

  test_begin (fixture);
  g_assert_false (lh_session_delete (fixture->session, old, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_CONFLICT);
  lh_session_rollback (fixture->session);

  g_clear_object (&record);
  record = lh_session_load (fixture->session, LH_TYPE_ORGANIZATION, lh_record_get_id (old), NULL);
  g_assert_cmpint (lh_record_get_version (record), ==, 2);
  g_assert_cmpstr (lh_record_get_text (record, LH_ORGANIZATION_SECRETARY), ==, "孙丽");
  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM journal"), ==, 2);
}

/* All or nothing: what fails at the end takes everything with it, the journal too. */
static void
test_rollback (TestStore     *fixture,
               gconstpointer  data)
{
  g_autoptr (LhRecord) first = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "001", "name", "甲", "kind", "branch",
                                                   NULL);
  g_autoptr (LhRecord) same_code = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "001", "name", "乙",
                                                       "kind", "branch", NULL);
  g_autoptr (LhRecord) orphan = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", "4711", "name", "项目",
                                                    "year", "2024", "state", "draft", NULL);
  g_autoptr (GError) error = NULL;

  test_begin (fixture);
  test_insert (fixture, first);
  lh_record_set_id (same_code, lh_id_new ());
  g_assert_false (lh_session_insert (fixture->session, same_code, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  lh_session_rollback (fixture->session);
  g_clear_error (&error);

  /* references are checked when the change is complete */
  test_begin (fixture);
  test_insert (fixture, orphan);
  g_assert_false (lh_session_commit (fixture->session, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);

  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM organization"), ==, 0);
  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM project"), ==, 0);
  g_assert_cmpint (test_query_int (fixture, "SELECT COUNT (*) FROM journal"), ==, 0);

  /* and the session goes on */
  g_clear_object (&first);
  first = test_insert_organization (fixture, "001", "甲");
  test_check_stored (fixture, first);
}

static void
test_references_any_order (TestStore     *fixture,
                           gconstpointer  data)
{
  g_autoptr (LhRecord) organization = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "001", "name", "甲",
                                                          "kind", "branch", NULL);
  g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "name", "项目", "year", "2024", "state", "draft",
                                                     NULL);

  lh_record_set_id (organization, lh_id_new ());
  lh_record_set_int (project, LH_PROJECT_ORGANIZATION_ID, lh_record_get_id (organization));
  test_begin (fixture);
  test_insert (fixture, project);
  test_insert (fixture, organization);
  test_commit (fixture);
  test_check_stored (fixture, project);
}

/* A copy is complete, sound and private, and replaces an older one; the open ledger itself is not replaced. */
static void
test_copy (TestStore     *fixture,
           gconstpointer  data)
{
  g_autoptr (LhRecord) record = test_insert_organization (fixture, "013", "市财政局");
  g_autofree char *path = g_build_filename (fixture->folder, "copy's 副本.linghang", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "copy.linghang", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  LhConnection *connection;
  LhSession *copy;
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "an older file", -1, NULL));
  lh_backup_save_copy (fixture->session, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  connection = lh_connection_open (path, lh_schema_get_newest (), &error);
  g_assert_no_error (error);
  copy = lh_session_new (connection, "王芳", "wang@desk");
  problems = lh_backup_check (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  lh_session_free (copy);

  g_assert_false (lh_backup_save_copy (fixture->session, fixture->path, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (lh_backup_save_copy (fixture->session, nowhere, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_IO);
  test_check_stored (fixture, record);
}

static void
test_check_finds (TestStore     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (test_insert_organization (fixture, "013", "市财政局"));
  lh_connection_run_script (test_connection (fixture),
                            "PRAGMA foreign_keys = OFF; UPDATE organization SET parent_id = 4711;"
                            "PRAGMA foreign_keys = ON", &error);
  g_assert_no_error (error);
  problems = lh_backup_check (fixture->session, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "organization"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, data, func) g_test_add (path, TestStore, data, test_set_up, func, test_tear_down)
  TEST ("/store/create", NULL, test_create);
  TEST ("/store/mark", NULL, test_mark);
  TEST ("/store/round-trip/full", GINT_TO_POINTER (TRUE), test_round_trip);
  TEST ("/store/round-trip/empty", GINT_TO_POINTER (FALSE), test_round_trip);
  TEST ("/store/zero-is-not-empty", NULL, test_zero_is_not_empty);
  TEST ("/store/versions", NULL, test_versions);
  TEST ("/store/rollback", NULL, test_rollback);
  TEST ("/store/references-any-order", NULL, test_references_any_order);
  TEST ("/store/copy", NULL, test_copy);
  TEST ("/store/check-finds", NULL, test_check_finds);
#undef TEST

  return g_test_run ();
}
