/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-common-problem-dialog.h"
#include "lh-common-problem.h"
#include "lh-new-dialog.h"
#include "lh-problem-status.h"
#include "lh-problem.h"
#include "lh-rectification-page.h"
#include "lh-self-check.h"
#include "lh-sheet.h"

/* Problems, what they have in common, the negative list, reminders and warnings. */

static gboolean
has_problem_record (gpointer data)
{
  LhRecord *record = lh_record_page_get_record (data);

  return record != NULL && lh_record_get_loaded (record);
}

static gint64
find_problem (LhLedger *ledger)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) problems = NULL;

  lh_query_where_field (query, LH_PROBLEM_STATE, LH_QUERY_EQUAL, "in-progress");
  lh_query_where_field (query, LH_PROBLEM_MEASURES, LH_QUERY_NOT_EMPTY, NULL);
  problems = lh_ledger_query (ledger, query, NULL);
  g_assert_cmpuint (problems->len, >, 0);
  return lh_record_get_id (g_ptr_array_index (problems, 0));
}

static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 id = find_problem (fixture->ledger);
  GtkWidget *view = lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), "problems");

  lh_page_show_record (fixture->page, id);
  lh_test_assert_soon (has_problem_record, view);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "inspections-problems");
  gtk_widget_activate_action (view, "problem.countdown", "i", LH_PROBLEM_COUNTDOWN_OVERDUE);
  lh_test_settle ();
}

static gboolean
has_similar_problems (gpointer data)
{
  return lh_common_problem_dialog_get_n_similar (data) > 0;
}

static gboolean
shows_groups (gpointer data)
{
  LhRecordTable *table = lh_record_page_get_table (data);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (table)));

  return rows_are_there (table) && n > 12 && n < 47;   /* of 64 */
}

typedef struct
{
  LhLedger *ledger;
  gint64    common_id;
} Assigned;

/* The selected problem and the one that was ticked */
static gboolean
are_assigned (gpointer data)
{
  Assigned *assigned = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) problems = lh_ledger_query (assigned->ledger, query, NULL);
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    n += lh_record_get_int (g_ptr_array_index (problems, i), LH_PROBLEM_COMMON_PROBLEM_ID) == assigned->common_id;
  return n == 2;
}

static void
tick_first (LhCommonProblemDialog *dialog)
{
  GtkWidget *row = lh_test_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, NULL);

  g_assert_nonnull (row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (lh_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
}

static void
open_row_of (GtkWidget *view)
{
  LhRecordTable *table = lh_record_page_get_table (LH_RECORD_PAGE (view));
  g_autoptr (LhRecord) record = g_list_model_get_item (G_LIST_MODEL (lh_record_table_get_list (table)), 0);

  lh_test_assert_soon (is_loaded, record);
  g_assert_true (lh_record_table_select (table, lh_record_get_id (record)));
  lh_test_settle ();
}

typedef struct
{
  LhLedger   *ledger;
  const char *name;
  gint64      id;
} Common;

static gboolean
has_common (gpointer data)
{
  Common *common = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_COMMON_PROBLEM);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_where_field (query, LH_COMMON_PROBLEM_NAME, LH_QUERY_EQUAL, common->name);
  found = lh_ledger_query (common->ledger, query, NULL);
  common->id = found->len > 0 ? lh_record_get_id (g_ptr_array_index (found, 0)) : 0;
  return common->id != 0;
}

static gint64
find_common (LhLedger   *ledger,
             const char *name)
{
  Common common = { ledger, name, 0 };

  lh_test_assert_soon (has_common, &common);
  return common.id;
}

/* As if nobody had seen yet what they have in common. */
static void
forget_common (LhLedger *ledger)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_COMMON_PROBLEM);
  g_autoptr (GPtrArray) found = lh_ledger_query (ledger, query, NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("delete-common-problem");

  for (guint i = 0; i < found->len; i++)
    lh_change_set_delete (changes, g_ptr_array_index (found, i));
  g_assert_true (lh_ledger_apply (ledger, changes, NULL, NULL));
}

/* What several units seem to have in common is proposed; only what is ticked is assigned. */
static void
test_common (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), "problems");
  g_autoptr (GPtrArray) problems = NULL;
  LhCommonProblemDialog *dialog;
  Assigned assigned = { fixture->ledger, 0 };

  forget_common (fixture->ledger);
  lh_test_settle ();
  gtk_widget_activate_action (view, "problem.alike", NULL);
  lh_test_assert_soon (shows_groups, view);
  open_row_of (view);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "rectification-similar");
  problems = lh_record_table_get_selected (lh_record_page_get_table (LH_RECORD_PAGE (view)));
  g_assert_cmpuint (problems->len, ==, 1);
  dialog = lh_common_problem_dialog_present (view, fixture->ledger, problems);
  lh_test_assert_soon (has_similar_problems, dialog);
  tick_first (dialog);
  gtk_stack_set_visible_child_name (GTK_STACK (lh_test_find (GTK_WIDGET (dialog), GTK_TYPE_STACK, NULL)), "new");
  lh_test_settle ();
  type_text (find_field (GTK_WIDGET (dialog), "name"), "会议记录不规范");
  lh_test_frame (GTK_WIDGET (dialog));
  lh_test_save_png (GTK_WIDGET (dialog), "rectification-assign");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.assign", NULL);
  lh_test_settle ();
  assigned.common_id = find_common (fixture->ledger, "会议记录不规范");
  g_assert_true (are_assigned (&assigned));
}

