/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <glib/gstdio.h>

#include "lh-attachments.h"
#include "lh-error.h"

#define TEXT "整改前后对比\n"

static GFile *
test_write (LhTestLedger *fixture,
            const char   *name,
            const char   *text,
            gssize        length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static gboolean
test_attach (LhTestLedger  *fixture,
             gint64         project_id,
             GFile         *file,
             GError       **error)
{
  g_autoptr (LhRecord) owner = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, project_id);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  return lh_attachments_add (fixture->ledger, owner, G_LIST_MODEL (files), "evidence", error);
}

static GPtrArray *
test_list (LhTestLedger *fixture,
           gint64        project_id)
{
  g_autoptr (LhRecord) owner = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, project_id);
  g_autoptr (LhQuery) query = lh_attachments_create_query (owner);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = lh_ledger_query (fixture->ledger, query, &error);

  g_assert_no_error (error);
  return records;
}

static gint64
test_insert_project (LhTestLedger *fixture)
{
  gint64 organization_id = lh_test_insert_organization (fixture->ledger, "013", "市财政局");

  return lh_test_insert_project (fixture->ledger, organization_id, "财政惠企直达");
}

static guint
test_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? test_count_files (path) : 1;
    }
  return n;
}

/* The same content under two names is kept once; what the user does to the file afterwards does not reach it. */
static void
test_add (LhTestLedger  *fixture,
          gconstpointer  data)
{
  gint64 project_id = test_insert_project (fixture);
  g_autoptr (GFile) first = test_write (fixture, "对比.txt", TEXT, -1);
  g_autoptr (GFile) second = test_write (fixture, "副本.txt", TEXT, -1);
  g_autofree char *folder = lh_attachment_store_get_folder (fixture->path);
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, TEXT, -1);

  g_assert_true (test_attach (fixture, project_id, first, &error));
  g_assert_true (test_attach (fixture, project_id, second, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_count_files (folder), ==, 1);
  g_unlink (g_file_peek_path (first));

  attachments = test_list (fixture, project_id);
  g_assert_cmpuint (attachments->len, ==, 2);
  g_assert_cmpstr (lh_record_get_text (g_ptr_array_index (attachments, 0), LH_ATTACHMENT_FILE_NAME), ==, "对比.txt");
  for (guint i = 0; i < attachments->len; i++)
    {
      LhRecord *record = g_ptr_array_index (attachments, i);

      g_assert_cmpstr (lh_record_get_text (record, LH_ATTACHMENT_HASH), ==, sum);
      g_assert_cmpint (lh_record_get_int (record, LH_ATTACHMENT_SIZE), ==, strlen (TEXT));
      g_assert_cmpint (lh_attachments_examine (fixture->ledger, LH_ATTACHMENT (record), TRUE), ==, LH_ATTACHMENT_SOUND);
    }
}

/* A lent copy has the name of the attachment, wherever that name would lead. */
static void
test_lend (LhTestLedger  *fixture,
           gconstpointer  data)
{
  static const char *const names[] = { "../../etc/passwd", "/", "..", "现场 照片.jpg" };
  static const char *const expected[] = { "passwd", "file", "file", "现场 照片.jpg" };
  gint64 project_id = test_insert_project (fixture);
  g_autoptr (GFile) file = test_write (fixture, "a.txt", TEXT, -1);

  g_assert_true (test_attach (fixture, project_id, file, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) attachments = test_list (fixture, project_id);
      LhRecord *record = g_ptr_array_index (attachments, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) copy = NULL;
      g_autoptr (GFile) folder = NULL;
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;

      lh_record_set_text (record, LH_ATTACHMENT_FILE_NAME, names[i]);
      copy = lh_attachments_lend (fixture->ledger, LH_ATTACHMENT (record), &error);
      g_assert_no_error (error);
      name = g_file_get_basename (copy);
      g_assert_cmpstr (name, ==, expected[i]);
      g_assert_true (g_file_load_contents (copy, NULL, &text, NULL, NULL, &error));
      g_assert_cmpstr (text, ==, TEXT);

      folder = g_file_get_parent (copy);
      g_file_delete (copy, NULL, NULL);
      g_file_delete (folder, NULL, &error);
      g_assert_no_error (error);
    }
}

/* What is too large, or not there, leaves nothing behind: no row and no file. */
static void
test_refuse (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 project_id = test_insert_project (fixture);
  g_autofree char *zeros = g_malloc0 (1024 * 1024 + 1);
  g_autoptr (GFile) large = test_write (fixture, "大.bin", zeros, 1024 * 1024 + 1);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at/all.pdf");
  g_autofree char *folder = lh_attachment_store_get_folder (fixture->path);
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_ledger_set_setting (fixture->ledger, "attachment.limit", "1", NULL));
  g_assert_false (test_attach (fixture, project_id, large, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "大.bin"));
  g_clear_error (&error);
  g_assert_false (test_attach (fixture, project_id, missing, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);

  attachments = test_list (fixture, project_id);
  g_assert_cmpuint (attachments->len, ==, 0);
  g_assert_cmpuint (test_count_files (folder), ==, 0);
}

