/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-problem-step.h"
#include "lh-problem-workflow.h"
#include "lh-project.h"
#include "lh-workflow-complete.h"

/* What only a step of the closing procedure writes (form 3.3). */
static const guint written_by_steps[] = {
  LH_PROBLEM_STATE, LH_PROBLEM_CLOSED_ON, LH_PROBLEM_CLOSING_NUMBER, LH_PROBLEM_RETURN_COUNT, LH_PROBLEM_SIGNED_BY,
  LH_PROBLEM_SIGNED_ON, LH_PROBLEM_FIRST_REVIEWER, LH_PROBLEM_FIRST_REVIEWED_ON, LH_PROBLEM_REVIEWER,
  LH_PROBLEM_REVIEWED_ON, LH_PROBLEM_CONCLUSION, LH_PROBLEM_EXTENDED_DEADLINE, LH_PROBLEM_REOPENED_ID,
};

/* What the reviews of a closed problem went by. */
static const guint settled[] = { LH_PROBLEM_DESCRIPTION, LH_PROBLEM_PROGRESS_TEXT, LH_PROBLEM_COMPLETION,
                                 LH_PROBLEM_COMPLETED_ON };

static const char *
lh_problem_get_state_label (const char *state)
{
  const char *label = lh_code_get_label ("problem-state", state, NULL);

  return label != NULL ? label : state;
}

/* A problem is closed with its solution and a day, and only a closed one has that day (S0-12). */
static void
lh_problem_check_closing (LhRecord  *record,
                          GPtrArray *findings)
{
  gboolean closed = g_str_equal (lh_record_get_text (record, LH_PROBLEM_STATE), "closed");

  if (closed && lh_record_is_empty (record, LH_PROBLEM_MEASURES))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROBLEM_MEASURES,
                     _("A problem is closed with its solution. Say how it was solved."));
  if (closed && lh_record_is_empty (record, LH_PROBLEM_CLOSED_ON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROBLEM_CLOSED_ON,
                     _("A closed problem needs the day on which it was closed."));
  if (!closed && !lh_record_is_empty (record, LH_PROBLEM_CLOSED_ON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROBLEM_STATE,
                     _("The problem has a closing day, but is not closed. Close it, or take the day away."));
}

static void
lh_problem_check_people (LhRecord  *record,
                         GPtrArray *findings)
{
  if (!lh_record_is_empty (record, LH_PROBLEM_LEADER) &&
      g_str_equal (lh_record_get_text (record, LH_PROBLEM_LEADER),
                   lh_record_get_text (record, LH_PROBLEM_RESPONSIBLE_NAME)))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROBLEM_RESPONSIBLE_NAME,
                     _("Leader and person responsible should be two different persons."));
}

/* The last step of this action; NULL for none. */
static LhRecord *
lh_problem_find_step (GPtrArray *changes,
                      LhRecord  *problem)
{
  LhRecord *step = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_INSERT && LH_IS_PROBLEM_STEP (change->record) &&
          lh_record_get_int (change->record, LH_PROBLEM_STEP_PROBLEM_ID) == lh_record_get_id (problem))
        step = change->record;
    }
  return step;
}

static void
lh_problem_check_plain_edit (LhRecord  *before,
                             LhRecord  *record,
                             GPtrArray *findings)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (written_by_steps); i++)
    {
      if (!lh_record_field_equal (before, record, written_by_steps[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, written_by_steps[i],
                         _("“%s” is written by the steps of the closing procedure, with date and person. Take the step."),
                         _(fields[written_by_steps[i]].label));
    }
  if (!lh_record_field_equal (before, record, LH_PROBLEM_DEADLINE) && !lh_record_is_empty (before, LH_PROBLEM_DEADLINE) &&
      !g_str_equal (lh_record_get_text (before, LH_PROBLEM_STATE), "not-started"))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROBLEM_DEADLINE,
                     _("The deadline of a rectification under way stays. Extend it, with the reason."));
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    {
      if (g_str_equal (lh_record_get_text (before, LH_PROBLEM_STATE), "closed") &&
          !lh_record_field_equal (before, record, settled[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, settled[i],
                         _("A closed problem stays as it was closed. If it came back, reopen it at a look back."));
    }
}

/* The state of a problem changes only by a step; a problem that is new may come in any state, as it was kept elsewhere. */
static gboolean
lh_problem_check_change (LhSession  *session,
                         LhRecord   *record,
                         GPtrArray  *changes,
                         GPtrArray  *findings,
                         GError    **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_PROBLEM, lh_record_get_id (record), &load_error);
  LhRecord *step = lh_problem_find_step (changes, record);

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (before == NULL)
    return TRUE;
  if (step == NULL)
    lh_problem_check_plain_edit (before, record, findings);
  else if (!g_str_equal (lh_record_get_text (step, LH_PROBLEM_STEP_TO_STATE), lh_record_get_text (record, LH_PROBLEM_STATE)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROBLEM_STATE, _("The step leads to “%s”, not to “%s”."),
                     lh_problem_get_state_label (lh_record_get_text (step, LH_PROBLEM_STEP_TO_STATE)),
                     lh_problem_get_state_label (lh_record_get_text (record, LH_PROBLEM_STATE)));
  return TRUE;
}

gboolean
lh_problem_rules_check (LhSession  *session,
                        LhRecord   *record,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  gint64 project_id = lh_record_get_int (record, LH_PROBLEM_PROJECT_ID);
  g_autoptr (LhRecord) project = NULL;

  if (!lh_problem_check_change (session, record, changes, findings, error))
    return FALSE;
  lh_problem_check_closing (record, findings);
  lh_problem_check_people (record, findings);
  if (project_id != 0)
    project = lh_session_load (session, LH_TYPE_PROJECT, project_id, NULL);
  if (project != NULL && lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID) !=
                         lh_record_get_int (record, LH_PROBLEM_ORGANIZATION_ID))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROBLEM_ORGANIZATION_ID,
                     _("The project belongs to another organization than the problem."));
  return TRUE;
}
