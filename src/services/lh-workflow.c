/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-error.h"
#include "lh-ledger-private.h"
#include "lh-project-change.h"
#include "lh-project-step.h"
#include "lh-query-sql.h"
#include "lh-review-suggestion.h"
#include "lh-workflow-file.h"

typedef struct
{
  gint64     project_id;
  GPtrArray *actions;
} LhActionsJob;

typedef struct
{
  LhDate     as_of;
  GPtrArray *items;
} LhReviewsJob;

static void
lh_workflow_action_free (LhWorkflowAction *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
lh_actions_job_free (LhActionsJob *job)
{
  g_clear_pointer (&job->actions, g_ptr_array_unref);
  g_free (job);
}

static void
lh_reviews_job_free (LhReviewsJob *job)
{
  g_clear_pointer (&job->items, g_ptr_array_unref);
  g_free (job);
}

/**
 * lh_workflow_action_is_blocked:
 *
 * Returns: whether the project lacks something without which the step is refused
 */
gboolean
lh_workflow_action_is_blocked (const LhWorkflowAction *self)
{
  return lh_workflow_items_count (self->items, LH_REQUIREMENT_ON) > 0;
}

static gboolean
lh_actions_job_add (LhActionsJob        *job,
                    LhWorkflowFile      *file,
                    const LhTransition  *transition,
                    GError             **error)
{
  LhWorkflowAction *action = g_new0 (LhWorkflowAction, 1);

  action->transition = transition;
  action->items = lh_workflow_items_new ();
  g_ptr_array_add (job->actions, action);
  return lh_workflow_file_get_target (file, transition, &action->target, error) &&
         lh_workflow_file_check (file, transition, action->items, error);
}

static gboolean
lh_actions_job_run (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhActionsJob *job = data;
  g_autoptr (GPtrArray) no_changes = g_ptr_array_new ();
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) project = lh_session_load (session, LH_TYPE_PROJECT, job->project_id, &load_error);
  g_auto (LhWorkflowFile) file = { NULL };
  const LhTransition *transitions;
  guint n_transitions;

  job->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_workflow_action_free);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (project == NULL)
    return TRUE;
  if (!lh_workflow_file_init (&file, session, no_changes, project, error))
    return FALSE;

  transitions = lh_transitions_get (&n_transitions);
  for (guint i = 0; i < n_transitions; i++)
    {
      if (lh_transition_leads_from (&transitions[i], lh_record_get_text (project, LH_PROJECT_STATE)) &&
          !lh_actions_job_add (job, &file, &transitions[i], error))
        return FALSE;
    }
  return TRUE;
}

static LhActionsJob *
lh_actions_job_new (gint64 project_id)
{
  LhActionsJob *job = g_new0 (LhActionsJob, 1);

  job->project_id = project_id;
  return job;
}

/**
 * lh_ledger_list_actions:
 * @project_id: a project
 *
 * Returns: (transfer full) (element-type LhWorkflowAction): the steps that lead on from where it is, in the order of
 *   the table; each says what the project lacks for it. Empty for a project that does not exist any more
 */
GPtrArray *
lh_ledger_list_actions (LhLedger  *self,
                        gint64     project_id,
                        GError   **error)
{
  LhActionsJob *job;
  GPtrArray *actions = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  job = lh_actions_job_new (project_id);
  if (lh_store_run (self->store, lh_actions_job_run, job, error))
    actions = g_steal_pointer (&job->actions);
  lh_actions_job_free (job);
  return actions;
}

static void
lh_ledger_list_actions_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhActionsJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->actions), (GDestroyNotify) g_ptr_array_unref);
}

void
lh_ledger_list_actions_async (LhLedger            *self,
                              gint64               project_id,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_actions_job_run, lh_actions_job_new (project_id),
                      (GDestroyNotify) lh_actions_job_free, NULL, lh_ledger_list_actions_cb,
                      g_task_new (self, NULL, callback, user_data));
}

