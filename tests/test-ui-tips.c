/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-annual-target.h"
#include "lh-checklist-item.h"
#include "lh-checklists-page.h"
#include "lh-form.h"
#include "lh-meeting-decision.h"
#include "lh-meeting-pane.h"
#include "lh-meeting.h"
#include "lh-organization.h"
#include "lh-row-item.h"
#include "lh-targets.h"
#include "lh-tip-dialog.h"
#include "lh-tips.h"

/* Tips, meetings, targets and templates, as the page of checklists has them. */

static GtkWidget *
show_view (Fixture    *fixture,
           const char *name)
{
  GtkWidget *view = lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (fixture->page), name);

  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  return view;
}

static gpointer
get_child (gpointer    widget,
           const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static gboolean
has_rows (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (data))) > 0;
}

static gint64
count (LhLedger *ledger,
       GType     type)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_ledger_count (ledger, query, NULL);
}

/* How a row of receivers stands now. */
typedef struct
{
  GtkColumnView *view;
  guint          row;
  LhTipState     state;
} Receiver;

static const LhTipLine *
get_line (const Receiver *receiver)
{
  g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (receiver->view)),
                                                      receiver->row);

  return item != NULL ? lh_row_item_get_row (item) : NULL;
}

static gboolean
stands_so (gpointer data)
{
  const LhTipLine *line = get_line (data);

  return line != NULL && line->state == ((Receiver *) data)->state;
}

/* A unit that has not responded is marked on a day, and taken back. */
static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = show_view (fixture, "tips");
  Receiver receiver = { get_child (view, "view"), 0, LH_TIP_HANDLED };
  g_autofree char *undone = NULL;
  LhTipState before;

  lh_test_assert_soon (has_rows, receiver.view);
  while (get_line (&receiver) != NULL && get_line (&receiver)->state != LH_TIP_WAITING)
    receiver.row++;
  g_assert_nonnull (get_line (&receiver));
  before = get_line (&receiver)->state;
  g_assert_cmpint (get_line (&receiver)->days, ==, LH_UNSET);
  gtk_selection_model_select_item (gtk_column_view_get_model (receiver.view), receiver.row, TRUE);
  gtk_editable_set_text (get_child (view, "day_entry"), "2024.9.20");
  gtk_widget_activate_action (view, "tips.mark", "s", "handled");
  lh_test_assert_soon (stands_so, &receiver);
  g_assert_cmpint (get_line (&receiver)->days, ==, 10);
  lh_test_save_png (GTK_WIDGET (fixture->page), "tips");
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  receiver.state = before;
  lh_test_assert_soon (stands_so, &receiver);
}

static gboolean
has_dialog (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (LH_IS_TIP_DIALOG (window))
        *(GtkWidget **) data = window;
    }
  return *(GtkWidget **) data != NULL;
}

typedef struct
{
  LhLedger *ledger;
  gint64    n_tips;
} Sent;

static gboolean
is_sent (gpointer data)
{
  return count (((Sent *) data)->ledger, LH_TYPE_WORK_TIP) == ((Sent *) data)->n_tips;
}

/* A task of first-time response goes to every organ committee, in one step. */
static void
test_compose (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = show_view (fixture, "tips");
  Sent sent = { fixture->ledger, count (fixture->ledger, LH_TYPE_WORK_TIP) + 1 };
  const gint64 n_receivers = count (fixture->ledger, LH_TYPE_TIP_RECEIVER);
  g_autoptr (LhQuery) committees = lh_query_new (LH_TYPE_ORGANIZATION);
  GtkWidget *dialog = NULL;
  LhRecord *draft;
  g_autofree char *expected = NULL;
  g_autofree char *undone = NULL;

  lh_query_where_field (committees, LH_ORGANIZATION_KIND, LH_QUERY_EQUAL, "organ-committee");
  gtk_widget_activate_action (view, "tips.new-response", NULL);
  lh_test_assert_soon (has_dialog, &dialog);
  draft = lh_form_get_record (get_child (dialog, "form"));
  g_assert_cmpstr (lh_record_get_text (draft, LH_WORK_TIP_KIND), ==, "response");
  lh_record_set_text (draft, LH_WORK_TIP_TITLE, "传达学习贯彻会议精神");
  lh_record_set_date (draft, LH_WORK_TIP_STARTED_ON, lh_date_new (2024, 9, 25));
  lh_record_set_date (draft, LH_WORK_TIP_DUE_ON, lh_date_new (2024, 9, 29));
  gtk_widget_activate_action (dialog, "dialog.choose", "s", "organ-committee");
  expected = g_strdup_printf ("%u receivers", (guint) lh_ledger_count (fixture->ledger, committees, NULL));
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "count_label")), ==, expected);
  gtk_widget_activate_action (dialog, "dialog.send", NULL);
  lh_test_assert_soon (is_sent, &sent);
  g_assert_cmpint (count (fixture->ledger, LH_TYPE_TIP_RECEIVER) - n_receivers, ==,
                   lh_ledger_count (fixture->ledger, committees, NULL));
  lh_test_settle ();
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  g_assert_cmpint (count (fixture->ledger, LH_TYPE_TIP_RECEIVER), ==, n_receivers);
}

