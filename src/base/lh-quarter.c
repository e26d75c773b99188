/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter.h"

#include "lh-error.h"
#include "lh-scanner.h"
#include "lh-text.h"

#include <glib/gi18n-lib.h>

/* The years a ledger may speak of, see lh_quarter_parse(). */
#define LH_QUARTER_FIRST_YEAR 2000
#define LH_QUARTER_LAST_YEAR 2099

static LhQuarter *
lh_quarter_copy (LhQuarter *self)
{
  return g_memdup2 (self, sizeof *self);
}

static void
lh_quarter_free (LhQuarter *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (LhQuarter, lh_quarter, lh_quarter_copy, lh_quarter_free)

/* A year that is followed by something else: 2024, 2024年, 24年, 2024-. */
static int
lh_quarter_scan_year (LhScanner *scanner)
{
  const char *start = scanner->position;
  gunichar separator;
  int year, n_digits;

  if (lh_scanner_number (scanner, &year, &n_digits))
    {
      separator = lh_scanner_one_of (scanner, "年-/.");
      if (n_digits == 4)
        return year;
      if (n_digits == 2 && separator == 0x5E74 /* 年 */)
        return 2000 + year;
    }

  scanner->position = start;
  return 0;
}

static int
lh_quarter_scan_english (LhScanner *scanner)
{
  static const char *const ordinals[] = { "first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th" };
  const char *start = scanner->position;

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (lh_scanner_word (scanner, ordinals[i]) && lh_scanner_word (scanner, "quarter"))
      {
        lh_scanner_word (scanner, "of");
        return i % 4 + 1;
      }

  scanner->position = start;
  return 0;
}

/* 7-9月, 7月至9月: only the months of one quarter. */
static int
lh_quarter_scan_months (LhScanner *scanner)
{
  const char *start = scanner->position;
  int from, to, n_digits;

  if (lh_scanner_number (scanner, &from, &n_digits))
    {
      lh_scanner_word (scanner, "月");
      if (lh_scanner_one_of (scanner, "-~至到") != 0
          && lh_scanner_number (scanner, &to, &n_digits)
          && lh_scanner_word (scanner, "月")
          && to == from + 2 && to % 3 == 0)
        return to / 3;
    }

  scanner->position = start;
  return 0;
}

/* Q3, 第三季度, 三季度, 3季: */
static int
lh_quarter_scan_number (LhScanner *scanner)
{
  const char *start = scanner->position;
  gboolean is_code = lh_scanner_word (scanner, "Q");
  int number, n_digits;

  if (!is_code)
    lh_scanner_word (scanner, "第");
  if (lh_scanner_number (scanner, &number, &n_digits)
      && n_digits == 1
      && (is_code || lh_scanner_word (scanner, "季度") || lh_scanner_word (scanner, "季")))
    return number;

  scanner->position = start;
  return 0;
}

/* Leaves the year 0 if the text names none. */
static gboolean
lh_quarter_scan (LhScanner *scanner,
                 int       *year,
                 int       *number)
{
  *year = lh_quarter_scan_year (scanner);

  *number = lh_quarter_scan_number (scanner);
  if (*number == 0)
    *number = lh_quarter_scan_months (scanner);
  if (*number == 0)
    *number = lh_quarter_scan_english (scanner);

  if (*year == 0)
    *year = lh_quarter_scan_year (scanner);

  return *number >= 1 && *number <= 4 && lh_scanner_is_empty (scanner);
}

/**
 * lh_quarter_new:
 * @year: the calendar year
 * @number: 1 to 4
 *
 * Returns: the quarter, unset if there is none such
 */
LhQuarter
lh_quarter_new (int year,
                int number)
{
  if (year < 1 || year > 9999 || number < 1 || number > 4)
    return (LhQuarter) { 0 };

  return (LhQuarter) { (gint16) year, (guint8) number };
}

/**
 * lh_quarter_of_date:
 * @date: a date
 *
 * Returns: the quarter @date lies in, unset if @date is unset
 */
LhQuarter
lh_quarter_of_date (LhDate date)
{
  if (!lh_date_is_set (date))
    return (LhQuarter) { 0 };

  return lh_quarter_new (lh_date_get_year (date), (lh_date_get_month (date) + 2) / 3);
}

/**
 * lh_quarter_from_index:
 * @index: what lh_quarter_get_index() returned
 *
 * Returns: the quarter, unset for 0
 */
LhQuarter
lh_quarter_from_index (int index)
{
  return index > 0 ? lh_quarter_new (index / 4, index % 4 + 1) : (LhQuarter) { 0 };
}

/**
 * lh_quarter_get_index:
 * @quarter: a quarter
 *
 * Numbers the quarters without gaps, so that they can be stored, counted and compared as numbers.
 *
 * Returns: year × 4 + number − 1; 0 for an unset quarter
 */
int
lh_quarter_get_index (LhQuarter quarter)
{
  return lh_quarter_is_set (quarter) ? quarter.year * 4 + quarter.number - 1 : 0;
}

/**
 * lh_quarter_is_set:
 * @quarter: a quarter
 *
 * Returns: whether @quarter names a quarter at all
 */
gboolean
lh_quarter_is_set (LhQuarter quarter)
{
  return quarter.number != 0;
}

/**
 * lh_quarter_equal:
 * @a: a quarter
 * @b: another one
 *
 * Returns: whether both are the same quarter, or both unset
 */
gboolean
lh_quarter_equal (LhQuarter a,
                  LhQuarter b)
{
  return lh_quarter_compare (a, b) == 0;
}

/**
 * lh_quarter_compare:
 * @a: a quarter
 * @b: another one
 *
 * Returns: negative, 0 or positive as @a lies before, is, or lies after @b; unset comes first
 */
int
lh_quarter_compare (LhQuarter a,
                    LhQuarter b)
{
  return lh_quarter_get_index (a) - lh_quarter_get_index (b);
}

/**
 * lh_quarter_add:
 * @quarter: a quarter
 * @quarters: how many to go on, or back if negative
 *
 * Returns: the quarter there, unset if @quarter is unset
 */
LhQuarter
lh_quarter_add (LhQuarter quarter,
                int       quarters)
{
  int index;

  if (!lh_quarter_is_set (quarter)
      || __builtin_add_overflow (lh_quarter_get_index (quarter), quarters, &index))
    return (LhQuarter) { 0 };

  return lh_quarter_from_index (index);
}

/**
 * lh_quarter_next:
 * @quarter: a quarter
 *
 * Returns: the quarter after @quarter
 */
LhQuarter
lh_quarter_next (LhQuarter quarter)
{
  return lh_quarter_add (quarter, 1);
}

/**
 * lh_quarter_previous:
 * @quarter: a quarter
 *
 * Returns: the quarter before @quarter
 */
LhQuarter
lh_quarter_previous (LhQuarter quarter)
{
  return lh_quarter_add (quarter, -1);
}

/**
 * lh_quarter_first_day:
 * @quarter: a quarter
 *
 * Returns: its first day, unset if @quarter is unset
 */
LhDate
lh_quarter_first_day (LhQuarter quarter)
{
  return lh_date_new (quarter.year, quarter.number * 3 - 2, 1);
}

/**
 * lh_quarter_last_day:
 * @quarter: a quarter
 *
 * Returns: its last day, unset if @quarter is unset
 */
LhDate
lh_quarter_last_day (LhQuarter quarter)
{
  return lh_date_end_of_month (lh_date_new (quarter.year, quarter.number * 3, 1));
}

/**
 * lh_quarter_contains:
 * @quarter: a quarter
 * @date: a date
 *
 * Returns: whether @date lies in @quarter; %FALSE if one of them is unset
 */
gboolean
lh_quarter_contains (LhQuarter quarter,
                     LhDate    date)
{
  return lh_quarter_is_set (quarter)
         && lh_date_is_set (date)
         && lh_quarter_equal (lh_quarter_of_date (date), quarter);
}

/**
 * lh_quarter_parse:
 * @text: (nullable): what was typed or imported
 * @default_year: the year if @text names none; 0 to refuse that
 * @quarter: (out): the quarter; left alone on failure
 * @error: return location for an error
 *
 * Reads the spellings of form F4: 2024Q3, 2024-Q3, 2024年第三季度, 第三季度, 三季度, 3季度, 7-9月, also in
 * full-width forms, and the English spelling of lh_quarter_format(). Years from 2000 to 2099 are accepted,
 * so that a slip of the finger does not make a quarter nobody finds again.
 *
 * Returns: whether @text is a quarter; if not, @error is %LH_ERROR_INVALID
 */
gboolean
lh_quarter_parse (const char  *text,
                  int          default_year,
                  LhQuarter   *quarter,
                  GError     **error)
{
  g_auto (LhScanner) scanner = { 0 };
  g_autofree char *shown = g_strstrip (lh_text_ellipsize (text, 40));
  int year, number;

  g_return_val_if_fail (quarter != NULL, FALSE);

  lh_scanner_init (&scanner, text);
  if (!lh_quarter_scan (&scanner, &year, &number))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is not a quarter. Write it like 2024Q3."), shown);
      return FALSE;
    }

  if (year == 0)
    year = default_year;
  if (year == 0)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” does not say which year. Write it like 2024Q3."), shown);
      return FALSE;
    }
  if (year < LH_QUARTER_FIRST_YEAR || year > LH_QUARTER_LAST_YEAR)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is not between the years %d and %d."),
                   shown, LH_QUARTER_FIRST_YEAR, LH_QUARTER_LAST_YEAR);
      return FALSE;
    }

  *quarter = lh_quarter_new (year, number);
  return TRUE;
}

