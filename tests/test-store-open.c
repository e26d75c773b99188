/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Files that are no ledger, or not one that can be opened: each is said in one sentence that names the file, and the
 * file stays as it is to the byte. */

static void
test_make_text (const char *path)
{
  g_assert_true (g_file_set_contents (path, "不是台账\n", -1, NULL));
}

static void
test_make_empty (const char *path)
{
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
test_run_sql (const char *path,
              const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
test_make_database (const char *path)
{
  test_run_sql (path, "CREATE TABLE organization (id INTEGER PRIMARY KEY); PRAGMA user_version = 1");
}

static void
test_make_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) ledger = lh_ledger_create (path, "zh_CN", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *name = g_strdup_printf ("市第%u局", i + 1);

      lh_test_insert_organization (ledger, code, name);
    }
  lh_ledger_close (ledger);
}

static void
test_make_newer (const char *path)
{
  test_make_ledger (path);
  test_run_sql (path, "PRAGMA user_version = 99");
}

/* Overwrites some pages, but not the first one, which says what the file is. */
static void
test_make_damaged (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  test_make_ledger (path);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 20 * 4096);
  memset (content + 4096, 0xA5, 16 * 4096);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static void
test_make_cut (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  test_make_ledger (path);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) (length / 2), NULL));
}

static void
test_make_header (const char *path)
{
  g_autofree char *content = NULL;

  test_make_ledger (path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_file_set_contents (path, content, 4096, NULL));
}

/* A ledger whose tables are gone. */
static void
test_make_hollow (const char *path)
{
  test_make_ledger (path);
  test_run_sql (path, "PRAGMA foreign_keys = OFF; DROP TABLE organization");
}

static guint
test_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static void
test_refused_files (void)
{
  static const struct
  {
    const char *name;
    void      (*make) (const char *path);
    LhError     code;
  } cases[] = {
    { "缺失.linghang", NULL, LH_ERROR_NOT_FOUND },
    { "文本.linghang", test_make_text, LH_ERROR_FOREIGN },
    { "空.linghang", test_make_empty, LH_ERROR_FOREIGN },
    { "其他数据库.db", test_make_database, LH_ERROR_FOREIGN },
    { "新版.linghang", test_make_newer, LH_ERROR_NEWER },
    { "损坏.linghang", test_make_damaged, LH_ERROR_CORRUPT },
    { "截断.linghang", test_make_cut, LH_ERROR_CORRUPT },
    { "只有文件头.linghang", test_make_header, LH_ERROR_CORRUPT },
    { "缺表.linghang", test_make_hollow, LH_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = lh_test_folder_new ();
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = 0, new_length = 0;

      g_test_message ("%s", cases[i].name);
      if (cases[i].make != NULL)
        {
          cases[i].make (path);
          g_assert_true (g_file_get_contents (path, &before, &length, NULL));
        }

      g_assert_null (lh_ledger_open (path, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, LH_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      g_assert_null (strchr (error->message, '\n'));

      if (cases[i].make != NULL)
        {
          g_assert_true (g_file_get_contents (path, &after, &new_length, NULL));
          g_assert_cmpmem (before, length, after, new_length);
        }
      g_assert_cmpuint (test_count_files (folder), ==, cases[i].make != NULL ? 1 : 0);
      lh_test_folder_remove (folder);
    }
}

static void
test_refused_places (void)
{
  g_autofree char *folder = lh_test_folder_new ();
  g_autofree char *taken = g_build_filename (folder, "已有.linghang", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "没有", "新.linghang", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  test_make_text (taken);
  g_assert_null (lh_ledger_create (taken, "zh_CN", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "已有.linghang"));
  g_assert_true (g_file_get_contents (taken, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "不是台账\n");
  g_clear_error (&error);

  g_assert_null (lh_ledger_create (nowhere, "zh_CN", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "新.linghang"));
  g_clear_error (&error);

  g_assert_null (lh_ledger_open (folder, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_FOREIGN);
  lh_test_folder_remove (folder);
}

/* Another program holds the whole file. */
static void
test_locked (LhTestLedger  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *holder;

  lh_ledger_close (fixture->ledger);
  g_clear_object (&fixture->ledger);
  g_assert_cmpint (sqlite3_open (fixture->path, &holder), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (holder, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL), ==,
                   SQLITE_OK);

  g_assert_null (lh_ledger_open (fixture->path, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "test.linghang"));
  sqlite3_close (holder);

  g_clear_error (&error);
  fixture->ledger = lh_ledger_open (fixture->path, &error);
  g_assert_no_error (error);
}

/* Another program is writing all the time: the change waits, then says so, and can be repeated. */
static void
test_busy (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (GError) error = NULL;
  sqlite3 *writer;

  g_assert_cmpint (sqlite3_open (fixture->path, &writer), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (writer, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", "王芳", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_LOCKED);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", NULL);

  g_assert_cmpint (sqlite3_exec (writer, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (writer);
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", "王芳", NULL));
}

/* Without the right to write a ledger is for reading. */
static void
test_read_only (LhTestLedger  *fixture,
                gconstpointer  data)
{
  gint64 id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, new_length;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everything");
      return;
    }
  lh_ledger_close (fixture->ledger);
  g_clear_object (&fixture->ledger);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);

  fixture->ledger = lh_ledger_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (lh_ledger_get_read_only (fixture->ledger));
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, id, "name", "市财政局");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, id, "secretary", "王芳", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_READ_ONLY);

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_get_contents (fixture->path, &after, &new_length, NULL));
  g_assert_cmpmem (before, length, after, new_length);
}

/* Names a person gives to files. */
static void
test_names (void)
{
  static const char *const names[] = { "书记项目 2024年（终稿）.linghang", "a?b#c%20d.linghang", "it's \"one\".linghang", "-x" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = lh_test_folder_new ();
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (LhLedger) ledger = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *title = NULL;

      g_test_message ("%s", names[i]);
      test_make_ledger (path);
      ledger = lh_ledger_open (path, &error);
      g_assert_no_error (error);
      g_object_get (ledger, "title", &title, NULL);
      g_assert_cmpstr (title, ==, names[i]);
      g_assert_cmpint (lh_test_count (ledger, LH_TYPE_ORGANIZATION), ==, 40);
      lh_ledger_close (ledger);
      g_assert_cmpuint (test_count_files (folder), ==, 1);
      lh_test_folder_remove (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-open/refused-files", test_refused_files);
  g_test_add_func ("/store-open/refused-places", test_refused_places);
  g_test_add_func ("/store-open/names", test_names);
  LH_TEST_LEDGER_ADD ("/store-open/locked", NULL, test_locked);
  LH_TEST_LEDGER_ADD ("/store-open/busy", NULL, test_busy);
  LH_TEST_LEDGER_ADD ("/store-open/read-only", NULL, test_read_only);

  return g_test_run ();
}
