/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-duty-record.h"
#include "lh-duty.h"
#include "lh-meeting-decision.h"
#include "lh-meeting.h"
#include "lh-milestone.h"
#include "lh-opinion-item.h"
#include "lh-problem.h"
#include "lh-reminders.h"
#include "lh-test-ledger.h"
#include "lh-tip-receiver.h"
#include "lh-warning.h"
#include "lh-work-tip.h"

/* What is due as of Wednesday, 11 September 2024: its week ends on the 15th, its quarter on the 30th. */
#define AS_OF "2024-09-11"

static LhReminders *
load (LhTestLedger *fixture,
      guint         limit)
{
  g_autoptr (GError) error = NULL;
  LhDate as_of;
  LhReminders *reminders;

  g_assert_true (lh_date_parse_iso (AS_OF, &as_of));
  reminders = lh_reminders_load (fixture->ledger, as_of, limit, &error);
  g_assert_no_error (error);
  return reminders;
}

static void
assert_counts (LhReminders *reminders,
               guint        overdue,
               guint        today,
               guint        week,
               guint        quarter)
{
  g_assert_cmpuint (reminders->counts[LH_REMINDER_OVERDUE], ==, overdue);
  g_assert_cmpuint (reminders->counts[LH_REMINDER_TODAY], ==, today);
  g_assert_cmpuint (reminders->counts[LH_REMINDER_WEEK], ==, week);
  g_assert_cmpuint (reminders->counts[LH_REMINDER_QUARTER], ==, quarter);
}

static char *
insert_item (LhTestLedger *fixture,
             const char   *kind,
             const char   *title,
             const char   *organization,
             const char   *due,
             const char   *state)
{
  g_autofree char *list = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "kind", kind, "title", kind,
                                                      "year", "2024", NULL));

  return lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", list, "title", title,
                                     "organization-id", organization, "due-date", due, "state", state, NULL));
}

/* Days around the bounds of the sections; the state that ends it; and what has no day. */
static void
test_sections (LhTestLedger  *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *due;
    const char *state;
  } tasks[] = {
    { "2024-09-10", "in-progress" }, { "2024-09-10", "done" }, { "2024-09-11", "not-started" },
    { "2024-09-12", "in-progress" }, { "2024-09-15", "in-progress" }, { "2024-09-16", "in-progress" },
    { "2024-09-30", "in-progress" }, { "2024-10-01", "in-progress" }, { "", "in-progress" },
    { "2024-09-30", "cancelled" },
  };
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autoptr (LhReminders) reminders = NULL;
  const LhReminder *first;
  g_autofree char *days = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    g_free (insert_item (fixture, "task", "任务", organization, tasks[i].due, tasks[i].state));
  reminders = load (fixture, 0);
  assert_counts (reminders, 1, 1, 2, 2);
  first = g_ptr_array_index (reminders->rows[LH_REMINDER_OVERDUE], 0);
  days = lh_reminder_format_days (first, NULL);
  g_assert_cmpstr (first->source, ==, "task");
  g_assert_cmpstr (first->entity, ==, "checklist-item");
  g_assert_cmpstr (first->organization, ==, "市财政局");
  g_assert_cmpstr (first->subject, ==, "任务");
  g_assert_cmpint (first->days, ==, -1);
  g_assert_cmpstr (days, ==, "1 day late");
  g_assert_cmpuint (lh_reminders_get_n_urgent (reminders), ==, 2);
}

static void
insert_project (LhTestLedger *fixture,
                const char   *organization)
{
  g_autofree char *project = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization,
                                                         "name", "项目", "year", "2024", "state", "in-progress",
                                                         "start-date", "2024-02-01", "due-date", "2024-12-20",
                                                         "approved-due-date", "2024-12-31", NULL));

  lh_test_insert (fixture->ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "调研", "planned-end", "2024-09-13",
                  "state", "in-progress", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "启动", "planned-end", "2024-03-31",
                  "state", "done", "actual-end", "2024-03-30", NULL);
}

static void
insert_tip (LhTestLedger *fixture,
            const char   *organization,
            const char   *other)
{
  g_autofree char *tip = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_WORK_TIP, "kind", "tip", "title", "自查提示",
                                                     "started-on", "2024-09-01", "due-on", "2024-09-10", NULL));

  lh_test_insert (fixture->ledger, LH_TYPE_TIP_RECEIVER, "tip-id", tip, "organization-id", organization,
                  "received-on", "2024-09-02", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_TIP_RECEIVER, "tip-id", tip, "organization-id", other,
                  "received-on", "2024-09-02", "handled-on", "2024-09-03", NULL);
}

