/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-attachment.h"
#include "lh-problem-patterns.h"
#include "lh-problem-statistics.h"
#include "lh-problem-step.h"
#include "lh-problem-workflow.h"
#include "lh-statistics.h"
#include "lh-warning-actions.h"

/* The closing procedure of form 3.3, and what is counted of it. */

static gint64
test_insert_problem (LhLedger   *ledger,
                     gint64      organization_id,
                     const char *found,
                     const char *deadline)
{
  g_autofree char *organization = lh_test_id (organization_id);

  return lh_test_insert (ledger, LH_TYPE_PROBLEM, "organization-id", organization, "found-on", found,
                         "description", "第二支部2月未召开支委会", "deadline", deadline, "leader", "王建国",
                         "responsible-name", "李卫东", "measures", "补开支委会，建立提醒台账", NULL);
}

static gint64
test_attach (LhLedger *ledger,
             gint64    problem_id)
{
  g_autofree char *id = lh_test_id (problem_id);

  return lh_test_insert (ledger, LH_TYPE_ATTACHMENT, "owner-entity", "problem", "owner-id", id, "file-name", "记录.pdf",
                         "hash", "0123456789012345678901234567890123456789012345678901234567890123", NULL);
}

static void
test_fill (LhLedger   *ledger,
           gint64      id,
           const char *field,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_test_edit (ledger, LH_TYPE_PROBLEM, id, field, text, &error));
  g_assert_no_error (error);
}

static LhChangeSet *
test_move (LhLedger   *ledger,
           gint64      id,
           const char *transition,
           const char *day,
           const char *person,
           const char *opinion,
           const char *demand,
           const char *deadline)
{
  g_autoptr (LhRecord) problem = lh_test_load (ledger, LH_TYPE_PROBLEM, id);
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  LhProblemMove move = { .transition = transition, .person = person, .opinion = opinion, .demand = demand };

  g_assert_true (lh_date_parse_iso (day, &move.date));
  if (deadline != NULL)
    g_assert_true (lh_date_parse_iso (deadline, &move.deadline));
  g_ptr_array_add (problems, problem);
  return lh_problem_create_move (problems, &move);
}

static void
test_take (LhLedger   *ledger,
           gint64      id,
           const char *transition,
           const char *day,
           const char *person,
           const char *opinion,
           const char *demand,
           const char *deadline)
{
  g_autoptr (LhChangeSet) changes = test_move (ledger, id, transition, day, person, opinion, demand, deadline);

  lh_test_apply (ledger, changes);
}

static void
test_refused (LhLedger   *ledger,
              gint64      id,
              const char *transition,
              const char *day,
              const char *person,
              const char *opinion,
              const char *demand,
              const char *deadline,
              const char *expected)
{
  g_autoptr (LhChangeSet) changes = test_move (ledger, id, transition, day, person, opinion, demand, deadline);
  g_autoptr (GError) error = NULL;

  g_assert_false (lh_ledger_apply (ledger, changes, NULL, &error));
  if (strstr (error->message, expected) == NULL)
    g_error ("%s: “%s” does not say “%s”", transition, error->message, expected);
}

static void
test_state (LhLedger   *ledger,
            gint64      id,
            const char *state)
{
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "state", state);
}

/* A problem that is ready to be reviewed. */
static gint64
test_request (LhLedger *ledger,
              gint64    organization)
{
  gint64 id = test_insert_problem (ledger, organization, "2024-03-15", "2024-03-31");

  test_take (ledger, id, "start", "2024-03-16", "李卫东", NULL, NULL, NULL);
  test_fill (ledger, id, "progress-text", "3月20日补开支委会，建立提醒台账。");
  test_fill (ledger, id, "completion", "100.0");
  test_attach (ledger, id);
  test_take (ledger, id, "complete", "2024-03-20", "李卫东", NULL, NULL, NULL);
  test_take (ledger, id, "request-closing", "2024-03-25", "王建国", NULL, NULL, NULL);
  return id;
}

