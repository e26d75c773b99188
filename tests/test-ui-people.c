/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-chain-slot.h"
#include "lh-filter-bar.h"
#include "lh-new-dialog.h"
#include "lh-organizations-page.h"
#include "lh-pledge-box.h"
#include "lh-project-pane.h"
#include "lh-project-partner.h"
#include "lh-project-parts-tab.h"
#include "lh-project-people-tab.h"
#include "lh-project-tree-view.h"
#include "lh-projects-page.h"
#include "lh-record-pane.h"
#include "lh-secretaries-page.h"
#include "lh-secretary-pane.h"
#include "lh-split-dialog.h"
#include "lh-split-row.h"

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

  g_assert_nonnull (upper);
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

/* A project opened in the list before is chosen in the tree when that is shown. */
static void
test_tree_of_selected (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (LhRecord) upper = make_upper (fixture, 2);
  LhRecord *child = open_row (fixture, 2);
  LhProjectTreeView *view = show_tree (fixture);
  Rows all = { view, 256 };
  GtkWidget *list = lh_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSingleSelection *selection;

  lh_test_assert_soon (has_rows, &all);
  selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (list)));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 2);
  g_assert_true (lh_record_page_get_record (LH_RECORD_PAGE (fixture->page)) == child);
  g_assert_cmpint (lh_record_get_int (child, LH_PROJECT_PARENT_ID), ==, lh_record_get_id (upper));
}

static GtkWidget *
open_tab (Fixture    *fixture,
          const char *name,
          GType       type)
{
  GtkWidget *pane = lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_PANE, NULL);

  lh_project_pane_show_tab (LH_PROJECT_PANE (pane), name);
  lh_test_frame (GTK_WIDGET (fixture->window));
  return lh_test_find (pane, type, NULL);
}

static GtkWidget *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static gboolean
toplevel_is_gone (gpointer data)
{
  return find_toplevel (GPOINTER_TO_SIZE (data)) == NULL;
}

/* Writes into the entries of a line, which are told apart by their names. */
static void
fill_line (GtkWidget  *dialog,
           guint       line,
           guint       organization,
           const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (lh_test_find (dialog, LH_TYPE_SPLIT_ROW, NULL));
  GtkWidget *entry;

  row = gtk_widget_get_first_child (row);
  for (guint i = 0; i < line; i++)
    row = gtk_widget_get_next_sibling (row);
  entry = lh_test_find (row, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (lh_test_find (row, GTK_TYPE_DROP_DOWN, NULL)), organization);
}

static gint64
count_children (Fixture  *fixture,
                LhRecord *upper)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);

  lh_query_where_id (query, LH_PROJECT_PARENT_ID, lh_record_get_id (upper));
  return lh_ledger_count (fixture->ledger, query, NULL);
}

/* Two lines are filled in, the third is left out: two sub-projects, one step of undo. */
static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  LhRecord *upper = open_row (fixture, 0);
  GtkWidget *tab = open_tab (fixture, "parts", LH_TYPE_PROJECT_PARTS_TAB);
  GtkWidget *dialog;
  g_autofree char *undone = NULL;
  gint64 before = count_children (fixture, upper);

  gtk_widget_activate_action (tab, "parts.split", NULL);
  dialog = find_toplevel (LH_TYPE_SPLIT_DIALOG);
  g_assert_nonnull (dialog);
  lh_test_frame (dialog);
  fill_line (dialog, 0, 5, "承接任务之一");
  fill_line (dialog, 1, 6, "承接任务之二");
  lh_test_settle ();
  g_assert_nonnull (lh_test_find (dialog, GTK_TYPE_LABEL, "2 sub-projects, shares together 100%"));
  lh_test_frame (dialog);
  lh_test_save_png (dialog, "split-dialog");

  gtk_widget_activate_action (dialog, "split.apply", NULL);
  lh_test_assert_soon (toplevel_is_gone, GSIZE_TO_POINTER (LH_TYPE_SPLIT_DIALOG));
  g_assert_cmpint (count_children (fixture, upper), ==, before + 2);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "project-parts");
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpint (count_children (fixture, upper), ==, before);
}

