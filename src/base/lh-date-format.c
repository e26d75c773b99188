/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-date.h"

#include <glib/gi18n-lib.h>

/* Chinese writes 3月 for March, so one format per language serves all months. */
static const char *
lh_date_month_name (LhDate     date,
                    LhCatalog *catalog)
{
  static const char *const names[] = {
    /* TRANSLATORS: months as they stand in dates; in Chinese “1月”. */
    NC_("month", "January"),
    NC_("month", "February"),
    NC_("month", "March"),
    NC_("month", "April"),
    NC_("month", "May"),
    NC_("month", "June"),
    NC_("month", "July"),
    NC_("month", "August"),
    NC_("month", "September"),
    NC_("month", "October"),
    NC_("month", "November"),
    NC_("month", "December"),
  };

  return lh_trc (catalog, "month", names[lh_date_get_month (date) - 1]);
}

static gboolean
lh_date_is_last_of_month (LhDate date)
{
  return lh_date_compare (date, lh_date_end_of_month (date)) == 0;
}

/**
 * lh_date_format:
 * @date: a date
 * @style: how to spell it
 * @catalog: (nullable): the language, %NULL for that of the interface
 *
 * Spells @date for people, as house rule 5.3 (GB/T 15835) says: Arabic digits, all digits of the year, no
 * leading zeros in Chinese.
 *
 * Returns: (transfer full): the text, empty if @date is unset
 */
char *
lh_date_format (LhDate       date,
                LhDateStyle  style,
                LhCatalog   *catalog)
{
  int year = lh_date_get_year (date);
  int month = lh_date_get_month (date);
  int day = lh_date_get_day (date);

  if (!lh_date_is_set (date))
    return g_strdup ("");

  switch (style)
    {
    case LH_DATE_SHORT:
      /* TRANSLATORS: year, month and day as numbers; in Chinese “%1$d.%2$d.%3$d”. */
      return g_strdup_printf (lh_trc (catalog, "date", "%1$04d-%2$02d-%3$02d"), year, month, day);
    case LH_DATE_MONTH:
      /* TRANSLATORS: year, name of the month; in Chinese “%1$d年%2$s”. */
      return g_strdup_printf (lh_trc (catalog, "date", "%2$s %1$d"), year, lh_date_month_name (date, catalog));
    case LH_DATE_MONTH_DAY:
      /* TRANSLATORS: name of the month, day; in Chinese “%1$s%2$d日”. */
      return g_strdup_printf (lh_trc (catalog, "date", "%2$d %1$s"), lh_date_month_name (date, catalog), day);
    case LH_DATE_LONG:
    default:
      /* TRANSLATORS: year, name of the month, day; in Chinese “%1$d年%2$s%3$d日”. */
      return g_strdup_printf (lh_trc (catalog, "date", "%3$d %2$s %1$d"),
                              year, lh_date_month_name (date, catalog), day);
    }
}

/* Both ends whole months: the days say nothing more. */
static char *
lh_date_format_months (LhDate     from,
                       LhDate     to,
                       LhCatalog *catalog)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (lh_date_get_year (from) == lh_date_get_year (to))
    {
      if (lh_date_get_month (from) == lh_date_get_month (to))
        return lh_date_format (from, LH_DATE_MONTH, catalog);

      /* TRANSLATORS: year, first and last month; in Chinese “%1$d年%2$s—%3$s”. */
      return g_strdup_printf (lh_trc (catalog, "date range", "%2$s–%3$s %1$d"),
                              lh_date_get_year (from),
                              lh_date_month_name (from, catalog),
                              lh_date_month_name (to, catalog));
    }

  first = lh_date_format (from, LH_DATE_MONTH, catalog);
  last = lh_date_format (to, LH_DATE_MONTH, catalog);
  /* TRANSLATORS: from one date to another; in Chinese “%1$s—%2$s”. */
  return g_strdup_printf (lh_trc (catalog, "date range", "%1$s – %2$s"), first, last);
}

static char *
lh_date_format_days (LhDate     from,
                     LhDate     to,
                     LhCatalog *catalog)
{
  gboolean same_year = lh_date_get_year (from) == lh_date_get_year (to);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (lh_date_compare (from, to) == 0)
    return lh_date_format (from, LH_DATE_LONG, catalog);

  first = lh_date_format (from, same_year ? LH_DATE_MONTH_DAY : LH_DATE_LONG, catalog);
  last = lh_date_format (to, same_year ? LH_DATE_MONTH_DAY : LH_DATE_LONG, catalog);
  if (same_year)
    /* TRANSLATORS: year, first and last day of the year; in Chinese “%1$d年%2$s—%3$s”. */
    return g_strdup_printf (lh_trc (catalog, "date range", "%2$s – %3$s %1$d"),
                            lh_date_get_year (from), first, last);

  return g_strdup_printf (lh_trc (catalog, "date range", "%1$s – %2$s"), first, last);
}

/**
 * lh_date_format_range:
 * @from: the first day, may be unset
 * @to: the last day, may be unset
 * @catalog: (nullable): the language, %NULL for that of the interface
 *
 * Spells the time from @from to @to (house rule 5.3). From the first day of a month to the last day of one, only
 * the months are named: 2024年3月—12月; otherwise the days: 2024年3月5日—12月20日. A common year is named once.
 *
 * Returns: (transfer full): the text, empty if both are unset
 */
char *
lh_date_format_range (LhDate     from,
                      LhDate     to,
                      LhCatalog *catalog)
{
  g_autofree char *end = NULL;

  if (lh_date_is_set (from) && lh_date_is_set (to))
    {
      if (lh_date_get_day (from) == 1 && lh_date_is_last_of_month (to))
        return lh_date_format_months (from, to, catalog);
      return lh_date_format_days (from, to, catalog);
    }

  if (lh_date_is_set (from))
    {
      end = lh_date_format (from, LH_DATE_LONG, catalog);
      /* TRANSLATORS: a time without an end; in Chinese “%s起”. */
      return g_strdup_printf (lh_trc (catalog, "date range", "from %s"), end);
    }
  if (lh_date_is_set (to))
    {
      end = lh_date_format (to, LH_DATE_LONG, catalog);
      /* TRANSLATORS: a time without a beginning; in Chinese “%s前”. */
      return g_strdup_printf (lh_trc (catalog, "date range", "until %s"), end);
    }

  return g_strdup ("");
}
