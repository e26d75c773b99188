/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap.h"

#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-test-ledger.h"

/* A milestone planned from 1 April to 30 June, as the clerk left it, on a day: S0-8, 计划 → 按期 / 逾期. */
static const struct
{
  const char      *state;
  const char      *start;
  const char      *end;
  const char      *actual;
  const char      *as_of;
  LhMilestoneMark  mark;
  int              days_late;
} mark_rows[] = {
  /* nothing said: the days decide */
  { "not-started", "2024-04-01", "2024-06-30", NULL, "2024-03-31", LH_MILESTONE_MARK_NOT_STARTED, 0 },
  { "not-started", "2024-04-01", "2024-06-30", NULL, "2024-05-01", LH_MILESTONE_MARK_NOT_STARTED, 0 },
  { "not-started", "2024-04-01", "2024-06-30", NULL, "2024-06-30", LH_MILESTONE_MARK_NOT_STARTED, 0 },
  { "not-started", "2024-04-01", "2024-06-30", NULL, "2024-07-01", LH_MILESTONE_MARK_OVERDUE, 1 },
  { "in-progress", "2024-04-01", "2024-06-30", NULL, "2024-03-31", LH_MILESTONE_MARK_NOT_STARTED, 0 },
  { "in-progress", "2024-04-01", "2024-06-30", NULL, "2024-04-01", LH_MILESTONE_MARK_UNDER_WAY, 0 },
  { "in-progress", "2024-04-01", "2024-06-30", NULL, "2024-06-30", LH_MILESTONE_MARK_UNDER_WAY, 0 },
  { "in-progress", "2024-04-01", "2024-06-30", NULL, "2024-07-30", LH_MILESTONE_MARK_OVERDUE, 30 },
  { "overdue", "2024-04-01", "2024-06-30", NULL, "2024-06-30", LH_MILESTONE_MARK_UNDER_WAY, 0 },
  { "overdue", "2024-04-01", "2024-06-30", NULL, "2024-09-30", LH_MILESTONE_MARK_OVERDUE, 92 },
  /* done: by the day it was done; before that day it was not */
  { "done", "2024-04-01", "2024-06-30", "2024-06-30", "2024-09-30", LH_MILESTONE_MARK_DONE, 0 },
  { "done", "2024-04-01", "2024-06-30", "2024-07-01", "2024-09-30", LH_MILESTONE_MARK_LATE, 1 },
  { "done-late", "2024-04-01", "2024-06-30", "2024-06-20", "2024-09-30", LH_MILESTONE_MARK_DONE, 0 },
  { "done", "2024-04-01", "2024-06-30", "2024-06-20", "2024-05-31", LH_MILESTONE_MARK_UNDER_WAY, 0 },
  { "done-late", "2024-04-01", "2024-06-30", "2024-08-01", "2024-07-10", LH_MILESTONE_MARK_OVERDUE, 10 },
  { "done", "2024-04-01", "2024-06-30", "2024-06-20", "2024-03-01", LH_MILESTONE_MARK_NOT_STARTED, 0 },
  /* without days the clerk's word is all there is */
  { "done", NULL, NULL, NULL, "2024-09-30", LH_MILESTONE_MARK_DONE, 0 },
  { "done-late", NULL, NULL, NULL, "2024-09-30", LH_MILESTONE_MARK_LATE, 0 },
  { "in-progress", NULL, NULL, NULL, "2024-09-30", LH_MILESTONE_MARK_UNDER_WAY, 0 },
  { "overdue", NULL, NULL, NULL, "2024-09-30", LH_MILESTONE_MARK_OVERDUE, 0 },
  { "not-started", NULL, NULL, NULL, "2024-09-30", LH_MILESTONE_MARK_NOT_STARTED, 0 },
  /* called off stays called off */
  { "cancelled", "2024-04-01", "2024-06-30", NULL, "2024-09-30", LH_MILESTONE_MARK_CANCELLED, 0 },
  { "cancelled", "2024-04-01", "2024-06-30", "2024-06-20", "2024-09-30", LH_MILESTONE_MARK_CANCELLED, 0 },
};

