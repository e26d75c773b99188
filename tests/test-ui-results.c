/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-award-item.h"
#include "lh-awards-view.h"
#include "lh-brand.h"
#include "lh-contests-view.h"
#include "lh-derive-dialog.h"
#include "lh-derived-figure.h"
#include "lh-grow-dialog.h"
#include "lh-nominate-dialog.h"
#include "lh-outcomes-view.h"
#include "lh-part-table.h"
#include "lh-practices-view.h"
#include "lh-project-results-tab.h"
#include "lh-result-item.h"
#include "lh-results-page.h"
#include "lh-rows-dialog.h"

/* Results and awards: the card of a project, and the page with its views. */

static LhRecord *
find_project (Fixture    *fixture,
              const char *name)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_where_field (query, LH_PROJECT_NAME, LH_QUERY_EQUAL, name);
  found = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (g_ptr_array_index (found, 0));
}

static gint64
count_records (Fixture *fixture,
               GType    type)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_ledger_count (fixture->ledger, query, NULL);
}

static gboolean
shows_label (gpointer data)
{
  gpointer *pair = data;

  return lh_test_find (pair[0], GTK_TYPE_LABEL, pair[1]) != NULL;
}

static void
assert_shows (gpointer    widget,
              const char *label)
{
  gpointer pair[] = { widget, (gpointer) label };

  if (!lh_test_wait (shows_label, pair, 3000))
    g_error ("“%s” is not shown", label);
}

static void
show_project (Fixture    *fixture,
              const char *name)
{
  g_autoptr (LhRecord) project = find_project (fixture, name);

  g_object_set (fixture->page, "record", project, NULL);
}

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog (GPOINTER_TO_SIZE (data)) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog (GPOINTER_TO_SIZE (data)) == NULL;
}

/* A0-4 and A3-5 on the card: values as written, figures derived, no total. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  show_project (fixture, "规范早夜市和便民摊点管理");
  assert_shows (fixture->page, "点位合计");
  assert_shows (fixture->page, "160 个");
  assert_shows (fixture->page, "2.61 人");
  assert_shows (fixture->page, "7558人");
  g_assert_null (lh_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "3061 个"));
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "LhProjectResultsTab");

  show_project (fixture, "开展困境儿童结对关爱行动");
  assert_shows (fixture->page, "1.44 名");
  assert_shows (fixture->page, "about 10.19 场次");
}

static gboolean
shows_verbatim (gpointer data)
{
  return lh_test_find (GTK_WIDGET (data), GTK_TYPE_LABEL, "363名") != NULL;
}

/* What names people is shown on purpose only. */
static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button;

  show_project (fixture, "开展困境儿童结对关爱行动");
  assert_shows (fixture->page, "363 名");
  g_assert_false (shows_verbatim (fixture->page));
  button = lh_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TOGGLE_BUTTON, "Show names");
  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  lh_test_assert_soon (shows_verbatim, fixture->page);
}

static void
tick (GtkWidget  *root,
      const char *title)
{
  GtkWidget *row = lh_test_find (root, GTK_TYPE_LABEL, title);
  GtkWidget *button;

  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  button = lh_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

static void
set_row (GtkWidget  *root,
         guint       position,
         const char *text)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (ADW_IS_ENTRY_ROW (child) && n++ == position)
        {
          gtk_editable_set_text (GTK_EDITABLE (child), text);
          return;
        }
      if (!ADW_IS_ENTRY_ROW (child))
        set_row (child, position, text);
    }
}

/* A figure is shown while it is being defined, and stands on the card afterwards. */
static void
test_derive (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 before = count_records (fixture, LH_TYPE_DERIVED_FIGURE);
  GtkWidget *dialog;

  show_project (fixture, "办好既有住宅加装电梯惠民实事");
  assert_shows (fixture->page, "66部");
  lh_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "results.derive", NULL);
  lh_test_assert_soon (has_dialog, GSIZE_TO_POINTER (LH_TYPE_DERIVE_DIALOG));
  dialog = GTK_WIDGET (find_dialog (LH_TYPE_DERIVE_DIALOG));
  tick (dialog, "惠及居民");
  tick (dialog, "加装电梯");
  assert_shows (dialog, "惠及居民 790余户 + 加装电梯 66部 = 856+");
  gtk_widget_activate_action (dialog, "dialog.confirm", NULL);
  assert_shows (dialog, "It needs a name.");
  set_row (dialog, 0, "合计");
  gtk_widget_activate_action (dialog, "dialog.confirm", NULL);
  lh_test_assert_soon (has_no_dialog, GSIZE_TO_POINTER (LH_TYPE_DERIVE_DIALOG));
  assert_shows (fixture->page, "856+");
  g_assert_cmpint (count_records (fixture, LH_TYPE_DERIVED_FIGURE), ==, before + 1);
}

/* A brand grows from an accepted project, and from no other. */
static void
test_grow (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 before = count_records (fixture, LH_TYPE_BRAND);
  GtkWidget *dialog;

  show_project (fixture, "推进高效办成一件事集成改革");
  assert_shows (fixture->page, "Nothing yet");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "results.grow-brand", NULL);
  lh_test_settle ();
  g_assert_null (find_dialog (LH_TYPE_GROW_DIALOG));

  show_project (fixture, "提速企业开办一件事");
  assert_shows (fixture->page, "AL2024-045-01");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "results.grow-brand", NULL);
  lh_test_assert_soon (has_dialog, GSIZE_TO_POINTER (LH_TYPE_GROW_DIALOG));
  dialog = GTK_WIDGET (find_dialog (LH_TYPE_GROW_DIALOG));
  set_row (dialog, 0, "一件事先锋");
  gtk_widget_activate_action (dialog, "dialog.confirm", NULL);
  lh_test_assert_soon (has_no_dialog, GSIZE_TO_POINTER (LH_TYPE_GROW_DIALOG));
  assert_shows (fixture->page, "一件事先锋");
  g_assert_cmpint (count_records (fixture, LH_TYPE_BRAND), ==, before + 1);
}

