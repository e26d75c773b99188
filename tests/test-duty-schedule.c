/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-duty-schedule.h"

/* Fields of a line and of its list as they are written, and the periods that follow: start, due, times. */
typedef struct
{
  const char *item;      /* "frequency=month minimum-count=2 …" */
  const char *checklist;
  const char *periods;   /* "2025-01-01..2025-01-31 due 2025-01-31 x1; …" */
} TestSchedule;

static const TestSchedule schedules[] = {
  { "frequency=half-year", "year=2025",
    "2025-01-01..2025-06-30 due 2025-06-30 x1; 2025-07-01..2025-12-31 due 2025-12-31 x1" },
  { "frequency=year minimum-count=12", "year=2025", "2025-01-01..2025-12-31 due 2025-12-31 x12" },
  { "frequency=year due-rule=set-day due-month=3", "year=2025", "2025-01-01..2025-12-31 due 2025-03-31 x1" },
  { "frequency=year due-rule=set-day due-month=2 due-day=30", "year=2024", "2024-01-01..2024-12-31 due 2024-02-29 x1" },
  /* the day is kept for when the rule is chosen again; it counts for nothing without it */
  { "frequency=year due-month=3 due-day=10", "year=2025", "2025-01-01..2025-12-31 due 2025-12-31 x1" },
  { "frequency=quarter due-rule=set-day due-month=2 due-day=15", "year=2025",
    "2025-01-01..2025-03-31 due 2025-02-15 x1; 2025-04-01..2025-06-30 due 2025-05-15 x1; "
    "2025-07-01..2025-09-30 due 2025-08-15 x1; 2025-10-01..2025-12-31 due 2025-11-15 x1" },
  /* within ten days of the end of the quarter */
  { "frequency=quarter due-rule=set-day due-month=4 due-day=10", "year=2025",
    "2025-01-01..2025-03-31 due 2025-04-10 x1; 2025-04-01..2025-06-30 due 2025-07-10 x1; "
    "2025-07-01..2025-09-30 due 2025-10-10 x1; 2025-10-01..2025-12-31 due 2026-01-10 x1" },
  { "frequency=month due-rule=set-day due-day=31", "year=2025 month=2", "2025-02-01..2025-02-28 due 2025-02-28 x1" },
  { "frequency=month due-rule=set-day due-month=1 due-day=5", "year=2025 quarter=2025Q3",
    "2025-07-01..2025-07-31 due 2025-07-05 x1; 2025-08-01..2025-08-31 due 2025-08-05 x1; "
    "2025-09-01..2025-09-30 due 2025-09-05 x1" },
  { "frequency=quarter", "year=2025 quarter=2025Q2", "2025-04-01..2025-06-30 due 2025-06-30 x1" },
  /* of a line that begins in the middle of the year, and of a list that was retired */
  { "frequency=quarter start-date=2025-05-20", "year=2025",
    "2025-04-01..2025-06-30 due 2025-06-30 x1; 2025-07-01..2025-09-30 due 2025-09-30 x1; "
    "2025-10-01..2025-12-31 due 2025-12-31 x1" },
  { "frequency=quarter", "year=2025 retired-on=2025-07-10",
    "2025-01-01..2025-03-31 due 2025-03-31 x1; 2025-04-01..2025-06-30 due 2025-06-30 x1; "
    "2025-07-01..2025-09-30 due 2025-09-30 x1" },
  { "frequency=half-year due-date=2025-06-30", "year=2025 retired-on=2025-12-31",
    "2025-01-01..2025-06-30 due 2025-06-30 x1" },
  { "frequency=once", "year=2025", "2025-01-01..2025-12-31 due 2025-12-31 x1" },
  { "frequency=once", "year=2025 month=6", "2025-06-01..2025-06-30 due 2025-06-30 x1" },
  { "frequency=once start-date=2025-03-01 due-date=2025-09-15 minimum-count=3", "year=2025",
    "2025-03-01..2025-09-15 due 2025-09-15 x3" },
  { "frequency=once due-rule=set-day due-month=7 due-day=20", "year=2025", "2025-01-01..2025-12-31 due 2025-07-20 x1" },
  { "frequency=once start-date=2025-08-01", "year=2025 retired-on=2025-07-10", "" },
  /* what follows no calendar */
  { "frequency=event", "year=2025", "" },
  { "frequency=continuous", "year=2025", "" },
  { "frequency=standing minimum-count=4", "year=2025", "" },
  { "frequency=project minimum-count=1", "year=2025", "" },
  { "frequency=any-time", "year=2025", "" },
  { "frequency=unstated", "year=2025", "" },
  { "", "year=2025", "" },
};

