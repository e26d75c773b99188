/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-workflow-fixture.h"

#include "lh-project-leader.h"
#include "lh-review-suggestion.h"
#include "lh-topic.h"

/* A0-3: complete but for two of the three roles; exactly these two are named. */
static void
test_three_roles (TestWorkflow  *self,
                  gconstpointer  data)
{
  const gint64 id = test_insert_filed (self);
  g_autofree char *project = lh_test_id (id);
  g_autofree char *missing = NULL;
  g_autoptr (LhRecord) second = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project-leader");
  g_autoptr (LhChangeSet) replacement = lh_change_set_new ("replace-leader");
  g_autoptr (GError) error = NULL;

  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "lead-name", NULL, NULL);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "carriers", NULL, NULL);
  missing = test_get_missing (self, id, "approve");
  g_assert_cmpstr (missing, ==, "Leading secretary; Those who carry it out");
  g_assert_false (lh_test_take (self->ledger, id, "approve", &error));
  g_assert_cmpstr (error->message, ==,
                   "“Approve initiation” is not possible yet. Missing: Leading secretary; Those who carry it out.");
  g_clear_error (&error);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", LH_STATE_FILED);

  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "lead-name", "陈××", NULL);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "carriers", "李××", NULL);
  lh_test_take (self->ledger, id, "approve", &error);
  g_assert_no_error (error);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", LH_STATE_APPROVED);

  /* the approval opened the history of leaders; a second current one is refused */
  second = lh_test_record_new (LH_TYPE_PROJECT_LEADER, "project-id", project, "name", "许××", "since", "2099-01-01",
                               "reason", "工作调动", NULL);
  lh_change_set_insert (changes, second);
  g_assert_false (lh_ledger_apply (self->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "陈××"));
  g_clear_error (&error);

  /* replacing keeps the first */
  lh_record_set_id (second, 0);
  lh_change_set_insert (replacement, second);
  lh_ledger_apply (self->ledger, replacement, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lh_test_count (self->ledger, LH_TYPE_PROJECT_LEADER), ==, 2);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "lead-name", "许××");
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT_LEADER, lh_record_get_id (second), "until", NULL);
}

/* A leader from before the history was kept enters it when he is replaced. */
static void
test_replace_old_leader (TestWorkflow  *self,
                         gconstpointer  data)
{
  const gint64 id = test_insert_project (self, LH_STATE_IN_PROGRESS);
  g_autofree char *project = lh_test_id (id);
  g_autofree char *before = lh_test_dump (self->ledger);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("replace-leader");
  g_autoptr (LhRecord) leader = lh_test_record_new (LH_TYPE_PROJECT_LEADER, "project-id", project, "name", "许××",
                                                    "post", "党支部书记", "since", "2023-07-01", "reason", "工作调动", NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_LEADER);
  g_autoptr (GPtrArray) leaders = NULL;
  g_autoptr (GError) error = NULL;

  lh_change_set_insert (changes, leader);
  lh_test_apply (self->ledger, changes);
  leaders = lh_ledger_query (self->ledger, query, NULL);
  g_assert_cmpuint (leaders->len, ==, 2);
  for (guint i = 0; i < leaders->len; i++)
    {
      LhRecord *entry = g_ptr_array_index (leaders, i);
      const gboolean is_new = lh_record_get_id (entry) == lh_record_get_id (leader);
      g_autofree char *until = lh_record_serialize (entry, LH_PROJECT_LEADER_UNTIL);

      g_assert_cmpstr (lh_record_get_text (entry, LH_PROJECT_LEADER_NAME), ==, is_new ? "许××" : "王××");
      g_assert_cmpstr (until, ==, is_new ? NULL : "2023-07-01");
    }
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "lead-name", "许××");
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "lead-post", "党支部书记");

  undone = lh_ledger_undo (self->ledger, &error);
  g_assert_no_error (error);
  after = lh_test_dump (self->ledger);
  g_assert_cmpstr (after, ==, before);
}