static void
show_view (Fixture    *fixture,
           const char *view)
{
  g_object_set (fixture->page, "view", view, NULL);
  lh_test_settle ();
}

/* The counts of the year, its directions, and totals that tell what they leave out. */
static void
test_outcomes (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *view = NULL;
  GtkWidget *table;

  show_view (fixture, "outcomes");
  assert_shows (fixture->page, "256");
  assert_shows (fixture->page, "Problems solved");
  assert_shows (fixture->page, "民生福祉");
  assert_shows (fixture->page, "154200+ 人次");
  assert_shows (fixture->page, "2 values left out: only about: 2");
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "LhOutcomesView");

  view = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_OUTCOMES_VIEW, NULL);
  gtk_widget_activate_action (view, "outcomes.total", "u", 0);
  lh_test_assert_soon (has_dialog, GSIZE_TO_POINTER (LH_TYPE_ROWS_DIALOG));
  table = lh_test_find (GTK_WIDGET (find_dialog (LH_TYPE_ROWS_DIALOG)), LH_TYPE_RECORD_TABLE, NULL);
  lh_test_assert_soon (rows_are_there, table);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (LH_RECORD_TABLE (table)))), ==, 10);
  lh_test_frame (table);
  lh_test_save_png (table, "LhRowsDialog");
  gtk_window_destroy (find_dialog (LH_TYPE_ROWS_DIALOG));
  gtk_widget_activate_action (view, "outcomes.direction", "s", "governance");
  assert_shows (view, "101 projects");
  gtk_widget_activate_action (view, "outcomes.back", NULL);
}

static GListModel *
get_awards (GtkWidget *view)
{
  GtkWidget *table = lh_test_find (view, GTK_TYPE_COLUMN_VIEW, NULL);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
}

static gboolean
has_nominations (gpointer data)
{
  return g_list_model_get_n_items (get_awards (data)) == 11;
}

static gboolean
is_granted (gpointer data)
{
  g_autoptr (LhAwardItem) item = g_list_model_get_item (get_awards (data), 0);

  return item != NULL && lh_award_item_get_granted (item);
}

static void
test_awards (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view;

  show_view (fixture, "awards");
  view = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_AWARDS_VIEW, NULL);
  lh_test_assert_soon (has_nominations, view);
  g_assert_false (is_granted (view));
  gtk_widget_activate_action (view, "awards.grant", NULL);
  lh_test_assert_soon (is_granted, view);
  assert_shows (view, "1 of 10 places taken · 11 nominated");
  gtk_widget_activate_action (view, "awards.copy", "s", "text");
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "LhAwardsView");

  gtk_widget_activate_action (view, "awards.nominate", NULL);
  lh_test_assert_soon (has_dialog, GSIZE_TO_POINTER (LH_TYPE_NOMINATE_DIALOG));
  gtk_window_destroy (find_dialog (LH_TYPE_NOMINATE_DIALOG));
}

static gboolean
has_practices (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (lh_record_page_get_table (data));

  return list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) == 12;
}

static void
test_practices (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *view;

  show_view (fixture, "practices");
  view = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_PRACTICES_VIEW, NULL);
  lh_test_assert_soon (has_practices, view);
  g_assert_cmpstr (lh_page_get_new_label (fixture->page), ==, "New Practice");
}

static gboolean
has_contest (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (lh_record_page_get_table (data));

  return list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) == 1;
}

/* Empty is not 0: an amount that is not told is left out, and that is told. */
static void
test_contests (Fixture       *fixture,
               gconstpointer  data)
{
  LhRecordTable *table;
  GtkWidget *view;

  show_view (fixture, "contests");
  view = lh_test_find (GTK_WIDGET (fixture->page), LH_TYPE_CONTESTS_VIEW, NULL);
  lh_test_assert_soon (has_contest, view);
  table = lh_record_page_get_table (LH_RECORD_PAGE (view));
  lh_record_table_select (table, lh_record_list_get_id (lh_record_table_get_list (table), 0));
  assert_shows (view, "Total: 12 organizations, 85 items, 132120 ten thousand yuan (1 without an amount left out)");
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/results/card", lh_project_results_tab_get_type, test_card);
  ADD_PAGE_TEST ("/results/private", lh_project_results_tab_get_type, test_private);
  ADD_PAGE_TEST ("/results/derive", lh_project_results_tab_get_type, test_derive);
  ADD_PAGE_TEST ("/results/grow", lh_project_results_tab_get_type, test_grow);
  ADD_PAGE_TEST ("/results/outcomes", lh_results_page_get_type, test_outcomes);
  ADD_PAGE_TEST ("/results/awards", lh_results_page_get_type, test_awards);
  ADD_PAGE_TEST ("/results/practices", lh_results_page_get_type, test_practices);
  ADD_PAGE_TEST ("/results/contests", lh_results_page_get_type, test_contests);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
