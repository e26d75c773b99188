/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-charter-window.h"
#include "lh-field-ticks-row.h"
#include "lh-filing-overview.h"
#include "lh-filing-page.h"
#include "lh-filing-statistics.h"
#include "lh-key-tasks-view.h"
#include "lh-links-row.h"
#include "lh-opinion.h"
#include "lh-project-guidance.h"
#include "lh-topic-trace.h"
#include "lh-topic.h"
#include "lh-topics-view.h"

/* The page up to the initiation of a project, the boxes to be ticked, and the initiation form. */

static void
save (Fixture    *fixture,
      const char *name)
{
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), name);
}

static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  LhFilingOverview *view = LH_FILING_OVERVIEW (lh_filing_page_show_view (LH_FILING_PAGE (fixture->page), "overview"));
  GListModel *rows = lh_filing_overview_get_rows (view);
  LhStatistics *statistics = lh_ledger_get_statistics (fixture->ledger);
  const guint n_late = lh_statistics_get_figure (statistics, "organizations-late")->ids->len;
  const struct { const char *filter; guint n; } wanted[] = {
    { "", 85 }, { "missing", 3 }, { "late", n_late }, { "short", 1 }, { "exempt", 0 }, { "filed", 82 - n_late },
  };

  g_assert_cmpuint (n_late, >, 0);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      lh_filing_overview_show_only (view, wanted[i].filter);
      g_assert_cmpuint (g_list_model_get_n_items (rows), ==, wanted[i].n);
    }
  lh_filing_overview_show_only (view, "");
  g_assert_nonnull (lh_test_find (GTK_WIDGET (view), GTK_TYPE_LABEL, "关于实施2024年机关党建“书记项目”的通知"));
  save (fixture, "filing-overview");
}

static gboolean
has_text (gpointer data)
{
  return *lh_topic_trace_get_text (data) != '\0';
}

static void
test_topics (Fixture       *fixture,
             gconstpointer  data)
{
  LhTopicsView *view = LH_TOPICS_VIEW (lh_filing_page_show_view (LH_FILING_PAGE (fixture->page), "topics"));
  GtkWidget *trace;

  lh_test_assert_soon (rows_are_there, lh_topics_view_get_opinions (view));
  lh_test_assert_soon (rows_are_there, lh_topics_view_get_topics (view));
  lh_page_show_record (fixture->page, lh_record_list_get_id (lh_record_table_get_list (lh_topics_view_get_topics (view)), 0));
  lh_test_settle ();
  trace = lh_test_find (GTK_WIDGET (view), LH_TYPE_TOPIC_TRACE, NULL);
  g_assert_nonnull (trace);
  lh_test_assert_soon (has_text, trace);
  save (fixture, "filing-topics");
}

static gint64
find_open_opinion (Fixture *fixture)
{
  const LhFigure *open = lh_statistics_get_figure (lh_ledger_get_statistics (fixture->ledger), "opinions-open");

  for (guint i = 0; i < open->ids->len; i++)
    {
      gint64 id = g_array_index (open->ids, gint64, i);
      g_autoptr (LhRecord) opinion = lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, id, NULL);

      if (lh_record_get_int (opinion, LH_OPINION_ORGANIZATION_ID) != 0)
        return id;
    }
  g_assert_not_reached ();
}

typedef struct
{
  LhLedger   *ledger;
  GType       type;
  gint64      total;
} Total;

static gboolean
has_total (gpointer data)
{
  Total *total = data;
  g_autoptr (LhQuery) query = lh_query_new (total->type);

  return lh_ledger_count (total->ledger, query, NULL) == total->total;
}

static gboolean
has_record (gpointer data)
{
  return lh_record_table_get_record (data) != NULL;
}

/* Two clicks: from an opinion to a topic, from the topic to a project. */
static void
test_opinion_to_project (Fixture       *fixture,
                         gconstpointer  data)
{
  LhTopicsView *view = LH_TOPICS_VIEW (lh_filing_page_show_view (LH_FILING_PAGE (fixture->page), "topics"));
  Total topics = { fixture->ledger, LH_TYPE_TOPIC, 21 };
  Total projects = { fixture->ledger, LH_TYPE_PROJECT, 257 };
  LhRecord *topic;

  lh_test_assert_soon (rows_are_there, lh_topics_view_get_opinions (view));
  lh_test_assert_soon (rows_are_there, lh_topics_view_get_topics (view));
  g_assert_true (lh_record_table_select (lh_topics_view_get_opinions (view), find_open_opinion (fixture)));
  lh_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (view), "topics.draw", NULL);
  lh_test_assert_soon (has_total, &topics);
  lh_test_assert_soon (has_record, lh_topics_view_get_topics (view));
  topic = lh_record_table_get_record (lh_topics_view_get_topics (view));
  g_assert_cmpint (lh_record_get_int (topic, LH_TOPIC_PROJECT_ID), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (view), "topics.make-project", NULL);
  lh_test_assert_soon (has_total, &projects);
}

