/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-problem-step.h"
#include "lh-problem-workflow.h"
#include "lh-workflow-complete.h"

static const char *
lh_problem_step_get_label (const LhProblemTransition *transition)
{
  return lh_code_get_label ("problem-transition", transition->code, NULL);
}

/* What a step must say: why, what is demanded further, until when, who signs. */
static void
lh_problem_step_check_said (LhRecord                  *step,
                            const LhProblemTransition *transition,
                            GPtrArray                 *findings)
{
  const char *label = lh_problem_step_get_label (transition);

  if ((transition->flags & LH_PROBLEM_STEP_OPINION_NEEDED) && lh_record_is_empty (step, LH_PROBLEM_STEP_OPINION))
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_OPINION, _("“%s” needs an opinion that says why."),
                     label);
  if ((transition->flags & LH_PROBLEM_STEP_DEMAND_NEEDED) && lh_record_is_empty (step, LH_PROBLEM_STEP_DEMAND))
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_DEMAND,
                     _("“%s” needs a further demand: what is still to be done."), label);
  if ((transition->flags & LH_PROBLEM_STEP_DEADLINE_NEEDED) && lh_record_is_empty (step, LH_PROBLEM_STEP_NEW_DEADLINE))
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_NEW_DEADLINE,
                     _("“%s” needs a new date: the deadline, or the day of the next review."), label);
}

/* The new date lies ahead; an extension really extends. */
static void
lh_problem_step_check_dates (LhRecord                  *step,
                             const LhProblemTransition *transition,
                             GPtrArray                 *findings)
{
  LhDate day = lh_record_get_date (step, LH_PROBLEM_STEP_TAKEN_ON);
  LhDate deadline = lh_record_get_date (step, LH_PROBLEM_STEP_NEW_DEADLINE);
  LhDate old = lh_record_get_date (step, LH_PROBLEM_STEP_OLD_DEADLINE);

  if (lh_date_is_set (day) && lh_date_compare (day, lh_date_today ()) > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_TAKEN_ON,
                     _("The step lies in the future. Take it when the day has come."));
  if (!(transition->flags & LH_PROBLEM_STEP_DEADLINE_NEEDED) || !lh_date_is_set (deadline) || !lh_date_is_set (day))
    return;
  if (lh_date_compare (deadline, day) <= 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_NEW_DEADLINE,
                     _("The new date must lie after the day of the step."));
  else if (g_str_equal (transition->code, "extend") && lh_date_is_set (old) && lh_date_compare (deadline, old) <= 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_NEW_DEADLINE,
                     _("An extension must lie after the deadline that counts now."));
}

/* Two reviews by two persons: one alone does not close (双审核, form 3.1). */
static void
lh_problem_step_check_reviewers (LhRecord                  *step,
                                 LhRecord                  *problem,
                                 const LhProblemTransition *transition,
                                 GPtrArray                 *findings)
{
  const char *person = lh_record_get_text (step, LH_PROBLEM_STEP_PERSON);

  if (g_str_equal (transition->code, "close") && *person != '\0' &&
      g_str_equal (person, lh_record_get_text (problem, LH_PROBLEM_FIRST_REVIEWER)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_PERSON,
                     _("First and second review are made by two different persons; %s made the first one."), person);
}

static gboolean
lh_problem_step_check_transition (LhSession                  *session,
                                  LhRecord                   *step,
                                  LhRecord                   *problem,
                                  const LhProblemTransition  *transition,
                                  GPtrArray                  *changes,
                                  GPtrArray                  *findings,
                                  GError                    **error)
{
  const char *state = lh_record_get_text (step, LH_PROBLEM_STEP_FROM_STATE);
  const char *label = lh_code_get_label ("problem-state", state, NULL);
  g_autoptr (GPtrArray) items = lh_workflow_items_new ();
  g_autofree char *missing = NULL;

  if (!lh_problem_transition_leads_from (transition, state))
    {
      lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_TRANSITION,
                       /* TRANSLATORS: a step, the number of a problem, its state */
                       _("“%s” is not possible: problem %s is in the state “%s”."), lh_problem_step_get_label (transition),
                       lh_record_get_text (problem, LH_PROBLEM_NUMBER), label != NULL ? label : state);
      return TRUE;
    }
  if (!lh_problem_workflow_check (session, changes, problem, transition, items, error))
    return FALSE;
  missing = lh_workflow_items_format (items, LH_REQUIREMENT_ON);
  if (*missing != '\0')
    lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_TRANSITION,
                     /* TRANSLATORS: a step, the number of a problem, what it lacks */
                     _("“%s” is not possible yet for problem %s. Missing: %s."), lh_problem_step_get_label (transition),
                     lh_record_get_text (problem, LH_PROBLEM_NUMBER), missing);
  return TRUE;
}

