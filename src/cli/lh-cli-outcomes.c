/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-results.h"
#include "lh-cli-table.h"
#include "lh-outcomes.h"

static void
lh_cli_outcomes_write_ids (LhCliJson  *json,
                           const char *key,
                           GArray     *ids)
{
  lh_cli_json_begin_object (json, key);
  lh_cli_json_integer (json, "count", ids->len);
  lh_cli_json_begin_array (json, "ids");
  for (guint i = 0; i < ids->len; i++)
    lh_cli_json_id (json, NULL, g_array_index (ids, gint64, i));
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_outcomes_print_json (LhCli      *cli,
                            LhOutcomes *outcomes,
                            LhCatalog  *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", outcomes->year);
  lh_cli_outcomes_write_ids (&json, "projects", outcomes->projects);
  lh_cli_outcomes_write_ids (&json, "brands", outcomes->brands);
  lh_cli_outcomes_write_ids (&json, "new_brands", outcomes->new_brands);
  lh_cli_outcomes_write_ids (&json, "problems_solved", outcomes->problems);
  lh_cli_outcomes_write_ids (&json, "practical_things_done", outcomes->practical_things);
  lh_cli_json_begin_array (&json, "directions");
  for (guint i = 0; i < outcomes->classes->len; i++)
    {
      LhOutcomeClass *class = g_ptr_array_index (outcomes->classes, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "key", class->code);
      lh_cli_json_string (&json, "label", class->label);
      lh_cli_json_integer (&json, "projects", class->projects->len);
      lh_cli_json_integer (&json, "results", class->results->len);
      lh_cli_json_integer (&json, "practices", class->practices->len);
      lh_cli_write_totals (&json, "totals", class->totals, catalog);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_integer (&json, "results", outcomes->results->len);
  lh_cli_write_totals (&json, "totals", outcomes->totals, catalog);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_outcomes_add_row (LhCliTable *table,
                         const char *label,
                         guint       projects,
                         guint       results,
                         guint       practices)
{
  const guint counts[] = { projects, results, practices };

  lh_cli_table_add_cell (table, label);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[i]);

      lh_cli_table_add_cell (table, count);
    }
}

static void
lh_cli_outcomes_print_text (LhCli      *cli,
                            LhOutcomes *outcomes,
                            LhCatalog  *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_print (cli, lh_tr (catalog, "%d: %u projects, %u brands (%u new), %u problems solved, %u practical things done\n\n"),
                outcomes->year, outcomes->projects->len, outcomes->brands->len, outcomes->new_brands->len,
                outcomes->problems->len, outcomes->practical_things->len);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Direction of the results")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Projects")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Results")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Practices")), TRUE);
  for (guint i = 0; i < outcomes->classes->len; i++)
    {
      LhOutcomeClass *class = g_ptr_array_index (outcomes->classes, i);

      lh_cli_outcomes_add_row (table, *class->code != '\0' ? class->label : lh_tr (catalog, N_("Without a direction")),
                               class->projects->len, class->results->len, class->practices->len);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (cli));
  lh_cli_print (cli, "\n");
  lh_cli_print_totals (lh_cli_get_output (cli), outcomes->totals, catalog);
}

/**
 * lh_cli_run_outcomes:
 *
 * outcomes [--year Y]: what a year brought (S0-20), as the window shows it.
 */
gboolean
lh_cli_run_outcomes (LhCli   *self,
                     GStrv    arguments,
                     GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year; that of the ledger when left out"), N_("YEAR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  guint year = 0;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhOutcomes) outcomes = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_number ("--year", year_text, 2000, 2099, &year, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  if (catalog == NULL)
    return FALSE;
  outcomes = lh_outcomes_load (ledger, year != 0 ? (int) year : lh_ledger_get_quarter (ledger).year, error);
  if (outcomes == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_outcomes_print_json (self, outcomes, catalog);
  else
    lh_cli_outcomes_print_text (self, outcomes, catalog);
  return TRUE;
}
