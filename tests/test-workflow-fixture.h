/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-test-ledger.h"

#include <string.h>

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-id.h"
#include "lh-indicator.h"
#include "lh-milestone.h"
#include "lh-project-step.h"
#include "lh-quarter-plan.h"
#include "lh-rubric.h"
#include "lh-workflow.h"

/* A ledger with a unit, and projects in any state with all that a step may ask for. */
typedef struct
{
  LhTestLedger  base;
  LhLedger     *ledger;
  char         *organization;
  char         *rubric;
  guint         n_projects;
} TestWorkflow;

G_GNUC_UNUSED static void
test_set_up (TestWorkflow  *self,
             gconstpointer  data)
{
  lh_test_ledger_set_up (&self->base, NULL);
  self->ledger = self->base.ledger;
  self->organization = lh_test_id (lh_test_insert_organization (self->ledger, "013", "市残联党支部"));
  self->rubric = lh_test_id (lh_test_insert (self->ledger, LH_TYPE_RUBRIC, "name", "验收评分表", NULL));
}

G_GNUC_UNUSED static void
test_tear_down (TestWorkflow  *self,
                gconstpointer  data)
{
  lh_test_ledger_tear_down (&self->base, NULL);
  g_free (self->organization);
  g_free (self->rubric);
}

/* A project with everything that its state may ask for. */
G_GNUC_UNUSED static gint64
test_insert_project (TestWorkflow *self,
                     const char   *state)
{
  g_autofree char *name = g_strdup_printf ("“三先三抓三创”活动%u", ++self->n_projects);

  return lh_test_insert (self->ledger, LH_TYPE_PROJECT, "organization-id", self->organization, "name", name,
                         "year", "2023", "state", state, "lead-name", "王××", "lead-post", "党支部书记",
                         "host", "市残联党支部", "carriers", "李××;张××", "team", "助残服务队",
                         "problem", "服务对象办事跑得多", "goal", "年底前平均跑动次数降到1次", "measures", "1.梳理清单。",
                         "start-date", "2023-04-01", "due-date", "2023-12-31",
                         "criteria", "small-cut highlight exemplary deliverable", NULL);
}

G_GNUC_UNUSED static void
test_insert_parts (TestWorkflow *self,
                   gint64        id)
{
  g_autofree char *project = lh_test_id (id);

  lh_test_insert (self->ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "印发清单", "weight", "40",
                  "state", "not-started", NULL);
  lh_test_insert (self->ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "上门办理", "weight", "60",
                  "state", "not-started", NULL);
  lh_test_insert (self->ledger, LH_TYPE_INDICATOR, "project-id", project, "name", "跑动次数", "target", "1",
                  "direction", "lower", NULL);
  lh_test_insert (self->ledger, LH_TYPE_QUARTER_PLAN, "project-id", project, "quarter", "2023Q2",
                  "planned-progress", "50", NULL);
  lh_test_insert (self->ledger, LH_TYPE_QUARTER_PLAN, "project-id", project, "quarter", "2023Q4",
                  "planned-progress", "100", NULL);
}

/* An acceptance as the group has closed it; how it comes to that is not asked here. */
G_GNUC_UNUSED static gint64
test_insert_acceptance (TestWorkflow *self,
                        gint64        id,
                        const char   *result)
{
  g_autofree char *project = lh_test_id (id);
  g_autofree char *today = lh_date_to_iso (lh_date_today ());
  g_autoptr (LhSession) colleague = lh_test_colleague_new (self->base.path);
  g_autoptr (LhRecord) acceptance = lh_test_record_new (LH_TYPE_ACCEPTANCE, "project-id", project,
                                                        "rubric-id", self->rubric, "visit-on", "2023-12-01",
                                                        "visit-record", "现场查看服务大厅", "closed-on", today,
                                                        "result", result, "grade", "good", NULL);
  g_autoptr (GError) error = NULL;

  lh_record_set_id (acceptance, lh_id_new ());
  g_assert_true (lh_session_begin (colleague, "new-acceptance", &error));
  g_assert_true (lh_session_insert (colleague, acceptance, &error));
  g_assert_true (lh_session_commit (colleague, &error));
  return lh_record_get_id (acceptance);
}

G_GNUC_UNUSED static const LhWorkflowAction *
test_find_action (GPtrArray  *actions,
                  const char *code)
{
  for (guint i = 0; i < actions->len; i++)
    {
      const LhWorkflowAction *action = g_ptr_array_index (actions, i);

      if (g_str_equal (action->transition->code, code))
        return action;
    }
  return NULL;
}

G_GNUC_UNUSED static char *
test_get_missing (TestWorkflow *self,
                  gint64        id,
                  const char   *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actions = lh_ledger_list_actions (self->ledger, id, &error);
  const LhWorkflowAction *action;

  g_assert_no_error (error);
  action = test_find_action (actions, code);
  g_assert_nonnull (action);
  g_assert_cmpint (lh_workflow_action_is_blocked (action), ==,
                   lh_workflow_items_count (action->items, LH_REQUIREMENT_ON) > 0);
  return lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);
}

G_GNUC_UNUSED static gint64
test_count_steps (TestWorkflow *self,
                  gint64        id)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_STEP);

  lh_query_where_id (query, LH_PROJECT_STEP_PROJECT_ID, id);
  return lh_ledger_count (self->ledger, query, NULL);
}

G_GNUC_UNUSED static LhRecord *
test_get_last (TestWorkflow *self,
               GType         type,
               guint         link,
               gint64        id)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autoptr (GPtrArray) records = NULL;
  LhRecord *last = NULL;

  lh_query_where_id (query, link, id);
  records = lh_ledger_query (self->ledger, query, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      if (last == NULL || lh_record_get_id (record) > lh_record_get_id (last))
        last = record;
    }
  g_assert_nonnull (last);
  return g_object_ref (last);
}

G_GNUC_UNUSED static void
test_check_lack (TestWorkflow *self,
                 gint64        id,
                 const char   *requirement,
                 const char   *transition,
                 const char   *missing)
{
  g_autofree char *found = test_get_missing (self, id, transition);
  g_autofree char *off = g_strconcat (requirement, " survey diagnosis", NULL);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s: %s", transition, found);
  g_assert_cmpstr (found, ==, missing);
  g_assert_false (lh_test_take (self->ledger, id, transition, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, missing));

  /* the office need not ask for it */
  g_clear_error (&error);
  lh_ledger_set_setting (self->ledger, LH_WORKFLOW_SETTING_OFF, off, &error);
  g_assert_no_error (error);
  lh_test_take (self->ledger, id, transition, &error);
  g_assert_no_error (error);
  lh_ledger_set_setting (self->ledger, LH_WORKFLOW_SETTING_OFF, NULL, &error);
  g_assert_no_error (error);
}

G_GNUC_UNUSED static gint64
test_insert_filed (TestWorkflow *self)
{
  const gint64 id = test_insert_project (self, LH_STATE_FILED);

  test_insert_parts (self, id);
  return id;
}
