/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-schedule.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"

/* What happens once has one period; what has no calendar has none. */
#define LH_DUTY_ONCE -1

static const struct
{
  const char *frequency;
  int         months;
} frequencies[] = {
  { "month", 1 },
  { "quarter", 3 },
  { "half-year", 6 },
  { "year", 12 },
  { "once", LH_DUTY_ONCE },
};

/**
 * lh_duty_schedule_get_months:
 * @frequency: (nullable): a code of the vocabulary "frequency"
 *
 * Returns: how many months a period has; -1 for what is done once, 0 for what follows no calendar (on occasion, all the
 *   time, standing)
 */
int
lh_duty_schedule_get_months (const char *frequency)
{
  for (guint i = 0; i < G_N_ELEMENTS (frequencies); i++)
    {
      if (g_strcmp0 (frequencies[i].frequency, frequency) == 0)
        return frequencies[i].months;
    }
  return 0;
}

/**
 * lh_duty_schedule_is_calendar:
 *
 * Returns: whether dated duties follow from a frequency
 */
gboolean
lh_duty_schedule_is_calendar (const char *frequency)
{
  return lh_duty_schedule_get_months (frequency) != 0;
}

static int
lh_duty_schedule_get_number (LhRecord *record,
                             guint     field)
{
  gint64 number = lh_record_get_int (record, field);

  return number == LH_UNSET ? 0 : (int) CLAMP (number, 0, 366);
}

static void
lh_duty_schedule_set_window (LhDutyRule *rule,
                             LhRecord   *checklist)
{
  int year = (int) lh_record_get_int (checklist, LH_CHECKLIST_YEAR);
  int month = lh_duty_schedule_get_number (checklist, LH_CHECKLIST_MONTH);
  LhQuarter quarter = lh_record_get_quarter (checklist, LH_CHECKLIST_QUARTER);

  if (month >= 1 && month <= 12)
    {
      rule->window_from = lh_date_new (year, month, 1);
      rule->window_until = lh_date_end_of_month (rule->window_from);
    }
  else if (lh_quarter_is_set (quarter))
    {
      rule->window_from = lh_quarter_first_day (quarter);
      rule->window_until = lh_quarter_last_day (quarter);
    }
}

/**
 * lh_duty_schedule_read_rule:
 * @item: a line of a checklist
 * @checklist: (nullable): its list
 *
 * Returns: what the line says about its dates; borrows from @item. A list that was retired asks for nothing later.
 */
LhDutyRule
lh_duty_schedule_read_rule (LhRecord *item,
                            LhRecord *checklist)
{
  LhDutyRule rule = { .frequency = lh_record_get_text (item, LH_CHECKLIST_ITEM_FREQUENCY) };
  LhDate retired;

  rule.set_day = g_strcmp0 (lh_record_get_text (item, LH_CHECKLIST_ITEM_DUE_RULE), "set-day") == 0;
  rule.due_month = lh_duty_schedule_get_number (item, LH_CHECKLIST_ITEM_DUE_MONTH);
  rule.due_day = lh_duty_schedule_get_number (item, LH_CHECKLIST_ITEM_DUE_DAY);
  rule.minimum = (guint) lh_duty_schedule_get_number (item, LH_CHECKLIST_ITEM_MINIMUM_COUNT);
  rule.from = lh_record_get_date (item, LH_CHECKLIST_ITEM_START_DATE);
  rule.due = rule.until = lh_record_get_date (item, LH_CHECKLIST_ITEM_DUE_DATE);
  if (checklist == NULL)
    return rule;

  lh_duty_schedule_set_window (&rule, checklist);
  retired = lh_record_get_date (checklist, LH_CHECKLIST_RETIRED_ON);
  if (lh_date_is_set (retired) &&
      (!lh_date_is_set (rule.until) || lh_date_compare (retired, rule.until) < 0))
    rule.until = retired;
  return rule;
}

static LhDate
lh_duty_schedule_get_due (const LhDutyRule *rule,
                          LhDate            start,
                          LhDate            end)
{
  LhDate month;
  int last;

  if (!rule->set_day)
    return end;
  month = rule->due_month > 0 ? lh_date_add_months (start, rule->due_month - 1) : end;
  month = lh_date_new (lh_date_get_year (month), lh_date_get_month (month), 1);
  last = lh_date_get_day (lh_date_end_of_month (month));
  return lh_date_add_days (month, (rule->due_day > 0 ? MIN (rule->due_day, last) : last) - 1);
}

