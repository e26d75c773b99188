/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-date.h"

#include <string.h>

#define LH_DATE_LAST_YEAR 9999

/* 31 December of the last year, and the days of the calendar's cycles. */
#define LH_DATE_LAST_JULIAN 3652059
#define LH_DATE_400_YEARS 146097
#define LH_DATE_100_YEARS 36524
#define LH_DATE_4_YEARS 1461
#define LH_DATE_YEAR 365

static LhDate *
lh_date_copy (LhDate *self)
{
  return g_memdup2 (self, sizeof *self);
}

static void
lh_date_free (LhDate *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (LhDate, lh_date, lh_date_copy, lh_date_free)

static LhDate
lh_date_from_julian (gint64 julian)
{
  return julian >= 1 && julian <= LH_DATE_LAST_JULIAN ? (LhDate) { (gint32) julian } : (LhDate) { 0 };
}

static gboolean
lh_date_is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Days of the year before the first of a month; of the thirteenth, all. */
static int
lh_date_days_before_month (int year,
                           int month)
{
  static const int days[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

  return days[month - 1] + (month > 2 && lh_date_is_leap_year (year));
}

/* Lights look at many thousand days: arithmetic, not the loops and locks of GDate. A date that is not set has none. */
static void
lh_date_split (LhDate  date,
               int    *year,
               int    *month,
               int    *day)
{
  int rest = date.julian - 1;
  int n_400, n_100, n_4, n_1;

  *year = *month = *day = 0;
  if (!lh_date_is_set (date))
    return;
  n_400 = rest / LH_DATE_400_YEARS;
  rest %= LH_DATE_400_YEARS;
  n_100 = MIN (rest / LH_DATE_100_YEARS, 3);
  rest -= n_100 * LH_DATE_100_YEARS;
  n_4 = rest / LH_DATE_4_YEARS;
  rest %= LH_DATE_4_YEARS;
  n_1 = MIN (rest / LH_DATE_YEAR, 3);
  rest -= n_1 * LH_DATE_YEAR;
  *year = n_400 * 400 + n_100 * 100 + n_4 * 4 + n_1 + 1;
  *month = rest / 31 + 1;
  if (rest >= lh_date_days_before_month (*year, *month + 1))
    ++*month;
  *day = rest - lh_date_days_before_month (*year, *month) + 1;
}

/**
 * lh_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to the number of days of the month
 *
 * Returns: the date, unset if the calendar has no such day
 */
LhDate
lh_date_new (int year,
             int month,
             int day)
{
  const int before = year - 1;
  int start;

  if (year < 1 || year > LH_DATE_LAST_YEAR || month < 1 || month > 12 || day < 1)
    return (LhDate) { 0 };
  start = lh_date_days_before_month (year, month);
  if (day > lh_date_days_before_month (year, month + 1) - start)
    return (LhDate) { 0 };
  return (LhDate) { before * LH_DATE_YEAR + before / 4 - before / 100 + before / 400 + start + day };
}

/**
 * lh_date_today:
 *
 * Returns: the date in the time zone of the computer
 */
LhDate
lh_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return lh_date_new (g_date_time_get_year (now),
                      g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

/**
 * lh_date_is_set:
 * @date: a date
 *
 * Returns: whether @date names a day at all
 */
gboolean
lh_date_is_set (LhDate date)
{
  return date.julian > 0;
}

/**
 * lh_date_get_year:
 * @date: a date
 *
 * Returns: the year with all digits, 0 if @date is unset
 */
int
lh_date_get_year (LhDate date)
{
  int year, month, day;

  lh_date_split (date, &year, &month, &day);
  return year;
}

/**
 * lh_date_get_month:
 * @date: a date
 *
 * Returns: 1 to 12, 0 if @date is unset
 */
int
lh_date_get_month (LhDate date)
{
  int year, month, day;

  lh_date_split (date, &year, &month, &day);
  return month;
}

/**
 * lh_date_get_day:
 * @date: a date
 *
 * Returns: 1 to 31, 0 if @date is unset
 */
int
lh_date_get_day (LhDate date)
{
  int year, month, day;

  lh_date_split (date, &year, &month, &day);
  return day;
}

/**
 * lh_date_compare:
 * @a: a date
 * @b: another one
 *
 * Returns: negative, 0 or positive as @a lies before, is, or lies after @b; unset comes first
 */
int
lh_date_compare (LhDate a,
                 LhDate b)
{
  return (a.julian > b.julian) - (a.julian < b.julian);
}

/**
 * lh_date_add_days:
 * @date: a date
 * @days: how many to go on, or back if negative
 *
 * Returns: the date there, unset if @date is unset or the calendar ends before
 */
LhDate
lh_date_add_days (LhDate date,
                  int    days)
{
  return lh_date_is_set (date) ? lh_date_from_julian ((gint64) date.julian + days) : date;
}

/**
 * lh_date_add_months:
 * @date: a date
 * @months: how many to go on, or back if negative
 *
 * Goes to the same day of another month, or to its last day if that month is shorter: a month after 31 January
 * is the last day of February.
 *
 * Returns: the date there, unset if @date is unset or the calendar ends before
 */
LhDate
lh_date_add_months (LhDate date,
                    int    months)
{
  gint64 index;
  LhDate last;

  if (!lh_date_is_set (date))
    return date;

  index = (gint64) lh_date_get_year (date) * 12 + lh_date_get_month (date) - 1 + months;
  if (index < 12 || index >= (LH_DATE_LAST_YEAR + 1) * 12)
    return (LhDate) { 0 };

  last = lh_date_end_of_month (lh_date_new ((int) (index / 12), (int) (index % 12) + 1, 1));
  return lh_date_new (lh_date_get_year (last),
                      lh_date_get_month (last),
                      MIN (lh_date_get_day (date), lh_date_get_day (last)));
}

/**
 * lh_date_days_between:
 * @from: a date
 * @to: another one
 *
 * Returns: how many days @to lies after @from, negative if before; 0 if one of them is unset
 */
int
lh_date_days_between (LhDate from,
                      LhDate to)
{
  return lh_date_is_set (from) && lh_date_is_set (to) ? to.julian - from.julian : 0;
}

/**
 * lh_date_end_of_month:
 * @date: a date
 *
 * Returns: the last day of its month, unset if @date is unset
 */
LhDate
lh_date_end_of_month (LhDate date)
{
  int year, month, day;

  if (!lh_date_is_set (date))
    return date;

  lh_date_split (date, &year, &month, &day);
  return (LhDate) { date.julian - day + lh_date_days_before_month (year, month + 1)
                    - lh_date_days_before_month (year, month) };
}

/**
 * lh_date_parse_iso:
 * @text: (nullable): a text
 * @date: (out): the date; left alone on failure
 *
 * Reads exactly the spelling 2024-03-05, that of files and commands.
 *
 * Returns: whether @text is a date in that spelling
 */
gboolean
lh_date_parse_iso (const char *text,
                   LhDate     *date)
{
  LhDate parsed;

  g_return_val_if_fail (date != NULL, FALSE);

  if (text == NULL || strlen (text) != 10)
    return FALSE;
  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  parsed = lh_date_new ((int) g_ascii_strtoll (text, NULL, 10),
                        (int) g_ascii_strtoll (text + 5, NULL, 10),
                        (int) g_ascii_strtoll (text + 8, NULL, 10));
  if (!lh_date_is_set (parsed))
    return FALSE;

  *date = parsed;
  return TRUE;
}

/**
 * lh_date_to_iso:
 * @date: a date
 *
 * Spells @date for files and commands: 2024-03-05.
 *
 * Returns: (transfer full): the text, empty if @date is unset
 */
char *
lh_date_to_iso (LhDate date)
{
  if (!lh_date_is_set (date))
    return g_strdup ("");

  return g_strdup_printf ("%04d-%02d-%02d",
                          lh_date_get_year (date), lh_date_get_month (date), lh_date_get_day (date));
}
