/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-date.h"

#include "lh-error.h"
#include "lh-scanner.h"
#include "lh-text.h"

#include <glib/gi18n-lib.h>

/* The years typed dates may lie in: from the oldest events a party history names. */
#define LH_DATE_PARSE_FIRST_YEAR 1900
#define LH_DATE_PARSE_LAST_YEAR 2099

/* Numbers of days that spreadsheets write for dates: 25569 is 1 January 1970, 73050 is the end of 2099. */
#define LH_DATE_FIRST_SERIAL 25569
#define LH_DATE_LAST_SERIAL 73050

#define LH_DATE_CHAR_YEAR 0x5E74  /* 年 */
#define LH_DATE_CHAR_MONTH 0x6708 /* 月 */

typedef enum
{
  LH_DATE_PARSE_OK,
  LH_DATE_PARSE_INVALID,
  LH_DATE_PARSE_NO_YEAR,
  LH_DATE_PARSE_AMBIGUOUS,
} LhDateParseResult;

/* Up to three numbers, each with its number of digits and the sign that follows it. */
typedef struct
{
  int values[3];
  int digits[3];
  gunichar separators[3];
  int n;
  gboolean at_end;
} LhDateParts;

static int
lh_date_full_year (int value,
                   int n_digits)
{
  if (n_digits == 2)
    return 2000 + value;
  if (n_digits == 4 && value >= LH_DATE_PARSE_FIRST_YEAR && value <= LH_DATE_PARSE_LAST_YEAR)
    return value;

  return 0;
}

static LhDateParseResult
lh_date_take (LhDate  parsed,
              LhDate *date)
{
  *date = parsed;
  return lh_date_is_set (parsed) ? LH_DATE_PARSE_OK : LH_DATE_PARSE_INVALID;
}

static LhDateParseResult
lh_date_from_serial (int     serial,
                     LhDate *date)
{
  if (serial < LH_DATE_FIRST_SERIAL || serial > LH_DATE_LAST_SERIAL)
    return LH_DATE_PARSE_INVALID;

  return lh_date_take (lh_date_add_days (lh_date_new (1970, 1, 1), serial - LH_DATE_FIRST_SERIAL), date);
}

/* 20240322, a serial number, or 2024年底. */
static LhDateParseResult
lh_date_from_one (const LhDateParts *parts,
                  LhDate            *date)
{
  int value = parts->values[0];
  int year = lh_date_full_year (parts->digits[0] == 8 ? value / 10000 : value, MIN (parts->digits[0], 4));

  if (parts->separators[0] == LH_DATE_CHAR_MONTH)
    return LH_DATE_PARSE_NO_YEAR;
  if (parts->separators[0] == LH_DATE_CHAR_YEAR && parts->at_end)
    return lh_date_take (lh_date_new (year, 12, 31), date);
  if (parts->separators[0] != 0 || parts->at_end)
    return LH_DATE_PARSE_INVALID;
  if (parts->digits[0] == 5)
    return lh_date_from_serial (value, date);
  if (parts->digits[0] != 8)
    return LH_DATE_PARSE_INVALID;

  return lh_date_take (lh_date_new (year, value / 100 % 100, value % 100), date);
}

/* 2024年3月 and 2024.3 are the last day of that month; 3月5日 and 3.5 lack the year. */
static LhDateParseResult
lh_date_from_two (const LhDateParts *parts,
                  LhDate            *date)
{
  gboolean is_chinese = parts->separators[0] == LH_DATE_CHAR_YEAR;
  gunichar last = parts->separators[1];
  int year = lh_date_full_year (parts->values[0], parts->digits[0]);

  /* A spreadsheet's number of days with the time of day behind the point. */
  if (parts->digits[0] == 5 && parts->separators[0] == '.' && last == 0)
    return lh_date_from_serial (parts->values[0], date);
  if (!is_chinese && parts->digits[0] <= 2)
    return LH_DATE_PARSE_NO_YEAR;
  if (year == 0 || (is_chinese ? last != LH_DATE_CHAR_MONTH : last != 0 && last != LH_DATE_CHAR_MONTH))
    return LH_DATE_PARSE_INVALID;

  return lh_date_take (lh_date_end_of_month (lh_date_new (year, parts->values[1], 1)), date);
}

static LhDateParseResult
lh_date_from_three (const LhDateParts *parts,
                    LhDate            *date)
{
  gboolean is_chinese = parts->separators[0] == LH_DATE_CHAR_YEAR
                        && parts->separators[1] == LH_DATE_CHAR_MONTH;

  if (parts->at_end || (!is_chinese && parts->separators[0] != parts->separators[1]))
    return LH_DATE_PARSE_INVALID;
  if (parts->digits[0] <= 2 && parts->digits[2] == 4)
    return LH_DATE_PARSE_AMBIGUOUS;

  return lh_date_take (lh_date_new (lh_date_full_year (parts->values[0], parts->digits[0]),
                                    parts->values[1], parts->values[2]),
                       date);
}