/* What cannot be read is said in the dialog, and nothing is done. */
static void
test_split_wrong (Fixture       *fixture,
                  gconstpointer  data)
{
  LhRecord *upper = open_row (fixture, 0);
  GtkWidget *tab = open_tab (fixture, "parts", LH_TYPE_PROJECT_PARTS_TAB);
  gint64 before = count_children (fixture, upper);
  GtkWidget *dialog;

  gtk_widget_activate_action (tab, "parts.split", NULL);
  dialog = find_toplevel (LH_TYPE_SPLIT_DIALOG);
  lh_test_frame (dialog);
  fill_line (dialog, 0, GTK_INVALID_LIST_POSITION, "没有单位");
  lh_test_settle ();
  gtk_widget_activate_action (dialog, "split.apply", NULL);
  lh_test_settle ();
  g_assert_nonnull (lh_test_find (dialog, GTK_TYPE_LABEL, "Sub-project 1 lacks its name or its organization."));
  g_assert_cmpint (count_children (fixture, upper), ==, before);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
chain_is_complete (gpointer data)
{
  return lh_test_find (data, GTK_TYPE_LABEL, "Chain complete") != NULL;
}

static gboolean
tells_gap (gpointer data)
{
  return lh_test_find (data, GTK_TYPE_LABEL, "Chain incomplete, missing: Leading Party group") != NULL;
}

/* A missing slot is marked, asked for, and gone when it has its task. */
static void
test_chain (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const levels[] = { "party-group", "organ-committee", "branch" };
  LhRecord *project = open_row (fixture, 0);
  GtkWidget *tab;
  GtkWidget *dialog;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHAIN_SLOT);
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");

  lh_query_where_id (query, LH_CHAIN_SLOT_PROJECT_ID, lh_record_get_id (project));
  slots = lh_ledger_query (fixture->ledger, query, NULL);
  for (guint i = 0; i < slots->len; i++)
    lh_change_set_delete (changes, g_ptr_array_index (slots, i));
  for (guint i = 1; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (LhRecord) slot = LH_RECORD (lh_chain_slot_new ());

      lh_record_set_int (slot, LH_CHAIN_SLOT_PROJECT_ID, lh_record_get_id (project));
      lh_record_set_text (slot, LH_CHAIN_SLOT_LEVEL, levels[i]);
      lh_record_set_text (slot, LH_CHAIN_SLOT_TASK, "落实任务");
      lh_change_set_insert (changes, slot);
    }
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, NULL));

  tab = open_tab (fixture, "people", LH_TYPE_PROJECT_PEOPLE_TAB);
  lh_test_assert_soon (tells_gap, tab);
  lh_test_save_png (GTK_WIDGET (fixture->page), "project-people");
  lh_test_click (lh_test_find (tab, GTK_TYPE_BUTTON, "Fill in"));
  dialog = find_toplevel (LH_TYPE_NEW_DIALOG);
  g_assert_nonnull (dialog);
  lh_test_frame (dialog);
  type_text (find_field (dialog, "leader"), "陈××");
  {
    GtkWidget *text = lh_test_find (GTK_WIDGET (find_field (dialog, "task")), GTK_TYPE_TEXT_VIEW, NULL);

    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "定航建机制", -1);
    lh_field_row_commit (find_field (dialog, "task"));
  }
  gtk_widget_activate_action (dialog, "dialog.create", NULL);
  lh_test_assert_soon (toplevel_is_gone, GSIZE_TO_POINTER (LH_TYPE_NEW_DIALOG));
  lh_test_assert_soon (chain_is_complete, tab);
}

static gboolean
has_secretaries (gpointer data)
{
  return g_list_model_get_n_items (lh_secretaries_page_get_list (data)) > 0;
}

