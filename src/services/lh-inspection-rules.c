/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-inspection-round.h"
#include "lh-inspection.h"

/* A year has one round of each kind and quarter; special inspections come as they come (S1-22). */
gboolean
lh_inspection_round_rules_check (LhSession  *session,
                                 LhRecord   *record,
                                 GPtrArray  *changes,
                                 GPtrArray  *findings,
                                 GError    **error)
{
  const char *kind = lh_record_get_text (record, LH_INSPECTION_ROUND_KIND);
  LhQuarter quarter = lh_record_get_quarter (record, LH_INSPECTION_ROUND_QUARTER);
  g_autofree char *year = lh_record_serialize (record, LH_INSPECTION_ROUND_YEAR);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_INSPECTION_ROUND);
  g_autoptr (GPtrArray) others = NULL;

  if (g_str_equal (kind, "quarterly") && !lh_quarter_is_set (quarter))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_INSPECTION_ROUND_QUARTER,
                     _("A quarterly inspection needs its quarter."));
  lh_query_where_field (query, LH_INSPECTION_ROUND_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_INSPECTION_ROUND_KIND, LH_QUERY_EQUAL, kind);
  others = lh_rules_find (session, changes, query, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      if (lh_record_get_id (other) != lh_record_get_id (record) && !g_str_equal (kind, "special") &&
          lh_quarter_equal (lh_record_get_quarter (other, LH_INSPECTION_ROUND_QUARTER), quarter))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_INSPECTION_ROUND_KIND,
                         _("The year has this round already (%s)."),
                         lh_record_get_text (other, LH_INSPECTION_ROUND_TITLE));
    }
  return others != NULL;
}

/* Problems found need a demand and a deadline (form F17): told while they are being entered. */
static void
lh_inspection_check_demand (LhRecord  *record,
                            GPtrArray *findings)
{
  if (lh_record_is_empty (record, LH_INSPECTION_FINDINGS))
    return;
  if (lh_record_is_empty (record, LH_INSPECTION_INSPECTED_ON))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_INSPECTION_INSPECTED_ON,
                     _("Problems were found, but the day of the inspection is missing."));
  if (lh_record_is_empty (record, LH_INSPECTION_DEMAND))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_INSPECTION_DEMAND,
                     _("Problems were found; say what is demanded."));
  if (lh_record_is_empty (record, LH_INSPECTION_DEADLINE))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_INSPECTION_DEADLINE,
                     _("Problems were found; say until when they are to be solved."));
}

static gboolean
lh_inspection_check_duplicate (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_INSPECTION);
  g_autoptr (GPtrArray) others = NULL;

  lh_query_where_id (query, LH_INSPECTION_ROUND_ID, lh_record_get_int (record, LH_INSPECTION_ROUND_ID));
  lh_query_where_id (query, LH_INSPECTION_PROJECT_ID, lh_record_get_int (record, LH_INSPECTION_PROJECT_ID));
  others = lh_rules_find (session, changes, query, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (others, i)) != lh_record_get_id (record))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_INSPECTION_PROJECT_ID,
                         _("The project has a record in this round already. Change that one."));
    }
  return others != NULL;
}

gboolean
lh_inspection_rules_check (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  LhDate inspected = lh_record_get_date (record, LH_INSPECTION_INSPECTED_ON);

  if (lh_date_is_set (inspected) && lh_date_compare (inspected, lh_date_today ()) > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_INSPECTION_INSPECTED_ON,
                     _("The day of the inspection lies in the future."));
  lh_inspection_check_demand (record, findings);
  return lh_inspection_check_duplicate (session, record, changes, findings, error);
}
