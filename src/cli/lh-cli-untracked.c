/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-grid-column.h"
#include "lh-tracking.h"

#define LH_CLI_MAX_DAYS 3660

static gboolean
lh_cli_untracked_shows (LhGridRow *row,
                        LhDate     as_of,
                        guint      days)
{
  return lh_tracking_is_overdue (row->project, row->last_entry, as_of, (int) days);
}

static void
lh_cli_untracked_write_json (LhProgressGrid *grid,
                             LhDate          as_of,
                             guint           days,
                             GString        *output)
{
  g_autofree char *day = lh_date_to_iso (as_of);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "as_of", day);
  lh_cli_json_integer (&json, "days", days);
  lh_cli_json_begin_array (&json, "projects");
  for (guint i = 0; i < lh_progress_grid_get_n_rows (grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (grid, i);
      g_autofree char *organization = lh_grid_row_format (row, LH_GRID_ORGANIZATION, NULL);
      g_autofree char *last_entry = lh_date_is_set (row->last_entry) ? lh_date_to_iso (row->last_entry) : NULL;

      if (!lh_cli_untracked_shows (row, as_of, days))
        continue;
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "project_id", lh_record_get_id (row->project));
      lh_cli_json_string (&json, "number", lh_record_get_text (row->project, LH_PROJECT_NUMBER));
      lh_cli_json_string (&json, "organization", organization);
      lh_cli_json_string (&json, "project", lh_record_get_text (row->project, LH_PROJECT_NAME));
      lh_cli_json_string (&json, "last_entry", last_entry);
      lh_cli_json_integer (&json, "idle_days", row->idle_days);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_untracked_write_table (LhProgressGrid *grid,
                              LhDate          as_of,
                              guint           days,
                              LhCatalog      *catalog,
                              LhCliFormat     format,
                              GString        *output)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Number")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Project")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Last entry")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Days")), TRUE);
  for (guint i = 0; i < lh_progress_grid_get_n_rows (grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (grid, i);
      g_autofree char *organization = lh_grid_row_format (row, LH_GRID_ORGANIZATION, catalog);
      g_autofree char *last_entry = NULL;
      g_autofree char *idle = g_strdup_printf ("%d", row->idle_days);

      if (!lh_cli_untracked_shows (row, as_of, days))
        continue;
      if (lh_date_is_set (row->last_entry))
        last_entry = lh_date_format (row->last_entry, LH_DATE_SHORT, catalog);
      lh_cli_table_add_cell (table, organization);
      lh_cli_table_add_cell (table, lh_record_get_text (row->project, LH_PROJECT_NUMBER));
      lh_cli_table_add_cell (table, lh_record_get_text (row->project, LH_PROJECT_NAME));
      lh_cli_table_add_cell (table, last_entry);
      lh_cli_table_add_cell (table, idle);
    }
  if (format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, output);
  else
    lh_cli_table_write_text (table, output);
}

/**
 * lh_cli_run_untracked:
 *
 * untracked [--days N] [--as-of DATE]: the projects under way that nobody has written about for so long.
 */
gboolean
lh_cli_run_untracked (LhCli   *self,
                      GStrv    arguments,
                      GError **error)
{
  g_autofree char *days_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "days", 0, 0, G_OPTION_ARG_FILENAME, &days_text, N_("How long without a report or an entry"), N_("N") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day asked for; today by itself"), N_("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, json or csv"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhDate as_of = lh_date_today ();
  guint days = 0;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhProgressGrid) grid = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_number ("--days", days_text, 1, LH_CLI_MAX_DAYS, &days, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  grid = catalog != NULL ? lh_progress_grid_load (ledger, lh_quarter_of_date (as_of), as_of, NULL, error) : NULL;
  if (grid == NULL)
    return FALSE;
  if (days == 0)
    days = (guint) lh_tracking_get_days (ledger);
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_untracked_write_json (grid, as_of, days, lh_cli_get_output (self));
  else
    lh_cli_untracked_write_table (grid, as_of, days, catalog, format, lh_cli_get_output (self));
  return TRUE;
}