/* Return with suggestions, answers, second round, approval. */
static void
test_review (TestWorkflow  *self,
             gconstpointer  data)
{
  const gint64 id = test_insert_filed (self);
  const char *const suggestions[] = { "细化量化指标", " ", "补充进度安排", NULL };
  g_autoptr (LhChangeSet) returned = lh_workflow_create_transition (id, "return", lh_date_new (2023, 4, 12), "工委办公室",
                                                                    "请按建议修改", suggestions);
  g_autoptr (LhChangeSet) silent = lh_workflow_create_transition (id, "reject", lh_date_new (2023, 4, 12), "工委", NULL, NULL);
  g_autoptr (LhChangeSet) early = lh_workflow_create_transition (id, "refile", lh_date_new (2023, 4, 11), "李××", NULL, NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_REVIEW_SUGGESTION);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (LhRecord) step = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (lh_ledger_apply (self->ledger, silent, NULL, &error));   /* a refusal says why */
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);

  lh_test_apply (self->ledger, returned);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", LH_STATE_RETURNED);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "review-opinion", "请按建议修改");
  found = lh_ledger_query (self->ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  step = test_get_last (self, LH_TYPE_PROJECT_STEP, LH_PROJECT_STEP_PROJECT_ID, id);
  g_assert_cmpint (lh_record_get_int (g_ptr_array_index (found, 0), LH_REVIEW_SUGGESTION_STEP_ID), ==,
                   lh_record_get_id (step));

  missing = test_get_missing (self, id, "refile");
  g_assert_cmpstr (missing, ==, "answer to the suggestion “细化量化指标”; answer to the suggestion “补充进度安排”");
  for (guint i = 0; i < found->len; i++)
    lh_test_edit (self->ledger, LH_TYPE_REVIEW_SUGGESTION, lh_record_get_id (g_ptr_array_index (found, i)), "reply",
                  "已修改", NULL);
  g_assert_false (lh_ledger_apply (self->ledger, early, NULL, &error));   /* before it was returned */
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);

  lh_test_take (self->ledger, id, "refile", &error);
  g_assert_no_error (error);
  g_clear_object (&step);
  step = test_get_last (self, LH_TYPE_PROJECT_STEP, LH_PROJECT_STEP_PROJECT_ID, id);
  g_assert_cmpint (lh_record_get_int (step, LH_PROJECT_STEP_REVIEW_ROUND), ==, 2);
  lh_test_take (self->ledger, id, "approve", &error);
  g_assert_no_error (error);
}

/* The queue of the committee: who waits, how long, and what to look at. */
static void
test_queue (TestWorkflow  *self,
            gconstpointer  data)
{
  const gint64 id = test_insert_filed (self);
  g_autoptr (GPtrArray) items = NULL;
  LhReviewItem *item;
  g_autoptr (GError) error = NULL;

  test_insert_project (self, LH_STATE_DRAFT);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "filed-on", "2023-04-10", NULL);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "criteria", "small-cut deliverable", NULL);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "carriers", NULL, NULL);
  lh_ledger_set_quarter (self->ledger, lh_quarter_new (2023, 2));
  items = lh_ledger_list_reviews (self->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpint (lh_record_get_id (lh_review_item_get_project (item)), ==, id);
  g_assert_cmpint (lh_review_item_get_waiting_days (item), ==, 81);
  g_assert_cmpuint (lh_review_item_get_round (item), ==, 1);
  g_assert_cmpuint (lh_review_item_get_n_missing (item), ==, 1);
  g_assert_cmpstr (lh_review_item_get_missing (item), ==, "Those who carry it out");
  g_assert_nonnull (strstr (lh_review_item_get_flags (item), "criteria not met: 有亮点, 示范强"));
}

/* Survey, diagnosis, initiation (S3-4): asked for only where the office wants it. */
static void
test_survey (TestWorkflow  *self,
             gconstpointer  data)
{
  const gint64 id = test_insert_filed (self);
  g_autofree char *project = lh_test_id (id);
  g_autofree char *missing = test_get_missing (self, id, "approve");
  gint64 topic;

  g_assert_cmpstr (missing, ==, "");
  g_assert_true (lh_ledger_set_setting (self->ledger, LH_WORKFLOW_SETTING_OFF, "none", NULL));
  g_free (missing);
  missing = test_get_missing (self, id, "approve");
  g_assert_cmpstr (missing, ==, "survey record of the topic; diagnosis opinion on the topic");

  topic = lh_test_insert (self->ledger, LH_TYPE_TOPIC, "organization-id", self->organization, "year", "2023",
                          "title", "残疾人办事难", "project-id", project, "research", "走访3个社区", NULL);
  g_free (missing);
  missing = test_get_missing (self, id, "approve");
  g_assert_cmpstr (missing, ==, "diagnosis opinion on the topic");
  lh_test_edit (self->ledger, LH_TYPE_TOPIC, topic, "diagnosis", "流程环节多", NULL);
  g_free (missing);
  missing = test_get_missing (self, id, "approve");
  g_assert_cmpstr (missing, ==, "");
  g_assert_false (lh_ledger_set_setting (self->ledger, LH_WORKFLOW_SETTING_OFF, "everything", NULL));
}

