/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-level-change.h"
#include "lh-project-leader.h"
#include "lh-project-step.h"
#include "lh-workflow-complete.h"
#include "lh-workflow-file.h"

static const char *
lh_workflow_get_label (const char *vocabulary,
                       const char *code)
{
  const char *label = lh_code_get_label (vocabulary, code, NULL);

  return label != NULL ? label : code;
}

/* A transition is possible from where the project is, and it has all that the transition needs. */
static gboolean
lh_workflow_rules_check_transition (LhWorkflowFile      *file,
                                    const LhTransition  *transition,
                                    const char          *state,
                                    GPtrArray           *findings,
                                    GError             **error)
{
  g_autoptr (GPtrArray) items = lh_workflow_items_new ();
  g_autofree char *missing = NULL;

  if (!lh_transition_leads_from (transition, state))
    {
      lh_findings_add (findings, LH_SEVERITY_ERROR, file->project, LH_PROJECT_STATE,
                       /* TRANSLATORS: a step, then the state of the project */
                       _("“%s” is not possible while the project is in the state “%s”."),
                       lh_workflow_get_label ("project-transition", transition->code),
                       lh_workflow_get_label ("project-state", state));
      return TRUE;
    }
  if (!lh_workflow_file_check (file, transition, items, error))
    return FALSE;
  missing = lh_workflow_items_format (items, LH_REQUIREMENT_ON);
  if (*missing != '\0')
    lh_findings_add (findings, LH_SEVERITY_ERROR, file->project, LH_PROJECT_STATE,
                     /* TRANSLATORS: a step, then what it lacks */
                     _("“%s” is not possible yet. Missing: %s."),
                     lh_workflow_get_label ("project-transition", transition->code), missing);
  return TRUE;
}

/* The state of a project changes only by steps of the table, one after the other (S1-14). */
static gboolean
lh_workflow_rules_check_state (LhSession  *session,
                               LhRecord   *before,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  const char *state = lh_record_get_text (before, LH_PROJECT_STATE);
  g_auto (LhWorkflowFile) file = { NULL };

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      const LhTransition *transition;

      if (change->kind != LH_CHANGE_INSERT || !LH_IS_PROJECT_STEP (change->record) ||
          lh_record_get_int (change->record, LH_PROJECT_STEP_PROJECT_ID) != lh_record_get_id (record))
        continue;
      transition = lh_transition_find (lh_record_get_text (change->record, LH_PROJECT_STEP_TRANSITION));
      if (transition == NULL)
        continue;
      if (file.project == NULL && !lh_workflow_file_init (&file, session, changes, record, error))
        return FALSE;
      if (!lh_workflow_rules_check_transition (&file, transition, state, findings, error))
        return FALSE;
      state = lh_record_get_text (change->record, LH_PROJECT_STEP_TO_STATE);
    }

  if (!g_str_equal (state, lh_record_get_text (record, LH_PROJECT_STATE)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_STATE,
                     _("The state of a project changes only by a step of its workflow, with date and person: from “%s” to “%s” "
                       "take the steps in between."),
                     lh_workflow_get_label ("project-state", lh_record_get_text (before, LH_PROJECT_STATE)),
                     lh_workflow_get_label ("project-state", lh_record_get_text (record, LH_PROJECT_STATE)));
  return TRUE;
}

/* A new step does not lie before the last one. */
static gboolean
lh_step_check_order (LhSession  *session,
                     LhRecord   *record,
                     GPtrArray  *changes,
                     GPtrArray  *findings,
                     GError    **error)
{
  const LhDate taken_on = lh_record_get_date (record, LH_PROJECT_STEP_TAKEN_ON);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_STEP);
  g_autoptr (GPtrArray) steps = NULL;
  LhDate last = { 0 };

  lh_query_where_id (query, LH_PROJECT_STEP_PROJECT_ID, lh_record_get_int (record, LH_PROJECT_STEP_PROJECT_ID));
  steps = lh_rules_find (session, changes, query, error);
  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      LhDate other = lh_record_get_date (g_ptr_array_index (steps, i), LH_PROJECT_STEP_TAKEN_ON);

      if (!lh_date_is_set (last) || lh_date_compare (other, last) > 0)
        last = other;
    }
  if (lh_date_is_set (taken_on) && lh_date_is_set (last) && lh_date_compare (taken_on, last) < 0)
    {
      g_autofree char *text = lh_date_format (last, LH_DATE_LONG, NULL);

      lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_STEP_TAKEN_ON,
                       _("The step lies before the last one, which was taken on %s."), text);
    }
  return TRUE;
}