/* All secretaries, and those below the minimum as the figure counts them; one of them in the pane. */
static void
test_secretaries (Fixture       *fixture,
                  gconstpointer  data)
{
  LhSecretariesPage *page = LH_SECRETARIES_PAGE (fixture->page);
  GListModel *list = lh_secretaries_page_get_list (page);
  LhStatistics *statistics = lh_ledger_get_statistics (fixture->ledger);
  GPtrArray *secretaries = lh_statistics_get_secretaries (statistics);
  const LhFigure *below = lh_statistics_get_figure (statistics, "secretaries-below-minimum");
  const LhSecretary *first = g_ptr_array_index (secretaries, 0);
  GtkWidget *pane;

  lh_test_assert_soon (has_secretaries, page);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, secretaries->len);
  lh_secretaries_page_show_below (page, TRUE);
  lh_test_settle ();
  g_assert_cmpint (g_list_model_get_n_items (list), ==, lh_decimal_to_integer (below->value, 0));
  lh_secretaries_page_show_below (page, FALSE);

  g_assert_true (lh_secretaries_page_select (page, first->key));
  lh_test_frame (GTK_WIDGET (fixture->window));
  pane = lh_test_find (GTK_WIDGET (page), LH_TYPE_SECRETARY_PANE, NULL);
  g_assert_nonnull (pane);
  g_assert_nonnull (lh_test_find (pane, GTK_TYPE_LABEL, first->name));
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (page), "secretaries");
  lh_page_toggle_pane (fixture->page);
  lh_test_frame (GTK_WIDGET (fixture->window));
  g_assert_null (lh_test_find (GTK_WIDGET (page), LH_TYPE_SECRETARY_PANE, NULL));
}

static gboolean
has_number (gpointer data)
{
  return !lh_record_is_empty (data, LH_PROJECT_PLEDGE_NUMBER);
}

/* One action: state, day and number. */
static void
test_pledge (Fixture       *fixture,
             gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 3);
  GtkWidget *tab = open_tab (fixture, "people", LH_TYPE_PROJECT_PEOPLE_TAB);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");
  GtkWidget *box;

  g_assert_true (lh_change_set_set_text (changes, project, "pledge-number", "", NULL));
  g_assert_true (lh_change_set_set_text (changes, project, "pledge-state", "unsigned", NULL));
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, NULL));
  lh_test_settle ();
  box = lh_test_find (tab, LH_TYPE_PLEDGE_BOX, NULL);
  g_assert_nonnull (box);
  gtk_widget_activate_action (box, "pledge.sign", NULL);
  lh_test_assert_soon (has_number, project);
  assert_value (project, LH_PROJECT_PLEDGE_STATE, "signed");
  g_assert_true (g_str_has_prefix (lh_record_get_text (project, LH_PROJECT_PLEDGE_NUMBER), "ZR2024-"));
}

static gboolean
names_joined_project (gpointer data)
{
  return lh_test_find (data, GTK_TYPE_INSCRIPTION, "推进高效办成一件事集成改革") != NULL;
}

/* A branch shows the projects it is joined to, beside those it filed (S0-22). */
static void
test_organization (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_PARTNER);
  g_autoptr (GPtrArray) partners = NULL;
  gint64 organization = 0;
  GtkWidget *pane;

  lh_query_where_field (query, LH_PROJECT_PARTNER_ROLE, LH_QUERY_EQUAL, "branch");
  partners = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (partners->len, >, 0);
  organization = lh_record_get_int (g_ptr_array_index (partners, 0), LH_PROJECT_PARTNER_ORGANIZATION_ID);
  lh_test_assert_soon (rows_are_there, get_table (fixture));
  lh_page_show_record (fixture->page, organization);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  pane = lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_RECORD_PANE, NULL);
  g_assert_nonnull (pane);
  lh_record_pane_show_tab (LH_RECORD_PANE (pane), "projects");
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_wait (names_joined_project, pane, 2000);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "organization-projects");
  g_assert_true (names_joined_project (pane));
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-people/organization", lh_organizations_page_get_type, test_organization);
  ADD_PAGE_TEST ("/ui-people/split/done", lh_projects_page_get_type, test_split);
  ADD_PAGE_TEST ("/ui-people/split/wrong", lh_projects_page_get_type, test_split_wrong);
  ADD_PAGE_TEST ("/ui-people/chain", lh_projects_page_get_type, test_chain);
  ADD_PAGE_TEST ("/ui-people/pledge", lh_projects_page_get_type, test_pledge);
  ADD_PAGE_TEST ("/ui-people/secretaries", lh_secretaries_page_get_type, test_secretaries);
  ADD_PAGE_TEST ("/ui-people/tree/rows", lh_projects_page_get_type, test_tree);
  ADD_PAGE_TEST ("/ui-people/tree/filter", lh_projects_page_get_type, test_tree_filter);
  ADD_PAGE_TEST ("/ui-people/tree/selected", lh_projects_page_get_type, test_tree_of_selected);
  ADD_PAGE_TEST ("/ui-people/tree/selection", lh_projects_page_get_type, test_tree_selection);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