static LhDate
test_date (const char *text)
{
  LhDate date = { 0 };

  if (text != NULL)
    g_assert_true (lh_date_parse_iso (text, &date));
  return date;
}

static void
test_marks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mark_rows); i++)
    {
      g_autoptr (LhRecord) milestone = LH_RECORD (lh_milestone_new ());
      LhDate as_of = test_date (mark_rows[i].as_of);

      g_test_message ("row %zu", i);
      lh_record_set_text (milestone, LH_MILESTONE_STATE, mark_rows[i].state);
      lh_record_set_date (milestone, LH_MILESTONE_PLANNED_START, test_date (mark_rows[i].start));
      lh_record_set_date (milestone, LH_MILESTONE_PLANNED_END, test_date (mark_rows[i].end));
      lh_record_set_date (milestone, LH_MILESTONE_ACTUAL_END, test_date (mark_rows[i].actual));
      g_assert_cmpstr (lh_milestone_mark_get_code (lh_milestone_mark_judge (milestone, as_of)), ==,
                       lh_milestone_mark_get_code (mark_rows[i].mark));
      g_assert_cmpint (lh_milestone_count_late (milestone, as_of), ==, mark_rows[i].days_late);
      g_assert_cmpstr (lh_record_get_text (milestone, LH_MILESTONE_STATE), ==, mark_rows[i].state);
    }
}

static gint64
test_insert_running (LhTestLedger *fixture,
                     gint64        organization,
                     const char   *name,
                     const char   *deadline)
{
  gint64 id = lh_test_insert_project (fixture->ledger, organization, name);

  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "state", "in-progress", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "year", "2024", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "start-date", "2024-01-01", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, id, "due-date", deadline, NULL));
  return id;
}

static gint64
test_insert_step (LhTestLedger *fixture,
                  gint64        project,
                  const char   *position,
                  const char   *task,
                  const char   *end,
                  const char   *weight,
                  const char   *state)
{
  g_autofree char *id = lh_test_id (project);

  return lh_test_insert (fixture->ledger, LH_TYPE_MILESTONE, "project-id", id, "position", position, "task", task,
                         "planned-start", "2024-01-01", "planned-end", end, "weight", weight, "state", state, NULL);
}

static void
test_insert_plan (LhTestLedger *fixture,
                  gint64        project,
                  const char   *quarter,
                  const char   *planned)
{
  g_autofree char *id = lh_test_id (project);

  lh_test_insert (fixture->ledger, LH_TYPE_QUARTER_PLAN, "project-id", id, "quarter", quarter, "planned-progress",
                  planned, "task", "完成流程梳理", NULL);
}

static LhRoadmap *
test_compute (LhTestLedger *fixture,
              const char   *as_of,
              gint64        project)
{
  g_autoptr (GError) error = NULL;
  LhRoadmap *roadmap = lh_ledger_compute_roadmap (fixture->ledger, lh_quarter_new (2024, 3), test_date (as_of), project,
                                                  &error);

  g_assert_no_error (error);
  return roadmap;
}