GPtrArray *
lh_ledger_list_actions_finish (LhLedger      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* When the project came in for the round of review that it is in. */
static LhDate
lh_reviews_job_get_filed_on (LhWorkflowFile *file,
                             GPtrArray      *steps)
{
  LhDate filed_on = lh_record_get_date (file->project, LH_PROJECT_FILED_ON);

  for (guint i = 0; i < steps->len; i++)
    {
      LhRecord *step = g_ptr_array_index (steps, i);

      if (g_str_equal (lh_record_get_text (step, LH_PROJECT_STEP_TO_STATE), LH_STATE_FILED))
        filed_on = lh_record_get_date (step, LH_PROJECT_STEP_TAKEN_ON);
    }
  return filed_on;
}

static gboolean
lh_reviews_job_add (LhReviewsJob  *job,
                    LhSession     *session,
                    LhRecord      *project,
                    GError       **error)
{
  g_autoptr (GPtrArray) no_changes = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = lh_workflow_items_new ();
  g_autoptr (GPtrArray) steps = NULL;
  g_auto (LhWorkflowFile) file = { NULL };
  gint64 round;

  if (!lh_workflow_file_init (&file, session, no_changes, project, error) ||
      !lh_workflow_file_check (&file, lh_transition_find ("approve"), items, error) ||
      !lh_workflow_file_get_round (&file, &round, error))
    return FALSE;
  steps = lh_workflow_file_get_steps (&file, error);
  if (steps == NULL)
    return FALSE;
  g_ptr_array_add (job->items, lh_review_item_new (project, lh_reviews_job_get_filed_on (&file, steps), job->as_of,
                                                   (guint) MAX (round, 1), items));
  return TRUE;
}

static gboolean
lh_reviews_job_run (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhReviewsJob *job = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) projects = NULL;

  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_EQUAL, LH_STATE_FILED);
  projects = lh_query_sql_run_records (session, query, error);
  if (projects == NULL)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    {
      if (!lh_reviews_job_add (job, session, g_ptr_array_index (projects, i), error))
        return FALSE;
    }
  return TRUE;
}

static LhReviewsJob *
lh_reviews_job_new (LhLedger *ledger)
{
  LhReviewsJob *job = g_new0 (LhReviewsJob, 1);

  job->as_of = lh_ledger_get_as_of (ledger);
  job->items = g_ptr_array_new_with_free_func (g_object_unref);
  return job;
}

static GPtrArray *
lh_reviews_job_take (LhReviewsJob *job,
                     LhLedger     *ledger)
{
  for (guint i = 0; i < job->items->len; i++)
    {
      LhReviewItem *item = g_ptr_array_index (job->items, i);
      g_autoptr (LhRecord) shared = lh_ledger_adopt (ledger, g_object_ref (lh_review_item_get_project (item)));

      lh_review_item_set_project (item, shared);
    }
  return g_steal_pointer (&job->items);
}

/**
 * lh_ledger_list_reviews:
 *
 * Returns: (transfer full) (element-type LhReviewItem): the projects that wait for the review of the work committee, in
 *   official order
 */
GPtrArray *
lh_ledger_list_reviews (LhLedger  *self,
                        GError   **error)
{
  LhReviewsJob *job;
  GPtrArray *items = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  job = lh_reviews_job_new (self);
  if (lh_store_run (self->store, lh_reviews_job_run, job, error))
    items = lh_reviews_job_take (job, self);
  lh_reviews_job_free (job);
  return items;
}

static void
lh_ledger_list_reviews_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhReviewsJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, lh_reviews_job_take (job, g_task_get_source_object (task)),
                           (GDestroyNotify) g_ptr_array_unref);
}

void
lh_ledger_list_reviews_async (LhLedger            *self,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_reviews_job_run, lh_reviews_job_new (self), (GDestroyNotify) lh_reviews_job_free,
                      NULL, lh_ledger_list_reviews_cb, g_task_new (self, NULL, callback, user_data));
}

