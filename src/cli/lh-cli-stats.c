/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-kind.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-cli-statistics.h"
#include "lh-organization-roll-up.h"

/* What one unit has and owes, with all below it (S1-3). */
static gboolean
lh_cli_stats_write_unit (LhCli        *self,
                         LhLedger     *ledger,
                         const char   *name,
                         LhQuarter     quarter,
                         LhCliFormat   format,
                         GError      **error)
{
  g_autoptr (LhRecord) organization = lh_cli_find_record (ledger, lh_cli_kind_find ("organization"), name, error);
  g_autoptr (LhCatalog) catalog = organization != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (catalog == NULL)
    return FALSE;
  lh_ledger_set_quarter (ledger, quarter);
  statistics = lh_organization_roll_up_load (ledger, lh_record_get_id (organization), error);
  if (statistics == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_unit_json (lh_cli_get_output (self), organization, statistics, catalog);
  else
    lh_cli_write_unit_text (lh_cli_get_output (self), statistics, catalog);
  return TRUE;
}

/* stats --compare: the quarters that are compared come first, so that a difference tells what is new in the quarter. */
static gboolean
lh_cli_stats_compare (LhCli        *self,
                      const char   *compare,
                      LhQuarter     quarter,
                      LhCliFormat   format,
                      GError      **error)
{
  g_autoptr (GArray) quarters = g_array_new (FALSE, FALSE, sizeof (LhQuarter));

  g_array_append_val (quarters, quarter);
  if (!lh_cli_comparison_parse_quarters (compare, quarters, error))
    return FALSE;
  g_array_remove_index (quarters, 0);
  g_array_append_val (quarters, quarter);
  return lh_cli_comparison_show (self, quarters, NULL, NULL, format, error);
}

/**
 * lh_cli_run_stats:
 *
 * stats --quarter Q [--as-of DATE] [--compare Q,Q…] [--organization O]: the figures of a quarter, as the window and the
 * workbook show them.
 */
gboolean
lh_cli_run_stats (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  g_autofree char *quarter_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *compare = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *organization = NULL;
  gboolean live = FALSE;
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter_text, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day the lights are calculated for"), N_("DATE") },
    { "compare", 0, 0, G_OPTION_ARG_FILENAME, &compare, N_("Quarters or years to be compared with, such as 2023Q3,2024Q2"),
      N_("QUARTERS") },
    { "live", 0, 0, G_OPTION_ARG_NONE, &live, N_("The ledger as it stands, also of a closed quarter"), NULL },
    { "organization", 'o', 0, G_OPTION_ARG_FILENAME, &organization,
      N_("Only this organization and all below it: its code, name or id"), N_("ORGANIZATION") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhQuarter quarter;
  LhDate as_of = { 0 };
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_quarter (quarter_text, &quarter, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  if (compare != NULL)
    return lh_cli_stats_compare (self, compare, quarter, format, error);
  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  catalog = lh_cli_get_catalog (self, ledger, error);
  if (!live && catalog != NULL && !lh_cli_use_edition (&ledger, quarter, as_of, error))
    return FALSE;
  if (catalog != NULL && organization != NULL)
    return lh_cli_stats_write_unit (self, ledger, organization, quarter, format, error);
  statistics = catalog != NULL ? lh_cli_compute_statistics (ledger, quarter, as_of, error) : NULL;
  if (statistics == NULL)
    return FALSE;

  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_statistics_json (lh_cli_get_output (self), ledger, statistics, catalog);
  else
    lh_cli_write_statistics_text (lh_cli_get_output (self), ledger, statistics, catalog);
  return TRUE;
}
