/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reminders.h"

#include <stdio.h>

#include "lh-ledger-job.h"
#include "lh-reminder-sql.h"
#include "lh-setting.h"
#include "lh-query-sql.h"

static void
lh_reminder_free (LhReminder *self)
{
  g_free (self->source);
  g_free (self->entity);
  g_free (self->organization);
  g_free (self->subject);
  g_free (self);
}

/* Monday is the first day of a week; 1 January of the year 1 was one. */
static LhDate
lh_reminders_get_week_end (LhDate day)
{
  return lh_date_add_days (day, 6 - (day.julian - 1) % 7);
}

static int
lh_reminders_read_grace (LhSession *session)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = NULL;
  guint64 days;

  lh_query_where_field (query, LH_SETTING_KEY, LH_QUERY_EQUAL, "report.grace-days");
  settings = lh_query_sql_run_records (session, query, NULL);
  if (settings != NULL && settings->len > 0 &&
      g_ascii_string_to_unsigned (lh_record_get_text (g_ptr_array_index (settings, 0), LH_SETTING_VALUE), 10, 0, 366,
                                  &days, NULL))
    return (int) days;
  return 5;
}

static void
lh_reminders_set_days (LhReminderDays *days,
                       LhSession      *session,
                       LhDate          as_of)
{
  const int grace = lh_reminders_read_grace (session);
  LhQuarter now = lh_quarter_of_date (as_of);
  LhDate quarter_end = lh_quarter_last_day (now);

  days->as_of = as_of;
  days->past = lh_date_compare (as_of, lh_date_today ()) < 0;
  days->week_end = lh_reminders_get_week_end (as_of);
  days->until = lh_date_compare (days->week_end, quarter_end) > 0 ? days->week_end : quarter_end;
  days->quarters[0] = lh_quarter_add (now, -1);
  days->quarters[1] = now;
  for (guint i = 0; i < G_N_ELEMENTS (days->quarters); i++)
    days->reports_due[i] = lh_date_add_days (lh_quarter_last_day (days->quarters[i]), grace);
}

/* First and last day of a section; no first day where all that is earlier belongs to it. */
static void
lh_reminders_get_bounds (const LhReminderDays *days,
                         LhReminderSection     section,
                         LhDate               *from,
                         LhDate               *until)
{
  switch (section)
    {
    case LH_REMINDER_OVERDUE:
      *from = (LhDate) { 0 };
      *until = lh_date_add_days (days->as_of, -1);
      break;
    case LH_REMINDER_TODAY:
      *from = days->as_of;
      *until = days->as_of;
      break;
    case LH_REMINDER_WEEK:
      *from = lh_date_add_days (days->as_of, 1);
      *until = days->week_end;
      break;
    case LH_REMINDER_QUARTER:
    case LH_REMINDER_N_SECTIONS:
    default:
      *from = lh_date_add_days (days->week_end, 1);
      *until = days->until;
    }
}

static void
lh_reminders_count_cb (const char *source,
                       guint       section,
                       guint       count,
                       gpointer    data)
{
  LhReminders *self = data;

  self->counts[section] += count;
  g_hash_table_insert (self->sources[section], g_strdup (source), GUINT_TO_POINTER (count));
}

static GHashTable *
lh_reminders_read_names (LhSession  *session,
                         GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) organizations = lh_query_sql_run_records (session, query, error);
  GHashTable *names;

  if (organizations == NULL)
    return NULL;
  names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < organizations->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (organizations, i);
      gint64 id = lh_record_get_id (organization);
      gint64 nobody = 0;

      g_hash_table_insert (names, g_memdup2 (&id, sizeof id),
                           g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_NAME)));
      if (g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "committee"))
        g_hash_table_insert (names, g_memdup2 (&nobody, sizeof nobody),
                             g_strdup (lh_record_get_text (organization, LH_ORGANIZATION_NAME)));
    }
  return names;
}