static LhRecord *
test_fill (LhRecord   *record,
           const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      g_autoptr (GError) error = NULL;
      guint field;

      g_assert_nonnull (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), parts[0], &field));
      lh_record_deserialize (record, field, parts[1], &error);
      g_assert_no_error (error);
    }
  return record;
}

static char *
test_format (const LhDutyPeriod *periods,
             guint               n_periods)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_periods; i++)
    {
      g_autofree char *start = lh_date_to_iso (periods[i].start);
      g_autofree char *end = lh_date_to_iso (periods[i].end);
      g_autofree char *due = lh_date_to_iso (periods[i].due);

      g_string_append_printf (text, "%s%s..%s due %s x%u", i > 0 ? "; " : "", start, end, due, periods[i].required);
    }
  return g_string_free (text, FALSE);
}

static void
test_duty_schedule_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (schedules); i++)
    {
      g_autoptr (LhRecord) item = test_fill (LH_RECORD (lh_checklist_item_new ()), schedules[i].item);
      g_autoptr (LhRecord) checklist = test_fill (LH_RECORD (lh_checklist_new ()), schedules[i].checklist);
      LhDutyRule rule = lh_duty_schedule_read_rule (item, checklist);
      LhDutyPeriod periods[LH_DUTY_MAX_PERIODS];
      guint n = lh_duty_schedule_list (&rule, (int) lh_record_get_int (checklist, LH_CHECKLIST_YEAR), periods);
      g_autofree char *text = test_format (periods, n);

      g_test_message ("%s | %s", schedules[i].item, schedules[i].checklist);
      g_assert_cmpstr (text, ==, schedules[i].periods);
      g_assert_true (n == 0 || lh_duty_schedule_is_calendar (rule.frequency));
    }
}

/* The months of a year, each once, one after the other. */
static void
test_duty_schedule_months (void)
{
  LhDutyRule rule = { .frequency = "month" };
  LhDutyPeriod periods[LH_DUTY_MAX_PERIODS];

  for (int year = 2023; year <= 2028; year++)
    {
      g_assert_cmpuint (lh_duty_schedule_list (&rule, year, periods), ==, 12);
      for (int i = 0; i < 12; i++)
        {
          g_assert_cmpint (lh_date_get_month (periods[i].start), ==, i + 1);
          g_assert_cmpint (lh_date_compare (periods[i].due, periods[i].end), ==, 0);
          g_assert_true (i == 0 || lh_date_days_between (periods[i - 1].end, periods[i].start) == 1);
        }
    }
}

static void
test_duty_schedule_names (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *name;
  } cases[] = {
    { "2025-02-01", "2025-02-28", "February 2025" },
    { "2025-04-01", "2025-06-30", "second quarter of 2025" },
    { "2025-01-01", "2025-06-30", "first half of 2025" },
    { "2025-07-01", "2025-12-31", "second half of 2025" },
    { "2025-01-01", "2025-12-31", "Year 2025" },
  };
  g_autoptr (LhCatalog) english = lh_catalog_new ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhDate start, end;
      g_autofree char *name = NULL;

      g_assert_true (lh_date_parse_iso (cases[i].start, &start));
      g_assert_true (lh_date_parse_iso (cases[i].end, &end));
      name = lh_duty_schedule_format_period (start, end, english);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duty-schedule/table", test_duty_schedule_table);
  g_test_add_func ("/duty-schedule/months", test_duty_schedule_months);
  g_test_add_func ("/duty-schedule/names", test_duty_schedule_names);
  return g_test_run ();
}
