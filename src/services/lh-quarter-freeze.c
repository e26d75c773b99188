/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-closing.h"

#include <glib/gi18n-lib.h>

#include "lh-journal.h"
#include "lh-quarter-reader.h"
#include "lh-query-sql.h"

static gboolean
lh_quarter_freeze_run (LhSession    *session,
                       LhChangeSet  *changes,
                       LhRecord     *closing,
                       GError      **error)
{
  g_autoptr (GPtrArray) figures = lh_quarter_reader_load_now (session, lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER),
                                                              lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF), error);

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      g_autoptr (LhRecord) record = lh_quarter_figure_freeze (g_ptr_array_index (figures, i),
                                                              lh_record_get_id (closing), i);

      lh_change_set_insert (changes, record);
    }
  return figures != NULL;
}

static void
lh_quarter_freeze_sign (LhSession *session,
                        LhRecord  *record,
                        guint      day,
                        guint      who)
{
  if (!lh_record_is_empty (record, day) && lh_record_is_empty (record, who))
    lh_record_set_text (record, who, lh_session_get_who (session));
}

/**
 * lh_quarter_closing_complete:
 * @changes: the user's action; completed on the way
 *
 * Closing a quarter freezes its figures in the same transaction: they are those of the moment.
 */
gboolean
lh_quarter_closing_complete (LhSession    *session,
                             LhChangeSet  *changes,
                             GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  const guint n_changes = list->len;

  for (guint i = 0; i < n_changes; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);
      LhRecord *record = change->record;
      gint64 journal_id;

      if (!LH_IS_QUARTER_CLOSE (record) || change->kind == LH_CHANGE_DELETE)
        continue;
      lh_quarter_freeze_sign (session, record, LH_QUARTER_CLOSE_CLOSED_ON, LH_QUARTER_CLOSE_CLOSED_BY);
      lh_quarter_freeze_sign (session, record, LH_QUARTER_CLOSE_REOPENED_ON, LH_QUARTER_CLOSE_REOPENED_BY);
      if (change->kind != LH_CHANGE_INSERT)
        continue;
      if (!lh_journal_get_last (lh_session_get_connection (session), &journal_id, error))
        return FALSE;
      lh_record_set_int (record, LH_QUARTER_CLOSE_JOURNAL_ID, journal_id);
      /* without them the rules say what is missing */
      if (!lh_record_is_empty (record, LH_QUARTER_CLOSE_QUARTER) &&
          !lh_record_is_empty (record, LH_QUARTER_CLOSE_AS_OF) && !lh_quarter_freeze_run (session, changes, record, error))
        return FALSE;
    }
  return TRUE;
}

static LhRecord *
lh_quarter_close_find_other (LhSession  *session,
                             LhRecord   *record,
                             GError    **error)
{
  g_autoptr (LhQuery) query = lh_quarter_closing_create_query (lh_record_get_quarter (record, LH_QUARTER_CLOSE_QUARTER));
  g_autoptr (GPtrArray) closings = lh_query_sql_run_records (session, query, error);

  for (guint i = 0; closings != NULL && i < closings->len; i++)
    {
      LhRecord *closing = g_ptr_array_index (closings, i);

      if (lh_record_get_id (closing) != lh_record_get_id (record) && !lh_quarter_closing_is_open (closing))
        return g_object_ref (closing);
    }
  return NULL;
}

/* The report that was sent says when it was closed and as of when: these stand for ever. */
static void
lh_quarter_close_check_fixed (LhRecord  *before,
                              LhRecord  *record,
                              GPtrArray *findings)
{
  const guint fixed[] = { LH_QUARTER_CLOSE_QUARTER, LH_QUARTER_CLOSE_AS_OF, LH_QUARTER_CLOSE_CLOSED_ON,
                          LH_QUARTER_CLOSE_JOURNAL_ID };
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      if (!lh_record_field_equal (before, record, fixed[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, fixed[i],
                         _("“%s” of a closed quarter cannot be changed: reopen the quarter with a reason and close it again."),
                         _(fields[fixed[i]].label));
    }
  if (lh_quarter_closing_is_open (before) && !lh_quarter_closing_is_open (record))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_CLOSE_REOPENED_ON,
                     _("The reopening stays on record: close the quarter again."));
}

