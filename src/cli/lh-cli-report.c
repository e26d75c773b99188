/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-report.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-commands.h"
#include "lh-cli-options.h"
#include "lh-period-report.h"
#include "lh-quarter-report.h"
#include "lh-xlsx-writer.h"

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
lh_cli_report_write_quarter (LhCli              *cli,
                             const LhCliReport  *self,
                             GError            **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (cli, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (catalog == NULL || !lh_cli_use_edition (&ledger, self->quarter, self->as_of, error))
    return FALSE;
  statistics = lh_cli_compute_statistics (ledger, self->quarter, self->as_of, error);
  return statistics != NULL
         && lh_quarter_report_write (ledger, statistics, self->output, self->edition, catalog, error);
}

/* 2024Q1..2024Q4, or a year for all four. */
static gboolean
lh_cli_report_parse_quarters (const char   *text,
                              LhCliReport  *self,
                              GError      **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "..", 2);
  guint year;

  if (parts[0] != NULL && parts[1] == NULL && strlen (text) == 4 && lh_cli_parse_number ("--quarters", text, 1990, 2100, &year, NULL))
    {
      self->first = lh_quarter_new (year, 1);
      self->quarter = lh_quarter_new (year, 4);
      return TRUE;
    }
  if (parts[0] == NULL || parts[1] == NULL)
    {
      lh_cli_set_usage_error (error, _("--quarters: “%s” is neither a year nor two quarters such as 2024Q1..2024Q4."), text);
      return FALSE;
    }
  if (!lh_cli_parse_quarter (parts[0], &self->first, error) || !lh_cli_parse_quarter (parts[1], &self->quarter, error))
    return FALSE;
  if (lh_quarter_compare (self->first, self->quarter) <= 0 && lh_quarter_get_index (self->quarter) - lh_quarter_get_index (self->first) < 40)
    return TRUE;
  lh_cli_set_usage_error (error, _("--quarters: “%s” is not a period of at most ten years, the first quarter first."), text);
  return FALSE;
}

static gboolean
lh_cli_report_write_period (LhCli              *cli,
                            const LhCliReport  *self,
                            GError            **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (cli, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  g_autoptr (GPtrArray) period = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhReport) report = NULL;

  if (catalog == NULL)
    return FALSE;
  for (LhQuarter quarter = self->first; lh_quarter_compare (quarter, self->quarter) <= 0; quarter = lh_quarter_add (quarter, 1))
    {
      g_autoptr (LhLedger) told = g_object_ref (ledger);
      LhStatistics *statistics = NULL;

      if (lh_cli_use_edition (&told, quarter, self->as_of, error))
        statistics = lh_cli_compute_statistics (told, quarter, self->as_of, error);
      if (statistics == NULL)
        return FALSE;
      g_ptr_array_add (period, statistics);
    }
  report = lh_period_report_new (ledger, period, self->edition, catalog);
  return lh_xlsx_writer_write (report, self->edition, self->output, error);
}

static gboolean
lh_cli_report_write (LhCli              *cli,
                     const LhCliReport  *self,
                     GStrv               operands,
                     GError            **error)
{
  if (operands[0] == NULL && lh_quarter_is_set (self->first))
    return lh_cli_report_write_period (cli, self, error);
  if (operands[0] == NULL)
    return lh_cli_report_write_quarter (cli, self, error);
  if (g_str_equal (operands[0], "ledger") && operands[1] != NULL)
    return lh_cli_report_write_ledgers (cli, self, operands + 1, error);
  lh_cli_set_usage_error (error, _("report writes the quarterly workbook; or say: ledger and codes such as F11, or ledgers."));
  return FALSE;
}

/**
 * lh_cli_run_report:
 *
 * report --quarter Q --output F.xlsx [--edition print|data]: writes the quarterly workbook. Needs no display.
 * report --quarters A..B: several quarters in one workbook.
 * report ledger CODE… --quarter Q --output F.xlsx: writes ledgers; report ledgers lists them.
 * report template CODE [FIELD=VALUE…]: how the office prints a ledger.
 */
gboolean
lh_cli_run_report (LhCli   *cli,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *quarter = NULL;
  g_autofree char *quarters = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *output = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "quarters", 0, 0, G_OPTION_ARG_FILENAME, &quarters,
      N_("Several quarters in one workbook, such as 2024Q1..2024Q4, or a year"), N_("QUARTERS") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The workbook to write"), N_("FILE.xlsx") },
    { "edition", 'e', 0, G_OPTION_ARG_FILENAME, &edition,
      N_("print, to be printed and signed (the default), or data, to be sorted and computed with"), N_("EDITION") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_("The day the lights are calculated for"), N_("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Of the list of ledgers and of a template: text (the default) or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliReport self = { 0 };

  if (!lh_cli_parse (cli, arguments, entries, &operands, error))
    return FALSE;
  if (g_strv_length (operands) == 1 && g_str_equal (operands[0], "ledgers"))
    return lh_cli_report_list_ledgers (cli, format, error);
  if (g_strv_length (operands) >= 2 && g_str_equal (operands[0], "template"))
    return lh_cli_report_template (cli, format, operands + 1, error);
  self.output = output;
  return (quarters != NULL ? lh_cli_report_parse_quarters (quarters, &self, error)
                           : lh_cli_parse_quarter (quarter, &self.quarter, error)) &&
         lh_cli_parse_date ("--as-of", as_of, &self.as_of, error) &&
         lh_cli_report_check_output (output, error) &&
         lh_cli_report_parse_edition (edition, &self.edition, error) &&
         lh_cli_report_write (cli, &self, operands, error);
}
