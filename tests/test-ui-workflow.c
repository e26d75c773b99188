/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-codes.h"
#include "lh-indicator.h"
#include "lh-milestone.h"
#include "lh-project-changes-tab.h"
#include "lh-project-change.h"
#include "lh-project-pane.h"
#include "lh-project-step.h"
#include "lh-project-steps-tab.h"
#include "lh-projects-page.h"
#include "lh-quarter-plan.h"
#include "lh-requirements-dialog.h"
#include "lh-review-view.h"
#include "lh-transition-dialog.h"
#include "lh-workflow-bar.h"

/* The bar of steps, its dialogs, the tabs and the review, on the sample ledger. */

/* A page around one widget: cells find the ledger by it. */
typedef struct
{
  LhPage parent_instance;
} TestPage;

typedef LhPageClass TestPageClass;

static GType test_page_get_type (void);

G_DEFINE_TYPE (TestPage, test_page, LH_TYPE_PAGE)

static void
test_page_class_init (TestPageClass *klass)
{
}

static void
test_page_init (TestPage *self)
{
}

static gboolean
never (gpointer data)
{
  return FALSE;
}

/* Lets answers come that nothing tells of. */
static void
let_pass (guint milliseconds)
{
  lh_test_wait (never, NULL, milliseconds);
}

static LhWorkflowBar *
get_bar (Fixture *fixture)
{
  return LH_WORKFLOW_BAR (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_WORKFLOW_BAR, NULL));
}

static gboolean
has_actions (gpointer data)
{
  return lh_workflow_bar_get_actions (data) != NULL;
}

static gint64
insert (Fixture  *fixture,
        LhRecord *record)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("test");
  g_autoptr (GError) error = NULL;
  gint64 id = lh_change_set_insert (changes, record);

  lh_ledger_apply (fixture->ledger, changes, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (record);
  return id;
}

/* A filed project that lacks its leader and those who carry it out. */
static gint64
insert_filed (Fixture *fixture)
{
  g_autoptr (LhOrganization) organization = g_list_model_get_item (lh_ledger_get_organizations (fixture->ledger), 0);
  LhRecord *project = LH_RECORD (lh_project_new ());
  LhRecord *part;
  gint64 id;

  lh_record_set_int (project, LH_PROJECT_ORGANIZATION_ID, lh_record_get_id (LH_RECORD (organization)));
  lh_record_set_int (project, LH_PROJECT_YEAR, 2024);
  lh_record_set_text (project, LH_PROJECT_NAME, "三先三抓三创");
  lh_record_set_text (project, LH_PROJECT_STATE, LH_STATE_FILED);
  lh_record_set_text (project, LH_PROJECT_HOST, "市残联党支部");
  lh_record_set_text (project, LH_PROJECT_TEAM, "助残服务队");
  lh_record_set_text (project, LH_PROJECT_PROBLEM, "办事跑得多");
  lh_record_set_text (project, LH_PROJECT_GOAL, "跑动次数降到1次");
  lh_record_set_text (project, LH_PROJECT_MEASURES, "梳理清单");
  lh_record_set_text (project, LH_PROJECT_CRITERIA, "small-cut");
  lh_record_set_date (project, LH_PROJECT_START_DATE, lh_date_new (2024, 4, 1));
  lh_record_set_date (project, LH_PROJECT_DUE_DATE, lh_date_new (2024, 12, 31));
  lh_record_set_date (project, LH_PROJECT_FILED_ON, lh_date_new (2024, 9, 1));
  id = insert (fixture, project);

  part = LH_RECORD (lh_milestone_new ());
  lh_record_set_int (part, LH_MILESTONE_PROJECT_ID, id);
  lh_record_set_text (part, LH_MILESTONE_TASK, "印发清单");
  lh_record_set_text (part, LH_MILESTONE_STATE, "not-started");
  lh_record_set_int (part, LH_MILESTONE_WEIGHT, 1000);
  insert (fixture, part);
  part = LH_RECORD (lh_indicator_new ());
  lh_record_set_int (part, LH_INDICATOR_PROJECT_ID, id);
  lh_record_set_text (part, LH_INDICATOR_NAME, "跑动次数");
  lh_record_set_text (part, LH_INDICATOR_TARGET, "1");
  lh_record_set_text (part, LH_INDICATOR_DIRECTION, "lower");
  insert (fixture, part);
  part = LH_RECORD (lh_quarter_plan_new ());
  lh_record_set_int (part, LH_QUARTER_PLAN_PROJECT_ID, id);
  lh_record_set_quarter (part, LH_QUARTER_PLAN_QUARTER, lh_quarter_new (2024, 4));
  lh_record_set_int (part, LH_QUARTER_PLAN_PLANNED_PROGRESS, 1000);
  insert (fixture, part);
  return id;
}

