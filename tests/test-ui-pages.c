/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-brand-register-page.h"
#include "lh-checklist-item.h"
#include "lh-checklist-lists-view.h"
#include "lh-choice.h"
#include "lh-filter-bar.h"
#include "lh-light-banner.h"
#include "lh-light-override.h"
#include "lh-new-dialog.h"
#include "lh-new-dialog.h"
#include "lh-organizations-page.h"
#include "lh-part-table.h"
#include "lh-progress-form.h"
#include "lh-progress.h"
#include "lh-project-pane.h"
#include "lh-projects-page.h"
#include "lh-record-table.h"

/* Pages of records: rows, filters, order, panes, new and deleted records. */

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  lh_test_assert_soon (rows_are_there, get_table (fixture));
  g_assert_cmpuint (count_rows (fixture), >, 0);
  lh_test_frame (GTK_WIDGET (fixture->window));
  open_row (fixture, 0);
  lh_test_save_png (GTK_WIDGET (fixture->page), g_type_name (G_OBJECT_TYPE (fixture->page)));

  lh_page_toggle_pane (fixture->page);
  lh_test_frame (GTK_WIDGET (fixture->window));
  g_assert_null (find_field (GTK_WIDGET (fixture->window), "note"));
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  LhFilterBar *bar = LH_FILTER_BAR (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_FILTER_BAR, NULL));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint all, some;
  gint64 id;

  lh_test_assert_soon (rows_are_there, get_table (fixture));
  all = count_rows (fixture);
  g_assert_cmpuint (all, ==, 256);
  lh_filter_bar_set_values (bar, "light", (const char *[]) { "yellow", NULL });
  some = count_rows (fixture);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
  lh_filter_bar_set_values (bar, "year", (const char *[]) { "2023", NULL });
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  lh_filter_bar_clear (bar);
  g_assert_cmpuint (count_rows (fixture), ==, all);

  id = lh_record_list_get_id (lh_record_table_get_list (get_table (fixture)), 5);
  g_array_append_val (ids, id);
  lh_page_show_ids (fixture->page, ids, "one");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_nonnull (strstr (lh_record_table_get_status (get_table (fixture)), "256"));
  lh_page_show_ids (fixture->page, NULL, NULL);
  g_assert_cmpuint (count_rows (fixture), ==, all);
}

static gboolean
has_one_row (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (data);

  return !lh_record_list_get_pending (list) && g_list_model_get_n_items (G_LIST_MODEL (list)) == 1;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  LhFilterBar *bar = LH_FILTER_BAR (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_FILTER_BAR, NULL));
  g_autofree char *number = NULL;

  lh_test_assert_soon (rows_are_there, get_table (fixture));
  number = g_strdup (lh_record_get_text (open_row (fixture, 7), LH_PROJECT_NUMBER));
  lh_filter_bar_set_search (bar, number);
  lh_test_assert_soon (has_one_row, get_table (fixture));
  g_assert_true (lh_filter_bar_get_active (bar));
}

/* A click on a heading sorts in the ledger; the official order comes back. */
static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = lh_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_COLUMN_VIEW, NULL);
  LhRecordTable *table = get_table (fixture);
  gint64 first;
  gboolean descending;

  lh_test_assert_soon (rows_are_there, table);
  first = lh_record_list_get_id (lh_record_table_get_list (table), 0);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), lh_record_table_find_column (table, "number"),
                                  GTK_SORT_DESCENDING);
  count_rows (fixture);
  g_assert_cmpstr (lh_query_get_sort (lh_record_list_get_query (lh_record_table_get_list (table)), &descending), ==,
                   "number");
  g_assert_true (descending);
  g_assert_cmpint (lh_record_list_get_id (lh_record_table_get_list (table), 0), !=, first);

  gtk_widget_activate_action (GTK_WIDGET (table), "table.official-order", NULL);
  count_rows (fixture);
  g_assert_cmpint (lh_record_list_get_id (lh_record_table_get_list (table), 0), ==, first);
}

static gboolean
has_report (gpointer data)
{
  LhRecord *report = lh_progress_form_get_report (data);

  return report != NULL && lh_record_get_loaded (report);
}

static gboolean
has_draft (gpointer data)
{
  LhRecord *report = lh_progress_form_get_report (data);

  return report != NULL && !lh_record_get_loaded (report);
}

static gboolean
is_report_of_second_quarter (gpointer data)
{
  LhRecord *report = lh_progress_form_get_report (data);

  return report != NULL && lh_record_get_quarter (report, LH_PROGRESS_QUARTER).number == 2;
}

