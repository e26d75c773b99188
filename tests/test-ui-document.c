/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "lh-document-button.h"
#include "lh-document-layout.h"
#include "lh-document-output.h"
#include "lh-paths.h"
#include "lh-sample.h"
#include "lh-test-ui.h"

static LhLedger *ledger;
static char *folder;

static LhRecord *
get_project (void)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_where_field (query, LH_PROJECT_NUMBER, LH_QUERY_EQUAL, "SJ2024-013-01");
  found = lh_ledger_query (ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (g_ptr_array_index (found, 0));
}

static LhDocument *
make_document (LhProjectDocumentKind kind)
{
  g_autoptr (LhRecord) project = get_project ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectDossier) dossier = lh_project_dossier_load (ledger, lh_record_get_id (project), &error);
  LhProjectTexts texts = { ledger, dossier, lh_ledger_get_catalog (ledger) };
  LhDocument *document = lh_project_document_new (kind, &texts, &error);

  g_assert_no_error (error);
  return document;
}

static guint
count_pages (const char *pdf,
             gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i + 12 < length; i++)
    n += memcmp (pdf + i, "/Type /Page ", 12) == 0;
  return n;
}

/* What is printed has the pages of the PDF. */
static void
test_print (gconstpointer data)
{
  LhProjectDocumentKind kind = GPOINTER_TO_UINT (data);
  g_autoptr (LhDocument) document = make_document (kind);
  g_autoptr (LhDocumentLayout) layout = lh_document_layout_new (document);
  g_autoptr (GtkPrintOperation) operation = lh_document_output_new_print (document);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, lh_document_layout_get_n_pages (layout));
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpuint (count_pages (pdf, length), ==, lh_document_layout_get_n_pages (layout));
  g_unlink (path);
}

static GtkWidget *
find_chooser (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
        return l->data;
    }
  return NULL;
}

static gboolean
chooser_is_open (gpointer data)
{
  return find_chooser () != NULL;
}

/* The chooser opens its folder in the background. */
static gboolean
chooser_has_file (gpointer path)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (find_chooser ()));

  return file != NULL && g_strcmp0 (g_file_peek_path (file), path) == 0;
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The button asks where to save, and the file is there soon after. */
static void
test_save (gconstpointer data)
{
  const char *target = data;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (LH_TYPE_DOCUMENT_BUTTON, NULL);
  g_autoptr (LhRecord) project = get_project ();
  g_autofree char *directory = lh_paths_get_export_dir ();
  g_autofree char *path = g_build_filename (directory, g_str_has_suffix (target, "xlsx") ? "saved.xlsx" : "saved.pdf",
                                            NULL);
  g_autofree char *contents = NULL;
  g_autofree char *name = g_path_get_basename (path);

  gtk_window_set_child (GTK_WINDOW (window), button);
  /* without a project there is nothing to save */
  gtk_widget_activate_action (button, "document.save", "s", target);
  lh_test_settle ();
  g_assert_false (chooser_is_open (NULL));
  g_object_set (button, "ledger", ledger, "record", project, NULL);
  lh_test_present (GTK_WINDOW (window));

  g_assert_true (gtk_widget_activate_action (button, "document.save", "s", target));
  lh_test_assert_soon (chooser_is_open, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (find_chooser ()), name);
  lh_test_assert_soon (chooser_has_file, path);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  lh_test_assert_soon (file_exists, path);
  lh_test_settle ();
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, g_str_has_suffix (target, "xlsx") ? "PK" : "%PDF-"));
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  folder = g_dir_make_tmp ("lh-ui-document-XXXXXX", NULL);
  path = g_build_filename (folder, "sample.linghang", NULL);
  ledger = lh_ledger_create (path, "zh_CN", &error);
  g_assert_no_error (error);
  g_assert_true (lh_sample_fill (ledger, &error));

  g_test_add_data_func ("/ui-document/print/charter", GUINT_TO_POINTER (LH_PROJECT_CHARTER), test_print);
  g_test_add_data_func ("/ui-document/print/pledge", GUINT_TO_POINTER (LH_PROJECT_PLEDGE), test_print);
  g_test_add_data_func ("/ui-document/save/charter", "charter.pdf", test_save);
  g_test_add_data_func ("/ui-document/save/form", "charter.xlsx", test_save);
  g_test_add_data_func ("/ui-document/save/pledge", "pledge.pdf", test_save);

  status = g_test_run ();
  lh_ledger_close (ledger);
  g_clear_object (&ledger);
  g_unlink (path);
  g_rmdir (folder);
  g_free (folder);
  return status;
}