/* Weights of what is done, the next thing to look at, plan and progress by quarter, plan and report of the quarter. */
static void
test_row (LhTestLedger  *fixture,
          gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  gint64 project = test_insert_running (fixture, organization, "惠企直达", "2025-03-31");
  gint64 second;
  g_autoptr (LhRoadmap) roadmap = NULL;
  LhRoadmapRow *row;

  test_insert_step (fixture, project, "3", "三", "2024-12-01", "30", "not-started");
  second = test_insert_step (fixture, project, "2", "二", "2024-06-30", "50", "in-progress");
  test_insert_step (fixture, project, "1", "一", "2024-03-31", "20", "in-progress");
  test_insert_step (fixture, project, "4", "四", "2024-03-31", "40", "cancelled");
  test_insert_plan (fixture, project, "2024Q1", "20");
  test_insert_plan (fixture, project, "2024Q3", "60");
  lh_test_insert_progress (fixture->ledger, project, "2024Q1", "15");
  lh_test_insert_progress (fixture->ledger, project, "2024Q3", "40");

  roadmap = test_compute (fixture, "2024-09-30", 0);
  g_assert_cmpuint (lh_roadmap_get_rows (roadmap)->len, ==, 1);
  row = lh_roadmap_find (roadmap, project);
  g_assert_cmpstr (row->organization_name, ==, "市财政局");
  g_assert_cmpuint (row->steps->len, ==, 4);
  g_assert_cmpstr (lh_record_get_text (lh_roadmap_row_get_step (row, 0)->milestone, LH_MILESTONE_TASK), ==, "一");
  g_assert_cmpuint (row->marks[LH_MILESTONE_MARK_OVERDUE], ==, 2);
  g_assert_cmpuint (row->marks[LH_MILESTONE_MARK_NOT_STARTED], ==, 1);
  g_assert_cmpint (lh_roadmap_row_get_done (row), ==, 0);
  g_assert_cmpint (row->lateness, ==, 200);
  g_assert_cmpstr (lh_record_get_text (row->plan, LH_QUARTER_PLAN_TASK), ==, "完成流程梳理");
  g_assert_cmpint (lh_record_get_int (row->report, LH_PROGRESS_ACTUAL_PROGRESS), ==, 400);

  /* Four quarters, and that of the deadline. */
  g_assert_cmpuint (row->points->len, ==, 5);
  g_assert_cmpint (lh_roadmap_row_get_point (row, 0)->planned, ==, 200);
  g_assert_cmpint (lh_roadmap_row_get_point (row, 1)->planned, ==, 200);
  g_assert_cmpint (lh_roadmap_row_get_point (row, 1)->actual, ==, LH_UNSET);
  g_assert_false (lh_roadmap_row_get_point (row, 1)->future);
  g_assert_cmpint (lh_roadmap_row_get_point (row, 2)->actual, ==, 400);
  g_assert_true (lh_roadmap_row_get_point (row, 3)->future);

  /* The second one is ticked off: half of what is not cancelled is done, and the first is still the next. */
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, second, "actual-end", "2024-07-02", NULL));
  g_clear_object (&roadmap);
  roadmap = test_compute (fixture, "2024-09-30", project);
  row = lh_roadmap_find (roadmap, project);
  g_assert_cmpint (lh_roadmap_row_get_done (row), ==, 500);
  g_assert_cmpuint (row->marks[LH_MILESTONE_MARK_LATE], ==, 1);
  g_assert_cmpint (lh_roadmap_row_get_step (row, 1)->days_late, ==, 2);
  g_assert_true (lh_roadmap_row_find_next (row) == lh_roadmap_row_get_step (row, 0));
}

/* The state and the day follow each other in one change, and one undo takes back both. */
static void
test_follow (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  gint64 project = test_insert_running (fixture, organization, "惠企直达", "2024-12-31");
  gint64 step = test_insert_step (fixture, project, "1", "一", "2024-06-30", "100", "in-progress");
  g_autofree char *today = lh_date_to_iso (lh_date_today ());
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  /* Ticked off today, years after the planned end. */
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "done", NULL));
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "done-late");
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "actual-end", today);

  undone = lh_ledger_undo (fixture->ledger, &error);
  g_assert_no_error (error);
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "in-progress");
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "actual-end", NULL);

  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "actual-end", "2024-06-30", NULL));
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "done");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "actual-end", "2024-07-01", NULL));
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "done-late");

  /* The day alone cannot go, nor is the state of a cancelled one touched. */
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "actual-end", "", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "cancelled", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "actual-end", "2024-06-01", NULL));
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "cancelled");

  /* Other fields leave both alone. */
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_MILESTONE, step, "evidence", "会议纪要第3期", NULL));
  lh_test_assert_field (fixture->ledger, LH_TYPE_MILESTONE, step, "state", "cancelled");
}