/* A time of day, as exported next to dates; it carries nothing. */
static void
lh_date_skip_time (LhScanner *scanner)
{
  const char *start = scanner->position;
  int value, n_digits;

  lh_scanner_word (scanner, "T");
  if (lh_scanner_number (scanner, &value, &n_digits)
      && lh_scanner_one_of (scanner, ":")
      && lh_scanner_number (scanner, &value, &n_digits))
    {
      if (lh_scanner_one_of (scanner, ":"))
        lh_scanner_number (scanner, &value, &n_digits);
      return;
    }

  scanner->position = start;
}

static LhDateParseResult
lh_date_scan_numbers (LhScanner *scanner,
                      LhDate    *date)
{
  LhDateParts parts = { 0 };

  while (parts.n < 3 && lh_scanner_number (scanner, &parts.values[parts.n], &parts.digits[parts.n]))
    {
      parts.separators[parts.n] = lh_scanner_one_of (scanner, parts.n < 2 ? "年月.-/" : "日号");
      parts.n++;
      if (parts.separators[parts.n - 1] == 0)
        break;
    }
  if (parts.n == 2 && parts.separators[0] == LH_DATE_CHAR_MONTH)
    lh_scanner_one_of (scanner, "日号");
  parts.at_end = lh_scanner_one_of (scanner, "底末") != 0;
  if (parts.n == 3)
    lh_date_skip_time (scanner);
  if (parts.n == 0 || !lh_scanner_is_empty (scanner))
    return LH_DATE_PARSE_INVALID;

  return parts.n == 1 ? lh_date_from_one (&parts, date)
         : parts.n == 2 ? lh_date_from_two (&parts, date)
                        : lh_date_from_three (&parts, date);
}

static int
lh_date_scan_month_name (LhScanner *scanner)
{
  static const char *const names[] = {
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  };

  for (int i = 0; i < 12; i++)
    {
      char abbreviation[4];

      g_strlcpy (abbreviation, names[i], sizeof abbreviation);
      if (lh_scanner_word (scanner, names[i]) || lh_scanner_word (scanner, abbreviation))
        return i + 1;
    }

  return 0;
}

/* What lh_date_format() writes in English, and the American order: 5 March 2024, March 5, 2024, March 2024. */
static gboolean
lh_date_scan_english (LhScanner *scanner,
                      LhDate    *date)
{
  int month, day = 0, n_day = 0, year, n_year;

  lh_scanner_number (scanner, &day, &n_day);
  month = lh_date_scan_month_name (scanner);
  if (month == 0)
    return FALSE;

  lh_scanner_one_of (scanner, ".,");
  if (!lh_scanner_number (scanner, &year, &n_year))
    return FALSE;
  if (n_day == 0 && n_year <= 2)
    {
      day = year;
      n_day = n_year;
      lh_scanner_one_of (scanner, ",");
      if (!lh_scanner_number (scanner, &year, &n_year))
        return FALSE;
    }
  if (n_year != 4 || !lh_scanner_is_empty (scanner))
    return FALSE;

  *date = lh_date_new (lh_date_full_year (year, n_year), month, n_day == 0 ? 1 : day);
  if (n_day == 0)
    *date = lh_date_end_of_month (*date);
  return lh_date_is_set (*date);
}

static LhDateParseResult
lh_date_scan (const char *text,
              LhDate     *date)
{
  g_auto (LhScanner) scanner = { 0 };

  lh_scanner_init (&scanner, text);
  if (lh_date_scan_english (&scanner, date))
    return LH_DATE_PARSE_OK;

  scanner.position = scanner.text;
  return lh_date_scan_numbers (&scanner, date);
}

/**
 * lh_date_parse:
 * @text: (nullable): what was typed or imported
 * @date: (out): the date; left alone on failure
 * @error: return location for an error
 *
 * Reads a date in the spellings of Chinese office files: 2024-03-22, 2024.3.22, 2024/3/22, 20240322,
 * 2024年3月22日, 二〇二四年三月二十二日, all of them also in full-width forms and followed by a time of day;
 * 24/3/5 is 2024; the serial number of a spreadsheet (45373, from 1970 to 2099, counted from 1900); and the
 * English spellings of lh_date_format(). A month alone (2024年3月, 2024.3, 2024年3月底) is its last day, the
 * end of a year (2024年底) its last day too.
 *
 * A day without a year, and a year written last (3/4/2024: is it March or April?), are refused, not guessed.
 *
 * Returns: whether @text is a date; if not, @error is %LH_ERROR_INVALID
 */
gboolean
lh_date_parse (const char  *text,
               LhDate      *date,
               GError     **error)
{
  g_autofree char *shown = NULL;
  LhDate parsed = { 0 };

  g_return_val_if_fail (date != NULL, FALSE);

  shown = g_strstrip (lh_text_ellipsize (text, 40));
  switch (lh_date_scan (text, &parsed))
    {
    case LH_DATE_PARSE_OK:
      *date = parsed;
      return TRUE;
    case LH_DATE_PARSE_NO_YEAR:
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” does not say which year. Write it like 2024-02-29."), shown);
      return FALSE;
    case LH_DATE_PARSE_AMBIGUOUS:
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” can be read in two ways. Write the year first, like 2024-02-29."), shown);
      return FALSE;
    case LH_DATE_PARSE_INVALID:
    default:
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is not a valid date. Write it like 2024-02-29."), shown);
      return FALSE;
    }
}
