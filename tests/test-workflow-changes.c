/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-workflow-fixture.h"

#include "lh-level-change.h"
#include "lh-project-change.h"

static gint64
test_request (TestWorkflow *self,
              gint64        id,
              const char   *kind,
              const char   *fields)
{
  g_autofree char *project = lh_test_id (id);
  g_autoptr (LhRecord) request = lh_test_record_new (LH_TYPE_PROJECT_CHANGE, "project-id", project, "kind", kind,
                                                     "requested-on", "2023-09-01", "requested-by", "李××",
                                                     "reason", "上级部署有调整", NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("request-change");
  g_auto (GStrv) pairs = g_strsplit (fields, ", ", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; *fields != '\0' && pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      lh_test_record_set (request, pair[0], pair[1]);
    }
  lh_change_set_insert (changes, request);
  return lh_ledger_apply (self->ledger, changes, NULL, &error) ? lh_record_get_id (request) : 0;
}

static void
test_decide (TestWorkflow *self,
             gint64        id,
             gboolean      agreed,
             const char   *date)
{
  g_autoptr (LhRecord) request = lh_test_load (self->ledger, LH_TYPE_PROJECT_CHANGE, id);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  LhDate day;

  g_assert_true (lh_date_parse_iso (date, &day));
  changes = lh_workflow_create_decision (request, agreed, day, "工委办公室", agreed ? "同意" : "不同意");
  lh_ledger_apply (self->ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

static const struct
{
  const char *kind;
  const char *fields;
  const char *incomplete;   /* the same without what it needs */
  const char *state;        /* of the project after the approval, which was in progress */
  const char *effects;
} requests[] = {
  { "extension", "new-due-date=2024-03-31", "new-due-date=2023-12-31", "in-progress",
    "due-date=2023-12-31, approved-due-date=2024-03-31" },
  { "content", "content-field=goal, new-content=跑动次数降到零", "content-field=goal", "in-progress", "goal=跑动次数降到零" },
  { "leader", "new-leader-name=许××, new-leader-post=党组书记", "", "in-progress", "lead-name=许××, lead-post=党组书记" },
  { "pause", "", NULL, "paused", "lead-name=王××" },
  { "long-term", "stage-goal=完成一期, review-on=2024-01-10, expected-on=2024-06-30", "stage-goal=完成一期", "in-progress",
    "due-date=2023-12-31, approved-due-date=2024-06-30" },
  { "termination", "", NULL, "terminated", "lead-name=王××" },
};

static void
test_check_effects (TestWorkflow *self,
                    gint64        id,
                    const char   *effects)
{
  g_auto (GStrv) pairs = g_strsplit (effects, ", ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, pair[0], pair[1]);
    }
}

/* Each kind of request (form F5): unit, committee, effects in the same step, and all of it taken back. */
static void
test_requests (TestWorkflow  *self,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      const gint64 id = test_insert_project (self, LH_STATE_IN_PROGRESS);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      gint64 request;

      g_test_message ("%s", requests[i].kind);
      if (requests[i].incomplete != NULL)
        g_assert_cmpint (test_request (self, id, requests[i].kind, requests[i].incomplete), ==, 0);
      request = test_request (self, id, requests[i].kind, requests[i].fields);
      g_assert_cmpint (request, !=, 0);
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", LH_STATE_CHANGE_REQUESTED);
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT_CHANGE, request, "original-due-date", "2023-12-31");
      g_assert_cmpint (test_request (self, id, "pause", ""), ==, 0);   /* one at a time */

      test_decide (self, request, TRUE, "2023-09-03");
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT_CHANGE, request, "state", "committee-pending");
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", LH_STATE_CHANGE_REQUESTED);
      before = lh_test_dump (self->ledger);
      test_decide (self, request, TRUE, "2023-09-10");
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT_CHANGE, request, "state", "approved");
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", requests[i].state);
      test_check_effects (self, id, requests[i].effects);
      g_assert_cmpint (test_count_steps (self, id), ==, 2);

      undone = lh_ledger_undo (self->ledger, NULL);
      g_assert_cmpstr (undone, ==, "Decide a change request");
      after = lh_test_dump (self->ledger);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Refused by the unit or by the committee, the project goes on as before and nothing else changes. */
static void
test_refused_requests (TestWorkflow  *self,
                       gconstpointer  data)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (requests); i++)
    {
      const gboolean by_unit = i % 2 == 0;
      const char *state = i % 3 == 0 ? LH_STATE_APPROVED : LH_STATE_IN_PROGRESS;
      const gint64 id = test_insert_project (self, state);
      const gint64 request = test_request (self, id, requests[i / 2].kind, requests[i / 2].fields);
      g_autoptr (GError) error = NULL;

      if (!by_unit)
        test_decide (self, request, TRUE, "2023-09-03");
      test_decide (self, request, FALSE, "2023-09-10");
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT_CHANGE, request, "state", "rejected");
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", state);
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "approved-due-date", NULL);
      lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "lead-name", "王××");
      /* decided once, decided for good */
      g_assert_false (lh_test_edit (self->ledger, LH_TYPE_PROJECT_CHANGE, request, "state", "approved", &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
    }
}