static LhRecord *
lh_problem_step_load_problem (LhSession *session,
                              GPtrArray *changes,
                              LhRecord  *step)
{
  gint64 id = lh_record_get_int (step, LH_PROBLEM_STEP_PROBLEM_ID);

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && LH_IS_PROBLEM (change->record) && lh_record_get_id (change->record) == id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, LH_TYPE_PROBLEM, id, NULL);
}

/* A new step does not lie before the last one, or before the problem was found. */
static gboolean
lh_problem_step_check_order (LhSession  *session,
                             LhRecord   *step,
                             LhRecord   *problem,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM_STEP);
  g_autoptr (GPtrArray) steps = NULL;
  LhDate day = lh_record_get_date (step, LH_PROBLEM_STEP_TAKEN_ON);
  LhDate last = lh_record_get_date (problem, LH_PROBLEM_FOUND_ON);

  lh_query_where_id (query, LH_PROBLEM_STEP_PROBLEM_ID, lh_record_get_id (problem));
  steps = lh_rules_find (session, changes, query, error);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      LhDate other = lh_record_get_date (g_ptr_array_index (steps, i), LH_PROBLEM_STEP_TAKEN_ON);

      if (!lh_date_is_set (last) || lh_date_compare (other, last) > 0)
        last = other;
    }
  if (lh_date_is_set (day) && lh_date_is_set (last) && lh_date_compare (day, last) < 0)
    {
      g_autofree char *text = lh_date_format (last, LH_DATE_LONG, NULL);

      lh_findings_add (findings, LH_SEVERITY_ERROR, step, LH_PROBLEM_STEP_TAKEN_ON,
                       _("The step lies before the last one, or before the problem was found (%s)."), text);
    }
  return steps != NULL;
}

/* Steps that were taken stay; a misspelt name or opinion may be put right. */
static void
lh_problem_step_check_kept (LhRecord  *before,
                            LhRecord  *step,
                            GPtrArray *findings)
{
  static const guint kept[] = { LH_PROBLEM_STEP_PROBLEM_ID, LH_PROBLEM_STEP_TRANSITION, LH_PROBLEM_STEP_FROM_STATE,
                                LH_PROBLEM_STEP_TO_STATE, LH_PROBLEM_STEP_TAKEN_ON, LH_PROBLEM_STEP_OLD_DEADLINE,
                                LH_PROBLEM_STEP_NEW_DEADLINE };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (!lh_record_field_equal (before, step, kept[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, step, kept[i],
                         _("A step that was taken is not changed. Undo it, or take the next one."));
    }
}

gboolean
lh_problem_step_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  const LhProblemTransition *transition = lh_problem_transition_find (lh_record_get_text (record, LH_PROBLEM_STEP_TRANSITION));
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_PROBLEM_STEP, lh_record_get_id (record), NULL);
  g_autoptr (LhRecord) problem = NULL;

  if (before != NULL)
    {
      lh_problem_step_check_kept (before, record, findings);
      return TRUE;
    }
  problem = lh_problem_step_load_problem (session, changes, record);
  if (transition == NULL || problem == NULL || lh_workflow_is_new (changes, lh_record_get_id (problem)))
    return TRUE;
  lh_problem_step_check_said (record, transition, findings);
  lh_problem_step_check_dates (record, transition, findings);
  lh_problem_step_check_reviewers (record, problem, transition, findings);
  return lh_problem_step_check_transition (session, record, problem, transition, changes, findings, error) &&
         lh_problem_step_check_order (session, record, problem, changes, findings, error);
}

/* A step goes with its problem, and never by itself: what was decided was decided. */
void
lh_problem_step_rules_check_deletion (LhRecord  *record,
                                      GPtrArray *changes,
                                      GPtrArray *findings)
{
  if (!LH_IS_PROBLEM_STEP (record))
    return;
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_DELETE &&
          lh_record_get_id (change->record) == lh_record_get_int (record, LH_PROBLEM_STEP_PROBLEM_ID))
        return;
    }
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROBLEM_STEP_TRANSITION,
                   _("A step that was taken is not deleted. Undo it, or take the next one."));
}