static void
test_set_aside (Fixture       *fixture,
                gconstpointer  data)
{
  LhTopicsView *view = LH_TOPICS_VIEW (lh_filing_page_show_view (LH_FILING_PAGE (fixture->page), "topics"));
  gint64 id = find_open_opinion (fixture);
  g_autoptr (LhRecord) opinion = lh_ledger_load (fixture->ledger, LH_TYPE_OPINION, id, NULL);

  lh_test_assert_soon (rows_are_there, lh_topics_view_get_opinions (view));
  g_assert_true (lh_record_table_select (lh_topics_view_get_opinions (view), id));
  lh_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (view), "topics.set-aside", "s", "已转办");
  assert_value (opinion, LH_OPINION_SET_ASIDE_REASON, "已转办");
  g_assert_true (lh_record_get_boolean (opinion, LH_OPINION_SET_ASIDE));
}

static void
test_key_tasks (Fixture       *fixture,
                gconstpointer  data)
{
  LhKeyTasksView *view = LH_KEY_TASKS_VIEW (lh_filing_page_show_view (LH_FILING_PAGE (fixture->page), "key-tasks"));
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (lh_key_tasks_view_get_list (view))); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  g_assert_cmpuint (n, ==, 9);   /* eight, and those without one */
  lh_test_assert_soon (rows_are_there, lh_key_tasks_view_get_lines (view));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (lh_key_tasks_view_get_lines (view)))),
                    ==, 11);
  save (fixture, "filing-key-tasks");
}

static void
test_review (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_nonnull (lh_filing_page_show_view (LH_FILING_PAGE (fixture->page), "review"));
  save (fixture, "filing-review");
}

static gboolean
links_are_there (gpointer data)
{
  g_autofree char *text = lh_links_row_get_text (data);

  return !g_str_equal (text, "—");
}

static GtkCheckButton *
find_tick (GtkWidget  *root,
           const char *label)
{
  if (GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (root)), label) == 0)
    return GTK_CHECK_BUTTON (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_tick (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static LhRecord *
find_project (Fixture    *fixture,
              const char *name)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) projects = NULL;

  lh_query_where_field (query, LH_PROJECT_NAME, LH_QUERY_EQUAL, name);
  projects = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (projects->len, ==, 1);
  return g_object_ref (g_ptr_array_index (projects, 0));
}

/* The whole form: ticks, links, guidance, and the way from the opinions. */
static void
test_charter (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (LhRecord) project = find_project (fixture, "推行财政惠企资金直达快享");
  LhCharterWindow *window = lh_charter_window_present (fixture->page, fixture->ledger, project);
  GtkWidget *root = GTK_WIDGET (window);
  GtkCheckButton *tick;

  lh_test_present (GTK_WINDOW (window));
  lh_test_settle ();
  lh_test_assert_soon (has_text, lh_test_find (root, LH_TYPE_TOPIC_TRACE, NULL));
  lh_test_assert_soon (links_are_there, lh_test_find (root, LH_TYPE_LINKS_ROW, NULL));
  g_assert_nonnull (strstr (lh_project_guidance_get_text (LH_PROJECT_GUIDANCE (lh_test_find (root, LH_TYPE_PROJECT_GUIDANCE,
                                                                                             NULL))), "财经单位"));
  lh_test_frame (root);
  lh_test_save_png (root, "charter");

  tick = find_tick (root, "有亮点");
  g_assert_nonnull (tick);
  g_assert_true (gtk_check_button_get_active (tick));
  gtk_check_button_set_active (tick, FALSE);
  assert_value (project, LH_PROJECT_CRITERIA, "small-cut exemplary deliverable");
  gtk_check_button_set_active (tick, TRUE);
  assert_value (project, LH_PROJECT_CRITERIA, "small-cut highlight exemplary deliverable");
  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-filing/overview", lh_filing_page_get_type, test_overview);
  ADD_PAGE_TEST ("/ui-filing/topics", lh_filing_page_get_type, test_topics);
  ADD_PAGE_TEST ("/ui-filing/opinion-to-project", lh_filing_page_get_type, test_opinion_to_project);
  ADD_PAGE_TEST ("/ui-filing/set-aside", lh_filing_page_get_type, test_set_aside);
  ADD_PAGE_TEST ("/ui-filing/key-tasks", lh_filing_page_get_type, test_key_tasks);
  ADD_PAGE_TEST ("/ui-filing/review", lh_filing_page_get_type, test_review);
  ADD_PAGE_TEST ("/ui-filing/charter", lh_filing_page_get_type, test_charter);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
