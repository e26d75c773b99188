/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-decimal.h"
#include "lh-rubric-item.h"

/* The acceptance as it will be, and whether it is closed now. */
static LhRecord *
lh_acceptance_mark_load_acceptance (LhSession *session,
                                    LhRecord  *mark,
                                    GPtrArray *changes,
                                    gboolean  *was_closed)
{
  gint64 id = lh_record_get_int (mark, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID);
  LhRecord *stored = lh_session_load (session, LH_TYPE_ACCEPTANCE, id, NULL);

  *was_closed = stored != NULL && !lh_record_is_empty (stored, LH_ACCEPTANCE_CLOSED_ON);
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_DELETE || lh_record_get_id (change->record) != id)
        continue;
      g_clear_object (&stored);
      return g_object_ref (change->record);
    }
  return stored;
}

static void
lh_acceptance_mark_check_value (LhRecord  *record,
                                LhRecord  *item,
                                GPtrArray *findings)
{
  LhDecimal mark, full;

  if (lh_record_get_boolean (record, LH_ACCEPTANCE_MARK_INAPPLICABLE))
    {
      if (!lh_record_is_empty (record, LH_ACCEPTANCE_MARK_MARK))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_MARK,
                         _("What does not apply has no mark."));
      return;
    }
  if (!lh_decimal_parse (lh_record_get_text (record, LH_ACCEPTANCE_MARK_MARK), &mark, NULL))
    {
      lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_MARK, _("The mark is missing."));
      return;
    }
  if (item != NULL && lh_decimal_parse (lh_record_get_text (item, LH_RUBRIC_ITEM_FULL_MARK), &full, NULL) &&
      (mark.value < 0 || lh_decimal_compare (mark, full) > 0))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_MARK,
                     _("The mark for “%s” must lie between 0 and %s."), lh_record_get_text (item, LH_RUBRIC_ITEM_NAME),
                     lh_record_get_text (item, LH_RUBRIC_ITEM_FULL_MARK));
}

static void
lh_acceptance_mark_check_rater (LhRecord  *record,
                                LhRecord  *item,
                                GPtrArray *findings)
{
  const char *kind = lh_record_get_text (record, LH_ACCEPTANCE_MARK_RATER_KIND);
  gboolean by_judges = item == NULL || g_str_equal (lh_record_get_text (item, LH_RUBRIC_ITEM_SOURCE), "judges");

  if (g_str_equal (kind, "judge") && lh_record_is_empty (record, LH_ACCEPTANCE_MARK_RATER))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_RATER, _("Say which judge gave the mark."));
  if (g_str_equal (kind, "judge") && !by_judges)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_RATER_KIND,
                     _("“%s” is counted from the data; only the work committee may set another mark."),
                     lh_record_get_text (item, LH_RUBRIC_ITEM_NAME));
  if (!lh_record_get_boolean (record, LH_ACCEPTANCE_MARK_INAPPLICABLE))
    return;
  if (!g_str_equal (kind, "committee"))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_INAPPLICABLE,
                     _("Only the work committee decides that an item does not apply."));
  if (lh_record_is_empty (record, LH_ACCEPTANCE_MARK_COMMENT))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_COMMENT,
                     _("Say why the item does not apply to the project."));
}

static gboolean
lh_acceptance_mark_same_place (LhRecord *a,
                               LhRecord *b)
{
  const char *kind = lh_record_get_text (a, LH_ACCEPTANCE_MARK_RATER_KIND);

  if (lh_record_get_id (a) == lh_record_get_id (b) ||
      !lh_record_field_equal (a, b, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID) ||
      !lh_record_field_equal (a, b, LH_ACCEPTANCE_MARK_ITEM_ID) ||
      !lh_record_field_equal (a, b, LH_ACCEPTANCE_MARK_RATER_KIND))
    return FALSE;
  return !g_str_equal (kind, "judge") || lh_record_field_equal (a, b, LH_ACCEPTANCE_MARK_RATER);
}

