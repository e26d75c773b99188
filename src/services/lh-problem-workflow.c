/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-workflow.h"

#include "lh-ledger-private.h"
#include "lh-problem-step.h"

typedef struct
{
  gint64     problem_id;
  GPtrArray *actions;
} LhProblemActionsJob;

static void
lh_problem_action_free (LhProblemAction *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
lh_problem_actions_job_free (LhProblemActionsJob *job)
{
  g_clear_pointer (&job->actions, g_ptr_array_unref);
  g_free (job);
}

/* A first review is passed once in a round; then the second one is due. */
static gboolean
lh_problem_is_offered (const LhProblemTransition *transition,
                       LhRecord                  *problem)
{
  return lh_problem_transition_leads_from (transition, lh_record_get_text (problem, LH_PROBLEM_STATE)) &&
         !((transition->flags & LH_PROBLEM_STEP_ONCE) && !lh_record_is_empty (problem, LH_PROBLEM_FIRST_REVIEWER));
}

static gboolean
lh_problem_actions_job_run (LhSession  *session,
                            gpointer    data,
                            GError    **error)
{
  LhProblemActionsJob *job = data;
  g_autoptr (GPtrArray) no_changes = g_ptr_array_new ();
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) problem = lh_session_load (session, LH_TYPE_PROBLEM, job->problem_id, &load_error);
  const LhProblemTransition *transitions;
  guint n_transitions;

  job->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_problem_action_free);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  transitions = lh_problem_transitions_get (&n_transitions);
  for (guint i = 0; problem != NULL && i < n_transitions; i++)
    {
      LhProblemAction *action;

      if (!lh_problem_is_offered (&transitions[i], problem))
        continue;
      action = g_new0 (LhProblemAction, 1);
      action->transition = &transitions[i];
      action->target = transitions[i].to != NULL ? transitions[i].to
                                                 : g_intern_string (lh_record_get_text (problem, LH_PROBLEM_STATE));
      action->items = lh_workflow_items_new ();
      g_ptr_array_add (job->actions, action);
      if (!lh_problem_workflow_check (session, no_changes, problem, &transitions[i], action->items, error))
        return FALSE;
    }
  return TRUE;
}

static LhProblemActionsJob *
lh_problem_actions_job_new (gint64 problem_id)
{
  LhProblemActionsJob *job = g_new0 (LhProblemActionsJob, 1);

  job->problem_id = problem_id;
  return job;
}

/**
 * lh_ledger_list_problem_actions:
 * @problem_id: a problem
 *
 * Returns: (transfer full) (element-type LhProblemAction): the steps that lead on from where it is, in the order of the
 *   table; each says what the problem lacks for it. Empty for a problem that does not exist any more
 */
GPtrArray *
lh_ledger_list_problem_actions (LhLedger  *self,
                                gint64     problem_id,
                                GError   **error)
{
  LhProblemActionsJob *job;
  GPtrArray *actions = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  job = lh_problem_actions_job_new (problem_id);
  if (lh_store_run (self->store, lh_problem_actions_job_run, job, error))
    actions = g_steal_pointer (&job->actions);
  lh_problem_actions_job_free (job);
  return actions;
}

static void
lh_problem_actions_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhProblemActionsJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->actions), (GDestroyNotify) g_ptr_array_unref);
}

void
lh_ledger_list_problem_actions_async (LhLedger            *self,
                                      gint64               problem_id,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_problem_actions_job_run, lh_problem_actions_job_new (problem_id),
                      (GDestroyNotify) lh_problem_actions_job_free, NULL, lh_problem_actions_cb,
                      g_task_new (self, NULL, callback, user_data));
}

GPtrArray *
lh_ledger_list_problem_actions_finish (LhLedger      *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_problem_create_move:
 * @problems: (element-type LhRecord): one problem or several that take the same step
 * @move: the step, and what is said with it
 *
 * Returns: (transfer full): the change that takes a step of the closing procedure. Where it leads, and what it writes in
 *   the problem, is decided when it is applied
 */
LhChangeSet *
lh_problem_create_move (GPtrArray           *problems,
                        const LhProblemMove *move)
{
  LhChangeSet *changes = lh_change_set_new ("transition-problem");

  for (guint i = 0; i < problems->len; i++)
    {
      g_autoptr (LhRecord) step = LH_RECORD (lh_problem_step_new ());

      lh_record_set_int (step, LH_PROBLEM_STEP_PROBLEM_ID, lh_record_get_id (g_ptr_array_index (problems, i)));
      lh_record_set_text (step, LH_PROBLEM_STEP_TRANSITION, move->transition);
      lh_record_set_date (step, LH_PROBLEM_STEP_TAKEN_ON, move->date);
      lh_record_set_text (step, LH_PROBLEM_STEP_PERSON, move->person);
      lh_record_set_text (step, LH_PROBLEM_STEP_OPINION, move->opinion);
      lh_record_set_text (step, LH_PROBLEM_STEP_DEMAND, move->demand);
      lh_record_set_date (step, LH_PROBLEM_STEP_NEW_DEADLINE, move->deadline);
      lh_change_set_insert (changes, step);
    }
  return changes;
}

/**
 * lh_ledger_judge_problem:
 * @status: (out caller-allocates): how it stands; to be cleared
 *
 * Judges a problem by the thresholds of the ledger, as of the day of everything on screen.
 */
void
lh_ledger_judge_problem (LhLedger        *self,
                         LhRecord        *problem,
                         LhProblemStatus *status)
{
  guint n_infos;
  const LhThresholdInfo *infos = lh_light_thresholds_get_infos (&n_infos);
  LhLightThresholds thresholds;

  g_return_if_fail (LH_IS_LEDGER (self));

  lh_light_thresholds_init (&thresholds);
  for (guint i = 0; i < n_infos; i++)
    lh_light_thresholds_set (&thresholds, infos[i].key, lh_ledger_get_setting (self, infos[i].key, infos[i].fallback), NULL);
  lh_problem_status_judge (status, problem, &thresholds, lh_ledger_get_as_of (self), NULL);
}
