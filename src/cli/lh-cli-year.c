/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-year.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"

#define FIRST_YEAR 2000
#define LAST_YEAR 2099

/**
 * lh_cli_parse_year:
 * @text: (nullable): the value of --year
 *
 * Returns: %FALSE with a usage error when it is missing or no year
 */
gboolean
lh_cli_parse_year (const char  *text,
                   int         *year,
                   GError     **error)
{
  guint number = 0;

  if (text == NULL)
    {
      lh_cli_set_usage_error (error, _("--year is needed, such as --year 2024."));
      return FALSE;
    }
  if (!lh_cli_parse_number ("--year", text, FIRST_YEAR, LAST_YEAR, &number, error))
    return FALSE;
  *year = (int) number;
  return TRUE;
}

/**
 * lh_cli_parse_year_quarter:
 * @year_text: (nullable): the value of --year
 * @quarter_text: (nullable): the value of --quarter
 * @quarter: (out): the quarter asked for; of a year its last one, or that of today while it runs
 */
gboolean
lh_cli_parse_year_quarter (const char  *year_text,
                           const char  *quarter_text,
                           LhQuarter   *quarter,
                           GError     **error)
{
  LhQuarter now = lh_quarter_of_date (lh_date_today ());
  int year;

  if (quarter_text != NULL && year_text == NULL)
    return lh_cli_parse_quarter (quarter_text, quarter, error);
  if (quarter_text != NULL)
    {
      lh_cli_set_usage_error (error, _("Give --year or --quarter, not both."));
      return FALSE;
    }
  if (!lh_cli_parse_year (year_text, &year, error))
    return FALSE;
  *quarter = year == now.year ? now : lh_quarter_new (year, 4);
  return TRUE;
}
