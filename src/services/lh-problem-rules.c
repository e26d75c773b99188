/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-problem.h"
#include "lh-project.h"

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

gboolean
lh_problem_rules_check (LhSession  *session,
                        LhRecord   *record,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  gint64 project_id = lh_record_get_int (record, LH_PROBLEM_PROJECT_ID);
  g_autoptr (LhRecord) project = NULL;

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
