/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-complete.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-duty-record.h"
#include "lh-duty-recording.h"
#include "lh-duty.h"
#include "lh-query-sql.h"
#include "lh-rules.h"
#include "lh-template-line.h"

/* Lines of the shipped templates that are done by publishing a list. */
#define LH_DUTY_LINE_THEME_DAY "D1-02"
#define LH_DUTY_LINE_ORGANIZATIONAL_LIFE "D1-03"

static gboolean
lh_duty_is_deleted (GPtrArray *changes,
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

/* The duty as the change makes it, to be changed further; %NULL without an error when it is gone. */
static LhRecord *
lh_duty_get_changed (LhSession    *session,
                     LhChangeSet  *changes,
                     gint64        id,
                     GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  g_autoptr (LhRecord) duty = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return change->record;
    }
  duty = lh_session_load (session, LH_TYPE_DUTY, id, error);
  if (duty == NULL)
    return NULL;
  lh_change_set_update (changes, duty);
  return ((LhChange *) g_ptr_array_index (list, list->len - 1))->record;
}

/* How often a duty was done follows from its records, and from that whether it is closed. */
static void
lh_duty_follow_records (LhRecord  *duty,
                        GPtrArray *records)
{
  gint64 required = lh_record_get_int (duty, LH_DUTY_REQUIRED_COUNT);
  const char *state = lh_record_get_text (duty, LH_DUTY_STATE);
  LhDate last = { 0 };
  gint64 done = 0;

  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      gint64 times = lh_record_get_int (record, LH_DUTY_RECORD_TIMES);
      LhDate done_on = lh_record_get_date (record, LH_DUTY_RECORD_DONE_ON);

      done += times == LH_UNSET ? 1 : times;
      if (!lh_date_is_set (last) || lh_date_compare (done_on, last) > 0)
        last = done_on;
    }
  lh_record_set_int (duty, LH_DUTY_DONE_COUNT, done);
  lh_record_set_date (duty, LH_DUTY_DONE_ON, last);
  if (done >= MAX (required, 1))
    lh_record_set_text (duty, LH_DUTY_STATE, "done");
  else if (g_strcmp0 (state, "done") == 0)
    lh_record_set_text (duty, LH_DUTY_STATE, "open");
}

static gboolean
lh_duty_follow (LhSession    *session,
                LhChangeSet  *changes,
                gint64        id,
                GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) load_error = NULL;
  LhRecord *duty;

  if (lh_duty_is_deleted (list, id))
    return TRUE;
  duty = lh_duty_get_changed (session, changes, id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (duty == NULL)
    return TRUE;   /* the rules say that the reference leads nowhere */
  records = lh_rules_find_parts (session, list, LH_TYPE_DUTY_RECORD, LH_DUTY_RECORD_DUTY_ID, id, error);
  if (records == NULL)
    return FALSE;
  lh_duty_follow_records (duty, records);
  return TRUE;
}

static void
lh_duty_note_id (GHashTable *ids,
                 gint64      id)
{
  if (id != 0)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The duties whose records change; a record that moves to another duty concerns both. */
static GHashTable *
lh_duty_find_concerned (LhSession *session,
                        GPtrArray *changes)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      g_autoptr (LhRecord) before = NULL;

      if (!LH_IS_DUTY_RECORD (change->record))
        continue;
      lh_duty_note_id (ids, lh_record_get_int (change->record, LH_DUTY_RECORD_DUTY_ID));
      if (change->kind != LH_CHANGE_UPDATE)
        continue;
      before = lh_session_load (session, LH_TYPE_DUTY_RECORD, lh_record_get_id (change->record), NULL);
      if (before != NULL)
        lh_duty_note_id (ids, lh_record_get_int (before, LH_DUTY_RECORD_DUTY_ID));
    }
  return ids;
}

static void
lh_duty_sign_records (LhSession *session,
                      GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_INSERT || !LH_IS_DUTY_RECORD (change->record))
        continue;
      if (lh_record_get_int (change->record, LH_DUTY_RECORD_TIMES) == LH_UNSET)
        lh_record_set_int (change->record, LH_DUTY_RECORD_TIMES, 1);
      if (lh_record_is_empty (change->record, LH_DUTY_RECORD_RECORDER))
        lh_record_set_text (change->record, LH_DUTY_RECORD_RECORDER, lh_session_get_who (session));
    }
}

/* Whether a list is published with this change. */
static gboolean
lh_duty_is_publication (LhSession *session,
                        LhChange  *change)
{
  g_autoptr (LhRecord) before = NULL;

  if (change->kind == LH_CHANGE_DELETE || !LH_IS_CHECKLIST (change->record) ||
      lh_record_is_empty (change->record, LH_CHECKLIST_PUBLISHED_ON))
    return FALSE;
  if (change->kind == LH_CHANGE_INSERT)
    return TRUE;
  before = lh_session_load (session, LH_TYPE_CHECKLIST, lh_record_get_id (change->record), NULL);
  return before != NULL && lh_record_is_empty (before, LH_CHECKLIST_PUBLISHED_ON);
}

