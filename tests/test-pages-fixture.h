/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "lh-field-row.h"
#include "lh-record-page.h"
#include "lh-sample.h"
#include "lh-test-ui.h"

/* Pages against a real ledger. Each test has its own copy of the sample in a directory of its own. */
static char *sample;

typedef struct
{
  char       *directory;
  char       *path;
  LhLedger   *ledger;
  GtkWindow  *window;
  LhPage     *page;
} Fixture;

/* The statistics come from the thread of the ledger. */
G_GNUC_UNUSED static gboolean
has_statistics (gpointer data)
{
  return lh_ledger_get_statistics (data) != NULL;
}

G_GNUC_UNUSED static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GType (*get_type) (void) = (GType (*) (void)) data;
  g_autoptr (GError) error = NULL;

  g_autofree char *contents = NULL;
  gsize length;

  fixture->directory = g_dir_make_tmp ("lh-pages-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "sample.linghang", NULL);
  g_file_get_contents (sample, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->path, contents, length, &error);
  g_assert_no_error (error);
  fixture->ledger = lh_ledger_open (fixture->path, &error);
  g_assert_no_error (error);
  lh_ledger_set_quarter (fixture->ledger, lh_quarter_new (2024, 3));
  lh_test_assert_soon (has_statistics, fixture->ledger);

  fixture->page = g_object_new (get_type (), NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1080, 760);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_object_set (fixture->page, "ledger", fixture->ledger, NULL);
  lh_test_present (fixture->window);
}

G_GNUC_UNUSED static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

G_GNUC_UNUSED static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  /* Nothing holds the page in a circle. */
  lh_test_assert_soon (is_gone, &fixture->page);
  lh_test_settle ();
  lh_ledger_close (fixture->ledger);
  /* Nor the ledger; answers that are still under way hold it until they have come. */
  g_object_add_weak_pointer (G_OBJECT (fixture->ledger), (gpointer *) &fixture->ledger);
  g_object_unref (fixture->ledger);
  lh_test_assert_soon (is_gone, &fixture->ledger);
  g_unlink (fixture->path);
  g_rmdir (fixture->directory);
  g_free (fixture->path);
  g_free (fixture->directory);
}

G_GNUC_UNUSED static LhRecordTable *
get_table (Fixture *fixture)
{
  return lh_record_page_get_table (LH_RECORD_PAGE (fixture->page));
}

G_GNUC_UNUSED static gboolean
rows_are_there (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (data);

  return list != NULL && !lh_record_list_get_pending (list) && g_list_model_get_n_items (G_LIST_MODEL (list)) > 0;
}

typedef struct
{
  LhRecordTable *table;
  guint          n_rows;
} WantedRows;

G_GNUC_UNUSED static gboolean
has_wanted_rows (gpointer data)
{
  const WantedRows *rows = data;
  LhRecordList *list = lh_record_table_get_list (rows->table);

  return list != NULL && !lh_record_list_get_pending (list) &&
         g_list_model_get_n_items (G_LIST_MODEL (list)) == rows->n_rows;
}

/* The rows come from the thread of the ledger: they are waited for, however long one turn of the loop takes. */
G_GNUC_UNUSED static void
assert_table_rows (LhRecordTable *table,
             guint          n_rows)
{
  WantedRows rows = { table, n_rows };

  if (!lh_test_wait (has_wanted_rows, &rows, 3000))
    {
      LhRecordList *list = lh_record_table_get_list (table);

      g_error ("there are %u rows, not %u", list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0, n_rows);
    }
}

