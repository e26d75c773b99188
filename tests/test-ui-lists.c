/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-attachment-list.h"
#include "lh-attachment-row.h"
#include "lh-attachments.h"
#include "lh-bulk-edit-dialog.h"
#include "lh-page-head.h"
#include "lh-project-pane.h"
#include "lh-projects-page.h"
#include "lh-saved-view.h"
#include "lh-table-columns.h"
#include "lh-views-button.h"

/* What a page offers for its list: saved views, one edit of several records, and the files of a record. */

typedef struct
{
  LhLedger *ledger;
  GType     type;
  gint64    expected;
} ExpectedCount;

static gboolean
has_count (gpointer data)
{
  ExpectedCount *expected = data;
  g_autoptr (LhQuery) query = lh_query_new (expected->type);

  return lh_ledger_count (expected->ledger, query, NULL) == expected->expected;
}

static void
assert_count (Fixture *fixture,
              GType    type,
              gint64   n)
{
  ExpectedCount expected = { fixture->ledger, type, n };

  lh_test_assert_soon (has_count, &expected);
}

static gint64
get_first_view (Fixture *fixture)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SAVED_VIEW);
  g_autoptr (GPtrArray) views = lh_ledger_query (fixture->ledger, query, NULL);

  g_assert_cmpuint (views->len, ==, 1);
  return lh_record_get_id (g_ptr_array_index (views, 0));
}

/* Filters, order and columns come back as they were saved, whatever was on screen in between. */
static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const states[] = { "accepted", NULL };
  static const char *const columns[] = { "name", "state", "due-date", NULL };
  LhFilterBar *bar = LH_FILTER_BAR (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_FILTER_BAR, NULL));
  LhViewsButton *views = LH_VIEWS_BUTTON (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_VIEWS_BUTTON, NULL));
  LhRecordTable *table = get_table (fixture);
  g_auto (GStrv) shown = NULL;
  gboolean descending;
  guint n_all, n_accepted;

  lh_test_assert_soon (rows_are_there, table);
  n_all = count_rows (fixture);
  lh_filter_bar_set_values (bar, "state", states);
  lh_record_table_set_sort (table, "due-date", TRUE);
  lh_record_table_set_columns (table, columns);
  n_accepted = count_rows (fixture);
  g_assert_cmpuint (n_accepted, <, n_all);
  lh_views_button_save (views, " 已通过 ");
  assert_count (fixture, LH_TYPE_SAVED_VIEW, 1);

  lh_filter_bar_clear (bar);
  lh_record_table_set_sort (table, NULL, FALSE);
  lh_record_table_set_columns (table, (const char *const[]) { "name", NULL });
  g_assert_cmpuint (count_rows (fixture), >, n_accepted);

  lh_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (views), "views.show", "x", get_first_view (fixture));
  g_assert_cmpuint (count_rows (fixture), ==, n_accepted);
  g_assert_cmpstr (lh_record_table_get_sort (table, &descending), ==, "due-date");
  g_assert_true (descending);
  shown = lh_record_table_get_columns (table);
  g_assert_true (g_strv_equal ((const char *const *) shown, columns));

  /* the same name again is the same view */
  lh_views_button_save (views, "已通过");
  lh_test_settle ();
  assert_count (fixture, LH_TYPE_SAVED_VIEW, 1);
  gtk_widget_activate_action (GTK_WIDGET (views), "views.delete", "x", get_first_view (fixture));
  assert_count (fixture, LH_TYPE_SAVED_VIEW, 0);
}

static gboolean
can_apply (gpointer data)
{
  GtkWidget *button = lh_test_find (data, GTK_TYPE_BUTTON, "_Apply");

  return button != NULL && gtk_widget_get_sensitive (button);
}

static LhBulkEditDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LH_IS_BULK_EDIT_DIALOG (window))
        return LH_BULK_EDIT_DIALOG (window);
    }
  g_error ("no dialog");
}

