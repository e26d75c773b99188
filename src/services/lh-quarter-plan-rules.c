/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-quarter-plan.h"

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
  return TRUE;
}
