/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-complete.h"

#include "lh-acceptance-mark.h"
#include "lh-acceptance-sheet-private.h"
#include "lh-acceptance.h"
#include "lh-query-sql.h"

/* As many decimals as a stored number has: a line of a closed sheet adds up to its total again. */
#define LH_FROZEN_SCALE 9

static LhRecord *
lh_acceptance_find_change (LhChangeSet *changes,
                           gint64       id)
{
  GPtrArray *list = lh_change_set_get_changes (changes);

  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return change->record;
    }
  return NULL;
}

/* The project shows the grade of its last closed acceptance. */
static gboolean
lh_acceptance_set_project_grade (LhSession    *session,
                                 LhChangeSet  *changes,
                                 gint64        project_id,
                                 const char   *grade,
                                 GError      **error)
{
  LhRecord *changed = lh_acceptance_find_change (changes, project_id);
  g_autoptr (LhRecord) project = NULL;

  if (changed != NULL)
    {
      lh_record_set_text (changed, LH_PROJECT_ACCEPTANCE_GRADE, grade);
      return TRUE;
    }
  project = lh_session_load (session, LH_TYPE_PROJECT, project_id, error);
  if (project == NULL)
    return FALSE;
  if (g_strcmp0 (lh_record_get_text (project, LH_PROJECT_ACCEPTANCE_GRADE), grade != NULL ? grade : "") != 0)
    {
      lh_record_set_text (project, LH_PROJECT_ACCEPTANCE_GRADE, grade);
      lh_change_set_update (changes, project);
    }
  return TRUE;
}

static void
lh_acceptance_freeze_lines (LhChangeSet       *changes,
                            LhRecord          *acceptance,
                            LhAcceptanceSheet *sheet)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);

  for (guint i = 0; i < lines->len; i++)
    {
      LhAcceptanceLine *line = g_ptr_array_index (lines, i);
      g_autoptr (LhRecord) mark = NULL;
      g_autofree char *text = NULL;

      if (!line->has_computed)
        continue;
      mark = LH_RECORD (lh_acceptance_mark_new ());
      text = lh_decimal_to_string (lh_fraction_round (line->computed, LH_FROZEN_SCALE));
      lh_record_set_int (mark, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, lh_record_get_id (acceptance));
      lh_record_set_int (mark, LH_ACCEPTANCE_MARK_ITEM_ID, lh_record_get_id (line->item));
      lh_record_set_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND, "computed");
      lh_record_deserialize (mark, LH_ACCEPTANCE_MARK_MARK, text, NULL);
      lh_change_set_insert (changes, mark);
    }
}

/* A sheet that is not complete stays without a total; the rules then say what is missing. */
static gboolean
lh_acceptance_complete_closing (LhSession    *session,
                                LhChangeSet  *changes,
                                LhRecord     *acceptance,
                                GError      **error)
{
  g_autoptr (LhAcceptanceSheet) sheet = lh_acceptance_sheet_read (session, acceptance, error);
  g_autofree char *text = NULL;
  g_autofree char *self_text = NULL;
  LhDecimal total;

  if (sheet == NULL)
    return FALSE;
  if (!lh_acceptance_sheet_get_total (sheet, &total))
    return TRUE;

  text = lh_decimal_to_string (total);
  lh_record_set_text (acceptance, LH_ACCEPTANCE_TOTAL, text);
  lh_record_set_text (acceptance, LH_ACCEPTANCE_GRADE, lh_acceptance_sheet_get_grade (sheet));
  if (lh_acceptance_sheet_get_self_total (sheet, &total))
    {
      self_text = lh_decimal_to_string (total);
      lh_record_set_text (acceptance, LH_ACCEPTANCE_SELF_TOTAL, self_text);
    }
  if (lh_record_is_empty (acceptance, LH_ACCEPTANCE_RESULT))
    lh_record_set_text (acceptance, LH_ACCEPTANCE_RESULT,
                        g_str_equal (lh_record_get_text (acceptance, LH_ACCEPTANCE_GRADE), "unqualified")
                          ? "not-accepted" : "accepted");
  lh_acceptance_freeze_lines (changes, acceptance, sheet);
  return lh_acceptance_set_project_grade (session, changes, lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID),
                                          lh_record_get_text (acceptance, LH_ACCEPTANCE_GRADE), error);
}