/* From the finding to the closing with one return: every step asks for what it needs. */
static void
test_procedure (LhTestLedger  *fixture,
                gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_insert_problem (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "2024-03-15",
                                   "2024-03-31");
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM_STEP);

  test_refused (ledger, id, "close", "2024-03-20", "赵敏", NULL, NULL, NULL, "not possible");
  test_refused (ledger, id, "start", "2024-03-14", "李卫东", NULL, NULL, NULL, "before the problem was found");
  test_refused (ledger, id, "start", "2999-01-01", "李卫东", NULL, NULL, NULL, "future");
  test_take (ledger, id, "start", "2024-03-16", "李卫东", NULL, NULL, NULL);
  test_state (ledger, id, "in-progress");
  test_refused (ledger, id, "complete", "2024-03-20", "李卫东", NULL, NULL, NULL, "100 %");
  test_fill (ledger, id, "completion", "100.0");
  test_fill (ledger, id, "progress-text", "已补开");
  test_refused (ledger, id, "complete", "2024-03-20", "李卫东", NULL, NULL, NULL, "10 characters");
  test_fill (ledger, id, "progress-text", "3月20日补开支委会，建立提醒台账。");
  test_take (ledger, id, "complete", "2024-03-20", "李卫东", NULL, NULL, NULL);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "completed-on", "2024-03-20");
  test_refused (ledger, id, "request-closing", "2024-03-25", "王建国", NULL, NULL, NULL, "file as evidence");
  test_attach (ledger, id);
  test_refused (ledger, id, "request-closing", "2024-03-25", NULL, NULL, NULL, NULL, "head");
  test_take (ledger, id, "request-closing", "2024-03-25", "王建国", NULL, NULL, NULL);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "signed-by", "王建国");

  test_refused (ledger, id, "return", "2024-03-26", "赵敏", "材料不全", NULL, "2024-04-10", "further demand");
  test_refused (ledger, id, "return", "2024-03-26", "赵敏", NULL, "补齐会议签到", "2024-04-10", "opinion");
  test_refused (ledger, id, "return", "2024-03-26", "赵敏", "材料不全", "补齐会议签到", NULL, "new date");
  test_refused (ledger, id, "return", "2024-03-26", "赵敏", "材料不全", "补齐会议签到", "2024-03-26", "after the day");
  test_take (ledger, id, "return", "2024-03-26", "赵敏", "材料不全", "补齐会议签到", "2024-04-10");
  test_state (ledger, id, "returned");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "return-count", "1");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "deadline", "2024-03-31");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "extended-deadline", "2024-04-10");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "signed-by", NULL);

  test_refused (ledger, id, "complete", "2024-04-01", "李卫东", NULL, NULL, NULL, "100 %");
  test_fill (ledger, id, "completion", "100.0");
  test_take (ledger, id, "complete", "2024-04-01", "李卫东", NULL, NULL, NULL);
  test_take (ledger, id, "request-closing", "2024-04-02", "王建国", NULL, NULL, NULL);
  test_refused (ledger, id, "close", "2024-04-03", "赵敏", NULL, NULL, NULL, "First review");
  test_take (ledger, id, "first-pass", "2024-04-03", "赵敏", "佐证齐全", NULL, NULL);
  test_refused (ledger, id, "first-pass", "2024-04-03", "钱进", NULL, NULL, NULL, "already");
  test_refused (ledger, id, "close", "2024-04-05", "赵敏", NULL, NULL, NULL, "two different persons");
  test_take (ledger, id, "close", "2024-04-05", "钱进", "同意销号", NULL, NULL);
  test_state (ledger, id, "closed");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "closing-number", "XH2024-001");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "conclusion", "passed");

  g_assert_cmpint (lh_ledger_count (ledger, query, NULL), ==, 8);
}

/* There is no way around the procedure by editing. */
static void
test_no_way_around (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *text;
  } refused[] = {
    { "state", "closed" }, { "state", "continuing" }, { "closed-on", "2024-03-28" }, { "closing-number", "XH2024-009" },
    { "return-count", "3" }, { "signed-by", "王建国" }, { "first-reviewer", "赵敏" }, { "reviewer", "赵敏" },
    { "extended-deadline", "2024-12-31" }, { "deadline", "2024-12-31" },
  };
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_insert_problem (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "2024-03-15",
                                   "2024-03-31");
  g_autoptr (GError) error = NULL;

  /* before it is begun, the deadline is still being agreed */
  test_fill (ledger, id, "deadline", "2024-04-05");
  test_take (ledger, id, "start", "2024-03-16", "李卫东", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      if (lh_test_edit (ledger, LH_TYPE_PROBLEM, id, refused[i].field, refused[i].text, &error))
        g_error ("%s was edited", refused[i].field);
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_clear_error (&error);
    }
  test_fill (ledger, id, "measures", "补开支委会");
  test_state (ledger, id, "in-progress");
}

