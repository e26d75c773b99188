/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-annual-target.h"
#include "lh-meeting-decision.h"
#include "lh-meeting.h"
#include "lh-tip-receiver.h"
#include "lh-work-tip.h"

/* A record as it will be after the change: one that changes with it, or the one in the ledger. */
static LhRecord *
lh_tip_rules_find (LhSession  *session,
                   GPtrArray  *changes,
                   GType       type,
                   gint64      id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (G_OBJECT_TYPE (change->record) == type && lh_record_get_id (change->record) == id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, type, id, NULL);
}

static gboolean
lh_tip_is_before (LhRecord *record,
                  guint     field,
                  LhDate    limit)
{
  LhDate day = lh_record_get_date (record, field);

  return lh_date_is_set (day) && lh_date_is_set (limit) && lh_date_compare (day, limit) < 0;
}

/**
 * lh_work_tip_rules_check:
 *
 * A settled tip tells what came of it.
 */
gboolean
lh_work_tip_rules_check (LhSession  *session,
                         LhRecord   *record,
                         GPtrArray  *changes,
                         GPtrArray  *findings,
                         GError    **error)
{
  if (!lh_record_is_empty (record, LH_WORK_TIP_CLOSED_ON) && lh_record_is_empty (record, LH_WORK_TIP_SUMMARY))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_WORK_TIP_SUMMARY,
                     _("A task is settled with a summary: write what came of it."));
  return TRUE;
}

/**
 * lh_tip_receiver_rules_check:
 *
 * Nobody responds before the task begins, or handles what was not received; an exemption has its reason.
 */
gboolean
lh_tip_receiver_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhRecord) tip = lh_tip_rules_find (session, changes, LH_TYPE_WORK_TIP,
                                                lh_record_get_int (record, LH_TIP_RECEIVER_TIP_ID));

  if (lh_record_get_boolean (record, LH_TIP_RECEIVER_EXEMPT) && lh_record_is_empty (record, LH_TIP_RECEIVER_REASON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_TIP_RECEIVER_REASON,
                     _("An exemption needs its reason."));
  if (tip != NULL && lh_tip_is_before (record, LH_TIP_RECEIVER_RECEIVED_ON, lh_record_get_date (tip, LH_WORK_TIP_STARTED_ON)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_TIP_RECEIVER_RECEIVED_ON,
                     _("It was received before the task started."));
  if (lh_tip_is_before (record, LH_TIP_RECEIVER_HANDLED_ON, lh_record_get_date (record, LH_TIP_RECEIVER_RECEIVED_ON)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_TIP_RECEIVER_HANDLED_ON,
                     _("It was handled before it was received."));
  else if (tip != NULL &&
           lh_tip_is_before (record, LH_TIP_RECEIVER_HANDLED_ON, lh_record_get_date (tip, LH_WORK_TIP_STARTED_ON)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_TIP_RECEIVER_HANDLED_ON,
                     _("It was handled before the task started."));
  return TRUE;
}

/**
 * lh_meeting_decision_rules_check:
 *
 * What a meeting decides is done after it.
 */
gboolean
lh_meeting_decision_rules_check (LhSession  *session,
                                 LhRecord   *record,
                                 GPtrArray  *changes,
                                 GPtrArray  *findings,
                                 GError    **error)
{
  g_autoptr (LhRecord) meeting = lh_tip_rules_find (session, changes, LH_TYPE_MEETING,
                                                    lh_record_get_int (record, LH_MEETING_DECISION_MEETING_ID));

  if (meeting != NULL &&
      lh_tip_is_before (record, LH_MEETING_DECISION_DUE_ON, lh_record_get_date (meeting, LH_MEETING_HELD_ON)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_MEETING_DECISION_DUE_ON,
                     _("The deadline lies before the meeting."));
  return TRUE;
}

/**
 * lh_annual_target_rules_check:
 *
 * What is counted from duties needs to know of which item; a share lies between 0 and 100 and has no more parts than
 * the whole.
 */
gboolean
lh_annual_target_rules_check (LhSession  *session,
                              LhRecord   *record,
                              GPtrArray  *changes,
                              GPtrArray  *findings,
                              GError    **error)
{
  LhDecimal target, base, actual;
  const gboolean is_share = g_str_equal (lh_record_get_text (record, LH_ANNUAL_TARGET_KIND), "share");

  if (g_str_equal (lh_record_get_text (record, LH_ANNUAL_TARGET_SOURCE), "duties") &&
      lh_record_get_int (record, LH_ANNUAL_TARGET_ITEM_ID) == 0)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_ANNUAL_TARGET_ITEM_ID,
                     _("Choose the checklist item whose duties are counted."));
  if (is_share && lh_decimal_parse (lh_record_get_text (record, LH_ANNUAL_TARGET_TARGET), &target, NULL) &&
      (lh_decimal_compare (target, LH_DECIMAL_ZERO) < 0 || lh_decimal_compare (target, lh_decimal_new (100, 0)) > 0))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ANNUAL_TARGET_TARGET,
                     _("A share lies between 0 and 100 percent."));
  if (is_share && lh_decimal_parse (lh_record_get_text (record, LH_ANNUAL_TARGET_BASE), &base, NULL) &&
      lh_decimal_parse (lh_record_get_text (record, LH_ANNUAL_TARGET_ACTUAL), &actual, NULL) &&
      lh_decimal_compare (actual, base) > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ANNUAL_TARGET_ACTUAL,
                     _("The share is more than its base."));
  return TRUE;
}