/**
 * lh_quarter_close_rules_check:
 *
 * A quarter is closed once at a time; reopening it has its reason; what was frozen stays.
 */
gboolean
lh_quarter_close_rules_check (LhSession  *session,
                              LhRecord   *record,
                              GPtrArray  *changes,
                              GPtrArray  *findings,
                              GError    **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_QUARTER_CLOSE, lh_record_get_id (record), NULL);
  g_autoptr (GError) find_error = NULL;
  g_autoptr (LhRecord) other = NULL;
  LhDate as_of = lh_record_get_date (record, LH_QUARTER_CLOSE_AS_OF);
  LhQuarter quarter = lh_record_get_quarter (record, LH_QUARTER_CLOSE_QUARTER);

  if (!lh_quarter_closing_is_open (record) && lh_quarter_is_set (quarter))
    other = lh_quarter_close_find_other (session, record, &find_error);
  if (find_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&find_error));
      return FALSE;
    }
  if (other != NULL)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_CLOSE_QUARTER,
                     _("The quarter is closed already. Reopen it with a reason before it is closed again."));
  if (before != NULL)
    lh_quarter_close_check_fixed (before, record, findings);
  else if (lh_date_is_set (as_of) && lh_quarter_is_set (quarter) &&
           lh_date_compare (as_of, lh_quarter_first_day (quarter)) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_CLOSE_AS_OF,
                     _("The figures of a quarter cannot be as of a day before it begins."));
  if (lh_quarter_closing_is_open (record) && lh_record_is_empty (record, LH_QUARTER_CLOSE_REOPEN_REASON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_CLOSE_REOPEN_REASON,
                     _("A closed quarter is reopened with a reason: write why."));
  if (!lh_record_is_empty (record, LH_QUARTER_CLOSE_SENT_ON) &&
      lh_date_compare (lh_record_get_date (record, LH_QUARTER_CLOSE_SENT_ON),
                       lh_record_get_date (record, LH_QUARTER_CLOSE_CLOSED_ON)) < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_CLOSE_SENT_ON,
                     _("The report is sent after the quarter is closed."));
  return TRUE;
}

/* Whether a change closes the quarter a frozen figure belongs to. */
static gboolean
lh_frozen_figure_is_being_frozen (LhRecord  *record,
                                  GPtrArray *changes)
{
  gint64 close_id = lh_record_get_int (record, LH_FROZEN_FIGURE_CLOSE_ID);

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_QUARTER_CLOSE (change->record) && change->kind == LH_CHANGE_INSERT &&
          lh_record_get_id (change->record) == close_id)
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_frozen_figure_rules_check:
 *
 * Frozen figures come from the closing of their quarter and never change.
 */
gboolean
lh_frozen_figure_rules_check (LhSession  *session,
                              LhRecord   *record,
                              GPtrArray  *changes,
                              GPtrArray  *findings,
                              GError    **error)
{
  if (!lh_frozen_figure_is_being_frozen (record, changes))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_FROZEN_FIGURE_VALUE,
                     _("A frozen figure never changes. Correct the records it comes from: the difference is then listed "
                       "among the changes since the closing."));
  return TRUE;
}

/**
 * lh_quarter_close_rules_check_deletion:
 *
 * A closing is not deleted: it is reopened, on record.
 */
void
lh_quarter_close_rules_check_deletion (LhRecord  *record,
                                       GPtrArray *findings)
{
  if (LH_IS_QUARTER_CLOSE (record))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_CLOSE_QUARTER,
                     _("The closing of a quarter cannot be deleted. Reopen the quarter with a reason."));
  else if (LH_IS_FROZEN_FIGURE (record))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_FROZEN_FIGURE_VALUE,
                     _("A frozen figure cannot be deleted. Reopen the quarter with a reason."));
}
