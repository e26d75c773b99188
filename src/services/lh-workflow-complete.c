/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-complete.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-level-change.h"
#include "lh-project-change.h"
#include "lh-project-leader.h"
#include "lh-project-step.h"
#include "lh-workflow-file.h"

/* Whether a record comes into being with this change: then its history is taken over as it is told. */
gboolean
lh_workflow_is_new (GPtrArray *changes,
                    gint64     id)
{
  /* of a record that belongs to nothing there is nothing to look for; a year of duties is thousands of them */
  for (guint i = 0; id != 0 && i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_INSERT && lh_record_get_id (change->record) == id)
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_workflow_get_project:
 * @changes: gets an update of the project when it has none yet
 *
 * Returns: (transfer none): the project as the change makes it, to be changed further
 */
LhRecord *
lh_workflow_get_project (LhSession    *session,
                         LhChangeSet  *changes,
                         gint64        id,
                         GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (GError) load_error = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return change->record;
    }

  project = lh_session_load (session, LH_TYPE_PROJECT, id, &load_error);
  if (load_error != NULL)
    g_propagate_error (error, g_steal_pointer (&load_error));
  else if (project == NULL)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The project does not exist any more."));
  else
    {
      lh_change_set_update (changes, project);
      return ((LhChange *) g_ptr_array_index (list, list->len - 1))->record;
    }
  return NULL;
}

/* The first leader of a project enters its history with the approval (S0-9). */
static gboolean
lh_workflow_open_leader (LhWorkflowFile  *file,
                         LhChangeSet     *changes,
                         LhRecord        *step,
                         GError         **error)
{
  g_autoptr (GPtrArray) leaders = lh_workflow_file_get_current_leaders (file, error);
  g_autoptr (LhRecord) leader = NULL;

  if (leaders == NULL)
    return FALSE;
  if (leaders->len > 0 || lh_record_is_empty (file->project, LH_PROJECT_LEAD_NAME))
    return TRUE;

  leader = LH_RECORD (lh_project_leader_new ());
  lh_record_set_int (leader, LH_PROJECT_LEADER_PROJECT_ID, lh_record_get_id (file->project));
  lh_record_set_text (leader, LH_PROJECT_LEADER_NAME, lh_record_get_text (file->project, LH_PROJECT_LEAD_NAME));
  lh_record_set_text (leader, LH_PROJECT_LEADER_POST, lh_record_get_text (file->project, LH_PROJECT_LEAD_POST));
  lh_record_set_date (leader, LH_PROJECT_LEADER_SINCE, lh_record_get_date (step, LH_PROJECT_STEP_TAKEN_ON));
  lh_change_set_insert (changes, leader);
  return TRUE;
}

static gboolean
lh_workflow_take_grade (LhWorkflowFile  *file,
                        GError         **error)
{
  g_autoptr (LhRecord) acceptance = NULL;

  if (!lh_workflow_file_get_acceptance (file, &acceptance, error))
    return FALSE;
  if (acceptance != NULL && !lh_record_is_empty (acceptance, LH_ACCEPTANCE_GRADE))
    lh_record_set_text (file->project, LH_PROJECT_ACCEPTANCE_GRADE,
                        lh_record_get_text (acceptance, LH_ACCEPTANCE_GRADE));
  return TRUE;
}

/* What a step writes beside the state. */
static gboolean
lh_workflow_record (LhWorkflowFile      *file,
                    LhChangeSet         *changes,
                    const LhTransition  *transition,
                    LhRecord            *step,
                    GError             **error)
{
  LhRecord *project = file->project;

  if (transition->date_field >= 0 && (!(transition->flags & LH_TRANSITION_KEEP_DATE) ||
                                      lh_record_is_empty (project, (guint) transition->date_field)))
    lh_record_set_date (project, (guint) transition->date_field, lh_record_get_date (step, LH_PROJECT_STEP_TAKEN_ON));
  if (transition->opinion_field >= 0 && !lh_record_is_empty (step, LH_PROJECT_STEP_OPINION))
    lh_record_set_text (project, (guint) transition->opinion_field,
                        lh_record_get_text (step, LH_PROJECT_STEP_OPINION));

  if (g_str_equal (transition->code, "approve"))
    return lh_workflow_open_leader (file, changes, step, error);
  if (g_str_equal (transition->code, "accept") || g_str_equal (transition->code, "fail"))
    return lh_workflow_take_grade (file, error);
  return TRUE;
}