/* S0-13: late ones first, never reported before slightly late, not running last, ties in official order. */
static void
test_late_first (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  static const char *const reports[] = { "50", "30", NULL, "50", "60" };
  static const guint order[] = { 2, 1, 0, 3, 4 };
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  gint64 ids[G_N_ELEMENTS (reports)];
  g_autoptr (LhRoadmap) roadmap = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i);

      ids[i] = test_insert_running (fixture, organization, name, "2024-12-31");
      test_insert_plan (fixture, ids[i], "2024Q3", "60");
      if (reports[i] != NULL)
        lh_test_insert_progress (fixture->ledger, ids[i], "2024Q3", reports[i]);
    }
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, ids[4], "start-date", "2024-11-01", NULL));

  roadmap = test_compute (fixture, "2024-09-30", 0);
  rows = lh_roadmap_list_late_first (roadmap);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (lh_record_get_id (LH_RECORD (((LhRoadmapRow *) g_ptr_array_index (rows, i))->project)), ==,
                     ids[order[i]]);
}

/* A draft has a route of its own and is not on the map of the year; a project that is not there has no row. */
static void
test_one_project (LhTestLedger  *fixture,
                  gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  g_autofree char *owner = lh_test_id (organization);
  gint64 draft = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", owner, "name", "草稿", "year", "2024",
                                 "state", "draft", NULL);
  g_autoptr (LhRoadmap) map = NULL;
  g_autoptr (LhRoadmap) route = NULL;
  g_autoptr (LhRoadmap) nothing = NULL;

  test_insert_step (fixture, draft, "1", "一", "2024-06-30", "100", "not-started");

  map = test_compute (fixture, "2024-09-30", 0);
  g_assert_null (lh_roadmap_find (map, draft));
  route = test_compute (fixture, "2024-09-30", draft);
  g_assert_cmpuint (lh_roadmap_find (route, draft)->steps->len, ==, 1);
  nothing = test_compute (fixture, "2024-09-30", 4711);
  g_assert_cmpuint (lh_roadmap_get_rows (nothing)->len, ==, 0);
}

typedef struct
{
  LhRoadmap *roadmap;
  gboolean   done;
} TestAnswer;

static void
test_answer_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TestAnswer *answer = user_data;
  g_autoptr (GError) error = NULL;

  answer->roadmap = lh_ledger_compute_roadmap_finish (LH_LEDGER (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

/* What the window gets without waiting is what the command line gets: one project alone, and among all. */
static void
test_async (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  gint64 project = test_insert_running (fixture, organization, "惠企直达", "2024-12-31");
  TestAnswer answer = { NULL, FALSE };
  g_autoptr (LhRoadmap) waited = NULL;
  LhRoadmapRow *one, *other;

  test_insert_plan (fixture, project, "2024Q3", "60");
  lh_test_insert_progress (fixture->ledger, project, "2024Q2", "45");
  lh_ledger_set_quarter (fixture->ledger, lh_quarter_new (2024, 3));
  lh_ledger_compute_roadmap_async (fixture->ledger, project, NULL, test_answer_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);

  waited = test_compute (fixture, "2024-09-30", 0);
  one = lh_roadmap_find (waited, project);
  other = lh_roadmap_find (answer.roadmap, project);
  g_assert_cmpint (one->lateness, ==, 150);
  g_assert_cmpint (one->lateness, ==, other->lateness);
  g_assert_cmpint (lh_project_status_get_values (one->status)->light, ==,
                   lh_project_status_get_values (other->status)->light);
  g_object_unref (answer.roadmap);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roadmap/marks", test_marks);
  LH_TEST_LEDGER_ADD ("/roadmap/row", NULL, test_row);
  LH_TEST_LEDGER_ADD ("/roadmap/follow", NULL, test_follow);
  LH_TEST_LEDGER_ADD ("/roadmap/late-first", NULL, test_late_first);
  LH_TEST_LEDGER_ADD ("/roadmap/one-project", NULL, test_one_project);
  LH_TEST_LEDGER_ADD ("/roadmap/async", NULL, test_async);

  return g_test_run ();
}