static void
test_steps_stay (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_insert_problem (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "2024-03-15",
                                   "2024-03-31");
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM_STEP);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("delete-problem-step");
  g_autoptr (GError) error = NULL;
  gint64 step;

  test_take (ledger, id, "start", "2024-03-16", "李卫东", NULL, NULL, NULL);
  steps = lh_ledger_query (ledger, query, NULL);
  step = lh_record_get_id (g_ptr_array_index (steps, 0));
  g_assert_false (lh_test_edit (ledger, LH_TYPE_PROBLEM_STEP, step, "taken-on", "2024-03-17", &error));
  g_clear_error (&error);
  g_assert_true (lh_test_edit (ledger, LH_TYPE_PROBLEM_STEP, step, "person", "李卫冬", &error));
  lh_change_set_delete (changes, g_ptr_array_index (steps, 0));
  g_assert_false (lh_ledger_apply (ledger, changes, NULL, &error));
  g_clear_error (&error);

  /* one action, one undo */
  g_free (lh_ledger_undo (ledger, &error));
  g_free (lh_ledger_undo (ledger, &error));
  g_assert_no_error (error);
  test_state (ledger, id, "not-started");
  g_assert_cmpint (lh_ledger_count (ledger, query, NULL), ==, 0);
}

/* A continuing rectification is never overdue; it is reviewed, and may be completed. */
static void
test_continuing (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_insert_problem (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "2024-03-15",
                                   "2024-03-31");
  LhDate later = lh_date_new (2024, 6, 30);
  g_autoptr (LhRecord) problem = NULL;

  test_take (ledger, id, "start", "2024-03-16", "李卫东", NULL, NULL, NULL);
  problem = lh_test_load (ledger, LH_TYPE_PROBLEM, id);
  g_assert_true (lh_problem_is_overdue (problem, later));
  g_clear_object (&problem);
  test_refused (ledger, id, "continue", "2024-03-28", "赵敏", "须长期坚持", NULL, NULL, "next review");
  test_take (ledger, id, "continue", "2024-03-28", "赵敏", "须长期坚持", NULL, "2024-06-28");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "review-on", "2024-06-28");
  problem = lh_test_load (ledger, LH_TYPE_PROBLEM, id);
  g_assert_false (lh_problem_is_overdue (problem, later));
  test_take (ledger, id, "review", "2024-06-28", "赵敏", "坚持较好", NULL, "2024-09-28");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "review-on", "2024-09-28");
  test_state (ledger, id, "continuing");
}

static void
test_extend (LhTestLedger  *fixture,
             gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_insert_problem (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "2024-03-15",
                                   "2024-03-31");

  test_take (ledger, id, "start", "2024-03-16", "李卫东", NULL, NULL, NULL);
  test_refused (ledger, id, "extend", "2024-03-28", "赵敏", NULL, NULL, "2024-04-15", "opinion");
  test_refused (ledger, id, "extend", "2024-03-20", "赵敏", "换届推迟", NULL, "2024-03-31", "after the deadline");
  test_take (ledger, id, "extend", "2024-03-28", "赵敏", "换届推迟", NULL, "2024-04-15");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "deadline", "2024-03-31");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "extended-deadline", "2024-04-15");
}