/* Filing and what the committee says to it belong to a round of review. */
static gboolean
lh_workflow_set_round (LhWorkflowFile      *file,
                       const LhTransition  *transition,
                       LhRecord            *step,
                       const char          *state,
                       GError             **error)
{
  gint64 round;

  if (!lh_workflow_file_get_round (file, &round, error))
    return FALSE;
  if (transition->flags & LH_TRANSITION_ROUND)
    round++;
  if ((transition->flags & LH_TRANSITION_ROUND) || g_str_equal (state, LH_STATE_FILED) ||
      g_str_equal (state, LH_STATE_RETURNED))
    lh_record_set_int (step, LH_PROJECT_STEP_REVIEW_ROUND, MAX (round, 1));
  return TRUE;
}

/**
 * lh_workflow_take_step:
 * @changes: gets what the step changes in the project
 * @step: the step, with project, transition, date, person and opinion; gets the states and the round
 * @target: (nullable): the state it leads to, where the table leaves it open
 *
 * Takes a step. Whether it may be taken is for the rules to say, which see the result.
 */
gboolean
lh_workflow_take_step (LhSession    *session,
                       LhChangeSet  *changes,
                       LhRecord     *step,
                       const char   *target,
                       GError      **error)
{
  const LhTransition *transition = lh_transition_find (lh_record_get_text (step, LH_PROJECT_STEP_TRANSITION));
  g_auto (LhWorkflowFile) file = { NULL };
  LhRecord *project = lh_workflow_get_project (session, changes,
                                               lh_record_get_int (step, LH_PROJECT_STEP_PROJECT_ID), error);
  g_autofree char *state = NULL;

  if (project == NULL || !lh_workflow_file_init (&file, session, lh_change_set_get_changes (changes), project, error))
    return FALSE;

  state = g_strdup (lh_record_get_text (project, LH_PROJECT_STATE));
  if (target == NULL && !lh_workflow_file_get_target (&file, transition, &target, error))
    return FALSE;
  if (lh_record_is_empty (step, LH_PROJECT_STEP_PERSON))
    lh_record_set_text (step, LH_PROJECT_STEP_PERSON, lh_session_get_who (session));
  if (!lh_workflow_set_round (&file, transition, step, state, error))
    return FALSE;

  lh_record_set_text (step, LH_PROJECT_STEP_FROM_STATE, state);
  lh_record_set_text (step, LH_PROJECT_STEP_TO_STATE, target);
  lh_record_set_text (project, LH_PROJECT_STATE, target);
  return lh_workflow_record (&file, changes, transition, step, error);
}

static gboolean
lh_workflow_complete_step (LhSession    *session,
                           LhChangeSet  *changes,
                           LhRecord     *step,
                           GError      **error)
{
  const LhTransition *transition = lh_transition_find (lh_record_get_text (step, LH_PROJECT_STEP_TRANSITION));

  if (transition == NULL || lh_record_get_int (step, LH_PROJECT_STEP_PROJECT_ID) == 0)
    return TRUE;   /* the rules say what is wrong */
  if (transition->flags & LH_TRANSITION_REQUEST)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   _("“%s” is a step of a change request: make or decide the request, and the step is taken with it."),
                   lh_code_get_label ("project-transition", transition->code, NULL));
      return FALSE;
    }
  return lh_workflow_take_step (session, changes, step, NULL, error);
}

/**
 * lh_workflow_lead:
 * @leader: the entry of the new leader in the history
 *
 * Ends the time of the present leader on the day on which the new one begins, and names the new one in the project. A
 * leader from before the history was kept enters it now.
 */