static void
edit (Fixture    *fixture,
      gint64      id,
      const char *field,
      const char *text)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
  g_autoptr (LhRecord) project = lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_change_set_set_text (changes, project, field, text, &error));
  lh_ledger_apply (fixture->ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

static void
open_project (Fixture *fixture,
              gint64   id)
{
  lh_test_assert_soon (rows_are_there, get_table (fixture));
  lh_page_show_record (fixture->page, id);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_assert_soon (has_actions, get_bar (fixture));
  lh_test_frame (GTK_WIDGET (fixture->window));
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
dialog_is_gone (gpointer data)
{
  return find_dialog (*(GType *) data) == NULL;
}

static void
assert_state (Fixture    *fixture,
              gint64      id,
              const char *state)
{
  g_autoptr (LhRecord) project = lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, id, NULL);

  assert_value (project, LH_PROJECT_STATE, state);
}

/* A step that lacks something is offered with what it lacks; a possible one opens its dialog and is taken. */
static void
test_bar (Fixture       *fixture,
          gconstpointer  data)
{
  const gint64 id = insert_filed (fixture);
  GType type = LH_TYPE_TRANSITION_DIALOG;
  GtkWindow *dialog;
  LhFieldRow *opinion;

  open_project (fixture, id);
  g_assert_nonnull (lh_test_find (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_LABEL, "Approve initiation (2 missing)"));
  lh_test_save_png (GTK_WIDGET (fixture->page), "workflow-bar");

  edit (fixture, id, "lead-name", "陈××");
  edit (fixture, id, "carriers", "李××");
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  g_assert_null (lh_test_find (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_LABEL, "Approve initiation (2 missing)"));
  lh_test_click (lh_test_find (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_BUTTON, "Approve initiation"));
  dialog = find_dialog (type);
  g_assert_nonnull (dialog);
  lh_test_frame (GTK_WIDGET (dialog));
  lh_test_save_png (GTK_WIDGET (dialog), "workflow-dialog");
  opinion = find_field (GTK_WIDGET (dialog), "person");
  type_text (opinion, "工委办公室");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.take", NULL);
  assert_state (fixture, id, LH_STATE_APPROVED);
  lh_test_assert_soon (dialog_is_gone, &type);
}

/* What the ledger refuses is told in the dialog, and the dialog stays. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const gint64 id = insert_filed (fixture);
  GType type = LH_TYPE_TRANSITION_DIALOG;
  g_autoptr (LhRecord) project = NULL;
  GtkWindow *dialog;

  open_project (fixture, id);
  project = lh_ledger_load (fixture->ledger, LH_TYPE_PROJECT, id, NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_bar (fixture)), "workflow.take", "s", "return");
  dialog = find_dialog (type);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.take", NULL);
  lh_test_settle ();
  let_pass (200);
  g_assert_nonnull (find_dialog (type));
  assert_state (fixture, id, LH_STATE_FILED);
  gtk_window_destroy (dialog);
  lh_test_settle ();
}

static gboolean
tab_has_steps (gpointer data)
{
  return g_list_model_get_n_items (lh_project_steps_tab_get_steps (data)) > 0;
}

static void
show_tab (Fixture    *fixture,
          const char *name)
{
  LhProjectPane *pane = LH_PROJECT_PANE (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_PANE, NULL));

  lh_project_pane_show_tab (pane, name);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
}

static void
test_steps_tab (Fixture       *fixture,
                gconstpointer  data)
{
  const gint64 id = insert_filed (fixture);
  const char *const suggestions[] = { "细化指标", NULL };
  g_autoptr (LhChangeSet) changes = lh_workflow_create_transition (id, "return", lh_date_today (), "工委办公室", "请修改",
                                                                   suggestions);
  g_autoptr (LhRecord) step = NULL;
  GtkWidget *tab;

  g_assert_true (lh_ledger_apply (fixture->ledger, changes, NULL, NULL));
  open_project (fixture, id);
  show_tab (fixture, "steps");
  tab = lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_STEPS_TAB, NULL);
  g_assert_nonnull (tab);
  lh_test_assert_soon (tab_has_steps, tab);
  step = g_list_model_get_item (lh_project_steps_tab_get_steps (LH_PROJECT_STEPS_TAB (tab)), 0);
  g_assert_cmpstr (lh_record_get_text (step, LH_PROJECT_STEP_TRANSITION), ==, "return");
  g_assert_nonnull (lh_test_find (tab, GTK_TYPE_LABEL, "Review, round 1"));
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "workflow-steps");
}

static gboolean
tab_has_request (gpointer data)
{
  g_autoptr (LhRecord) request = NULL;

  g_object_get (data, "request", &request, NULL);
  return request != NULL;
}

/* A request is made from the bar, and decided in its tab. */
static void
test_changes_tab (Fixture       *fixture,
                  gconstpointer  data)
{
  LhRecord *project = open_row (fixture, 0);
  const gint64 id = lh_record_get_id (project);
  g_autoptr (LhRecord) request = LH_RECORD (lh_project_change_new ());
  GType type = LH_TYPE_TRANSITION_DIALOG;
  GtkWidget *tab;
  GtkWindow *dialog;

  lh_record_set_int (request, LH_PROJECT_CHANGE_PROJECT_ID, id);
  lh_record_set_text (request, LH_PROJECT_CHANGE_KIND, "extension");
  lh_record_set_text (request, LH_PROJECT_CHANGE_REASON, "系统接口延后开放");
  lh_record_set_date (request, LH_PROJECT_CHANGE_REQUESTED_ON, lh_date_today ());
  lh_record_set_date (request, LH_PROJECT_CHANGE_NEW_DUE_DATE, lh_date_new (2025, 6, 30));
  insert (fixture, g_object_ref (request));
  assert_state (fixture, id, LH_STATE_CHANGE_REQUESTED);

  show_tab (fixture, "changes");
  tab = lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_PROJECT_CHANGES_TAB, NULL);
  g_assert_nonnull (tab);
  lh_test_assert_soon (tab_has_request, tab);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "workflow-changes");
  gtk_widget_activate_action (tab, "changes.refuse", NULL);
  dialog = find_dialog (type);
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.take", NULL);
  assert_state (fixture, id, LH_STATE_IN_PROGRESS);
  lh_test_assert_soon (dialog_is_gone, &type);

  /* another project without requests asks nothing */
  open_row (fixture, 3);
  show_tab (fixture, "changes");
  lh_test_settle ();
  g_assert_false (tab_has_request (tab));
}