static gboolean
tells_units (gpointer data)
{
  return lh_test_find (data, GTK_TYPE_INSCRIPTION, "5 units, 6 problems") != NULL;
}

/* The views beside the ledger of problems show what the sample has. */
static void
test_problem_views (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { const char *name; guint n; } views[] = { { "common", 3 }, { "warnings", 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *view = lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), views[i].name);
      g_autofree char *file = g_strdup_printf ("rectification-%s", views[i].name);

      assert_table_rows (lh_record_page_get_table (LH_RECORD_PAGE (view)), views[i].n);
      lh_test_frame (GTK_WIDGET (fixture->window));
      if (i == 0)
        lh_test_assert_soon (tells_units, view);
      lh_test_save_png (GTK_WIDGET (fixture->page), file);
    }
}

/* Self-checks of a day on which the sample has none: of the quarter that is over, the last one */
static guint
count_checks (LhLedger *ledger,
              gboolean  hits)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SELF_CHECK);

  lh_query_where_field (query, LH_SELF_CHECK_CHECKED_ON, LH_QUERY_EQUAL, "2024-09-30");
  if (hits)
    lh_query_where_field (query, LH_SELF_CHECK_HIT, LH_QUERY_EQUAL, "true");
  return (guint) lh_ledger_count (ledger, query, NULL);
}

static gboolean
has_four_checks (gpointer data)
{
  return count_checks (lh_page_get_ledger (data), FALSE) == 4;
}

static gboolean
has_four_hits (gpointer data)
{
  return count_checks (lh_page_get_ledger (data), TRUE) == 4;
}

static gboolean
has_hit_problems (gpointer data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) problems = lh_ledger_query (lh_page_get_ledger (data), query, NULL);
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    n += lh_record_get_int (g_ptr_array_index (problems, i), LH_PROBLEM_ITEM_ID) != 0;
  return n == 4;
}

/* The choice of versions, and that nothing was checked in the one that is shown */
static gboolean
shows_second_version (gpointer data)
{
  GtkWidget *choice = lh_test_find (data, GTK_TYPE_DROP_DOWN, NULL);
  GListModel *versions = gtk_drop_down_get_model (GTK_DROP_DOWN (choice));

  return versions != NULL && g_list_model_get_n_items (versions) == 2 &&
         lh_test_find (data, GTK_TYPE_LABEL, "Self-checks completed by 0 of 85 organizations; found 0, of which 0 led to a "
                                             "problem") != NULL;
}

static gboolean
shows_sample_version (gpointer data)
{
  return lh_test_find (data, GTK_TYPE_LABEL, "Self-checks completed by 73 of 85 organizations; found 9, of which 1 led to a "
                                             "problem") != NULL;
}

static gboolean
has_dialog (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  *(GtkWidget **) data = NULL;
  for (GList *window = windows; window != NULL; window = window->next)
    {
      if (LH_IS_NEW_DIALOG (window->data) && gtk_widget_get_mapped (window->data))
        *(GtkWidget **) data = window->data;
    }
  return *(GtkWidget **) data != NULL;
}

/* A new version begins empty. There a block of cells is recorded by one key, what was found becomes problems by one
 * button, and the unit is reminded. */
static void
test_negative (Fixture       *fixture,
               gconstpointer  data)
{
  static const LhSheetRange block = { 1, 2, 2, 3 };
  static const LhSheetRange cell = { 1, 1, 2, 2 };
  GtkWidget *view = lh_rectification_page_show_view (LH_RECTIFICATION_PAGE (fixture->page), "negative");
  GtkWidget *dialog = NULL;
  LhSheet *sheet;

  lh_test_assert_soon (shows_sample_version, view);
  gtk_widget_activate_action (view, "negative.new-version", NULL);
  lh_test_assert_soon (shows_second_version, view);
  sheet = LH_SHEET (lh_test_find (view, LH_TYPE_SHEET, NULL));
  lh_sheet_set_selection (sheet, &block);
  g_signal_emit_by_name (sheet, "ticked");
  lh_test_assert_soon (has_four_checks, view);
  lh_test_settle ();
  lh_sheet_set_selection (sheet, &block);
  gtk_widget_activate_action (view, "negative.mark", "i", 2);
  lh_test_assert_soon (has_four_hits, view);
  g_assert_true (has_four_checks (view));
  lh_test_settle ();
  lh_sheet_set_selection (sheet, &block);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->window), "rectification-negative");
  gtk_widget_activate_action (view, "negative.make-problems", NULL);
  lh_test_assert_soon (has_hit_problems, view);
  lh_test_settle ();

  lh_sheet_set_selection (sheet, &cell);
  gtk_widget_activate_action (view, "negative.warn", NULL);
  lh_test_assert_soon (has_dialog, &dialog);
  lh_test_frame (dialog);
  lh_test_save_png (dialog, "rectification-remind");
  gtk_window_destroy (GTK_WINDOW (dialog));
  lh_test_settle ();
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-rectification/problems", lh_rectification_page_get_type, test_problems);
  ADD_PAGE_TEST ("/ui-rectification/common", lh_rectification_page_get_type, test_common);
  ADD_PAGE_TEST ("/ui-rectification/problem-views", lh_rectification_page_get_type, test_problem_views);
  ADD_PAGE_TEST ("/ui-rectification/negative", lh_rectification_page_get_type, test_negative);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