/**
 * lh_quarter_to_string:
 * @quarter: a quarter
 *
 * Spells @quarter for files and commands: 2024Q3.
 *
 * Returns: (transfer full): the code, empty if @quarter is unset
 */
char *
lh_quarter_to_string (LhQuarter quarter)
{
  if (!lh_quarter_is_set (quarter))
    return g_strdup ("");

  return g_strdup_printf ("%dQ%d", quarter.year, quarter.number);
}

/**
 * lh_quarter_format:
 * @quarter: a quarter
 * @style: how to spell it
 * @catalog: (nullable): the language, %NULL for that of the interface
 *
 * Spells @quarter for people (house rule 5.3: 一季度 and 第一季度 in prose).
 *
 * Returns: (transfer full): the text, empty if @quarter is unset
 */
char *
lh_quarter_format (LhQuarter       quarter,
                   LhQuarterStyle  style,
                   LhCatalog      *catalog)
{
  static const char *const long_formats[] = {
    /* TRANSLATORS: %d is the year, as in “2024年第一季度”. */
    N_("first quarter of %d"),
    N_("second quarter of %d"),
    N_("third quarter of %d"),
    N_("fourth quarter of %d"),
  };
  /* TRANSLATORS: a quarter without its year, as in “一季度”. */
  static const char *const short_names[] = { N_("Q1"), N_("Q2"), N_("Q3"), N_("Q4") };

  if (lh_quarter_is_set (quarter) && style == LH_QUARTER_LONG)
    return g_strdup_printf (lh_tr (catalog, long_formats[quarter.number - 1]), quarter.year);
  if (lh_quarter_is_set (quarter) && style == LH_QUARTER_SHORT)
    return g_strdup (lh_tr (catalog, short_names[quarter.number - 1]));

  return lh_quarter_to_string (quarter);
}
