/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-file.h"

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-project-leader.h"
#include "lh-project-step.h"
#include "lh-query-sql.h"
#include "lh-rules.h"
#include "lh-setting.h"

/**
 * lh_workflow_file_init:
 * @changes: (element-type LhChange): the change under way
 * @project: the project as it shall be
 */
gboolean
lh_workflow_file_init (LhWorkflowFile  *self,
                       LhSession       *session,
                       GPtrArray       *changes,
                       LhRecord        *project,
                       GError         **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = NULL;

  lh_query_where_field (query, LH_SETTING_KEY, LH_QUERY_EQUAL, LH_WORKFLOW_SETTING_OFF);
  settings = lh_query_sql_run_records (session, query, error);
  if (settings == NULL)
    return FALSE;

  self->session = session;
  self->changes = g_ptr_array_ref (changes);
  self->project = g_object_ref (project);
  if (settings->len > 0)
    self->off = g_strdup (lh_record_get_text (g_ptr_array_index (settings, 0), LH_SETTING_VALUE));
  return TRUE;
}

void
lh_workflow_file_clear (LhWorkflowFile *self)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->project);
  g_clear_pointer (&self->off, g_free);
}

/**
 * lh_workflow_file_find:
 * @type: a kind of record that belongs to projects
 * @link: its field that refers to the project
 *
 * Returns: (transfer full) (element-type LhRecord): the records of the project as they will be, new ones too
 */
GPtrArray *
lh_workflow_file_find (LhWorkflowFile  *self,
                       GType            type,
                       guint            link,
                       GError         **error)
{
  const gint64 id = lh_record_get_id (self->project);
  g_autoptr (LhQuery) query = lh_query_new (type);
  GPtrArray *records;

  lh_query_where_id (query, link, id);
  records = lh_rules_find (self->session, self->changes, query, error);
  for (guint i = 0; records != NULL && i < self->changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (self->changes, i);

      if (change->kind == LH_CHANGE_INSERT && G_OBJECT_TYPE (change->record) == type &&
          lh_record_get_int (change->record, link) == id)
        g_ptr_array_add (records, g_object_ref (change->record));
    }
  return records;
}

static int
lh_workflow_compare_steps (gconstpointer a,
                           gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  int order = lh_date_compare (lh_record_get_date (first, LH_PROJECT_STEP_TAKEN_ON),
                               lh_record_get_date (second, LH_PROJECT_STEP_TAKEN_ON));

  if (order != 0)
    return order;
  return lh_record_get_id (first) < lh_record_get_id (second) ? -1 : 1;
}

/**
 * lh_workflow_file_get_steps:
 *
 * Returns: (transfer full) (element-type LhRecord): the steps of the project in the order in which they were taken
 */
GPtrArray *
lh_workflow_file_get_steps (LhWorkflowFile  *self,
                            GError         **error)
{
  GPtrArray *steps = lh_workflow_file_find (self, LH_TYPE_PROJECT_STEP, LH_PROJECT_STEP_PROJECT_ID, error);

  if (steps != NULL)
    g_ptr_array_sort (steps, lh_workflow_compare_steps);
  return steps;
}

/**
 * lh_workflow_file_get_round:
 * @round: (out): the round of review the project is in; 0 before the first
 */
gboolean
lh_workflow_file_get_round (LhWorkflowFile  *self,
                            gint64          *round,
                            GError         **error)
{
  g_autoptr (GPtrArray) steps = lh_workflow_file_get_steps (self, error);

  *round = 0;
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    *round = MAX (*round, lh_record_get_int (g_ptr_array_index (steps, i), LH_PROJECT_STEP_REVIEW_ROUND));
  return steps != NULL;
}

/**
 * lh_workflow_file_get_current_leaders:
 *
 * Returns: (transfer full) (element-type LhRecord): the leaders whose time has no end; there should be one
 */
GPtrArray *
lh_workflow_file_get_current_leaders (LhWorkflowFile  *self,
                                      GError         **error)
{
  GPtrArray *leaders = lh_workflow_file_find (self, LH_TYPE_PROJECT_LEADER, LH_PROJECT_LEADER_PROJECT_ID, error);

  for (guint i = leaders != NULL ? leaders->len : 0; i > 0; i--)
    {
      if (!lh_record_is_empty (g_ptr_array_index (leaders, i - 1), LH_PROJECT_LEADER_UNTIL))
        g_ptr_array_remove_index (leaders, i - 1);
    }
  return leaders;
}

/**
 * lh_workflow_file_get_acceptance:
 * @acceptance: (out) (transfer full) (nullable): the last acceptance of the project
 */
gboolean
lh_workflow_file_get_acceptance (LhWorkflowFile  *self,
                                 LhRecord       **acceptance,
                                 GError         **error)
{
  g_autoptr (GPtrArray) all = lh_workflow_file_find (self, LH_TYPE_ACCEPTANCE, LH_ACCEPTANCE_PROJECT_ID, error);
  LhRecord *last = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LhRecord *candidate = g_ptr_array_index (all, i);
      gint64 attempt = lh_record_get_int (candidate, LH_ACCEPTANCE_ATTEMPT);
      gint64 before = last != NULL ? lh_record_get_int (last, LH_ACCEPTANCE_ATTEMPT) : G_MININT64;

      if (last == NULL || attempt > before ||
          (attempt == before && lh_record_get_id (candidate) > lh_record_get_id (last)))
        last = candidate;
    }
  *acceptance = last != NULL ? g_object_ref (last) : NULL;
  return all != NULL;
}

/* The state of work that a project was in before it stood still. */
static gboolean
lh_workflow_file_get_working_state (LhWorkflowFile  *self,
                                    const char     **state,
                                    GError         **error)
{
  static const char *const working[] = { LH_STATE_APPROVED, LH_STATE_IN_PROGRESS, LH_STATE_REWORK, NULL };
  g_autoptr (GPtrArray) steps = lh_workflow_file_get_steps (self, error);

  *state = LH_STATE_IN_PROGRESS;
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const char *to = lh_record_get_text (g_ptr_array_index (steps, i), LH_PROJECT_STEP_TO_STATE);

      for (guint j = 0; working[j] != NULL; j++)
        {
          if (g_str_equal (working[j], to))
            *state = working[j];
        }
    }
  return steps != NULL;
}

/**
 * lh_workflow_file_get_target:
 * @transition: a transition that is possible now
 * @state: (out) (transfer none): the state it leads to
 */
gboolean
lh_workflow_file_get_target (LhWorkflowFile      *self,
                             const LhTransition  *transition,
                             const char         **state,
                             GError             **error)
{
  *state = transition->to;
  return transition->to != NULL || lh_workflow_file_get_working_state (self, state, error);
}
