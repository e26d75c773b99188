/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-report.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-commands.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-ledger-report.h"
#include "lh-xlsx-writer.h"

static void
lh_cli_report_write_list_json (LhCli     *cli,
                               LhCatalog *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < lh_ledger_sheet_get_n (); i++)
    {
      const LhLedgerSheet *sheet = lh_ledger_sheet_get (i);
      g_autoptr (GArray) columns = lh_ledger_table_list_columns (sheet, LH_EDITION_PRINT, catalog);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "code", sheet->code);
      lh_cli_json_string (&json, "name", lh_trc (catalog, "ledger", sheet->name));
      lh_cli_json_begin_array (&json, "columns");
      for (guint j = 0; j < columns->len; j++)
        {
          lh_cli_json_begin_object (&json, NULL);
          lh_cli_json_string (&json, "code", g_array_index (columns, LhReportColumn, j).code);
          lh_cli_json_string (&json, "heading", g_array_index (columns, LhReportColumn, j).heading);
          lh_cli_json_end_object (&json);
        }
      lh_cli_json_end_array (&json);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_report_write_list (LhCli     *cli,
                          LhCatalog *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Code")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Ledger or table")), FALSE);
  for (guint i = 0; i < lh_ledger_sheet_get_n (); i++)
    {
      lh_cli_table_add_cell (table, lh_ledger_sheet_get (i)->code);
      lh_cli_table_add_cell (table, lh_trc (catalog, "ledger", lh_ledger_sheet_get (i)->name));
    }
  lh_cli_table_write_text (table, lh_cli_get_output (cli));
}

/**
 * lh_cli_report_list_ledgers:
 *
 * report ledgers: the ledgers that can be written, with the codes of their columns in JSON.
 */
gboolean
lh_cli_report_list_ledgers (LhCli       *cli,
                            const char  *format_name,
                            GError     **error)
{
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  LhCliFormat format;

  if (!lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_report_write_list_json (cli, catalog);
  else
    lh_cli_report_write_list (cli, catalog);
  return TRUE;
}

static gboolean
lh_cli_report_check_codes (GStrv    codes,
                           GError **error)
{
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (g_str_equal (codes[i], "all") || lh_ledger_sheet_find (codes[i]) != NULL)
        continue;
      lh_cli_set_usage_error (error, _("There is no ledger “%s”; see report ledgers."), codes[i]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
lh_cli_report_is_wanted (const LhLedgerSheet *sheet,
                         GStrv                codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (g_str_equal (codes[i], "all") || lh_ledger_sheet_find (codes[i]) == sheet)
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_cli_report_add_ledger (LhReport             *report,
                          LhLedger             *ledger,
                          const LhLedgerSheet  *sheet,
                          LhStatistics         *statistics,
                          LhEdition             edition,
                          GError              **error)
{
  g_autoptr (LhLedgerRows) rows = lh_ledger_rows_load (ledger, sheet, statistics, error);

  if (rows == NULL)
    return FALSE;
  lh_ledger_report_add (report, rows, edition);
  return TRUE;
}

/**
 * lh_cli_report_write_ledgers:
 * @codes: codes of ledgers, or "all"
 *
 * report ledger CODE…: writes ledgers into one workbook, a sheet for each.
 */
gboolean
lh_cli_report_write_ledgers (LhCli              *cli,
                             const LhCliReport  *self,
                             GStrv               codes,
                             GError            **error)
{
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhReport) report = NULL;

  if (!lh_cli_report_check_codes (codes, error))
    return FALSE;
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog != NULL && lh_cli_use_edition (&ledger, self->quarter, self->as_of, error))
    statistics = lh_cli_compute_statistics (ledger, self->quarter, self->as_of, error);
  if (statistics == NULL)
    return FALSE;
  report = lh_ledger_report_new (ledger, statistics, self->edition, catalog);
  for (guint i = 0; i < lh_ledger_sheet_get_n (); i++)
    {
      const LhLedgerSheet *sheet = lh_ledger_sheet_get (i);

      if (lh_cli_report_is_wanted (sheet, codes)
          && !lh_cli_report_add_ledger (report, ledger, sheet, statistics, self->edition, error))
        return FALSE;
    }
  return lh_xlsx_writer_write (report, self->edition, self->output, error);
}