GPtrArray *
lh_ledger_list_reviews_finish (LhLedger      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
lh_workflow_add_suggestion (LhChangeSet *changes,
                            LhRecord    *step,
                            const char  *text,
                            guint        position)
{
  g_autoptr (LhRecord) suggestion = LH_RECORD (lh_review_suggestion_new ());

  lh_record_set_int (suggestion, LH_REVIEW_SUGGESTION_PROJECT_ID, lh_record_get_int (step, LH_PROJECT_STEP_PROJECT_ID));
  lh_record_set_int (suggestion, LH_REVIEW_SUGGESTION_STEP_ID, lh_record_get_id (step));
  lh_record_set_int (suggestion, LH_REVIEW_SUGGESTION_POSITION, position);
  lh_record_set_text (suggestion, LH_REVIEW_SUGGESTION_SUGGESTION, text);
  lh_change_set_insert (changes, suggestion);
}

/**
 * lh_workflow_create_transition:
 * @transition: code of a line of the table
 * @person: (nullable): who takes it; %NULL for who works at this desk
 * @opinion: (nullable): the opinion
 * @suggestions: (array zero-terminated=1) (nullable): what the review suggests; empty ones are passed over
 *
 * Returns: (transfer full): the change that takes a step of a project. Where it leads is decided when it is applied
 */
LhChangeSet *
lh_workflow_create_transition (gint64             project_id,
                               const char        *transition,
                               LhDate             date,
                               const char        *person,
                               const char        *opinion,
                               const char *const *suggestions)
{
  LhChangeSet *changes = lh_change_set_new ("transition-project");
  g_autoptr (LhRecord) step = LH_RECORD (lh_project_step_new ());
  guint position = 0;

  lh_record_set_int (step, LH_PROJECT_STEP_PROJECT_ID, project_id);
  lh_record_set_text (step, LH_PROJECT_STEP_TRANSITION, transition);
  lh_record_set_date (step, LH_PROJECT_STEP_TAKEN_ON, date);
  lh_record_set_text (step, LH_PROJECT_STEP_PERSON, person);
  lh_record_set_text (step, LH_PROJECT_STEP_OPINION, opinion);
  lh_change_set_insert (changes, step);

  for (guint i = 0; suggestions != NULL && suggestions[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (suggestions[i]));

      if (*text != '\0')
        lh_workflow_add_suggestion (changes, step, text, ++position);
    }
  return changes;
}

/**
 * lh_workflow_create_decision:
 * @request: a change request that waits for the unit or for the work committee
 * @agreed: what it is answered
 * @person: who decides
 * @opinion: (nullable): the opinion
 *
 * Returns: (transfer full): the change with which the one it waits for decides it (form F5)
 */
LhChangeSet *
lh_workflow_create_decision (LhRecord   *request,
                             gboolean    agreed,
                             LhDate      date,
                             const char *person,
                             const char *opinion)
{
  const gboolean by_unit = g_str_equal (lh_record_get_text (request, LH_PROJECT_CHANGE_STATE), "unit-pending");
  LhChangeSet *changes = lh_change_set_new ("decide-change");
  g_autoptr (LhRecord) decided = lh_record_duplicate (request);

  lh_record_set_date (decided, by_unit ? LH_PROJECT_CHANGE_UNIT_DECIDED_ON : LH_PROJECT_CHANGE_DECIDED_ON, date);
  lh_record_set_text (decided, by_unit ? LH_PROJECT_CHANGE_UNIT_DECIDED_BY : LH_PROJECT_CHANGE_DECIDED_BY, person);
  lh_record_set_text (decided, by_unit ? LH_PROJECT_CHANGE_UNIT_OPINION : LH_PROJECT_CHANGE_COMMITTEE_OPINION, opinion);
  lh_record_set_text (decided, LH_PROJECT_CHANGE_STATE,
                      !agreed ? "rejected" : by_unit ? "committee-pending" : "approved");
  lh_change_set_update (changes, decided);
  return changes;
}
