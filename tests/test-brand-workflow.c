/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-brand-comment.h"
#include "lh-brand-queues.h"
#include "lh-brand-snapshot.h"
#include "lh-brand-step.h"
#include "lh-brand-workflow.h"
#include "lh-organization.h"
#include "lh-setting.h"

/* The pipeline of brands, its queues and the steps of three years. */

static LhDate
date (int month,
      int day)
{
  return lh_date_new (2024, month, day);
}

static gint64
insert_organization (LhLedger   *ledger,
                     const char *code,
                     const char *kind,
                     gint64      parent_id)
{
  g_autofree char *parent = parent_id != 0 ? lh_test_id (parent_id) : NULL;
  g_autofree char *name = g_strdup_printf ("单位%s", code);

  return lh_test_insert (ledger, LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind", kind,
                         "official-order", code, "files-projects", "true",
                         parent != NULL ? "parent-id" : "note", parent != NULL ? parent : "", NULL);
}

static gint64
insert_brand (LhLedger   *ledger,
              gint64      organization_id,
              const char *name)
{
  g_autofree char *organization = lh_test_id (organization_id);

  return lh_test_insert (ledger, LH_TYPE_BRAND, "organization-id", organization, "name", name, "stage", "applied",
                         "connotation", "以服务对象满意为标准。", "background", "窗口多、流动党员多。",
                         "carriers", "1.党员示范岗。", "created-on", "2024-03-01", "responsible-name", "王××",
                         "contact", "李××", "entry-point", "窗口服务", "combining-point", "与政务服务改革结合", NULL);
}

static gboolean
take (LhLedger    *ledger,
      gint64       id,
      const char  *code,
      LhDate       day,
      const char  *opinion,
      GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_brand_workflow_create_transition (&id, 1, code, day, "赵××", opinion, NULL);

  return lh_ledger_apply (ledger, changes, NULL, error);
}

static void
take_or_fail (LhLedger   *ledger,
              gint64      id,
              const char *code,
              LhDate      day,
              const char *opinion)
{
  g_autoptr (GError) error = NULL;

  take (ledger, id, code, day, opinion, &error);
  g_assert_no_error (error);
}