static gboolean
lh_acceptance_mark_check_duplicate (LhSession  *session,
                                    LhRecord   *record,
                                    GPtrArray  *changes,
                                    GPtrArray  *findings,
                                    GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE_MARK);
  g_autoptr (GPtrArray) others = NULL;
  gboolean found = FALSE;

  lh_query_where_id (query, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID,
                     lh_record_get_int (record, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID));
  others = lh_rules_find (session, changes, query, error);
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    found |= lh_acceptance_mark_same_place (record, g_ptr_array_index (others, i));
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      found |= change->kind == LH_CHANGE_INSERT && LH_IS_ACCEPTANCE_MARK (change->record) &&
               lh_acceptance_mark_same_place (record, change->record);
    }
  if (found)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_ITEM_ID,
                     _("This rater has marked the item already. Change that mark."));
  return TRUE;
}

/* Told of each field that differs: an error that was there before would count as known. */
static void
lh_acceptance_mark_check_frozen (LhSession *session,
                                 LhRecord  *record,
                                 GPtrArray *findings)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_ACCEPTANCE_MARK, lh_record_get_id (record), NULL);

  for (guint field = 0; field < LH_ACCEPTANCE_MARK_N_FIELDS; field++)
    {
      if (before == NULL || !lh_record_field_equal (before, record, field))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field,
                         _("The acceptance is closed; its marks can no longer be changed. Reopen the acceptance first."));
    }
}

gboolean
lh_acceptance_mark_rules_check (LhSession  *session,
                                LhRecord   *record,
                                GPtrArray  *changes,
                                GPtrArray  *findings,
                                GError    **error)
{
  gboolean was_closed;
  g_autoptr (LhRecord) acceptance = lh_acceptance_mark_load_acceptance (session, record, changes, &was_closed);
  g_autoptr (LhRecord) item = lh_session_load (session, LH_TYPE_RUBRIC_ITEM,
                                               lh_record_get_int (record, LH_ACCEPTANCE_MARK_ITEM_ID), NULL);
  gboolean closes = acceptance != NULL && !was_closed && !lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON);

  if (was_closed)
    lh_acceptance_mark_check_frozen (session, record, findings);
  if (g_str_equal (lh_record_get_text (record, LH_ACCEPTANCE_MARK_RATER_KIND), "computed") && !closes)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_RATER_KIND,
                     _("What the data say is written down when the acceptance is closed, and only then."));
  if (acceptance != NULL && item != NULL &&
      lh_record_get_int (item, LH_RUBRIC_ITEM_RUBRIC_ID) != lh_record_get_int (acceptance, LH_ACCEPTANCE_RUBRIC_ID))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_ITEM_ID,
                     _("“%s” is an item of another score sheet."), lh_record_get_text (item, LH_RUBRIC_ITEM_NAME));
  lh_acceptance_mark_check_value (record, item, findings);
  lh_acceptance_mark_check_rater (record, item, findings);
  return lh_acceptance_mark_check_duplicate (session, record, changes, findings, error);
}

/**
 * lh_acceptance_mark_rules_check_deletion:
 * @record: a record about to be deleted
 *
 * A mark of a closed acceptance stays.
 */
void
lh_acceptance_mark_rules_check_deletion (LhSession *session,
                                         LhRecord  *record,
                                         GPtrArray *changes,
                                         GPtrArray *findings)
{
  gboolean was_closed;
  g_autoptr (LhRecord) acceptance = NULL;
  gboolean goes = FALSE;

  if (!LH_IS_ACCEPTANCE_MARK (record))
    return;
  acceptance = lh_acceptance_mark_load_acceptance (session, record, changes, &was_closed);
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      goes |= change->kind == LH_CHANGE_DELETE &&
              lh_record_get_id (change->record) == lh_record_get_int (record, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID);
    }
  if (acceptance != NULL && was_closed && !goes && !lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ACCEPTANCE_MARK_MARK,
                     _("The acceptance is closed; its marks can no longer be changed. Reopen the acceptance first."));
}
