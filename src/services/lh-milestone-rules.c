/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-milestone.h"
#include "lh-project.h"

/* The weights of a project sum to 100 % (form F3); while they are being entered they cannot, so this only warns. */
gboolean
lh_milestone_rules_check (LhSession  *session,
                          LhRecord   *record,
                          GPtrArray  *changes,
                          GPtrArray  *findings,
                          GError    **error)
{
  gint64 project_id = lh_record_get_int (record, LH_MILESTONE_PROJECT_ID);
  LhDate end = lh_record_get_date (record, LH_MILESTONE_PLANNED_END);
  g_autoptr (LhRecord) project = lh_rules_load_project (session, changes, project_id);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MILESTONE);
  g_autoptr (GPtrArray) siblings = NULL;
  gint64 sum = 0;

  lh_query_where_id (query, LH_MILESTONE_PROJECT_ID, project_id);
  siblings = lh_rules_find (session, changes, query, error);
  if (siblings == NULL)
    return FALSE;

  for (guint i = 0; i < siblings->len; i++)
    {
      LhRecord *sibling = g_ptr_array_index (siblings, i);

      if (lh_record_get_id (sibling) != lh_record_get_id (record))
        sum += MAX (lh_record_get_int (sibling, LH_MILESTONE_WEIGHT), 0);
    }
  sum += MAX (lh_record_get_int (record, LH_MILESTONE_WEIGHT), 0);
  if (sum != 1000)
    {
      g_autofree char *text = lh_percent_format (sum);

      lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_MILESTONE_WEIGHT,
                       _("The weights of the project sum to %s instead of 100%%."), text);
    }

  if (project != NULL && lh_date_is_set (end) && lh_date_is_set (lh_project_get_deadline (LH_PROJECT (project))) &&
      lh_date_compare (end, lh_project_get_deadline (LH_PROJECT (project))) > 0)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_MILESTONE_PLANNED_END,
                     _("The planned end lies after the deadline of the project."));
  if (g_str_has_prefix (lh_record_get_text (record, LH_MILESTONE_STATE), "done") &&
      lh_record_is_empty (record, LH_MILESTONE_ACTUAL_END))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_MILESTONE_ACTUAL_END,
                     _("A task that is done needs its actual end: enter the day, or choose another state."));
  return TRUE;
}