static void
lh_step_check_opinion (LhRecord  *record,
                       GPtrArray *findings)
{
  const LhTransition *transition = lh_transition_find (lh_record_get_text (record, LH_PROJECT_STEP_TRANSITION));

  if (transition != NULL && (transition->flags & LH_TRANSITION_OPINION) &&
      lh_record_is_empty (record, LH_PROJECT_STEP_OPINION))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_STEP_OPINION,
                     _("“%s” needs an opinion that says why."),
                     lh_workflow_get_label ("project-transition", transition->code));
}

/* Steps that were taken stay; a misspelt name or opinion may be put right. */
static void
lh_step_check_kept (LhRecord  *before,
                    LhRecord  *record,
                    GPtrArray *findings)
{
  static const guint kept[] = { LH_PROJECT_STEP_PROJECT_ID, LH_PROJECT_STEP_TRANSITION, LH_PROJECT_STEP_FROM_STATE,
                                LH_PROJECT_STEP_TO_STATE, LH_PROJECT_STEP_REVIEW_ROUND };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (!lh_record_field_equal (before, record, kept[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, kept[i],
                         _("A step that was taken is not changed. Undo it, or take the next one."));
    }
}

gboolean
lh_project_step_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_PROJECT_STEP, lh_record_get_id (record), NULL);

  if (before != NULL)
    {
      lh_step_check_kept (before, record, findings);
      return TRUE;
    }
  lh_step_check_opinion (record, findings);
  if (lh_workflow_is_new (changes, lh_record_get_int (record, LH_PROJECT_STEP_PROJECT_ID)))
    return TRUE;
  return lh_step_check_order (session, record, changes, findings, error);
}

/* A step goes with its project, and never by itself: what was decided was decided. */
void
lh_project_step_rules_check_delete (LhRecord  *record,
                                    GPtrArray *changes,
                                    GPtrArray *findings)
{
  if (!LH_IS_PROJECT_STEP (record))
    return;
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_DELETE &&
          lh_record_get_id (change->record) == lh_record_get_int (record, LH_PROJECT_STEP_PROJECT_ID))
        return;
    }
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_STEP_TRANSITION,
                   _("A step that was taken is not deleted. Undo it, or take the next one."));
}

/* One project, one leader (S0-9). */
gboolean
lh_project_leader_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  const LhDate since = lh_record_get_date (record, LH_PROJECT_LEADER_SINCE);
  const LhDate until = lh_record_get_date (record, LH_PROJECT_LEADER_UNTIL);
  const gint64 project_id = lh_record_get_int (record, LH_PROJECT_LEADER_PROJECT_ID);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_LEADER);
  g_autoptr (GPtrArray) leaders = NULL;

  if (lh_date_is_set (since) && lh_date_is_set (until) && lh_date_compare (until, since) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_LEADER_UNTIL,
                     _("The time of the leader ends before it begins."));
  if (lh_date_is_set (until))
    return TRUE;

  lh_query_where_id (query, LH_PROJECT_LEADER_PROJECT_ID, project_id);
  leaders = lh_rules_find (session, changes, query, error);
  if (leaders == NULL)
    return FALSE;
  for (guint i = 0; i < leaders->len; i++)
    {
      LhRecord *other = g_ptr_array_index (leaders, i);

      if (lh_record_get_id (other) != lh_record_get_id (record) &&
          lh_record_is_empty (other, LH_PROJECT_LEADER_UNTIL))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_LEADER_NAME,
                         _("The project has a current leader already (%s). Replace the leader, with date and reason."),
                         lh_record_get_text (other, LH_PROJECT_LEADER_NAME));
    }
  return TRUE;
}

/**
 * lh_workflow_rules_check_project:
 * @record: a project as it shall be
 *
 * What the workflow asks of a change of a stored project. A new project may come in any state: so a ledger takes over
 * what was kept elsewhere.
 */
gboolean
lh_workflow_rules_check_project (LhSession  *session,
                                 LhRecord   *record,
                                 GPtrArray  *changes,
                                 GPtrArray  *findings,
                                 GError    **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_PROJECT, lh_record_get_id (record), &load_error);

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (before == NULL)
    return TRUE;
  return lh_workflow_rules_check_state (session, before, record, changes, findings, error);
}

gboolean
lh_level_change_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  if (g_str_equal (lh_record_get_text (record, LH_LEVEL_CHANGE_FROM_LEVEL),
                   lh_record_get_text (record, LH_LEVEL_CHANGE_TO_LEVEL)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_LEVEL_CHANGE_TO_LEVEL,
                     _("The project is at this level already."));
  return TRUE;
}
