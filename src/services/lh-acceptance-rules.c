/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-sheet-private.h"
#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-query-sql.h"
#include "lh-rubric.h"

/* What a closed acceptance was decided by. Texts may still be polished for print. */
static const guint frozen_fields[] = {
  LH_ACCEPTANCE_PROJECT_ID, LH_ACCEPTANCE_RUBRIC_ID, LH_ACCEPTANCE_ATTEMPT, LH_ACCEPTANCE_APPLIED_ON,
  LH_ACCEPTANCE_GROUP_LEADER, LH_ACCEPTANCE_GROUP_MEMBERS, LH_ACCEPTANCE_VISIT_ON, LH_ACCEPTANCE_VISIT_RECORD,
  LH_ACCEPTANCE_ADJUSTMENT, LH_ACCEPTANCE_ADJUSTMENT_REASON, LH_ACCEPTANCE_VETO, LH_ACCEPTANCE_VETO_REASON,
  LH_ACCEPTANCE_SELF_TOTAL, LH_ACCEPTANCE_TOTAL, LH_ACCEPTANCE_GRADE, LH_ACCEPTANCE_RESULT, LH_ACCEPTANCE_CLOSED_ON,
};

static gboolean
lh_acceptance_is_closed (LhRecord *acceptance)
{
  return !lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON);
}

static void
lh_acceptance_check_frozen (LhRecord  *before,
                            LhRecord  *record,
                            GPtrArray *findings)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (frozen_fields); i++)
    {
      if (!lh_record_field_equal (before, record, frozen_fields[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, frozen_fields[i],
                         _("The acceptance is closed, so “%s” cannot be changed. Reopen the acceptance first."),
                         _(fields[frozen_fields[i]].label));
    }
}

/* While marks are entered a reason may follow later; closing waits for it. */
static void
lh_acceptance_add_reason_finding (LhRecord   *record,
                                  guint       field,
                                  GPtrArray  *findings,
                                  const char *message)
{
  if (lh_acceptance_is_closed (record))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_CLOSED_ON, "%s", message);
  else
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, field, "%s", message);
}

static void
lh_acceptance_check_adjustment (LhRecord  *record,
                                LhRecord  *rubric,
                                GPtrArray *findings)
{
  LhDecimal adjustment = LH_DECIMAL_ZERO;
  LhDecimal limit = lh_rubric_get_limit (rubric);
  g_autofree char *text = lh_decimal_to_string (limit);

  if (lh_record_is_empty (record, LH_ACCEPTANCE_ADJUSTMENT) ||
      !lh_decimal_parse (lh_record_get_text (record, LH_ACCEPTANCE_ADJUSTMENT), &adjustment, NULL) ||
      adjustment.value == 0)
    return;
  if (lh_decimal_compare (adjustment, limit) > 0 ||
      lh_decimal_compare (adjustment, lh_decimal_new (-limit.value, limit.scale)) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_ADJUSTMENT,
                     _("The adjustment may be %s points at most, up or down."), text);
  if (lh_record_is_empty (record, LH_ACCEPTANCE_ADJUSTMENT_REASON))
    lh_acceptance_add_reason_finding (record, LH_ACCEPTANCE_ADJUSTMENT_REASON, findings,
                                      _("The adjustment needs its reason."));
}

static void
lh_acceptance_check_open (LhRecord  *record,
                          GPtrArray *findings)
{
  const guint decided[] = { LH_ACCEPTANCE_TOTAL, LH_ACCEPTANCE_GRADE, LH_ACCEPTANCE_RESULT };
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (decided); i++)
    {
      if (!lh_record_is_empty (record, decided[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, decided[i],
                         _("“%s” is decided when the acceptance is closed. Close it with the day of the acceptance."),
                         _(fields[decided[i]].label));
    }
}

/* The sheet once more, without what the change says about its result. */
static LhAcceptanceSheet *
lh_acceptance_read_undecided (LhSession  *session,
                              LhRecord   *record,
                              GError    **error)
{
  g_autoptr (LhRecord) copy = lh_record_duplicate (record);

  lh_record_set_text (copy, LH_ACCEPTANCE_TOTAL, NULL);
  lh_record_set_text (copy, LH_ACCEPTANCE_GRADE, NULL);
  return lh_acceptance_sheet_read (session, copy, error);
}

static void
lh_acceptance_check_decided (LhRecord          *record,
                             LhAcceptanceSheet *sheet,
                             GPtrArray         *findings)
{
  LhDecimal total, stored;
  g_autofree char *text = NULL;

  if (!lh_acceptance_sheet_get_total (sheet, &total))
    return;
  text = lh_decimal_to_string (total);
  if (!lh_decimal_parse (lh_record_get_text (record, LH_ACCEPTANCE_TOTAL), &stored, NULL) ||
      lh_decimal_compare (stored, total) != 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_TOTAL,
                     _("The marks make a total of %s. Leave the total empty; it is counted."), text);
  if (g_strcmp0 (lh_record_get_text (record, LH_ACCEPTANCE_GRADE), lh_acceptance_sheet_get_grade (sheet)) != 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_GRADE,
                     _("The grade follows from the total. Leave it empty; it is decided by the score sheet."));
  if (g_str_equal (lh_record_get_text (record, LH_ACCEPTANCE_GRADE), "unqualified") &&
      g_str_equal (lh_record_get_text (record, LH_ACCEPTANCE_RESULT), "accepted"))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_RESULT,
                     _("A project with the lowest grade cannot be accepted. Choose rework or “not accepted”."));
}