static gboolean
lh_duty_schedule_overlaps (LhDate start,
                           LhDate end,
                           LhDate from,
                           LhDate until)
{
  return (!lh_date_is_set (from) || lh_date_compare (end, from) >= 0) &&
         (!lh_date_is_set (until) || lh_date_compare (start, until) <= 0);
}

/* What is done once runs from its start to its deadline, by default through the month, quarter or year of its list. */
static LhDutyPeriod
lh_duty_schedule_create_single (const LhDutyRule *rule,
                                int               year)
{
  LhDutyPeriod period = { .required = MAX (rule->minimum, 1) };

  period.start = lh_date_is_set (rule->window_from) ? rule->window_from : lh_date_new (year, 1, 1);
  period.end = lh_date_is_set (rule->window_until) ? rule->window_until : lh_date_new (year, 12, 31);
  period.due = lh_duty_schedule_get_due (rule, period.start, period.end);
  if (lh_date_is_set (rule->from) && lh_date_compare (rule->from, period.start) > 0)
    period.start = rule->from;
  if (lh_date_is_set (rule->due) && !rule->set_day)
    period.due = period.end = rule->due;
  if (lh_date_compare (period.end, period.start) < 0)
    period.end = period.start;
  return period;
}

/**
 * lh_duty_schedule_list:
 * @year: the year of the list
 * @periods: (out caller-allocates): room for %LH_DUTY_MAX_PERIODS periods
 *
 * Lists the periods of a line in a year. It depends on nothing but the calendar: whether a duty was done changes neither
 * the next period nor its day.
 *
 * Returns: how many there are
 */
guint
lh_duty_schedule_list (const LhDutyRule *rule,
                       int               year,
                       LhDutyPeriod     *periods)
{
  int months = lh_duty_schedule_get_months (rule->frequency);
  guint n = 0;

  if (months == 0)
    return 0;
  if (months == LH_DUTY_ONCE)
    {
      periods[0] = lh_duty_schedule_create_single (rule, year);
      return lh_duty_schedule_overlaps (periods[0].start, periods[0].end, (LhDate) { 0 }, rule->until) ? 1 : 0;
    }

  for (int month = 1; month <= 12; month += months)
    {
      LhDutyPeriod period = { .start = lh_date_new (year, month, 1), .required = MAX (rule->minimum, 1) };

      period.end = lh_date_end_of_month (lh_date_add_months (period.start, months - 1));
      period.due = lh_duty_schedule_get_due (rule, period.start, period.end);
      if (lh_duty_schedule_overlaps (period.start, period.end, rule->from, rule->until) &&
          lh_duty_schedule_overlaps (period.start, period.end, rule->window_from, rule->window_until))
        periods[n++] = period;
    }
  return n;
}

/**
 * lh_duty_schedule_format_period:
 * @start: first day of a period
 * @end: its last day; unset when nobody wrote it down
 *
 * Returns: (transfer full): what the period is called: 2024年3月, 2024年第三季度, 2024年上半年, 2024年; else its days
 */
char *
lh_duty_schedule_format_period (LhDate     start,
                                LhDate     end,
                                LhCatalog *catalog)
{
  int year = lh_date_get_year (start);
  int month = lh_date_get_month (start);

  if (!lh_date_is_set (end))
    return lh_date_format (start, LH_DATE_LONG, catalog);
  if (lh_date_get_day (start) != 1)
    return lh_date_format_range (start, end, catalog);
  if (lh_date_compare (end, lh_date_end_of_month (start)) == 0)
    return lh_date_format (start, LH_DATE_MONTH, catalog);
  if (month % 3 == 1 && lh_date_compare (end, lh_date_end_of_month (lh_date_add_months (start, 2))) == 0)
    return lh_quarter_format (lh_quarter_of_date (start), LH_QUARTER_LONG, catalog);
  if (month % 6 == 1 && lh_date_compare (end, lh_date_end_of_month (lh_date_add_months (start, 5))) == 0)
    return g_strdup_printf (lh_tr (catalog, month == 1 ? N_("first half of %d") : N_("second half of %d")), year);
  if (month == 1 && lh_date_compare (end, lh_date_new (year, 12, 31)) == 0)
    return g_strdup_printf (lh_tr (catalog, N_("Year %d")), year);
  return lh_date_format_range (start, end, catalog);
}