G_GNUC_UNUSED static guint
count_rows (Fixture *fixture)
{
  LhRecordList *list = lh_record_table_get_list (get_table (fixture));

  lh_test_settle ();
  while (lh_record_list_get_pending (list))
    g_main_context_iteration (NULL, TRUE);
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

G_GNUC_UNUSED static gboolean
is_loaded (gpointer data)
{
  return lh_record_get_loaded (data);
}

/* Selects a row, which opens the pane. */
G_GNUC_UNUSED static LhRecord *
open_row (Fixture *fixture,
          guint    position)
{
  LhRecordTable *table = get_table (fixture);
  g_autoptr (LhRecord) record = NULL;

  lh_test_assert_soon (rows_are_there, table);
  record = g_list_model_get_item (G_LIST_MODEL (lh_record_table_get_list (table)), position);
  lh_test_assert_soon (is_loaded, record);
  lh_page_show_record (fixture->page, lh_record_get_id (record));
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  g_assert_true (lh_record_page_get_record (LH_RECORD_PAGE (fixture->page)) == record);
  return record;
}

G_GNUC_UNUSED static LhFieldRow *
find_field (GtkWidget  *root,
            const char *field)
{
  if (LH_IS_FIELD_ROW (root) && g_strcmp0 (lh_field_row_get_field (LH_FIELD_ROW (root)), field) == 0
      && gtk_widget_get_mapped (root))
    return LH_FIELD_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LhFieldRow *found = find_field (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

G_GNUC_UNUSED static LhFieldRow *
get_field (Fixture    *fixture,
           const char *field)
{
  LhFieldRow *row = find_field (GTK_WIDGET (fixture->window), field);

  if (row == NULL)
    g_error ("no row for %s", field);
  return row;
}

G_GNUC_UNUSED static GtkEditable *
get_entry (LhFieldRow *row)
{
  return GTK_EDITABLE (lh_test_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, NULL));
}

G_GNUC_UNUSED static void
type_text (LhFieldRow *row,
           const char *text)
{
  gtk_editable_set_text (get_entry (row), text);
  lh_field_row_commit (row);
}

typedef struct
{
  LhRecord   *record;
  guint       field;
  const char *text;
} Expected;

G_GNUC_UNUSED static gboolean
has_value (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = lh_record_serialize (expected->record, expected->field);

  return g_strcmp0 (text, expected->text) == 0;
}

G_GNUC_UNUSED static void
assert_value (LhRecord   *record,
              guint       field,
              const char *text)
{
  Expected expected = { record, field, text };

  if (!lh_test_wait (has_value, &expected, 3000))
    {
      g_autofree char *now = lh_record_serialize (record, field);

      g_error ("the field is “%s”, not “%s”", now, text);
    }
}

G_GNUC_UNUSED static gboolean
has_error (gpointer data)
{
  return lh_field_row_has_error (data);
}

/* What another process would read. */
G_GNUC_UNUSED static char *
read_value (Fixture  *fixture,
            LhRecord *record,
            guint     field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) other = lh_ledger_open (fixture->path, &error);
  g_autoptr (LhRecord) stored = NULL;
  char *text;

  g_assert_no_error (error);
  stored = lh_ledger_load (other, G_OBJECT_TYPE (record), lh_record_get_id (record), &error);
  g_assert_no_error (error);
  text = lh_record_serialize (stored, field);
  lh_ledger_close (other);
  return text;
}

G_GNUC_UNUSED static void
make_sample (const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) ledger = NULL;

  sample = g_build_filename (directory, "sample.linghang", NULL);
  ledger = lh_ledger_create (sample, "zh_CN", &error);
  g_assert_no_error (error);
  lh_sample_fill (ledger, &error);
  g_assert_no_error (error);
  lh_test_assert_soon (has_statistics, ledger);
  lh_test_settle ();
  lh_ledger_close (ledger);
}

/* Runs the tests that @add_tests adds, with the sample they copy. */
G_GNUC_UNUSED static int
run_pages (int     *argc,
           char  ***argv,
           void   (*add_tests) (void))
{
  g_autofree char *directory = NULL;
  int status;

  g_setenv ("LANGUAGE", "en", TRUE);
  gtk_test_init (argc, argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  directory = g_dir_make_tmp ("lh-sample-XXXXXX", NULL);
  make_sample (directory);
  add_tests ();

  status = g_test_run ();
  g_unlink (sample);
  g_rmdir (directory);
  g_free (sample);
  return status;
}

#define ADD_PAGE_TEST(path, get_type, function) \
  g_test_add (path, Fixture, (gconstpointer) get_type, set_up, function, tear_down)
