/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-date.h"

#include <string.h>

#define LH_DATE_LAST_YEAR 9999

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
  LhDate last = lh_date_new (LH_DATE_LAST_YEAR, 12, 31);

  return julian >= 1 && julian <= last.julian ? (LhDate) { (gint32) julian } : (LhDate) { 0 };
}

static GDate
lh_date_to_gdate (LhDate date)
{
  GDate gdate;

  g_date_clear (&gdate, 1);
  if (date.julian > 0)
    g_date_set_julian (&gdate, (guint32) date.julian);
  return gdate;
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
  GDate gdate;

  if (year < 1 || year > LH_DATE_LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return (LhDate) { 0 };

  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (LhDate) { (gint32) g_date_get_julian (&gdate) };
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
  GDate gdate = lh_date_to_gdate (date);

  return lh_date_is_set (date) ? g_date_get_year (&gdate) : 0;
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
  GDate gdate = lh_date_to_gdate (date);

  return lh_date_is_set (date) ? (int) g_date_get_month (&gdate) : 0;
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
  GDate gdate = lh_date_to_gdate (date);

  return lh_date_is_set (date) ? g_date_get_day (&gdate) : 0;
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
  GDate gdate = lh_date_to_gdate (date);

  if (!lh_date_is_set (date))
    return date;

  return lh_date_new (g_date_get_year (&gdate),
                      (int) g_date_get_month (&gdate),
                      g_date_get_days_in_month (g_date_get_month (&gdate), g_date_get_year (&gdate)));
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