/* What came back is a new problem with the old number beside it; the old one is not written over. */
static void
test_reopen (LhTestLedger  *fixture,
             gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_request (ledger, lh_test_insert_organization (ledger, "013", "市财政局"));
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  LhRecord *again;

  test_take (ledger, id, "first-pass", "2024-03-26", "赵敏", NULL, NULL, NULL);
  test_take (ledger, id, "close", "2024-03-28", "钱进", NULL, NULL, NULL);
  g_assert_false (lh_test_edit (ledger, LH_TYPE_PROBLEM, id, "progress-text", "其他", &error));
  test_take (ledger, id, "reopen", "2024-06-10", "赵敏", "回头看发现5月又未召开支委会", NULL, "2024-06-30");
  test_state (ledger, id, "closed");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "closed-on", "2024-03-28");

  lh_query_where_id (query, LH_PROBLEM_REOPENED_ID, id);
  found = lh_ledger_query (ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  again = g_ptr_array_index (found, 0);
  g_assert_cmpstr (lh_record_get_text (again, LH_PROBLEM_NUMBER), ==, "ZG2024-Q2-001");
  g_assert_cmpstr (lh_record_get_text (again, LH_PROBLEM_STATE), ==, "not-started");
  g_assert_cmpstr (lh_record_get_text (again, LH_PROBLEM_DESCRIPTION), ==, "回头看发现5月又未召开支委会");
}

/* Several problems take a step together, or none of them does. */
static void
test_several (LhTestLedger  *fixture,
              gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 organization = lh_test_insert_organization (ledger, "013", "市财政局");
  gint64 first = test_request (ledger, organization);
  gint64 second = test_request (ledger, organization);
  gint64 open = test_insert_problem (ledger, organization, "2024-03-15", "2024-03-31");
  const gint64 ids[] = { first, second, open };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhChangeSet) all = NULL;
  g_autoptr (LhChangeSet) two = NULL;
  g_autoptr (GError) error = NULL;
  LhProblemMove move = { .transition = "first-pass", .date = lh_date_new (2024, 3, 26), .person = "赵敏" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (problems, lh_test_load (ledger, LH_TYPE_PROBLEM, ids[i]));
  all = lh_problem_create_move (problems, &move);
  g_assert_false (lh_ledger_try (ledger, all, &error));
  g_assert_nonnull (strstr (error->message, "ZG2024-Q1-003"));
  g_clear_error (&error);
  g_ptr_array_remove_index (problems, 2);
  two = lh_problem_create_move (problems, &move);
  lh_test_apply (ledger, two);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, first, "first-reviewer", "赵敏");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "first-reviewer", "赵敏");
}

static void
test_at_once (LhTestLedger  *fixture,
              gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (ledger, "013", "市财政局"));
  gint64 first = lh_test_insert (ledger, LH_TYPE_PROBLEM, "organization-id", organization, "found-on", "2024-03-15",
                                 "description", "台账缺页", "rectification", "at-once", NULL);
  gint64 second;
  g_autoptr (GError) error = NULL;

  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, first, "deadline", "2024-03-30");
  g_assert_true (lh_ledger_set_setting (ledger, LH_PROBLEM_DAYS_KEY, "7", &error));
  second = lh_test_insert (ledger, LH_TYPE_PROBLEM, "organization-id", organization, "found-on", "2024-03-15",
                           "description", "台账缺页", "rectification", "at-once", NULL);
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "deadline", "2024-03-22");
}

/* State, completion, deadline, light, days left */
static const struct
{
  const char         *state;
  const char         *completion;
  const char         *deadline;
  LhLight             light;
  gint64              days;
  LhProblemCountdown  countdown;
} lights[] = {
  { "not-started", NULL, "2024-03-31", LH_LIGHT_GREY, 16, LH_PROBLEM_COUNTDOWN_TWENTY },
  { "in-progress", "50.0", "2024-04-30", LH_LIGHT_GREEN, 46, LH_PROBLEM_COUNTDOWN_MORE },
  { "in-progress", "50.0", "2024-03-30", LH_LIGHT_YELLOW, 15, LH_PROBLEM_COUNTDOWN_TWENTY },
  { "in-progress", "90.0", "2024-03-30", LH_LIGHT_GREEN, 15, LH_PROBLEM_COUNTDOWN_TWENTY },
  { "returned", NULL, "2024-03-15", LH_LIGHT_YELLOW, 0, LH_PROBLEM_COUNTDOWN_TEN },
  { "in-progress", "90.0", "2024-03-14", LH_LIGHT_RED, -1, LH_PROBLEM_COUNTDOWN_OVERDUE },
  { "not-started", NULL, "2024-03-14", LH_LIGHT_RED, -1, LH_PROBLEM_COUNTDOWN_OVERDUE },
  { "to-review", "100.0", "2024-03-01", LH_LIGHT_BLUE, LH_UNSET, LH_PROBLEM_COUNTDOWN_NONE },
  { "closing-requested", "100.0", "2024-03-01", LH_LIGHT_BLUE, LH_UNSET, LH_PROBLEM_COUNTDOWN_NONE },
  { "continuing", NULL, "2024-03-01", LH_LIGHT_GREEN, LH_UNSET, LH_PROBLEM_COUNTDOWN_NONE },
};