static void
assert_refused (LhLedger   *ledger,
                gint64      id,
                const char *code,
                LhDate      day,
                const char *opinion,
                const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (take (ledger, id, code, day, opinion, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
}

static void
assert_field (LhLedger   *ledger,
              gint64      id,
              const char *field,
              const char *expected)
{
  g_autoptr (LhRecord) brand = lh_ledger_load (ledger, LH_TYPE_BRAND, id, NULL);
  g_autofree char *value = lh_test_record_get (brand, field);

  g_assert_cmpstr (value != NULL ? value : "", ==, expected);
}

static void
set_field (LhLedger    *ledger,
           gint64       id,
           const char  *field,
           const char  *text,
           GError     **error)
{
  g_autoptr (LhRecord) brand = lh_ledger_load (ledger, LH_TYPE_BRAND, id, NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-brand");

  lh_change_set_set_text (changes, brand, field, text, NULL);
  lh_ledger_apply (ledger, changes, NULL, error);
}

static GPtrArray *
get_parts (LhLedger *ledger,
           GType     type,
           guint     link,
           gint64    id)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  GPtrArray *parts;

  lh_query_where_id (query, link, id);
  parts = lh_ledger_query (ledger, query, NULL);
  g_assert_nonnull (parts);
  return parts;
}

static guint
count_kind (LhLedger         *ledger,
            LhBrandQueueKind  kind)
{
  g_autoptr (GPtrArray) queues = lh_ledger_list_brand_queues (ledger, NULL);

  return lh_brand_queues_count (queues, kind);
}

static void
answer_comments (LhLedger *ledger,
                 gint64    brand_id)
{
  g_autoptr (GPtrArray) open = get_parts (ledger, LH_TYPE_BRAND_COMMENT, LH_BRAND_COMMENT_BRAND_ID, brand_id);

  g_assert_cmpuint (open->len, ==, 2);
  for (guint i = 0; i < open->len; i++)
    {
      g_autoptr (LhChangeSet) reply = lh_change_set_new ("edit-brand-comment");

      lh_change_set_set_text (reply, g_ptr_array_index (open, i), "reply", "已修改", NULL);
      lh_test_apply (ledger, reply);
    }
}

/* Five steps in two rounds, of which two tell what was proposed. */
static void
assert_versions (LhLedger *ledger,
                 gint64    brand_id,
                 gint64    reviewer_id)
{
  static const gint64 rounds[] = { 1, 1, 2, 2, 2 };
  g_autoptr (GPtrArray) steps = get_parts (ledger, LH_TYPE_BRAND_STEP, LH_BRAND_STEP_BRAND_ID, brand_id);
  g_autoptr (LhRecord) before = NULL;
  g_autoptr (LhRecord) after = NULL;
  g_autoptr (GArray) differences = NULL;

  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (rounds));
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (lh_record_get_int (g_ptr_array_index (steps, i), LH_BRAND_STEP_REVIEW_ROUND), ==, rounds[i]);
  g_assert_cmpint (lh_record_get_int (g_ptr_array_index (steps, 0), LH_BRAND_STEP_REVIEWER_ID), ==, reviewer_id);
  before = lh_brand_snapshot_parse (lh_record_get_text (g_ptr_array_index (steps, 0), LH_BRAND_STEP_SNAPSHOT));
  after = lh_brand_snapshot_parse (lh_record_get_text (g_ptr_array_index (steps, 2), LH_BRAND_STEP_SNAPSHOT));
  differences = lh_brand_snapshot_compare (before, after);
  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpuint (g_array_index (differences, LhBrandDifference, 0).field, ==, LH_BRAND_CARRIERS);
}

/* Two rounds, with comments that are answered; each version of the proposal stays. */
static void
test_rounds (LhTestLedger  *self,
             gconstpointer  data)
{
  static const char *const comments[] = { "品牌名称与业务结合不紧", " ", "载体再具体些", NULL };
  gint64 committee = insert_organization (self->ledger, "1", "committee", 0);
  gint64 body = insert_organization (self->ledger, "2", "organ-committee", committee);
  gint64 branch = insert_organization (self->ledger, "3", "branch", body);
  gint64 id = insert_brand (self->ledger, branch, "窗口星光");
  g_autoptr (LhChangeSet) returned = NULL;
  g_autoptr (GError) error = NULL;

  assert_field (self->ledger, id, "state", "draft");
  take_or_fail (self->ledger, id, "propose", date (3, 5), NULL);
  assert_field (self->ledger, id, "state", "first-review");
  assert_field (self->ledger, id, "proposed-on", "2024-03-05");
  assert_refused (self->ledger, id, "approve", date (3, 6), NULL, "not possible while");
  assert_refused (self->ledger, id, "return", date (3, 6), NULL, "needs an opinion");
  assert_refused (self->ledger, id, "pass", date (3, 4), NULL, "before the last one");

  returned = lh_brand_workflow_create_transition (&id, 1, "return", date (3, 8), "赵××", "再商议一次", comments);
  lh_test_apply (self->ledger, returned);
  assert_field (self->ledger, id, "state", "returned");
  assert_refused (self->ledger, id, "resubmit", date (3, 9), NULL, "answers to 2 comments");

  answer_comments (self->ledger, id);
  set_field (self->ledger, id, "carriers", "1.党员示范岗。\n2.帮办代办队。", &error);
  g_assert_no_error (error);
  take_or_fail (self->ledger, id, "resubmit", date (3, 12), NULL);
  take_or_fail (self->ledger, id, "pass", date (3, 15), "同意推荐");
  assert_field (self->ledger, id, "recommendation", "同意推荐");
  take_or_fail (self->ledger, id, "approve", date (3, 20), "同意");
  assert_field (self->ledger, id, "state", "approved");
  assert_field (self->ledger, id, "stage", "nurture");
  assert_field (self->ledger, id, "approved-on", "2024-03-20");
  assert_field (self->ledger, id, "management", "scattered");
  assert_field (self->ledger, id, "step-due-on", "2025-03-01");

  assert_versions (self->ledger, id, body);
}

/* One action, one entry of the journal with a name of its own; and it is taken back as one. */
static void
test_journal (LhTestLedger  *self,
              gconstpointer  data)
{
  gint64 branch = insert_organization (self->ledger, "1", "branch", 0);
  gint64 ids[] = { insert_brand (self->ledger, branch, "窗口星光"), insert_brand (self->ledger, branch, "帮办到家") };
  g_autoptr (LhChangeSet) changes = lh_brand_workflow_create_transition (ids, 2, "propose", date (3, 5), NULL, NULL, NULL);
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  g_assert_cmpstr (lh_change_set_get_command (changes), ==, "propose-brand");
  g_assert_cmpstr (lh_command_get_label ("propose-brand", NULL), !=, "propose-brand");
  lh_test_apply (self->ledger, changes);
  assert_field (self->ledger, ids[0], "state", "final-review");
  assert_field (self->ledger, ids[1], "state", "final-review");
  undone = lh_ledger_undo (self->ledger, NULL);
  g_assert_cmpstr (undone, !=, NULL);
  assert_field (self->ledger, ids[0], "state", "draft");
  assert_field (self->ledger, ids[1], "state", "draft");
  steps = get_parts (self->ledger, LH_TYPE_BRAND_STEP, LH_BRAND_STEP_BRAND_ID, ids[0]);
  g_assert_cmpuint (steps->len, ==, 0);
}

static void
test_requirements (LhTestLedger  *self,
                   gconstpointer  data)
{
  gint64 branch = insert_organization (self->ledger, "1", "branch", 0);
  gint64 id = insert_brand (self->ledger, branch, "窗口星光");
  g_autoptr (GPtrArray) actions = NULL;
  const LhBrandAction *propose;
  const LhWorkflowItem *item;
  g_autoptr (GError) error = NULL;

  set_field (self->ledger, id, "entry-point", "", &error);
  g_assert_no_error (error);
  actions = lh_ledger_list_brand_actions (self->ledger, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (actions->len, ==, 2);
  propose = g_ptr_array_index (actions, 0);
  g_assert_cmpstr (propose->transition->code, ==, "propose");
  g_assert_cmpstr (propose->target, ==, "final-review");
  g_assert_true (lh_brand_action_is_blocked (propose));
  item = g_ptr_array_index (propose->items, 0);
  g_assert_cmpstr (item->requirement->code, ==, "entry-point");
  g_assert_cmpstr (item->requirement->tab, ==, "basics");
  assert_refused (self->ledger, id, "propose", date (3, 5), NULL, "Entry point");
  /* the state is no field to be written */
  set_field (self->ledger, id, "state", "approved", &error);
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

/* All that follows the table leads to a state that is known, and each requirement exists. */
static void
test_table (void)
{
  guint n_transitions;
  const LhBrandTransition *transitions = lh_brand_transitions_get (&n_transitions);

  for (guint i = 0; i < n_transitions; i++)
    {
      g_auto (GStrv) codes = g_strsplit (transitions[i].requirements, " ", -1);

      g_assert_true (lh_brand_transition_find (transitions[i].code) == &transitions[i]);
      g_assert_cmpstr (lh_command_get_label (transitions[i].command, NULL), !=, transitions[i].command);
      for (guint j = 0; codes[j] != NULL; j++)
        g_assert_true (*codes[j] == '\0' || lh_brand_requirement_find (codes[j]) != NULL);
    }
}

/* The nearest organ committee or general branch above; nobody for those directly under the committee. */
static void
test_reviewer (LhTestLedger  *self,
               gconstpointer  data)
{
  gint64 committee = insert_organization (self->ledger, "1", "committee", 0);
  gint64 organ = insert_organization (self->ledger, "2", "organ-committee", committee);
  gint64 general = insert_organization (self->ledger, "3", "general-branch", organ);
  const struct
  {
    gint64 organization;
    gint64 reviewer;
  } rows[] = {
    { insert_organization (self->ledger, "4", "branch", general), general },
    { insert_organization (self->ledger, "5", "branch", insert_organization (self->ledger, "6", "department", organ)), organ },
    { insert_organization (self->ledger, "7", "temporary-branch", general), general },
    { insert_organization (self->ledger, "8", "branch", committee), 0 },
    { general, organ },
    { organ, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("%c%c品", 'A' + i, 'K' + i);
      gint64 id = insert_brand (self->ledger, rows[i].organization, name);
      g_autoptr (GPtrArray) actions = lh_ledger_list_brand_actions (self->ledger, id, NULL);
      const LhBrandAction *propose = g_ptr_array_index (actions, 0);

      g_assert_cmpint (propose->reviewer_id, ==, rows[i].reviewer);
      g_assert_cmpstr (propose->target, ==, rows[i].reviewer != 0 ? "first-review" : "final-review");
    }
}

static void
set_setting (LhLedger    *ledger,
             const char  *value,
             GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-setting");
  g_autoptr (LhRecord) setting = lh_test_record_new (LH_TYPE_SETTING, "key", LH_BRAND_SETTING_DIRECT, "value", value, NULL);

  lh_change_set_insert (changes, setting);
  lh_ledger_apply (ledger, changes, NULL, error);
}

static void
test_direct (LhTestLedger  *self,
             gconstpointer  data)
{
  gint64 branch = insert_organization (self->ledger, "1", "branch", 0);
  gint64 id = insert_brand (self->ledger, branch, "窗口星光");
  g_autoptr (GError) error = NULL;

  set_setting (self->ledger, "elsewhere", &error);
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  set_setting (self->ledger, LH_BRAND_DIRECT_FIRST_REVIEW, &error);
  g_assert_no_error (error);
  take_or_fail (self->ledger, id, "propose", date (3, 5), NULL);
  assert_field (self->ledger, id, "state", "first-review");
  g_assert_cmpuint (count_kind (self->ledger, LH_BRAND_QUEUE_FIRST), ==, 1);
  take_or_fail (self->ledger, id, "pass", date (3, 6), NULL);
  assert_field (self->ledger, id, "state", "final-review");
}

/* Acceptance A2-3: 104 branches, 60 below 13 bodies, 44 directly under the committee. */
static void
test_pipeline (LhTestLedger  *self,
               gconstpointer  data)
{
  gint64 committee = insert_organization (self->ledger, "1", "committee", 0);
  gint64 bodies[13];
  gint64 ids[104];
  g_autoptr (LhChangeSet) proposed = NULL;
  g_autoptr (LhChangeSet) passed = NULL;
  g_autoptr (LhChangeSet) returned = NULL;
  g_autoptr (GPtrArray) queues = NULL;
  guint n_bodies = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", 100 + i);

      bodies[i] = insert_organization (self->ledger, code, i % 2 ? "general-branch" : "organ-committee", committee);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", 200 + i);
      g_autofree char *name = g_strdup_printf ("%03u", i * 7);
      gint64 branch = insert_organization (self->ledger, code, "branch", i < 60 ? bodies[i % 13] : committee);

      ids[i] = insert_brand (self->ledger, branch, name);
    }
  proposed = lh_brand_workflow_create_transition (ids, 104, "propose", date (3, 5), NULL, NULL, NULL);
  lh_test_apply (self->ledger, proposed);

  queues = lh_ledger_list_brand_queues (self->ledger, NULL);
  for (guint i = 0; i < queues->len; i++)
    {
      const LhBrandQueue *queue = g_ptr_array_index (queues, i);

      n_bodies += queue->kind == LH_BRAND_QUEUE_FIRST && queue->reviewer != NULL;
    }
  g_assert_cmpuint (n_bodies, ==, 13);
  g_assert_cmpuint (lh_brand_queues_count (queues, LH_BRAND_QUEUE_FIRST), ==, 60);
  g_assert_cmpuint (lh_brand_queues_count (queues, LH_BRAND_QUEUE_FINAL), ==, 44);

  passed = lh_brand_workflow_create_transition (ids, 50, "pass", date (3, 8), "机关党委", NULL, NULL);
  lh_test_apply (self->ledger, passed);
  returned = lh_brand_workflow_create_transition (ids + 50, 10, "return", date (3, 8), "机关党委", "再商议", NULL);
  lh_test_apply (self->ledger, returned);
  g_assert_cmpuint (count_kind (self->ledger, LH_BRAND_QUEUE_FIRST), ==, 0);
  g_assert_cmpuint (count_kind (self->ledger, LH_BRAND_QUEUE_FINAL), ==, 94);
  g_assert_cmpuint (count_kind (self->ledger, LH_BRAND_QUEUE_RETURNED), ==, 10);
  g_assert_cmpuint (count_kind (self->ledger, LH_BRAND_QUEUE_FINAL) + count_kind (self->ledger, LH_BRAND_QUEUE_RETURNED),
                    ==, 104);
}

static guint
count_behind (LhLedger *ledger,
              LhDate    as_of)
{
  g_autoptr (LhQuery) query = lh_brand_query_behind (as_of);

  return (guint) lh_ledger_count (ledger, query, NULL);
}

/* 一年打基础、两年见成效、三年出品牌. */
static void
test_stages (LhTestLedger  *self,
             gconstpointer  data)
{
  gint64 branch = insert_organization (self->ledger, "1", "branch", 0);
  gint64 id = insert_brand (self->ledger, branch, "窗口星光");
  g_autoptr (LhChangeSet) chosen = NULL;
  g_autoptr (LhRecord) brand = NULL;
  g_autoptr (GError) error = NULL;

  take_or_fail (self->ledger, id, "propose", date (3, 5), NULL);
  take_or_fail (self->ledger, id, "approve", date (3, 6), NULL);
  g_assert_cmpuint (count_behind (self->ledger, lh_date_new (2025, 3, 1)), ==, 0);
  g_assert_cmpuint (count_behind (self->ledger, lh_date_new (2025, 3, 2)), ==, 1);

  assert_refused (self->ledger, id, "restage", lh_date_new (2025, 3, 2), NULL, "opinion");
  take_or_fail (self->ledger, id, "restage", lh_date_new (2025, 3, 2), "制度、阵地、队伍已建立");
  assert_field (self->ledger, id, "year-step", "foundation");
  assert_field (self->ledger, id, "stage", "nurture");
  assert_field (self->ledger, id, "step-due-on", "2026-03-01");
  g_assert_cmpuint (count_behind (self->ledger, lh_date_new (2025, 3, 2)), ==, 0);

  set_field (self->ledger, id, "year-step", "brand", &error);
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);

  /* the day may be set by hand, and follows the rule otherwise */
  set_field (self->ledger, id, "step-due-on", "2026-06-30", &error);
  g_assert_no_error (error);
  assert_field (self->ledger, id, "step-due-on", "2026-06-30");
  set_field (self->ledger, id, "created-on", "2023-05-01", &error);
  g_assert_no_error (error);
  assert_field (self->ledger, id, "step-due-on", "2025-05-01");

  /* a re-review may find more than the next step */
  brand = lh_ledger_load (self->ledger, LH_TYPE_BRAND, id, NULL);
  chosen = lh_brand_workflow_create_transition (&id, 1, "restage", lh_date_new (2025, 6, 1), NULL, "复评达到出品牌要求", NULL);
  lh_brand_workflow_set_year_step (chosen, brand, "brand");
  lh_test_apply (self->ledger, chosen);
  assert_field (self->ledger, id, "year-step", "brand");
  assert_field (self->ledger, id, "stage", "raise");
  assert_field (self->ledger, id, "step-due-on", "");
}

static void
test_upgrade (LhTestLedger  *self,
              gconstpointer  data)
{
  gint64 branch = insert_organization (self->ledger, "1", "branch", 0);
  gint64 id = insert_brand (self->ledger, branch, "窗口星光");
  g_autoptr (GError) error = NULL;

  take_or_fail (self->ledger, id, "propose", date (3, 5), NULL);
  take_or_fail (self->ledger, id, "approve", date (3, 6), NULL);
  assert_refused (self->ledger, id, "upgrade", date (4, 1), NULL, "Main work of the year");
  set_field (self->ledger, id, "year-work", "建立帮办清单", &error);
  g_assert_no_error (error);
  set_field (self->ledger, id, "category", "people-service", &error);
  g_assert_no_error (error);
  take_or_fail (self->ledger, id, "upgrade", date (4, 1), NULL);
  assert_field (self->ledger, id, "management", "systematic");
  assert_refused (self->ledger, id, "upgrade", date (4, 2), NULL, "already");

  assert_refused (self->ledger, id, "withdraw", date (5, 1), NULL, "opinion");
  take_or_fail (self->ledger, id, "withdraw", date (5, 1), "机构撤并");
  assert_field (self->ledger, id, "state", "withdrawn");
  assert_field (self->ledger, id, "stage", "withdrawn");
  assert_field (self->ledger, id, "withdrawn-on", "2024-05-01");
  assert_field (self->ledger, id, "withdraw-reason", "机构撤并");
  take_or_fail (self->ledger, id, "restore", date (5, 9), NULL);
  assert_field (self->ledger, id, "state", "approved");
  assert_field (self->ledger, id, "withdraw-reason", "");
}

/* A grade is that of a year. */
static void
test_grade (LhTestLedger  *self,
            gconstpointer  data)
{
  gint64 branch = insert_organization (self->ledger, "1", "branch", 0);
  gint64 id = insert_brand (self->ledger, branch, "窗口星光");
  g_autofree char *this_year = g_strdup_printf ("%d", lh_date_get_year (lh_date_today ()));
  g_autoptr (GError) error = NULL;

  set_field (self->ledger, id, "grade", "typical", &error);
  g_assert_no_error (error);
  assert_field (self->ledger, id, "grade-year", this_year);
  set_field (self->ledger, id, "grade-year", "", &error);
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brand-workflow/table", test_table);
  LH_TEST_LEDGER_ADD ("/brand-workflow/rounds", NULL, test_rounds);
  LH_TEST_LEDGER_ADD ("/brand-workflow/journal", NULL, test_journal);
  LH_TEST_LEDGER_ADD ("/brand-workflow/requirements", NULL, test_requirements);
  LH_TEST_LEDGER_ADD ("/brand-workflow/reviewer", NULL, test_reviewer);
  LH_TEST_LEDGER_ADD ("/brand-workflow/direct", NULL, test_direct);
  LH_TEST_LEDGER_ADD ("/brand-workflow/pipeline", NULL, test_pipeline);
  LH_TEST_LEDGER_ADD ("/brand-workflow/stages", NULL, test_stages);
  LH_TEST_LEDGER_ADD ("/brand-workflow/upgrade", NULL, test_upgrade);
  LH_TEST_LEDGER_ADD ("/brand-workflow/grade", NULL, test_grade);

  return g_test_run ();
}
