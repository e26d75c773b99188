/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-filter-bar.h"
#include "lh-level-cell.h"
#include "lh-project-tree-view.h"
#include "lh-projects-page.h"

/* Upper projects and their parts, the people of a project, the secretaries. */

static LhProjectTreeView *
show_tree (Fixture *fixture)
{
  lh_test_assert_soon (rows_are_there, get_table (fixture));
  g_object_set (fixture->page, "view", "tree", NULL);
  lh_test_frame (GTK_WIDGET (fixture->window));
  return LH_PROJECT_TREE_VIEW (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_TREE_VIEW, NULL));
}

typedef struct
{
  LhProjectTreeView *view;
  guint              n;
} Rows;

static gboolean
has_rows (gpointer data)
{
  Rows *expected = data;
  GtkTreeListModel *model = lh_project_tree_view_get_model (expected->view);

  return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) == expected->n;
}

/* Puts @n sub-projects below the first project of the list. */
static LhRecord *
make_upper (Fixture *fixture,
            guint    n)
{
  LhRecordList *list = lh_record_table_get_list (get_table (fixture));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
  g_autoptr (GError) error = NULL;
  LhRecord *upper;

  lh_test_assert_soon (rows_are_there, get_table (fixture));
  upper = lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, lh_record_list_get_id (list, 0), &error);
  g_assert_no_error (error);
  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (LhRecord) child = lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, lh_record_list_get_id (list, i),
                                                   &error);
      g_autoptr (LhRecord) changed = lh_record_duplicate (child);

      lh_record_set_int (changed, LH_PROJECT_PARENT_ID, lh_record_get_id (upper));
      lh_change_set_update (changes, changed);
    }
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_no_error (error);
  return upper;
}

static guint
count_sub_projects (Fixture *fixture)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);

  lh_query_where_field (query, LH_PROJECT_PARENT_ID, LH_QUERY_NOT_EMPTY, NULL);
  return (guint) lh_ledger_count (fixture->ledger, query, NULL);
}

/* Everything is open at first: 256 rows, upper projects and their parts. A closed row stays closed. */
static void
test_tree (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LhRecord) upper = make_upper (fixture, 3);
  LhProjectTreeView *view = show_tree (fixture);
  Rows all = { view, 256 };
  Rows fewer = { view, 253 };
  g_autoptr (GtkTreeListRow) row = NULL;

  lh_test_assert_soon (has_rows, &all);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "projects-tree");
  g_assert_cmpint (lh_project_tree_get_upper (lh_project_tree_view_get_tree (view), lh_record_get_id (upper)), ==, 0);

  row = gtk_tree_list_model_get_row (lh_project_tree_view_get_model (view), 0);
  gtk_tree_list_row_set_expanded (row, FALSE);
  lh_test_assert_soon (has_rows, &fewer);
  gtk_tree_list_row_set_expanded (row, TRUE);
  lh_test_assert_soon (has_rows, &all);
  g_assert_cmpuint (count_sub_projects (fixture), >=, 3);
}

/* A sub-project that fits is shown below its upper project, which need not fit. */
static void
test_tree_filter (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (LhRecord) upper = make_upper (fixture, 3);
  LhFilterBar *bar = LH_FILTER_BAR (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_FILTER_BAR, NULL));
  LhProjectTreeView *view = show_tree (fixture);
  LhProjectTree *tree = lh_project_tree_view_get_tree (view);
  gint64 child = lh_record_list_get_id (lh_record_table_get_list (get_table (fixture)), 2);
  g_autoptr (LhRecord) record = lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, child, NULL);
  Rows two = { view, 2 };
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (LhRecord) first = NULL;

  lh_filter_bar_set_search (bar, lh_record_get_text (record, LH_PROJECT_NUMBER));
  lh_test_assert_soon (has_rows, &two);
  g_assert_cmpuint (lh_project_tree_get_n_matches (tree), ==, 1);
  row = gtk_tree_list_model_get_row (lh_project_tree_view_get_model (view), 0);
  first = gtk_tree_list_row_get_item (row);
  g_assert_cmpint (lh_record_get_id (first), ==, lh_record_get_id (upper));
}

/* What is chosen in the tree is open in the pane, and what is opened elsewhere is chosen in the tree. */
static void
test_tree_selection (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (LhRecord) upper = make_upper (fixture, 2);
  LhProjectTreeView *view = show_tree (fixture);
  Rows all = { view, 256 };
  GtkWidget *list = lh_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (list)));
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (LhRecord) second = NULL;

  lh_test_assert_soon (has_rows, &all);
  row = g_list_model_get_item (G_LIST_MODEL (selection), 1);
  second = gtk_tree_list_row_get_item (row);
  gtk_single_selection_set_selected (selection, 1);
  lh_test_settle ();
  g_assert_true (lh_record_page_get_record (LH_RECORD_PAGE (fixture->page)) == second);

  gtk_widget_activate_action (GTK_WIDGET (view), "tree.close", NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (view), "tree.close", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 254);

  lh_page_show_record (fixture->page, lh_record_get_id (second));
  lh_test_assert_soon (has_rows, &all);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-people/tree/rows", lh_projects_page_get_type, test_tree);
  ADD_PAGE_TEST ("/ui-people/tree/filter", lh_projects_page_get_type, test_tree_filter);
  ADD_PAGE_TEST ("/ui-people/tree/selection", lh_projects_page_get_type, test_tree_selection);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
