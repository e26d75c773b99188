/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment.h"
#include "lh-checklist-item.h"
#include "lh-duty-record.h"
#include "lh-duty.h"
#include "lh-query-sql.h"

/* A record as it will be after the change. */
static LhRecord *
lh_duty_rules_load (LhSession  *session,
                    GPtrArray  *changes,
                    GType       type,
                    gint64      id,
                    GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, type, id, error);
}

static gint64
lh_duty_rules_count (GPtrArray *records)
{
  gint64 done = 0;

  for (guint i = 0; i < records->len; i++)
    {
      gint64 times = lh_record_get_int (g_ptr_array_index (records, i), LH_DUTY_RECORD_TIMES);

      done += times == LH_UNSET ? 1 : times;
    }
  return done;
}

/* A duty closes with its records only: saying so is not enough (S1-10). */
static gboolean
lh_duty_rules_check_done (LhSession  *session,
                          LhRecord   *record,
                          GPtrArray  *changes,
                          GPtrArray  *findings,
                          GError    **error)
{
  gint64 required = lh_record_get_int (record, LH_DUTY_REQUIRED_COUNT);
  g_autoptr (GPtrArray) records = NULL;

  if (g_strcmp0 (lh_record_get_text (record, LH_DUTY_STATE), "done") != 0)
    return TRUE;
  records = lh_rules_find_parts (session, changes, LH_TYPE_DUTY_RECORD, LH_DUTY_RECORD_DUTY_ID,
                                 lh_record_get_id (record), error);
  if (records == NULL)
    return FALSE;
  if (lh_duty_rules_count (records) < MAX (required, 1))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_STATE,
                     _("A duty is done when it is recorded: record the day and what was done, as often as required."));
  return TRUE;
}

gboolean
lh_duty_rules_check (LhSession  *session,
                     LhRecord   *record,
                     GPtrArray  *changes,
                     GPtrArray  *findings,
                     GError    **error)
{
  LhDate start = lh_record_get_date (record, LH_DUTY_PERIOD_START);
  LhDate end = lh_record_get_date (record, LH_DUTY_PERIOD_END);
  LhDate due = lh_record_get_date (record, LH_DUTY_DUE_ON);

  if (lh_date_is_set (start) && lh_date_is_set (due) && lh_date_compare (due, start) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_DUE_ON, _("The deadline lies before the start."));
  if (lh_date_is_set (start) && lh_date_is_set (end) && lh_date_compare (end, start) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_PERIOD_END, _("The period ends before it begins."));
  if (g_strcmp0 (lh_record_get_text (record, LH_DUTY_STATE), "exempt") == 0 &&
      lh_record_is_empty (record, LH_DUTY_EXEMPT_REASON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_EXEMPT_REASON,
                     _("An exemption needs its reason: write down why."));
  return lh_duty_rules_check_done (session, record, changes, findings, error);
}

static gboolean
lh_duty_rules_is_attached (LhSession  *session,
                           GPtrArray  *changes,
                           const char *entity,
                           gint64      id,
                           gboolean   *attached,
                           GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);
  gint64 count = 0;

  for (guint i = 0; !*attached && i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      *attached = change->kind == LH_CHANGE_INSERT && LH_IS_ATTACHMENT (change->record) &&
                  lh_record_get_int (change->record, LH_ATTACHMENT_OWNER_ID) == id;
    }
  if (*attached)
    return TRUE;
  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ENTITY, LH_QUERY_EQUAL, entity);
  lh_query_where_id (query, LH_ATTACHMENT_OWNER_ID, id);
  if (!lh_query_sql_count (session, query, &count, error))
    return FALSE;
  *attached = count > 0;
  return TRUE;
}

/* Minutes or a report where the line asks for them: named in the record, or attached to it or to the duty. */
static gboolean
lh_duty_rules_check_evidence (LhSession  *session,
                              LhRecord   *record,
                              LhRecord   *duty,
                              GPtrArray  *changes,
                              GPtrArray  *findings,
                              GError    **error)
{
  g_autoptr (LhRecord) item = NULL;
  gboolean attached = FALSE;

  if (!lh_record_is_empty (record, LH_DUTY_RECORD_EVIDENCE))
    return TRUE;
  item = lh_duty_rules_load (session, changes, LH_TYPE_CHECKLIST_ITEM, lh_record_get_int (duty, LH_DUTY_ITEM_ID), NULL);
  if (item == NULL || !lh_record_get_boolean (item, LH_CHECKLIST_ITEM_NEEDS_EVIDENCE))
    return TRUE;
  if (!lh_duty_rules_is_attached (session, changes, "duty-record", lh_record_get_id (record), &attached, error) ||
      !lh_duty_rules_is_attached (session, changes, "duty", lh_record_get_id (duty), &attached, error))
    return FALSE;
  if (!attached)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_RECORD_EVIDENCE,
                     /* TRANSLATORS: the item of a checklist */
                     _("“%s” closes only with evidence: name the minutes or the report, or attach the file."),
                     lh_record_get_text (item, LH_CHECKLIST_ITEM_TITLE));
  return TRUE;
}

gboolean
lh_duty_record_rules_check (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  LhDate done_on = lh_record_get_date (record, LH_DUTY_RECORD_DONE_ON);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) duty = lh_duty_rules_load (session, changes, LH_TYPE_DUTY,
                                                  lh_record_get_int (record, LH_DUTY_RECORD_DUTY_ID), &load_error);

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (lh_record_get_int (record, LH_DUTY_RECORD_TIMES) == 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_RECORD_TIMES,
                     _("A record counts at least once; delete it if nothing was done."));
  if (lh_date_is_set (done_on) && lh_date_compare (done_on, lh_date_today ()) > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_DUTY_RECORD_DONE_ON,
                     _("The day lies in the future: record a duty when it has been done."));
  if (duty == NULL)
    return TRUE;
  if (lh_date_is_set (done_on) && lh_date_compare (done_on, lh_record_get_date (duty, LH_DUTY_PERIOD_START)) < 0)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_DUTY_RECORD_DONE_ON,
                     _("The day lies before the period of the duty."));
  return lh_duty_rules_check_evidence (session, record, duty, changes, findings, error);
}