/* Five projects get the same contact; one step of undo takes it back from all. */
static void
test_bulk_edit (Fixture       *fixture,
                gconstpointer  data)
{
  LhRecordTable *table = get_table (fixture);
  GtkWidget *view = lh_test_find (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *before = NULL;
  g_autofree char *label = NULL;
  LhBulkEditDialog *dialog;
  GtkDropDown *fields;

  lh_test_assert_soon (rows_are_there, table);
  gtk_selection_model_select_range (selection, 0, 5, TRUE);
  records = lh_record_table_get_selected (table);
  g_assert_cmpuint (records->len, ==, 5);
  lh_test_assert_soon (is_loaded, g_ptr_array_index (records, 4));
  before = lh_record_serialize (g_ptr_array_index (records, 4), LH_PROJECT_TEAM);
  gtk_widget_activate_action (GTK_WIDGET (table), "page.bulk-edit", NULL);

  dialog = find_dialog ();
  fields = GTK_DROP_DOWN (lh_test_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN, NULL));
  for (guint i = 0; find_field (GTK_WIDGET (dialog), "team") == NULL; i++)
    {
      g_assert_cmpuint (i, <, g_list_model_get_n_items (gtk_drop_down_get_model (fields)));
      gtk_drop_down_set_selected (fields, i);
      lh_test_frame (GTK_WIDGET (dialog));
    }
  g_assert_false (can_apply (dialog));
  type_text (find_field (GTK_WIDGET (dialog), "team"), "先锋队");
  lh_test_assert_soon (can_apply, dialog);
  lh_test_save_png (GTK_WIDGET (dialog), "bulk-edit");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);

  for (guint i = 0; i < records->len; i++)
    assert_value (g_ptr_array_index (records, i), LH_PROJECT_TEAM, "先锋队");
  label = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpstr (label, ==, "Edit several records");
  assert_value (g_ptr_array_index (records, 4), LH_PROJECT_TEAM, before);
}

static gboolean
has_row (gpointer data)
{
  return lh_test_find (data, LH_TYPE_ATTACHMENT_ROW, NULL) != NULL;
}

static gboolean
shows_warning (gpointer data)
{
  GtkWidget *widget = data;

  if (GTK_IS_IMAGE (widget) && gtk_widget_has_css_class (widget, "warning"))
    return gtk_widget_get_visible (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows_warning (child))
        return TRUE;
    }
  return FALSE;
}

static char *
get_stored_path (Fixture *fixture)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);
  g_autoptr (GPtrArray) attachments = lh_ledger_query (fixture->ledger, query, NULL);

  g_assert_cmpuint (attachments->len, ==, 1);
  return lh_attachment_store_get_path (fixture->path,
                                       lh_record_get_text (g_ptr_array_index (attachments, 0), LH_ATTACHMENT_HASH));
}

static gboolean
has_attachments (gpointer data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);

  return lh_ledger_count (data, query, NULL) == 1;
}

/* A file is attached and listed; when its copy is lost, the list says so. */
static void
test_attachments (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "现场照片.txt", NULL);
  g_autofree char *folder = lh_attachment_store_get_folder (fixture->path);
  g_autofree char *bucket = NULL;
  g_autofree char *stored = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  LhProjectPane *pane;
  GtkWidget *list;

  g_assert_true (g_file_set_contents (path, "整改后\n", -1, NULL));
  g_list_store_append (files, file);
  open_row (fixture, 0);
  pane = LH_PROJECT_PANE (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_PANE, NULL));
  lh_project_pane_show_tab (pane, "attachments");
  lh_test_frame (GTK_WIDGET (fixture->window));
  list = lh_test_find (GTK_WIDGET (pane), LH_TYPE_ATTACHMENT_LIST, NULL);
  lh_attachment_list_add_files (LH_ATTACHMENT_LIST (list), G_LIST_MODEL (files));
  lh_test_assert_soon (has_attachments, fixture->ledger);
  lh_test_assert_soon (has_row, list);
  g_assert_false (shows_warning (list));
  lh_test_save_png (GTK_WIDGET (pane), "attachments");

  stored = get_stored_path (fixture);
  g_assert_cmpint (g_unlink (stored), ==, 0);
  lh_project_pane_show_tab (pane, "basics");
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_project_pane_show_tab (pane, "attachments");
  lh_test_assert_soon (shows_warning, list);

  bucket = g_path_get_dirname (stored);
  g_rmdir (bucket);
  g_rmdir (folder);
  g_unlink (path);
}

/* A table of which only the width matters. */
static GtkWidget *
create_columns (GtkColumnView **view)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  *view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (*view));
  gtk_widget_set_halign (scrolled, GTK_ALIGN_START);
  lh_table_columns_append_fields (*view, LH_TYPE_PROJECT,
                                  "number:112 name organization-id:92 category:80? lead-name:66 state:72 due-date:118");
  return scrolled;
}