/* The report of a quarter without one is made when the progress is entered, and not with a progress over 100. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  LhStatistics *statistics = lh_ledger_get_statistics (fixture->ledger);
  LhProjectPane *pane;
  LhProgressForm *form;

  lh_page_show_ids (fixture->page, lh_statistics_get_figure (statistics, "reports-missing")->ids, "missing");
  g_assert_cmpuint (count_rows (fixture), >, 0);
  open_row (fixture, 0);
  pane = LH_PROJECT_PANE (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_PANE, NULL));
  lh_project_pane_show_tab (pane, "progress");
  lh_test_frame (GTK_WIDGET (fixture->window));
  form = LH_PROGRESS_FORM (lh_test_find (GTK_WIDGET (pane), LH_TYPE_PROGRESS_FORM, NULL));
  lh_test_assert_soon (has_draft, form);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (pane), "progress-draft");

  type_text (get_field (fixture, "reporter"), "钱××");
  type_text (get_field (fixture, "actual-progress"), "120");
  lh_test_assert_soon (has_error, get_field (fixture, "actual-progress"));
  g_assert_true (has_draft (form));
  type_text (get_field (fixture, "actual-progress"), "100");
  lh_test_assert_soon (has_report, form);
  assert_value (lh_progress_form_get_report (form), LH_PROGRESS_ACTUAL_PROGRESS, "100.0");
  assert_value (lh_progress_form_get_report (form), LH_PROGRESS_REPORTER, "钱××");

  lh_ledger_set_quarter (fixture->ledger, lh_quarter_new (2024, 2));
  lh_test_assert_soon (is_report_of_second_quarter, form);
}

typedef struct
{
  Fixture  *fixture;
  LhRecord *project;
  guint     n_decisions;
} ExpectedDecisions;

static gboolean
has_decisions (gpointer data)
{
  const ExpectedDecisions *expected = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_LIGHT_OVERRIDE);
  g_autoptr (GPtrArray) decisions = NULL;

  lh_query_where_id (query, LH_LIGHT_OVERRIDE_PROJECT_ID, lh_record_get_id (expected->project));
  decisions = lh_ledger_query (expected->fixture->ledger, query, NULL);
  return decisions != NULL && decisions->len == expected->n_decisions;
}

static GtkWidget *
find_new_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LH_IS_NEW_DIALOG (window))
        return window;
    }
  g_error ("no dialog for a new record");
}

/* A person sets the light of the quarter on the screen, and gives it back to the rule. */
static void
test_manual_light (Fixture       *fixture,
                   gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 0);
  GtkWidget *banner = lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_LIGHT_BANNER, NULL);
  ExpectedDecisions one = { fixture, project, 1 };
  ExpectedDecisions none = { fixture, project, 0 };
  GtkWidget *dialog;

  g_assert_true (has_decisions (&none));
  gtk_widget_activate_action (banner, "banner.override", NULL);
  dialog = find_new_dialog ();
  lh_test_frame (dialog);
  type_text (find_field (dialog, "reason"), "工委认定");
  type_text (find_field (dialog, "decided-by"), "督查组");
  gtk_widget_activate_action (dialog, "dialog.create", NULL);
  lh_test_assert_soon (has_decisions, &one);
  lh_test_settle ();

  gtk_widget_activate_action (banner, "banner.clear-override", NULL);
  lh_test_assert_soon (has_decisions, &none);
}

static gboolean
has_parts (gpointer data)
{
  GListModel *list = lh_part_table_get_list (data);

  return list != NULL && g_list_model_get_n_items (list) > 0;
}

static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const tabs[] = { "indicators", "roadmap", "plan" };
  LhProjectPane *pane;

  open_row (fixture, 0);
  pane = LH_PROJECT_PANE (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_PANE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *parts;

      lh_project_pane_show_tab (pane, tabs[i]);
      lh_test_frame (GTK_WIDGET (fixture->window));
      parts = lh_test_find (GTK_WIDGET (pane), LH_TYPE_PART_TABLE, NULL);
      lh_test_assert_soon (has_parts, parts);
      lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_save_png (GTK_WIDGET (pane), tabs[i]);
    }
  lh_project_pane_show_tab (pane, "history");
  lh_test_frame (GTK_WIDGET (fixture->window));
}

typedef struct
{
  LhRecordTable *table;
  gint64         total;
} Total;