/* Refused without the visit and while marks are missing, naming the items (S0-14). */
static gboolean
lh_acceptance_check_closing (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhAcceptanceSheet) sheet = lh_acceptance_read_undecided (session, record, error);
  g_autoptr (GPtrArray) obstacles = NULL;

  if (sheet == NULL)
    return FALSE;
  obstacles = lh_acceptance_sheet_get_obstacles (sheet);
  if (obstacles->len > 0)
    {
      g_autofree char *reasons = NULL;

      g_ptr_array_add (obstacles, NULL);
      reasons = g_strjoinv (lh_catalog_is_chinese (NULL) ? "" : " ", (GStrv) obstacles->pdata);
      lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_CLOSED_ON,
                       _("The acceptance cannot be closed yet. %s"), reasons);
    }
  else
    lh_acceptance_check_decided (record, sheet, findings);
  return TRUE;
}

static gboolean
lh_acceptance_check_project (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  const char *const unfit[] = { LH_STATE_DRAFT, LH_STATE_FILED, LH_STATE_RETURNED, LH_STATE_REJECTED,
                                LH_STATE_WITHDRAWN, LH_STATE_TERMINATED, NULL };
  gint64 project_id = lh_record_get_int (record, LH_ACCEPTANCE_PROJECT_ID);
  g_autoptr (LhRecord) project = lh_session_load (session, LH_TYPE_PROJECT, project_id, NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE);
  g_autoptr (GPtrArray) others = NULL;

  if (project != NULL && g_strv_contains (unfit, lh_record_get_text (project, LH_PROJECT_STATE)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_PROJECT_ID,
                     _("The project “%s” is not initiated or was ended, so there is nothing to accept."),
                     lh_record_get_text (project, LH_PROJECT_NAME));
  lh_query_where_id (query, LH_ACCEPTANCE_PROJECT_ID, project_id);
  others = lh_rules_find (session, changes, query, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      if (lh_record_get_id (other) != lh_record_get_id (record) && !lh_acceptance_is_closed (other) &&
          !lh_acceptance_is_closed (record))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_PROJECT_ID,
                         _("The project has an acceptance that is not closed yet. Go on with that one."));
    }
  return others != NULL;
}

static void
lh_acceptance_check_reasons (LhRecord  *before,
                             LhRecord  *record,
                             GPtrArray *findings)
{
  if (lh_record_get_boolean (record, LH_ACCEPTANCE_VETO) && lh_record_is_empty (record, LH_ACCEPTANCE_VETO_REASON))
    lh_acceptance_add_reason_finding (record, LH_ACCEPTANCE_VETO_REASON, findings,
                                      _("Untrue data lower the grade; say what was untrue."));
  if (before != NULL && lh_acceptance_is_closed (before) && !lh_acceptance_is_closed (record) &&
      lh_record_is_empty (record, LH_ACCEPTANCE_REOPEN_REASON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_REOPEN_REASON,
                     _("A reopening needs its reason."));
}

gboolean
lh_acceptance_rules_check (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_ACCEPTANCE, lh_record_get_id (record), NULL);
  g_autoptr (LhRecord) rubric = lh_session_load (session, LH_TYPE_RUBRIC,
                                                 lh_record_get_int (record, LH_ACCEPTANCE_RUBRIC_ID), NULL);
  gboolean was_closed = before != NULL && lh_acceptance_is_closed (before);

  if (was_closed && lh_acceptance_is_closed (record))
    {
      lh_acceptance_check_frozen (before, record, findings);
      return TRUE;
    }
  if (rubric != NULL)
    lh_acceptance_check_adjustment (record, rubric, findings);
  lh_acceptance_check_reasons (before, record, findings);
  if (!lh_acceptance_check_project (session, record, changes, findings, error))
    return FALSE;

  if (!lh_acceptance_is_closed (record))
    lh_acceptance_check_open (record, findings);
  else if (before == NULL)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_CLOSED_ON,
                     _("Begin the acceptance and enter its marks first; then close it."));
  else
    return lh_acceptance_check_closing (session, record, findings, error);
  return TRUE;
}

static gboolean
lh_acceptance_is_deleted (GPtrArray *changes,
                          gint64     id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_acceptance_rules_check_deletion:
 * @record: a record about to be deleted
 *
 * A closed acceptance and its marks stay, unless the whole project goes.
 */
void
lh_acceptance_rules_check_deletion (LhSession *session,
                                    LhRecord  *record,
                                    GPtrArray *changes,
                                    GPtrArray *findings)
{
  if (LH_IS_ACCEPTANCE (record) && lh_acceptance_is_closed (record) &&
      !lh_acceptance_is_deleted (changes, lh_record_get_int (record, LH_ACCEPTANCE_PROJECT_ID)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_CLOSED_ON,
                     _("A closed acceptance cannot be deleted. Reopen it first."));
}