static void
assert_shown (GtkColumnView *view,
              const char    *expected)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GString) shown = g_string_new (NULL);

  lh_test_frame (GTK_WIDGET (view));
  lh_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_string_append_printf (shown, "%s%s", shown->len > 0 ? ", " : "", gtk_column_view_column_get_title (column));
      else
        g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), <=, 0);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

/* Where there is little room, the names of the rows keep theirs; what is exported does not depend on it. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  GtkColumnView *view;
  GtkWidget *scrolled = create_columns (&view);
  GtkColumnViewColumn *lead = lh_table_columns_find (view, "lead-name");
  g_auto (GStrv) chosen = NULL;
  g_auto (GStrv) chosen_later = NULL;

  adw_window_set_content (ADW_WINDOW (fixture->window), scrolled);
  gtk_widget_set_size_request (scrolled, 900, 100);
  assert_shown (view, "Project number, Project name, Organization, Leading secretary, State, Deadline");
  chosen = lh_table_columns_get_visible (view);
  gtk_widget_set_size_request (scrolled, 600, 100);
  assert_shown (view, "Project name, Organization, State, Deadline");
  chosen_later = lh_table_columns_get_visible (view);
  g_assert_true (g_strv_equal ((const char *const *) chosen, (const char *const *) chosen_later));

  gtk_column_view_column_set_visible (lead, TRUE);
  assert_shown (view, "Project name, Organization, Leading secretary, State, Deadline");
  gtk_widget_set_size_request (scrolled, 900, 100);
  assert_shown (view, "Project number, Project name, Organization, Leading secretary, State, Deadline");
  gtk_column_view_column_set_visible (lead, FALSE);
  assert_shown (view, "Project number, Project name, Organization, State, Deadline");
}

/* Widths follow the size of the text that the desktop asks for. */
static void
test_text_size (Fixture       *fixture,
                gconstpointer  data)
{
  GtkColumnView *view;
  GtkWidget *scrolled = create_columns (&view);
  GtkColumnViewColumn *due = lh_table_columns_find (view, "due-date");
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;
  int width;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  adw_window_set_content (ADW_WINDOW (fixture->window), scrolled);
  gtk_widget_set_size_request (scrolled, 900, 100);
  lh_test_settle ();
  width = gtk_column_view_column_get_fixed_width (due);
  g_object_set (settings, "gtk-font-name", "DejaVu Sans 20", NULL);
  lh_test_settle ();
  g_assert_cmpint (ABS (gtk_column_view_column_get_fixed_width (due) - 2 * width), <=, 2);
  /* Not gtk_settings_reset_property(): GTK 4.8 does not free what was set. */
  g_object_set (settings, "gtk-font-name", font, NULL);
  lh_test_settle ();
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (due), ==, width);
}

/* Title and switcher stand beside each other, or one below the other. */
static void
test_head (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *head = g_object_ref_sink (g_object_new (LH_TYPE_PAGE_HEAD, "title", "Problems and Rectification", "stack", stack,
                                                     NULL));
  int minimum, natural, wide, narrow;

  gtk_stack_add_titled (GTK_STACK (stack), gtk_label_new (""), "a", "Ledger of problems");
  gtk_stack_add_titled (GTK_STACK (stack), gtk_label_new (""), "b", "Opinions and Suggestions");
  gtk_widget_measure (head, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, 150);
  gtk_widget_measure (head, GTK_ORIENTATION_VERTICAL, natural, &wide, NULL, NULL, NULL);
  gtk_widget_measure (head, GTK_ORIENTATION_VERTICAL, natural - 1, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide + 10);
  g_object_unref (head);
  g_object_ref_sink (stack);
  g_object_unref (stack);
}

static void
add_tests (void)
{
  g_test_add ("/lists/views", Fixture, lh_projects_page_get_type, set_up, test_views, tear_down);
  g_test_add ("/lists/bulk-edit", Fixture, lh_projects_page_get_type, set_up, test_bulk_edit, tear_down);
  g_test_add ("/lists/columns", Fixture, lh_projects_page_get_type, set_up, test_columns, tear_down);
  g_test_add ("/lists/text-size", Fixture, lh_projects_page_get_type, set_up, test_text_size, tear_down);
  g_test_add ("/lists/head", Fixture, lh_projects_page_get_type, set_up, test_head, tear_down);
  g_test_add ("/lists/attachments", Fixture, lh_projects_page_get_type, set_up, test_attachments, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  return run_pages (&argc, &argv, add_tests);
}