static LhReminder *
lh_reminder_new (LhReminderRow     *row,
                 LhReminderSection  section,
                 GHashTable        *names,
                 LhDate             as_of)
{
  LhReminder *self = g_new0 (LhReminder, 1);
  const char *name = g_hash_table_lookup (names, &row->organization_id);

  self->section = section;
  self->source = g_steal_pointer (&row->source);
  self->entity = g_steal_pointer (&row->entity);
  self->subject = row->subject != NULL ? g_steal_pointer (&row->subject) : g_strdup ("");
  self->id = row->id;
  self->organization_id = row->organization_id;
  self->organization = g_strdup (name != NULL ? name : "");
  self->due_on = row->due_on;
  self->days = lh_date_days_between (as_of, row->due_on);
  return self;
}

static gboolean
lh_reminders_read_section (LhReminders           *self,
                           LhSession             *session,
                           const LhReminderDays  *days,
                           LhReminderSection      section,
                           guint                  limit,
                           GHashTable            *names,
                           GError               **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  LhDate from, until;

  if (self->counts[section] == 0)
    return TRUE;
  lh_reminders_get_bounds (days, section, &from, &until);
  rows = lh_reminder_sql_read (session, days, from, until, limit, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->rows[section], lh_reminder_new (g_ptr_array_index (rows, i), section, names, days->as_of));
  return TRUE;
}

static gpointer
lh_reminders_read (LhSession  *session,
                   int         limit,
                   gint64      day,
                   GError    **error)
{
  g_autoptr (LhReminders) self = g_new0 (LhReminders, 1);
  g_autoptr (GHashTable) names = lh_reminders_read_names (session, error);
  LhReminderDays days;

  self->as_of = (LhDate) { (gint32) day };
  for (guint i = 0; i < LH_REMINDER_N_SECTIONS; i++)
    {
      self->sources[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_reminder_free);
    }
  lh_reminders_set_days (&days, session, self->as_of);
  if (names == NULL || !lh_reminder_sql_count (session, &days, lh_reminders_count_cb, self, error))
    return NULL;
  for (guint i = 0; i < LH_REMINDER_N_SECTIONS; i++)
    {
      if (!lh_reminders_read_section (self, session, &days, i, (guint) limit, names, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lh_reminders_load:
 * @as_of: the day
 * @limit: most rows of a section; 0 for all. Counts are never cut.
 *
 * Returns: (transfer full): what is due
 */
LhReminders *
lh_reminders_load (LhLedger  *ledger,
                   LhDate     as_of,
                   guint      limit,
                   GError   **error)
{
  return lh_ledger_read (ledger, lh_reminders_read, (int) limit, as_of.julian, error);
}

void
lh_reminders_load_async (LhLedger            *ledger,
                         LhDate               as_of,
                         guint                limit,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_reminders_read, (GDestroyNotify) lh_reminders_free, (int) limit, as_of.julian,
                        cancellable, callback, user_data);
}

LhReminders *
lh_reminders_load_finish (LhLedger      *ledger,
                          GAsyncResult  *result,
                          GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_reminders_free (LhReminders *self)
{
  for (guint i = 0; i < LH_REMINDER_N_SECTIONS; i++)
    {
      g_clear_pointer (&self->sources[i], g_hash_table_unref);
      g_clear_pointer (&self->rows[i], g_ptr_array_unref);
    }
  g_free (self);
}

/**
 * lh_reminders_get_n_urgent:
 *
 * Returns: how many are due on the day or overdue: what a notification is worth
 */
guint
lh_reminders_get_n_urgent (const LhReminders *self)
{
  return self->counts[LH_REMINDER_OVERDUE] + self->counts[LH_REMINDER_TODAY];
}

/**
 * lh_reminders_is_time:
 * @now: now, by the clock on the wall
 * @time: the time of day from which on it is told, "09:00"
 * @last_day: the day it was last told, in ISO form; "" for never
 *
 * A program that is started later than @time tells it late rather than not at all. A day in the future, left by a clock
 * that was wrong, does not silence it.
 *
 * Returns: whether it is to be told today, and now; %FALSE for a @time that is none
 */
gboolean
lh_reminders_is_time (GDateTime  *now,
                      const char *time,
                      const char *last_day)
{
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  int hour, minute, end = 0;

  if (sscanf (time, "%2d:%2d%n", &hour, &minute, &end) != 2 || time[end] != '\0' ||
      hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return FALSE;
  if (g_str_equal (last_day, today))
    return FALSE;
  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now) >= hour * 60 + minute;
}
