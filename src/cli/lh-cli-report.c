/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-quarter-report.h"

static gboolean
lh_cli_report_parse_edition (const char  *text,
                             LhEdition   *edition,
                             GError     **error)
{
  if (text == NULL || g_str_equal (text, "print"))
    *edition = LH_EDITION_PRINT;
  else if (g_str_equal (text, "data"))
    *edition = LH_EDITION_DATA;
  else
    {
      lh_cli_set_usage_error (error, _("--edition: “%s” is neither print nor data."), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
lh_cli_report_check_output (const char  *output,
                            GError     **error)
{
  g_autofree char *lower = output != NULL ? g_ascii_strdown (output, -1) : NULL;

  if (lower != NULL && g_str_has_suffix (lower, ".xlsx"))
    return TRUE;
  lh_cli_set_usage_error (error, _("--output is needed: a file that ends in .xlsx."));
  return FALSE;
}

static gboolean
lh_cli_report_write (LhCli       *self,
                     LhQuarter    quarter,
                     LhDate       as_of,
                     LhEdition    edition,
                     const char  *output,
                     GError     **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (self, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (catalog == NULL)
    return FALSE;
  statistics = lh_cli_compute_statistics (ledger, quarter, as_of, error);
  return statistics != NULL && lh_quarter_report_write (ledger, statistics, output, edition, catalog, error);
}

/**
 * lh_cli_run_report:
 *
 * report --quarter Q --output F.xlsx [--edition print|data]: writes the quarterly workbook. Needs no display.
 */
gboolean
lh_cli_run_report (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *quarter_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *output = NULL;
  g_autofree char *edition_name = NULL;
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter_text, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The workbook to write"), N_("FILE.xlsx") },
    { "edition", 'e', 0, G_OPTION_ARG_FILENAME, &edition_name,
      N_("print, to be printed and signed (the default), or data, to be sorted and computed with"), N_("EDITION") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day the lights are calculated for"), N_("DATE") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhQuarter quarter;
  LhDate as_of = { 0 };
  LhEdition edition;

  return lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 0, 0, error) &&
         lh_cli_parse_quarter (quarter_text, &quarter, error) &&
         lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) &&
         lh_cli_report_check_output (output, error) &&
         lh_cli_report_parse_edition (edition_name, &edition, error) &&
         lh_cli_report_write (self, quarter, as_of, edition, output, error);
}