static gboolean
lh_acceptance_thaw_lines (LhSession    *session,
                          LhChangeSet  *changes,
                          LhRecord     *acceptance,
                          GError      **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE_MARK);
  g_autoptr (GPtrArray) marks = NULL;

  lh_query_where_id (query, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, lh_record_get_id (acceptance));
  lh_query_where_field (query, LH_ACCEPTANCE_MARK_RATER_KIND, LH_QUERY_EQUAL, "computed");
  marks = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    lh_change_set_delete (changes, g_ptr_array_index (marks, i));
  return marks != NULL;
}

/* The grade of the attempt before, if there was one. */
static gboolean
lh_acceptance_find_earlier_grade (LhSession   *session,
                                  LhRecord    *acceptance,
                                  char       **grade,
                                  GError     **error)
{
  g_autoptr (GPtrArray) acceptances = NULL;

  acceptances = lh_acceptance_sheet_find_of_project (session,
                                                     lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID), error);
  for (guint i = 0; acceptances != NULL && i < acceptances->len; i++)
    {
      LhRecord *other = g_ptr_array_index (acceptances, i);

      if (lh_record_get_id (other) == lh_record_get_id (acceptance))
        break;
      if (lh_record_is_empty (other, LH_ACCEPTANCE_CLOSED_ON))
        continue;
      g_free (*grade);
      *grade = g_strdup (lh_record_get_text (other, LH_ACCEPTANCE_GRADE));
    }
  return acceptances != NULL;
}

static gboolean
lh_acceptance_complete_reopening (LhSession    *session,
                                  LhChangeSet  *changes,
                                  LhRecord     *acceptance,
                                  GError      **error)
{
  g_autofree char *grade = NULL;

  lh_record_set_text (acceptance, LH_ACCEPTANCE_TOTAL, NULL);
  lh_record_set_text (acceptance, LH_ACCEPTANCE_GRADE, NULL);
  lh_record_set_text (acceptance, LH_ACCEPTANCE_RESULT, NULL);
  if (lh_record_is_empty (acceptance, LH_ACCEPTANCE_REOPENED_ON))
    lh_record_set_date (acceptance, LH_ACCEPTANCE_REOPENED_ON, lh_date_today ());
  return lh_acceptance_thaw_lines (session, changes, acceptance, error) &&
         lh_acceptance_find_earlier_grade (session, acceptance, &grade, error) &&
         lh_acceptance_set_project_grade (session, changes,
                                          lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID), grade, error);
}

static gboolean
lh_acceptance_complete_change (LhSession    *session,
                               LhChangeSet  *changes,
                               LhRecord     *acceptance,
                               GError      **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_ACCEPTANCE, lh_record_get_id (acceptance), NULL);
  gboolean was_closed = before != NULL && !lh_record_is_empty (before, LH_ACCEPTANCE_CLOSED_ON);
  gboolean is_closed = !lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON);

  if (before != NULL && is_closed && !was_closed && lh_record_is_empty (acceptance, LH_ACCEPTANCE_TOTAL))
    return lh_acceptance_complete_closing (session, changes, acceptance, error);
  if (was_closed && !is_closed)
    return lh_acceptance_complete_reopening (session, changes, acceptance, error);
  return TRUE;
}

/**
 * lh_acceptance_complete:
 * @changes: what is about to be applied
 *
 * Adds what closing or reopening an acceptance brings with it, from the ledger as it is at that moment: the total, the
 * grades of acceptance and project, and what the data said, kept from then on.
 */
gboolean
lh_acceptance_complete (LhSession    *session,
                        LhChangeSet  *changes,
                        GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  guint n = list->len;

  for (guint i = 0; i < n; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind == LH_CHANGE_UPDATE && LH_IS_ACCEPTANCE (change->record) &&
          !lh_acceptance_complete_change (session, changes, change->record, error))
        return FALSE;
    }
  return TRUE;
}