static const char *
lh_duty_get_publication_line (LhRecord *checklist)
{
  const char *kind = lh_record_get_text (checklist, LH_CHECKLIST_KIND);

  if (g_strcmp0 (kind, "theme-day") == 0)
    return LH_DUTY_LINE_THEME_DAY;
  return g_strcmp0 (kind, "organizational-life") == 0 ? LH_DUTY_LINE_ORGANIZATIONAL_LIFE : NULL;
}

/* The first day of the month or quarter of a list. */
static LhDate
lh_duty_get_publication_start (LhRecord *checklist)
{
  gint64 month = lh_record_get_int (checklist, LH_CHECKLIST_MONTH);

  if (month != LH_UNSET && month >= 1 && month <= 12)
    return lh_date_new ((int) lh_record_get_int (checklist, LH_CHECKLIST_YEAR), (int) month, 1);
  if (!lh_record_is_empty (checklist, LH_CHECKLIST_QUARTER))
    return lh_quarter_first_day (lh_record_get_quarter (checklist, LH_CHECKLIST_QUARTER));
  return (LhDate) { 0 };
}

static GPtrArray *
lh_duty_find_by (LhSession   *session,
                 GType        type,
                 guint        field,
                 const char  *value,
                 GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  lh_query_where_field (query, field, LH_QUERY_EQUAL, value);
  return lh_query_sql_run_records (session, query, error);
}

/* The open duties of a line that begin on a day. */
static gboolean
lh_duty_record_line (LhSession    *session,
                     LhChangeSet  *changes,
                     LhRecord     *checklist,
                     LhRecord     *line,
                     LhDate        start,
                     GError      **error)
{
  g_autofree char *line_id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (line));
  g_autofree char *day = lh_date_to_iso (start);
  g_autoptr (GPtrArray) items = lh_duty_find_by (session, LH_TYPE_CHECKLIST_ITEM, LH_CHECKLIST_ITEM_LINE_ID, line_id,
                                                 error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY);
      g_autoptr (GPtrArray) duties = NULL;

      lh_query_where_id (query, LH_DUTY_ITEM_ID, lh_record_get_id (g_ptr_array_index (items, i)));
      lh_query_where_field (query, LH_DUTY_PERIOD_START, LH_QUERY_EQUAL, day);
      lh_query_where_field (query, LH_DUTY_STATE, LH_QUERY_NOT_EQUAL, "done");
      duties = lh_query_sql_run_records (session, query, error);
      if (duties == NULL)
        return FALSE;
      for (guint j = 0; j < duties->len; j++)
        lh_duty_add_record (changes, g_ptr_array_index (duties, j),
                            lh_record_get_date (checklist, LH_CHECKLIST_PUBLISHED_ON), 1,
                            lh_record_get_text (checklist, LH_CHECKLIST_TITLE), NULL);
    }
  return items != NULL;
}

static gboolean
lh_duty_record_publication (LhSession    *session,
                            LhChangeSet  *changes,
                            LhRecord     *checklist,
                            GError      **error)
{
  const char *code = lh_duty_get_publication_line (checklist);
  LhDate start = lh_duty_get_publication_start (checklist);
  g_autoptr (GPtrArray) lines = NULL;

  if (code == NULL || !lh_date_is_set (start))
    return TRUE;
  lines = lh_duty_find_by (session, LH_TYPE_TEMPLATE_LINE, LH_TEMPLATE_LINE_CODE, code, error);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      if (!lh_duty_record_line (session, changes, checklist, g_ptr_array_index (lines, i), start, error))
        return FALSE;
    }
  return lines != NULL;
}

/**
 * lh_duty_complete:
 * @changes: the user's action; completed on the way
 *
 * What follows from records of duties and from the publication of lists: one action keeps both in step.
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_duty_complete (LhSession    *session,
                  LhChangeSet  *changes,
                  GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  const guint n_changes = list->len;
  g_autoptr (GHashTable) duties = NULL;
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < n_changes; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (lh_duty_is_publication (session, change) &&
          !lh_duty_record_publication (session, changes, change->record, error))
        return FALSE;
    }
  lh_duty_sign_records (session, list);
  duties = lh_duty_find_concerned (session, list);
  g_hash_table_iter_init (&iter, duties);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!lh_duty_follow (session, changes, *(gint64 *) id, error))
        return FALSE;
    }
  return TRUE;
}