gboolean
lh_workflow_lead (LhSession    *session,
                  LhChangeSet  *changes,
                  LhRecord     *leader,
                  GError      **error)
{
  const LhDate since = lh_record_get_date (leader, LH_PROJECT_LEADER_SINCE);
  g_auto (LhWorkflowFile) file = { NULL };
  LhRecord *project = lh_workflow_get_project (session, changes,
                                               lh_record_get_int (leader, LH_PROJECT_LEADER_PROJECT_ID), error);
  g_autoptr (LhRecord) first = NULL;
  g_autoptr (GPtrArray) leaders = NULL;

  if (project == NULL || !lh_workflow_file_init (&file, session, lh_change_set_get_changes (changes), project, error))
    return FALSE;
  leaders = lh_workflow_file_get_current_leaders (&file, error);
  if (leaders == NULL)
    return FALSE;

  for (guint i = 0; i < leaders->len; i++)
    {
      LhRecord *before = g_ptr_array_index (leaders, i);

      if (lh_record_get_id (before) == lh_record_get_id (leader))
        continue;
      lh_record_set_date (before, LH_PROJECT_LEADER_UNTIL, since);
      lh_change_set_update (changes, before);
    }
  if (leaders->len <= 1 && !lh_record_is_empty (project, LH_PROJECT_LEAD_NAME))
    {
      first = LH_RECORD (lh_project_leader_new ());
      lh_record_set_int (first, LH_PROJECT_LEADER_PROJECT_ID, lh_record_get_id (project));
      lh_record_set_text (first, LH_PROJECT_LEADER_NAME, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
      lh_record_set_text (first, LH_PROJECT_LEADER_POST, lh_record_get_text (project, LH_PROJECT_LEAD_POST));
      lh_record_set_date (first, LH_PROJECT_LEADER_SINCE, lh_record_get_date (project, LH_PROJECT_APPROVED_ON));
      lh_record_set_date (first, LH_PROJECT_LEADER_UNTIL, since);
      lh_change_set_insert (changes, first);
    }
  lh_record_set_text (project, LH_PROJECT_LEAD_NAME, lh_record_get_text (leader, LH_PROJECT_LEADER_NAME));
  lh_record_set_text (project, LH_PROJECT_LEAD_POST, lh_record_get_text (leader, LH_PROJECT_LEADER_POST));
  return TRUE;
}

/* Whether the change says itself what becomes of the leaders of a project. */
static gboolean
lh_workflow_tells_leaders (GPtrArray *changes,
                           gint64     project_id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_PROJECT_LEADER (change->record) &&
          lh_record_get_int (change->record, LH_PROJECT_LEADER_PROJECT_ID) == project_id)
        return TRUE;
    }
  return FALSE;
}

