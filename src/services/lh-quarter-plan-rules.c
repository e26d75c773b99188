/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-project.h"
#include "lh-quarter-plan.h"

/* The fourth quarter ends at 100 %, unless the project runs into the next year (form F1 no. 16). */
static void
lh_quarter_plan_check_end (LhSession *session,
                           LhRecord  *record,
                           GPtrArray *changes,
                           GPtrArray *findings)
{
  LhQuarter quarter = lh_record_get_quarter (record, LH_QUARTER_PLAN_QUARTER);
  g_autoptr (LhRecord) project = NULL;
  LhDate deadline = { 0 };

  if (quarter.number != 4 || lh_record_get_int (record, LH_QUARTER_PLAN_PLANNED_PROGRESS) >= 1000)
    return;
  project = lh_rules_load_project (session, changes, lh_record_get_int (record, LH_QUARTER_PLAN_PROJECT_ID));
  if (project != NULL)
    deadline = lh_project_get_deadline (LH_PROJECT (project));
  if (!lh_date_is_set (deadline) || lh_date_get_year (deadline) <= quarter.year)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_QUARTER_PLAN_PLANNED_PROGRESS,
                     _("The plan of the fourth quarter should reach 100%%, unless the project runs into the next year."));
}

/* The planned percentages are cumulative: they never fall (form F1 no. 16). */
gboolean
lh_quarter_plan_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  LhQuarter quarter = lh_record_get_quarter (record, LH_QUARTER_PLAN_QUARTER);
  gint64 planned = lh_record_get_int (record, LH_QUARTER_PLAN_PLANNED_PROGRESS);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_QUARTER_PLAN);
  g_autoptr (GPtrArray) siblings = NULL;

  lh_query_where_id (query, LH_QUARTER_PLAN_PROJECT_ID, lh_record_get_int (record, LH_QUARTER_PLAN_PROJECT_ID));
  siblings = lh_rules_find (session, changes, query, error);
  if (siblings == NULL)
    return FALSE;

  for (guint i = 0; i < siblings->len; i++)
    {
      LhRecord *sibling = g_ptr_array_index (siblings, i);
      int order = lh_quarter_compare (lh_record_get_quarter (sibling, LH_QUARTER_PLAN_QUARTER), quarter);
      gint64 other = lh_record_get_int (sibling, LH_QUARTER_PLAN_PLANNED_PROGRESS);

      if (lh_record_get_id (sibling) == lh_record_get_id (record))
        continue;
      if (order == 0)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_PLAN_QUARTER,
                         _("The project has a plan for this quarter already."));
      else if ((order < 0 && other > planned) || (order > 0 && other < planned))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_PLAN_PLANNED_PROGRESS,
                         _("Planned progress is cumulative and cannot fall from one quarter to the next."));
    }
  lh_quarter_plan_check_end (session, record, changes, findings);
  return TRUE;
}