static void
test_check_states (LhTestLedger      *fixture,
                   LhAttachmentState  quick,
                   LhAttachmentState  thorough,
                   gint64             project_id)
{
  g_autoptr (GPtrArray) attachments = test_list (fixture, project_id);
  LhAttachment *attachment = g_ptr_array_index (attachments, 0);
  g_autoptr (GPtrArray) findings = lh_ledger_check (fixture->ledger, NULL);

  g_assert_cmpint (lh_attachments_examine (fixture->ledger, attachment, FALSE), ==, quick);
  g_assert_cmpint (lh_attachments_examine (fixture->ledger, attachment, TRUE), ==, thorough);
  g_assert_cmpuint (findings->len, ==, thorough == LH_ATTACHMENT_SOUND ? 0 : 1);
  if (findings->len > 0)
    g_assert_nonnull (strstr (((LhFinding *) g_ptr_array_index (findings, 0))->message, "a.txt"));
}

/* A file that is gone, cut short, or exchanged for another of the same size is told. */
static void
test_damage (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 project_id = test_insert_project (fixture);
  g_autoptr (GFile) file = test_write (fixture, "a.txt", TEXT, -1);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, TEXT, -1);
  g_autofree char *path = lh_attachment_store_get_path (fixture->path, sum);
  g_autofree char *other = g_strnfill (strlen (TEXT), 'x');

  g_assert_true (test_attach (fixture, project_id, file, NULL));
  test_check_states (fixture, LH_ATTACHMENT_SOUND, LH_ATTACHMENT_SOUND, project_id);
  g_assert_cmpint (g_unlink (path), ==, 0);
  test_check_states (fixture, LH_ATTACHMENT_MISSING, LH_ATTACHMENT_MISSING, project_id);
  g_assert_true (g_file_set_contents (path, "short", -1, NULL));
  test_check_states (fixture, LH_ATTACHMENT_DIFFERS, LH_ATTACHMENT_DIFFERS, project_id);
  g_assert_true (g_file_set_contents (path, other, -1, NULL));
  test_check_states (fixture, LH_ATTACHMENT_SOUND, LH_ATTACHMENT_DIFFERS, project_id);
}

/* Attachments go with their record and come back with it; their files stay for that. */
static void
test_cascade (LhTestLedger  *fixture,
              gconstpointer  data)
{
  gint64 project_id = test_insert_project (fixture);
  g_autoptr (GFile) file = test_write (fixture, "a.txt", TEXT, -1);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (test_attach (fixture, project_id, file, NULL));
  g_assert_true (lh_test_delete (fixture->ledger, LH_TYPE_PROJECT, project_id, &error));
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ATTACHMENT), ==, 0);
  label = lh_ledger_undo (fixture->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ATTACHMENT), ==, 1);
  test_check_states (fixture, LH_ATTACHMENT_SOUND, LH_ATTACHMENT_SOUND, project_id);
}

static void
test_owner (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("attach-files");
  g_autoptr (LhRecord) record = lh_test_record_new (LH_TYPE_ATTACHMENT, "owner-entity", "project", "owner-id", "7",
                                                    "file-name", "a.txt", "hash", "00", NULL);
  g_autoptr (GError) error = NULL;

  lh_change_set_insert (changes, record);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

/* A copy of the ledger is whole: it has the files, too. */
static void
test_copy (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 project_id = test_insert_project (fixture);
  g_autoptr (GFile) file = test_write (fixture, "a.txt", TEXT, -1);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.linghang", NULL);
  g_autoptr (LhLedger) copy = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (test_attach (fixture, project_id, file, NULL));
  g_assert_true (lh_ledger_save_copy (fixture->ledger, path, &error));
  copy = lh_ledger_open (path, &error);
  g_assert_no_error (error);
  findings = lh_ledger_check (copy, &error);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpint (lh_test_count (copy, LH_TYPE_ATTACHMENT), ==, 1);
  lh_ledger_close (copy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/attachments/add", NULL, test_add);
  LH_TEST_LEDGER_ADD ("/attachments/lend", NULL, test_lend);
  LH_TEST_LEDGER_ADD ("/attachments/refuse", NULL, test_refuse);
  LH_TEST_LEDGER_ADD ("/attachments/damage", NULL, test_damage);
  LH_TEST_LEDGER_ADD ("/attachments/cascade", NULL, test_cascade);
  LH_TEST_LEDGER_ADD ("/attachments/owner", NULL, test_owner);
  LH_TEST_LEDGER_ADD ("/attachments/copy", NULL, test_copy);

  return g_test_run ();
}