/* The steps of a request come with it only, and it is decided in order. */
static void
test_request_order (TestWorkflow  *self,
                    gconstpointer  data)
{
  const char *const steps[] = { "request-change", "approve-change", "refuse-change" };
  const gint64 id = test_insert_project (self, LH_STATE_IN_PROGRESS);
  const gint64 request = test_request (self, id, "extension", "new-due-date=2024-03-31");
  const gint64 draft = test_insert_project (self, LH_STATE_DRAFT);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_clear_error (&error);
      g_assert_false (lh_test_take (self->ledger, id, steps[i], &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
    }
  g_clear_error (&error);
  g_assert_false (lh_test_edit (self->ledger, LH_TYPE_PROJECT_CHANGE, request, "state", "approved", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "approved-due-date", NULL);
  g_assert_cmpint (test_request (self, draft, "pause", ""), ==, 0);
}

/* Raised with reason and date; the level before stays in the history (S3-2). */
static void
test_level (TestWorkflow  *self,
            gconstpointer  data)
{
  const gint64 id = test_insert_project (self, LH_STATE_IN_PROGRESS);
  g_autofree char *project = lh_test_id (id);
  GListModel *levels = lh_ledger_get_vocabulary (self->ledger, "project-level");
  g_autoptr (LhRecord) first = g_list_model_get_item (levels, 0);
  g_autoptr (LhRecord) second = g_list_model_get_item (levels, 1);
  const char *low = lh_record_get_text (first, LH_TERM_CODE);
  const char *high = lh_record_get_text (second, LH_TERM_CODE);
  g_autoptr (LhRecord) again = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("raise-level");
  gint64 raise;

  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "level", low, NULL);
  raise = lh_test_insert (self->ledger, LH_TYPE_LEVEL_CHANGE, "project-id", project, "to-level", high,
                          "decided-on", "2023-06-01", "reason", "纳入市级重点", NULL);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "level", high);
  lh_test_assert_field (self->ledger, LH_TYPE_LEVEL_CHANGE, raise, "from-level", low);

  again = lh_test_record_new (LH_TYPE_LEVEL_CHANGE, "project-id", project, "to-level", high, "decided-on", "2023-07-01",
                              "reason", "重复", NULL);
  lh_change_set_insert (changes, again);
  g_assert_false (lh_ledger_apply (self->ledger, changes, NULL, NULL));
}

/* A ledger takes over what was kept elsewhere: a new project comes in its state, with its steps as they are told. */
static void
test_take_over (TestWorkflow  *self,
                gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");
  g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", self->organization, "name", "旧项目",
                                                     "year", "2022", "state", "accepted", NULL);
  g_autofree char *id = lh_test_id (lh_change_set_insert (changes, project));
  g_autoptr (LhRecord) step = lh_test_record_new (LH_TYPE_PROJECT_STEP, "project-id", id, "transition", "accept",
                                                  "from-state", "acceptance-requested", "to-state", "accepted",
                                                  "taken-on", "2022-12-20", "person", "工委", NULL);

  lh_change_set_insert (changes, step);
  lh_test_apply (self->ledger, changes);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, lh_record_get_id (project), "state", "accepted");
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, lh_record_get_id (project), "finished-on", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, func) g_test_add (path, TestWorkflow, NULL, test_set_up, func, test_tear_down)
  TEST ("/workflow/requests", test_requests);
  TEST ("/workflow/refused-requests", test_refused_requests);
  TEST ("/workflow/request-order", test_request_order);
  TEST ("/workflow/level", test_level);
  TEST ("/workflow/take-over", test_take_over);
#undef TEST

  return g_test_run ();
}
