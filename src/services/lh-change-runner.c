/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-change-runner.h"

#include "lh-acceptance-complete.h"
#include "lh-brand-complete.h"
#include "lh-briefing-complete.h"
#include "lh-cascade.h"
#include "lh-duty-complete.h"
#include "lh-error.h"
#include "lh-milestone-follow.h"
#include "lh-filing-actions.h"
#include "lh-numbering.h"
#include "lh-problem-workflow.h"
#include "lh-quarter-closing.h"
#include "lh-result-completion.h"
#include "lh-rules.h"
#include "lh-workflow-complete.h"

static gboolean
lh_change_runner_check (LhSession  *session,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  LhFinding *first;

  if (!lh_rules_check (session, changes, findings, error))
    return FALSE;
  first = lh_findings_first_error (findings);
  if (first == NULL)
    return TRUE;
  g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, first->message);
  return FALSE;
}

static gboolean
lh_change_runner_write (LhSession  *session,
                        GPtrArray  *changes,
                        GPtrArray  *written,
                        GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      gboolean done = FALSE;

      switch (change->kind)
        {
        case LH_CHANGE_INSERT:
          done = lh_session_insert (session, change->record, error);
          break;
        case LH_CHANGE_UPDATE:
          done = lh_session_update (session, change->record, error);
          break;
        case LH_CHANGE_DELETE:
          done = lh_session_delete (session, change->record, error);
          break;
        default:
          g_assert_not_reached ();
        }
      if (!done)
        return FALSE;
      if (change->kind != LH_CHANGE_DELETE)
        g_ptr_array_add (written, g_object_ref (change->record));
    }
  return TRUE;
}

static gboolean
lh_change_runner_complete (LhSession    *session,
                           LhChangeSet  *changes,
                           GPtrArray    *findings,
                           GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);

  return lh_cascade_expand (session, changes, error) &&
         lh_duty_complete (session, changes, error) &&
         lh_workflow_complete (session, changes, error) &&
         lh_brand_complete (session, changes, error) &&
         lh_briefing_complete (session, changes, error) &&
         lh_problem_workflow_complete (session, changes, error) &&
         lh_numbering_complete (session, list, error) &&
         lh_result_completion_run (session, list, error) &&
         lh_milestone_follow (session, list, error) &&
         lh_acceptance_complete (session, changes, error) &&
         lh_filing_complete (session, list, error) &&
         lh_quarter_closing_complete (session, changes, error) &&
         lh_change_runner_check (session, list, findings, error);
}

/**
 * lh_change_runner_try:
 * @changes: what the user's action would change; completed on the way
 * @findings: (element-type LhFinding): gets what the rules say
 *
 * Does all that lh_change_runner_run() does, but writes nothing.
 */
gboolean
lh_change_runner_try (LhSession    *session,
                      LhChangeSet  *changes,
                      GPtrArray    *findings,
                      GError      **error)
{
  return lh_change_runner_complete (session, changes, findings, error);
}

/**
 * lh_change_runner_run:
 * @changes: what the user's action changes; completed on the way: numbers are given, new projects join the round of their
 *   year, parts of deleted records are added, and what follows from a step of the workflow
 * @findings: (element-type LhFinding): gets what the rules say
 * @written: (element-type LhRecord): gets the records as they are now
 *
 * Applies one user action in one transaction, with one journal entry. The rules see the ledger as it is at that moment.
 *
 * Returns: %FALSE with LH_ERROR_INVALID when a rule refuses it, LH_ERROR_CONFLICT when somebody else was faster; the
 *   ledger then is as before
 */
gboolean
lh_change_runner_run (LhSession    *session,
                      LhChangeSet  *changes,
                      GPtrArray    *findings,
                      GPtrArray    *written,
                      GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);

  if (!lh_session_begin (session, lh_change_set_get_command (changes), error))
    return FALSE;

  if (lh_change_runner_complete (session, changes, findings, error) &&
      lh_change_runner_write (session, list, written, error))
    return lh_session_commit (session, error);

  lh_session_rollback (session);
  return FALSE;
}
