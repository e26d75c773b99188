/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-project-change.h"
#include "lh-project.h"

/* What each kind of request cannot do without (form F5). */
static const struct
{
  const char *kind;
  guint       field;
} needed[] = {
  { "extension", LH_PROJECT_CHANGE_NEW_DUE_DATE },
  { "content", LH_PROJECT_CHANGE_CONTENT_FIELD },
  { "content", LH_PROJECT_CHANGE_NEW_CONTENT },
  { "leader", LH_PROJECT_CHANGE_NEW_LEADER_NAME },
  { "long-term", LH_PROJECT_CHANGE_STAGE_GOAL },
  { "long-term", LH_PROJECT_CHANGE_REVIEW_ON },
  { "long-term", LH_PROJECT_CHANGE_EXPECTED_ON },
};

/* The way of a request, and who must have decided with which date. */
static const struct
{
  const char *from;
  const char *to;
  guint       date;
  guint       person;
} ways[] = {
  { "unit-pending", "committee-pending", LH_PROJECT_CHANGE_UNIT_DECIDED_ON, LH_PROJECT_CHANGE_UNIT_DECIDED_BY },
  { "unit-pending", "rejected", LH_PROJECT_CHANGE_UNIT_DECIDED_ON, LH_PROJECT_CHANGE_UNIT_DECIDED_BY },
  { "committee-pending", "approved", LH_PROJECT_CHANGE_DECIDED_ON, LH_PROJECT_CHANGE_DECIDED_BY },
  { "committee-pending", "rejected", LH_PROJECT_CHANGE_DECIDED_ON, LH_PROJECT_CHANGE_DECIDED_BY },
};

static void
lh_request_add_missing (LhRecord  *record,
                        guint      field,
                        GPtrArray *findings)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  if (lh_record_is_empty (record, field))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” is missing."), _(fields[field].label));
}

static void
lh_request_check_needed (LhRecord  *record,
                         GPtrArray *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (g_str_equal (needed[i].kind, lh_record_get_text (record, LH_PROJECT_CHANGE_KIND)))
        lh_request_add_missing (record, needed[i].field, findings);
    }
}

/* An extension leads beyond the deadline that counts now. */
static void
lh_request_check_new_date (LhSession *session,
                           LhRecord  *record,
                           guint      field,
                           GPtrArray *findings)
{
  g_autoptr (LhRecord) project = lh_session_load (session, LH_TYPE_PROJECT,
                                                  lh_record_get_int (record, LH_PROJECT_CHANGE_PROJECT_ID), NULL);
  const LhDate date = lh_record_get_date (record, field);
  g_autofree char *text = NULL;
  LhDate deadline;

  if (project == NULL || !lh_date_is_set (date))
    return;
  deadline = lh_project_get_deadline (LH_PROJECT (project));
  if (!lh_date_is_set (deadline) || lh_date_compare (date, deadline) > 0)
    return;
  text = lh_date_format (deadline, LH_DATE_LONG, NULL);
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, field,
                   _("The new deadline must lie after the present one (%s)."), text);
}

static void
lh_request_check_kind (LhSession *session,
                       LhRecord  *record,
                       GPtrArray *findings)
{
  const char *kind = lh_record_get_text (record, LH_PROJECT_CHANGE_KIND);

  lh_request_check_needed (record, findings);
  if (g_str_equal (kind, "extension"))
    lh_request_check_new_date (session, record, LH_PROJECT_CHANGE_NEW_DUE_DATE, findings);
  else if (g_str_equal (kind, "long-term"))
    lh_request_check_new_date (session, record, LH_PROJECT_CHANGE_EXPECTED_ON, findings);
}

static void
lh_request_check_order (LhRecord  *record,
                        guint      from_field,
                        guint      to_field,
                        GPtrArray *findings)
{
  const LhDate from = lh_record_get_date (record, from_field);
  const LhDate to = lh_record_get_date (record, to_field);

  if (lh_date_is_set (from) && lh_date_is_set (to) && lh_date_compare (to, from) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, to_field, _("The decision lies before what it decides."));
}

/* Unit first, committee second, each with date and person. */
static void
lh_request_check_way (LhRecord  *before,
                      LhRecord  *record,
                      GPtrArray *findings)
{
  const char *from = lh_record_get_text (before, LH_PROJECT_CHANGE_STATE);
  const char *to = lh_record_get_text (record, LH_PROJECT_CHANGE_STATE);

  if (g_str_equal (from, to))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (!g_str_equal (ways[i].from, from) || !g_str_equal (ways[i].to, to))
        continue;
      lh_request_add_missing (record, ways[i].date, findings);
      lh_request_add_missing (record, ways[i].person, findings);
      return;
    }
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_CHANGE_STATE,
                   _("A request is decided by the unit first and by the work committee second, and only once."));
}

/* What was decided stays as it was decided; opinions and the next review may be written later. */
static void
lh_request_check_decided (LhRecord  *before,
                          LhRecord  *record,
                          GPtrArray *findings)
{
  static const char *const decided[] = { "approved", "rejected", NULL };
  static const guint open[] = { LH_PROJECT_CHANGE_UNIT_OPINION, LH_PROJECT_CHANGE_COMMITTEE_OPINION,
                                LH_PROJECT_CHANGE_REVIEW_ON, LH_PROJECT_CHANGE_STAGE_GOAL, LH_PROJECT_CHANGE_STATE };

  if (!g_strv_contains (decided, lh_record_get_text (before, LH_PROJECT_CHANGE_STATE)))
    return;
  for (guint field = 0; field < LH_PROJECT_CHANGE_N_FIELDS; field++)
    {
      gboolean is_open = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (open); i++)
        is_open = is_open || open[i] == field;
      if (!is_open && !lh_record_field_equal (before, record, field))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field,
                         _("The request has been decided and stays as it is. Make a new one."));
    }
}

/* Change, extension and termination (form F5). */
gboolean
lh_project_change_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_PROJECT_CHANGE, lh_record_get_id (record), NULL);

  lh_request_check_order (record, LH_PROJECT_CHANGE_REQUESTED_ON, LH_PROJECT_CHANGE_UNIT_DECIDED_ON, findings);
  lh_request_check_order (record, LH_PROJECT_CHANGE_REQUESTED_ON, LH_PROJECT_CHANGE_DECIDED_ON, findings);
  lh_request_check_order (record, LH_PROJECT_CHANGE_UNIT_DECIDED_ON, LH_PROJECT_CHANGE_DECIDED_ON, findings);
  if (before == NULL)
    {
      lh_request_check_kind (session, record, findings);
      return TRUE;
    }
  lh_request_check_way (before, record, findings);
  lh_request_check_decided (before, record, findings);
  lh_request_check_needed (record, findings);
  return TRUE;
}