static gboolean
has_total (gpointer data)
{
  Total *expected = data;
  gint64 total = 0;

  g_object_get (lh_record_table_get_list (expected->table), "total", &total, NULL);
  return total == expected->total;
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (LH_IS_NEW_DIALOG (l->data))
        return l->data;
    }
  return NULL;
}

static gboolean
dialog_is_gone (gpointer data)
{
  return find_dialog () == NULL;
}

static gboolean
shows_record (gpointer data)
{
  LhRecord *record = lh_record_page_get_record (data);

  return record != NULL && lh_record_get_loaded (record);
}

/* A new project asks for what it cannot do without; what is missing is said at its field, and nothing is lost. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (LhRecord) organization = g_list_model_get_item (lh_ledger_get_organizations (fixture->ledger), 3);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (organization));
  g_autoptr (LhChoice) choice = lh_choice_new (id, "");
  GtkWidget *dialog;
  LhFieldRow *row;
  LhRecord *created;

  lh_test_assert_soon (rows_are_there, get_table (fixture));
  lh_page_new_item (fixture->page);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  lh_test_present (GTK_WINDOW (dialog));
  type_text (find_field (dialog, "name"), "新建的书记项目");
  gtk_widget_activate_action (dialog, "dialog.create", NULL);
  row = find_field (dialog, "organization-id");
  lh_test_assert_soon (has_error, row);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (find_field (dialog, "name"))), ==, "新建的书记项目");

  g_signal_emit_by_name (gtk_menu_button_get_popover (GTK_MENU_BUTTON (lh_test_find (GTK_WIDGET (row),
                                                                                     GTK_TYPE_MENU_BUTTON, NULL))),
                         "chosen", choice);
  gtk_widget_activate_action (dialog, "dialog.create", NULL);
  lh_test_assert_soon (dialog_is_gone, NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 257);
  lh_test_assert_soon (shows_record, fixture->page);
  created = lh_record_page_get_record (LH_RECORD_PAGE (fixture->page));
  g_assert_cmpstr (lh_record_get_text (created, LH_PROJECT_NAME), ==, "新建的书记项目");
}

/* Deleting is undone, not asked about. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *undone = NULL;
  Total fewer, same;

  open_row (fixture, 0);
  fewer = (Total) { get_table (fixture), 255 };
  same = (Total) { get_table (fixture), 256 };
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.delete", NULL);
  lh_test_assert_soon (has_total, &fewer);
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  lh_test_assert_soon (has_total, &same);
}

static void
test_tick (Fixture       *fixture,
           gconstpointer  data)
{
  LhRecord *item = open_row (fixture, 0);
  GtkWidget *check = lh_test_find (GTK_WIDGET (get_table (fixture)), GTK_TYPE_CHECK_BUTTON, NULL);
  gboolean done = g_str_equal (lh_record_get_text (item, LH_CHECKLIST_ITEM_STATE), "done");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !done);
  assert_value (item, LH_CHECKLIST_ITEM_STATE, done ? "in-progress" : "done");
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-pages/projects/rows", lh_projects_page_get_type, test_rows);
  ADD_PAGE_TEST ("/ui-pages/projects/filter", lh_projects_page_get_type, test_filter);
  ADD_PAGE_TEST ("/ui-pages/projects/search", lh_projects_page_get_type, test_search);
  ADD_PAGE_TEST ("/ui-pages/projects/sort", lh_projects_page_get_type, test_sort);
  ADD_PAGE_TEST ("/ui-pages/projects/progress", lh_projects_page_get_type, test_progress);
  ADD_PAGE_TEST ("/ui-pages/projects/parts", lh_projects_page_get_type, test_parts);
  ADD_PAGE_TEST ("/ui-pages/projects/manual-light", lh_projects_page_get_type, test_manual_light);
  ADD_PAGE_TEST ("/ui-pages/projects/new", lh_projects_page_get_type, test_new);
  ADD_PAGE_TEST ("/ui-pages/projects/delete", lh_projects_page_get_type, test_delete);
  ADD_PAGE_TEST ("/ui-pages/organizations/rows", lh_organizations_page_get_type, test_rows);
  ADD_PAGE_TEST ("/ui-pages/brands/rows", lh_brand_register_page_get_type, test_rows);
  ADD_PAGE_TEST ("/ui-pages/checklists/rows", lh_checklist_lists_view_get_type, test_rows);
  ADD_PAGE_TEST ("/ui-pages/checklists/tick", lh_checklist_lists_view_get_type, test_tick);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