static void
test_lights (void)
{
  LhLightThresholds thresholds;

  lh_light_thresholds_init (&thresholds);
  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    {
      g_autoptr (LhRecord) problem = lh_test_record_new (LH_TYPE_PROBLEM, "state", lights[i].state, "deadline",
                                                         lights[i].deadline, NULL);
      g_auto (LhProblemStatus) status = { 0 };
      LhDate as_of = lh_date_new (2024, 3, 15);

      if (lights[i].completion != NULL)
        lh_test_record_set (problem, "completion", lights[i].completion);
      lh_problem_status_judge (&status, problem, &thresholds, as_of, NULL);
      g_test_message ("%u: %s", i, status.reason);
      g_assert_cmpint (status.light, ==, lights[i].light);
      g_assert_cmpint (status.days, ==, lights[i].days);
      g_assert_cmpint (lh_problem_get_countdown (problem, as_of), ==, lights[i].countdown);
    }
}

static void
test_figure (LhStatistics *statistics,
             const char   *code,
             const char   *expected)
{
  g_autofree char *text = lh_figure_format (lh_statistics_get_figure (statistics, code), NULL);

  g_test_message ("%s", code);
  g_assert_cmpstr (text, ==, expected);
}

/* Both rates, each by its own definition; without a problem there is none, and no zero. */
static void
test_rates (LhTestLedger  *fixture,
            gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  LhQuarter quarter = { 2024, 1 };
  g_autoptr (LhStatistics) none = lh_ledger_compute_statistics (ledger, quarter, lh_date_new (2024, 3, 31), NULL);
  g_autoptr (LhStatistics) some = NULL;
  gint64 organization = lh_test_insert_organization (ledger, "013", "市财政局");
  gint64 closed = test_request (ledger, organization);

  test_figure (none, "rectification-rate", "—");
  test_figure (none, "closing-rate", "—");
  test_figure (none, "problems-found", "0 problems");

  test_take (ledger, closed, "first-pass", "2024-03-26", "赵敏", NULL, NULL, NULL);
  test_take (ledger, closed, "close", "2024-03-28", "钱进", NULL, NULL, NULL);
  test_request (ledger, organization);
  test_insert_problem (ledger, organization, "2024-03-10", "2024-03-20");
  some = lh_ledger_compute_statistics (ledger, quarter, lh_date_new (2024, 3, 31), NULL);
  test_figure (some, "problems-found", "3 problems");
  test_figure (some, "problems-closed", "1 problems");
  test_figure (some, "problems-completed", "2 problems");
  test_figure (some, "problems-overdue", "1 problems");
  test_figure (some, "problems-due-open", "2 problems");
  test_figure (some, "rectification-rate", "66.7%");
  test_figure (some, "closing-rate", "33.3%");
}

static void
test_actions (LhTestLedger  *fixture,
              gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 id = test_request (ledger, lh_test_insert_organization (ledger, "013", "市财政局"));
  g_autoptr (GPtrArray) before = lh_ledger_list_problem_actions (ledger, id, NULL);
  g_autoptr (GPtrArray) after = NULL;
  const LhProblemAction *action = g_ptr_array_index (before, 0);

  g_assert_cmpuint (before->len, ==, 3);
  g_assert_cmpstr (action->transition->code, ==, "first-pass");
  action = g_ptr_array_index (before, 1);
  g_assert_cmpstr (action->transition->code, ==, "close");
  g_assert_cmpuint (action->items->len, ==, 1);
  test_take (ledger, id, "first-pass", "2024-03-26", "赵敏", NULL, NULL, NULL);
  after = lh_ledger_list_problem_actions (ledger, id, NULL);
  action = g_ptr_array_index (after, 0);
  g_assert_cmpstr (action->transition->code, ==, "close");
  g_assert_cmpuint (action->items->len, ==, 0);
}