static gboolean
queue_is_there (gpointer data)
{
  return g_list_model_get_n_items (lh_review_view_get_items (data)) > 0;
}

/* The review decides in place, and the queue gets shorter. */
static void
test_review (Fixture       *fixture,
             gconstpointer  data)
{
  const gint64 id = insert_filed (fixture);
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkWidget *view = g_object_new (LH_TYPE_REVIEW_VIEW, "ledger", fixture->ledger, NULL);
  GtkWidget *page = g_object_new (test_page_get_type (), "ledger", fixture->ledger, "child", view, NULL);
  LhReviewItem *item = NULL;
  guint count, after;

  gtk_window_set_default_size (window, 1080, 700);
  adw_window_set_content (ADW_WINDOW (window), page);
  lh_test_present (window);
  lh_test_assert_soon (queue_is_there, view);
  g_object_get (view, "count", &count, NULL);
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (LhReviewItem) candidate = g_list_model_get_item (lh_review_view_get_items (LH_REVIEW_VIEW (view)), i);

      if (lh_record_get_id (lh_review_item_get_project (candidate)) == id)
        item = candidate;
    }
  g_assert_nonnull (item);
  g_assert_cmpint (lh_review_item_get_waiting_days (item), ==, 29);
  g_assert_nonnull (strstr (lh_review_item_get_flags (item), "criteria not met"));
  lh_test_frame (GTK_WIDGET (window));
  lh_test_save_png (view, "workflow-review");

  edit (fixture, id, "lead-name", "陈××");
  edit (fixture, id, "carriers", "李××");
  lh_test_settle ();
  let_pass (300);
  lh_review_view_select (LH_REVIEW_VIEW (view), id);
  gtk_widget_activate_action (view, "review.approve", NULL);
  assert_state (fixture, id, LH_STATE_APPROVED);
  let_pass (300);
  g_object_get (view, "count", &after, NULL);
  g_assert_cmpuint (after, ==, count - 1);
  gtk_window_destroy (window);
  lh_test_settle ();
}

/* A switch in the dialog of requirements holds for everybody. */
static void
test_requirements (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWindow *dialog = GTK_WINDOW (lh_requirements_dialog_present (fixture->page, fixture->ledger));
  GtkWidget *first;

  lh_test_frame (GTK_WIDGET (dialog));
  lh_test_save_png (GTK_WIDGET (dialog), "workflow-requirements");
  first = lh_test_find (GTK_WIDGET (dialog), GTK_TYPE_SWITCH, NULL);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (first)));
  gtk_switch_set_active (GTK_SWITCH (first), FALSE);
  let_pass (300);
  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, LH_WORKFLOW_SETTING_OFF, ""), ==, "lead survey diagnosis");
  gtk_window_destroy (dialog);
  lh_test_settle ();
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/workflow/bar", lh_projects_page_get_type, test_bar);
  ADD_PAGE_TEST ("/workflow/refused", lh_projects_page_get_type, test_refused);
  ADD_PAGE_TEST ("/workflow/steps-tab", lh_projects_page_get_type, test_steps_tab);
  ADD_PAGE_TEST ("/workflow/changes-tab", lh_projects_page_get_type, test_changes_tab);
  ADD_PAGE_TEST ("/workflow/review", lh_projects_page_get_type, test_review);
  ADD_PAGE_TEST ("/workflow/requirements", lh_projects_page_get_type, test_requirements);
}

int
main (int   argc,
      char *argv[])
{
  return run_pages (&argc, &argv, add_tests);
}