typedef struct
{
  LhLedger *ledger;
  gint64    n_items;
} Items;

static gboolean
has_items (gpointer data)
{
  return count (((Items *) data)->ledger, LH_TYPE_CHECKLIST_ITEM) == ((Items *) data)->n_items;
}

/* What a meeting decided becomes a task with its owner and its day; what is one already does not become another. */
static void
test_meeting (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = show_view (fixture, "meetings");
  Items items = { fixture->ledger, count (fixture->ledger, LH_TYPE_CHECKLIST_ITEM) };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MEETING);
  g_autoptr (GPtrArray) meetings = lh_ledger_query (fixture->ledger, query, NULL);
  g_autoptr (LhRecord) organization = g_list_model_get_item (lh_ledger_get_organizations (fixture->ledger), 2);
  g_autoptr (LhRecord) decision = LH_RECORD (lh_meeting_decision_new ());
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-meeting-decision");
  GtkWidget *pane;

  g_assert_cmpuint (meetings->len, ==, 2);
  lh_page_show_record (LH_PAGE (view), lh_record_get_id (g_ptr_array_index (meetings, 0)));
  lh_test_settle ();
  pane = lh_test_find (view, LH_TYPE_MEETING_PANE, NULL);
  g_assert_nonnull (pane);
  lh_record_set_int (decision, LH_MEETING_DECISION_MEETING_ID, lh_record_get_id (g_ptr_array_index (meetings, 0)));
  lh_record_set_int (decision, LH_MEETING_DECISION_POSITION, 9);
  lh_record_set_text (decision, LH_MEETING_DECISION_DECISION, "开展专项检查");
  lh_record_set_int (decision, LH_MEETING_DECISION_ORGANIZATION_ID, lh_record_get_id (organization));
  lh_record_set_date (decision, LH_MEETING_DECISION_DUE_ON, lh_date_new (2024, 11, 30));
  lh_change_set_insert (changes, decision);
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, NULL));
  lh_test_settle ();
  gtk_widget_activate_action (pane, "meeting.tasks", NULL);
  items.n_items++;
  lh_test_assert_soon (has_items, &items);
  lh_test_save_png (GTK_WIDGET (fixture->page), "meetings");
  gtk_widget_activate_action (pane, "meeting.tasks", NULL);
  lh_test_settle ();
  g_assert_true (has_items (&items));
}

/* The state of the target of a share. */
static gboolean
lacks_base (gpointer data)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (data));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (rows, i);
      const LhTargetLine *line = lh_row_item_get_row (item);

      if (line->state == LH_TARGET_NO_BASE)
        return line->tenths == LH_UNSET;
    }
  return FALSE;
}

/* Nine targets; without its base a share has no percentage, and says so. */
static void
test_targets (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = show_view (fixture, "targets");
  GtkColumnView *table = get_child (view, "view");
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ANNUAL_TARGET);
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-annual-target");

  lh_test_assert_soon (has_rows, table);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))), ==, 9);
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (view, "summary_label")), "1"));
  lh_test_save_png (GTK_WIDGET (fixture->page), "targets");
  g_assert_false (lacks_base (table));
  lh_query_where_field (query, LH_ANNUAL_TARGET_KIND, LH_QUERY_EQUAL, "share");
  targets = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (targets->len, ==, 1);
  lh_record_set_text (g_ptr_array_index (targets, 0), LH_ANNUAL_TARGET_BASE, NULL);
  lh_change_set_update (changes, g_ptr_array_index (targets, 0));
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, NULL));
  lh_test_assert_soon (lacks_base, table);
}

/* The lines of a template are listed; another template has others. */
static void
test_templates (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *view = show_view (fixture, "templates");
  GtkListView *list = get_child (view, "list");
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  LhRecordTable *table = lh_record_page_get_table (LH_RECORD_PAGE (view));
  g_autofree char *title = NULL;
  guint n_lines;

  lh_test_assert_soon (rows_are_there, table);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 11);
  n_lines = g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (table)));
  g_assert_cmpuint (n_lines, ==, 22);
  title = g_strdup (gtk_label_get_label (get_child (view, "title_label")));
  gtk_single_selection_set_selected (selection, 3);
  lh_test_settle ();
  lh_test_assert_soon (rows_are_there, table);
  g_assert_cmpstr (gtk_label_get_label (get_child (view, "title_label")), !=, title);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (table))), !=, n_lines);
  lh_test_save_png (GTK_WIDGET (fixture->page), "templates");
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-tips/mark", lh_checklists_page_get_type, test_mark);
  ADD_PAGE_TEST ("/ui-tips/compose", lh_checklists_page_get_type, test_compose);
  ADD_PAGE_TEST ("/ui-tips/meeting", lh_checklists_page_get_type, test_meeting);
  ADD_PAGE_TEST ("/ui-tips/targets", lh_checklists_page_get_type, test_targets);
  ADD_PAGE_TEST ("/ui-tips/templates", lh_checklists_page_get_type, test_templates);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