/* Who writes another name over that of the leader replaces him, too: his predecessor stays in the history (S0-9). */
static gboolean
lh_workflow_follow_leader (LhSession    *session,
                           LhChangeSet  *changes,
                           LhRecord     *project,
                           GError      **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_PROJECT, lh_record_get_id (project), NULL);
  g_autoptr (LhRecord) leader = NULL;
  g_autoptr (GPtrArray) leaders = NULL;
  g_auto (LhWorkflowFile) file = { NULL };

  if (before == NULL || lh_record_field_equal (before, project, LH_PROJECT_LEAD_NAME) ||
      lh_workflow_tells_leaders (lh_change_set_get_changes (changes), lh_record_get_id (project)))
    return TRUE;
  if (!lh_workflow_file_init (&file, session, lh_change_set_get_changes (changes), project, error))
    return FALSE;
  leaders = lh_workflow_file_get_current_leaders (&file, error);
  if (leaders == NULL)
    return FALSE;
  for (guint i = 0; i < leaders->len; i++)
    {
      lh_record_set_date (g_ptr_array_index (leaders, i), LH_PROJECT_LEADER_UNTIL, lh_date_today ());
      lh_change_set_update (changes, g_ptr_array_index (leaders, i));
    }
  if (leaders->len == 0 || lh_record_is_empty (project, LH_PROJECT_LEAD_NAME))
    return TRUE;

  leader = LH_RECORD (lh_project_leader_new ());
  lh_record_set_int (leader, LH_PROJECT_LEADER_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_text (leader, LH_PROJECT_LEADER_NAME, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
  lh_record_set_text (leader, LH_PROJECT_LEADER_POST, lh_record_get_text (project, LH_PROJECT_LEAD_POST));
  lh_record_set_date (leader, LH_PROJECT_LEADER_SINCE, lh_date_today ());
  lh_change_set_insert (changes, leader);
  return TRUE;
}

/* The level a project is raised to is its level from now on; the one before goes into the history (S3-2). */
static gboolean
lh_workflow_raise_level (LhSession    *session,
                         LhChangeSet  *changes,
                         LhRecord     *raise,
                         GError      **error)
{
  LhRecord *project = lh_workflow_get_project (session, changes,
                                               lh_record_get_int (raise, LH_LEVEL_CHANGE_PROJECT_ID), error);

  if (project == NULL)
    return FALSE;
  lh_record_set_text (raise, LH_LEVEL_CHANGE_FROM_LEVEL, lh_record_get_text (project, LH_PROJECT_LEVEL));
  lh_record_set_text (project, LH_PROJECT_LEVEL, lh_record_get_text (raise, LH_LEVEL_CHANGE_TO_LEVEL));
  return TRUE;
}

static gboolean
lh_workflow_complete_change (LhSession    *session,
                             LhChangeSet  *changes,
                             LhChange     *change,
                             GError      **error)
{
  LhRecord *record = change->record;

  if (LH_IS_PROJECT_CHANGE (record))
    return lh_workflow_complete_request (session, changes, change, error);
  if (LH_IS_PROJECT (record) && change->kind == LH_CHANGE_UPDATE)
    return lh_workflow_follow_leader (session, changes, record, error);
  if (change->kind != LH_CHANGE_INSERT)
    return TRUE;
  if (LH_IS_PROJECT_STEP (record))
    return lh_workflow_complete_step (session, changes, record, error);
  if (LH_IS_LEVEL_CHANGE (record) && lh_record_get_int (record, LH_LEVEL_CHANGE_PROJECT_ID) != 0)
    return lh_workflow_raise_level (session, changes, record, error);
  if (LH_IS_PROJECT_LEADER (record) && g_str_equal (lh_change_set_get_command (changes), "replace-leader"))
    return lh_workflow_lead (session, changes, record, error);
  return TRUE;
}

/* The project that a record of the workflow belongs to. */
static gint64
lh_workflow_get_project_id (LhRecord *record)
{
  if (LH_IS_PROJECT_STEP (record))
    return lh_record_get_int (record, LH_PROJECT_STEP_PROJECT_ID);
  if (LH_IS_PROJECT_CHANGE (record))
    return lh_record_get_int (record, LH_PROJECT_CHANGE_PROJECT_ID);
  if (LH_IS_PROJECT_LEADER (record))
    return lh_record_get_int (record, LH_PROJECT_LEADER_PROJECT_ID);
  if (LH_IS_LEVEL_CHANGE (record))
    return lh_record_get_int (record, LH_LEVEL_CHANGE_PROJECT_ID);
  return 0;
}

/**
 * lh_workflow_complete:
 * @changes: one user action
 *
 * Adds what follows from the steps, change requests, leaders and levels in it: the state and the dates of the project,
 * the effects of an approved request. So a form, a script and a dialog take a step in the same way, in one transaction
 * that sees the project as it is at that moment. The history of a project that is new in the same action is taken over
 * as it is told.
 */
gboolean
lh_workflow_complete (LhSession    *session,
                      LhChangeSet  *changes,
                      GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  const guint n_changes = list->len;

  for (guint i = 0; i < n_changes; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE &&
          !lh_workflow_is_new (list, lh_workflow_get_project_id (change->record)) &&
          !lh_workflow_complete_change (session, changes, change, error))
        return FALSE;
    }
  return TRUE;
}