/* One of each source, each beside one that is done. */
static void
test_sources (LhTestLedger  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char        *source;
    LhReminderSection  section;
  } expected[] = {
    { "duty", LH_REMINDER_OVERDUE }, { "tip", LH_REMINDER_OVERDUE }, { "report", LH_REMINDER_OVERDUE },
    { "problem", LH_REMINDER_TODAY }, { "milestone", LH_REMINDER_WEEK }, { "decision", LH_REMINDER_WEEK },
    { "warning", LH_REMINDER_QUARTER }, { "opinion", LH_REMINDER_QUARTER },
  };
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autofree char *other = lh_test_id (lh_test_insert_organization (fixture->ledger, "002", "市水利局"));
  g_autofree char *item = insert_item (fixture, "responsibility", "季度会议", organization, "", "in-progress");
  g_autofree char *meeting = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_MEETING, "year", "2024", "title", "会议",
                                                         "held-on", "2024-08-01", NULL));
  g_autoptr (LhReminders) reminders = NULL;

  insert_project (fixture, organization);
  insert_tip (fixture, organization, other);
  lh_test_insert (fixture->ledger, LH_TYPE_DUTY, "item-id", item, "organization-id", organization,
                  "period-start", "2024-04-01", "due-on", "2024-06-30", "state", "open", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_DUTY, "item-id", item, "organization-id", organization,
                  "period-start", "2024-10-01", "due-on", "2024-12-31", "state", "open", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_PROBLEM, "organization-id", organization, "found-on", "2024-08-01",
                  "description", "台账不全", "deadline", AS_OF, "state", "in-progress", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_MEETING_DECISION, "meeting-id", meeting, "decision", "印发方案",
                  "organization-id", organization, "due-on", "2024-09-15", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_WARNING, "organization-id", organization, "level", "remind",
                  "subject", "学习进度偏慢", "issued-on", "2024-09-01", "due-on", "2024-09-20", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_OPINION_ITEM, "year", "2024", "title", "增加车位", "state", "in-progress",
                  "lead-organization-id", organization, "due-on", "2024-09-25", NULL);
  reminders = load (fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i].source);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (reminders->sources[expected[i].section],
                                                               expected[i].source)), ==, 1);
    }
  assert_counts (reminders, 3, 1, 2, 2);
}

/* What was done after the day was still to be done on it. */
static void
test_past (LhTestLedger  *fixture,
           gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autofree char *item = insert_item (fixture, "responsibility", "季度会议", organization, "", "in-progress");
  g_autofree char *duty = NULL;
  g_autoptr (LhReminders) reminders = NULL;

  duty = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_DUTY, "item-id", item, "organization-id", organization,
                                     "period-start", "2024-07-01", "due-on", "2024-09-30", "required-count", "1",
                                     "state", "open", NULL));
  lh_test_insert (fixture->ledger, LH_TYPE_DUTY_RECORD, "duty-id", duty, "done-on", "2024-09-25", "topic", "会议", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_WARNING, "organization-id", organization, "level", "remind",
                  "subject", "学习进度偏慢", "issued-on", "2024-08-01", "due-on", "2024-09-05", "handled-on", "2024-09-20",
                  NULL);
  reminders = load (fixture, 0);
  assert_counts (reminders, 1, 0, 0, 1);
}

/* Rows are cut at the limit, counts are not; the earliest come first. */
static void
test_limit (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autoptr (LhReminders) reminders = NULL;

  for (guint day = 9; day > 0; day--)
    {
      g_autofree char *due = g_strdup_printf ("2024-09-%02u", day);

      g_free (insert_item (fixture, "task", due, organization, due, "in-progress"));
    }
  reminders = load (fixture, 3);
  assert_counts (reminders, 9, 0, 0, 0);
  g_assert_cmpuint (reminders->rows[LH_REMINDER_OVERDUE]->len, ==, 3);
  g_assert_cmpstr (((LhReminder *) g_ptr_array_index (reminders->rows[LH_REMINDER_OVERDUE], 0))->subject, ==, "2024-09-01");
}

/* Once a day, from a time on; a program started later tells it late. */
static void
test_time (void)
{
  static const struct
  {
    int         hour;
    int         minute;
    const char *time;
    const char *last_day;
    gboolean    expected;
  } cases[] = {
    { 8, 59, "09:00", "", FALSE },           { 9, 0, "09:00", "", TRUE },
    { 17, 30, "09:00", "2024-09-10", TRUE }, { 9, 1, "09:00", "2024-09-11", FALSE },
    { 9, 1, "09:00", "2025-01-01", TRUE },   { 0, 0, "00:00", "2024-09-10", TRUE },
    { 23, 59, "24:00", "", FALSE },          { 12, 0, "", "", FALSE },
    { 12, 0, "9", "", FALSE },               { 12, 0, "9:5x", "", FALSE },
    { 12, 0, "9:05", "", TRUE },             { 12, 0, "-1:05", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) now = g_date_time_new_local (2024, 9, 11, cases[i].hour, cases[i].minute, 0);

      g_test_message ("%s, last %s", cases[i].time, cases[i].last_day);
      g_assert_cmpint (lh_reminders_is_time (now, cases[i].time, cases[i].last_day), ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/reminders/sections", NULL, test_sections);
  LH_TEST_LEDGER_ADD ("/reminders/sources", NULL, test_sources);
  LH_TEST_LEDGER_ADD ("/reminders/past", NULL, test_past);
  LH_TEST_LEDGER_ADD ("/reminders/limit", NULL, test_limit);

  g_test_add_func ("/reminders/time", test_time);
  return g_test_run ();
}