/* Same unit, same category, closed before: the closed problem and the new one are listed, others are not. */
static void
test_repeated (void)
{
  static const struct { const char *unit, *category, *found, *closed; gboolean repeated; } cases[] = {
    { "1", "theory", "2024-01-10", "2024-02-10", TRUE }, { "1", "theory", "2024-03-10", NULL, TRUE },
    { "1", "members", "2024-03-10", NULL, FALSE }, { "2", "theory", "2024-03-10", NULL, FALSE },
    { "1", "theory", "2024-02-01", NULL, FALSE },
  };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhRecord *problem = lh_test_record_new (LH_TYPE_PROBLEM, "organization-id", cases[i].unit, "category",
                                              cases[i].category, "found-on", cases[i].found, NULL);

      if (cases[i].closed != NULL)
        lh_test_record_set (problem, "closed-on", cases[i].closed);
      g_ptr_array_add (problems, problem);
    }
  ids = lh_problems_find_repeated (problems);
  for (guint i = 0, n = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (problems, i));

      g_assert_cmpint (n < ids->len && g_array_index (ids, gint64, n) == id, ==, cases[i].repeated);
      n += cases[i].repeated;
    }
  g_assert_cmpuint (lh_problems_count_units (problems), ==, 2);
}

/* A letter gets a number; one that is missed is followed by the next level, up to the highest. */
static void
test_warnings (LhTestLedger  *fixture,
               gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (ledger, "013", "市财政局"));
  gint64 id = lh_test_insert (ledger, LH_TYPE_WARNING, "organization-id", organization, "level", "remind", "subject", "整改逾期",
                              "issued-on", "2024-03-20", "due-on", "2024-03-31", NULL);
  g_autoptr (LhRecord) warning = lh_test_load (ledger, LH_TYPE_WARNING, id);
  static const char *const levels[] = { "blue", "yellow", "red" };
  g_autoptr (GError) error = NULL;

  lh_test_assert_field (ledger, LH_TYPE_WARNING, id, "number", "三色单2024-01");
  g_assert_false (lh_warning_is_missed (warning, lh_date_new (2024, 3, 31)));
  g_assert_true (lh_warning_is_missed (warning, lh_date_new (2024, 4, 1)));
  g_assert_false (lh_test_edit (ledger, LH_TYPE_WARNING, id, "due-on", "2024-03-01", &error));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      LhRecord *next = lh_warning_create_next (warning, lh_date_new (2024, 4, 8));

      g_assert_cmpstr (lh_record_get_text (next, LH_WARNING_LEVEL), ==, levels[i]);
      g_assert_cmpint (lh_record_get_int (next, LH_WARNING_ORGANIZATION_ID), ==,
                       lh_record_get_int (warning, LH_WARNING_ORGANIZATION_ID));
      g_object_unref (warning);
      warning = next;
    }
  g_assert_null (lh_warning_create_next (warning, lh_date_new (2024, 4, 8)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LH_TEST_LEDGER_ADD ("/problem-workflow/procedure", NULL, test_procedure);
  LH_TEST_LEDGER_ADD ("/problem-workflow/no-way-around", NULL, test_no_way_around);
  LH_TEST_LEDGER_ADD ("/problem-workflow/steps-stay", NULL, test_steps_stay);
  LH_TEST_LEDGER_ADD ("/problem-workflow/continuing", NULL, test_continuing);
  LH_TEST_LEDGER_ADD ("/problem-workflow/extend", NULL, test_extend);
  LH_TEST_LEDGER_ADD ("/problem-workflow/reopen", NULL, test_reopen);
  LH_TEST_LEDGER_ADD ("/problem-workflow/several", NULL, test_several);
  LH_TEST_LEDGER_ADD ("/problem-workflow/at-once", NULL, test_at_once);
  g_test_add_func ("/problem-workflow/lights", test_lights);
  LH_TEST_LEDGER_ADD ("/problem-workflow/rates", NULL, test_rates);
  LH_TEST_LEDGER_ADD ("/problem-workflow/actions", NULL, test_actions);
  g_test_add_func ("/problem-workflow/repeated", test_repeated);
  LH_TEST_LEDGER_ADD ("/problem-workflow/warnings", NULL, test_warnings);
  return g_test_run ();
}