/* Acceptance needs a visit on site and a closed acceptance that says so; one from before does not count again. */
static void
test_acceptance (TestWorkflow  *self,
                 gconstpointer  data)
{
  const gint64 id = test_insert_project (self, LH_STATE_IN_PROGRESS);
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (LhSession) colleague = lh_test_colleague_new (self->base.path);
  gint64 acceptance;

  g_assert_true (lh_test_take (self->ledger, id, "request-acceptance", NULL));
  missing = test_get_missing (self, id, "accept");
  g_assert_cmpstr (missing, ==, "record of the visit on site; a closed acceptance");

  acceptance = test_insert_acceptance (self, id, "rework");
  g_free (missing);
  missing = test_get_missing (self, id, "accept");
  g_assert_cmpstr (missing, ==, "an acceptance with this result (the last one says: To be reworked)");
  lh_test_take (self->ledger, id, "demand-rework", &error);
  g_assert_no_error (error);
  lh_test_colleague_edit (colleague, LH_TYPE_ACCEPTANCE, acceptance, "closed-on", "2023-12-02");
  g_assert_true (lh_test_take (self->ledger, id, "request-again", NULL));
  g_free (missing);
  missing = test_get_missing (self, id, "demand-rework");
  g_assert_cmpstr (missing, ==, "a closed acceptance");
  test_insert_acceptance (self, id, "accepted");
  lh_test_take (self->ledger, id, "accept", &error);
  g_assert_no_error (error);
  lh_test_take (self->ledger, id, "archive", &error);
  g_assert_no_error (error);
}

/* 1+N (S1-19): the upper project waits for its sub-projects. */
static void
test_children (TestWorkflow  *self,
               gconstpointer  data)
{
  const gint64 id = test_insert_project (self, LH_STATE_IN_PROGRESS);
  const gint64 child = test_insert_project (self, LH_STATE_PAUSED);
  g_autofree char *upper = lh_test_id (id);

  lh_test_edit (self->ledger, LH_TYPE_PROJECT, child, "parent-id", upper, NULL);
  test_check_lack (self, id, "children", "request-acceptance", "sub-projects still open: “三先三抓三创”活动2");
}

/* After a pause the project goes on where it stood. */
static void
test_resume (TestWorkflow  *self,
             gconstpointer  data)
{
  const gint64 id = test_insert_filed (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_test_take (self->ledger, id, "approve", NULL));
  g_assert_true (lh_test_take (self->ledger, id, "pause", NULL));
  lh_test_take (self->ledger, id, "resume", &error);
  g_assert_no_error (error);
  lh_test_assert_field (self->ledger, LH_TYPE_PROJECT, id, "state", LH_STATE_APPROVED);
}

/* Whoever writes another name over that of the leader replaces him, too; nobody is lost. */
static void
test_overwrite_leader (TestWorkflow  *self,
                       gconstpointer  data)
{
  const gint64 id = test_insert_filed (self);
  g_autoptr (LhRecord) current = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_test_take (self->ledger, id, "approve", NULL));
  g_assert_cmpint (lh_test_count (self->ledger, LH_TYPE_PROJECT_LEADER), ==, 1);
  before = lh_test_dump (self->ledger);
  lh_test_edit (self->ledger, LH_TYPE_PROJECT, id, "lead-name", "许××", &error);
  g_assert_no_error (error);
  g_assert_cmpint (lh_test_count (self->ledger, LH_TYPE_PROJECT_LEADER), ==, 2);
  current = test_get_last (self, LH_TYPE_PROJECT_LEADER, LH_PROJECT_LEADER_PROJECT_ID, id);
  g_assert_cmpstr (lh_record_get_text (current, LH_PROJECT_LEADER_NAME), ==, "许××");
  g_assert_true (lh_record_is_empty (current, LH_PROJECT_LEADER_UNTIL));

  undone = lh_ledger_undo (self->ledger, &error);
  g_assert_no_error (error);
  after = lh_test_dump (self->ledger);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, func) g_test_add (path, TestWorkflow, NULL, test_set_up, func, test_tear_down)
  TEST ("/workflow/three-roles", test_three_roles);
  TEST ("/workflow/replace-old-leader", test_replace_old_leader);
  TEST ("/workflow/overwrite-leader", test_overwrite_leader);
  TEST ("/workflow/review", test_review);
  TEST ("/workflow/queue", test_queue);
  TEST ("/workflow/survey", test_survey);
  TEST ("/workflow/acceptance", test_acceptance);
  TEST ("/workflow/children", test_children);
  TEST ("/workflow/resume", test_resume);
#undef TEST

  return g_test_run ();
}
