/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-file.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-cli-year.h"
#include "lh-target-table.h"

static void
lh_cli_write_target_json (LhCliJson          *json,
                          const LhTargetLine *line,
                          LhCatalog          *catalog)
{
  g_autofree char *target = lh_target_line_format_target (line, catalog);
  g_autofree char *actual = lh_target_line_format_actual (line, catalog);
  g_autofree char *shown = lh_target_line_format_percent (line, catalog);
  g_autofree char *missing = lh_target_line_format_missing (line, catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (line->target));
  lh_cli_json_string (json, "name", lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME));
  lh_cli_json_string (json, "kind", lh_record_get_text (line->target, LH_ANNUAL_TARGET_KIND));
  lh_cli_json_string (json, "target", target);
  lh_cli_json_string (json, "actual", *actual != '\0' ? actual : NULL);
  lh_cli_json_boolean (json, "counted", line->counted);
  lh_cli_json_tenths (json, "percent", line->tenths);
  lh_cli_json_tenths (json, "pace", line->pace);
  lh_cli_json_string (json, "shown", shown);
  lh_cli_json_string (json, "missing", *missing != '\0' ? missing : NULL);
  lh_cli_json_string (json, "state", lh_target_state_get_code (line->state));
  lh_cli_json_begin_array (json, "rows");
  for (guint i = 0; i < line->ids->len; i++)
    lh_cli_json_id (json, NULL, g_array_index (line->ids, gint64, i));
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_targets_json (GString         *output,
                           const LhTargets *targets,
                           LhCatalog       *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", targets->year);
  lh_cli_json_integer (&json, "targets", targets->lines->len);
  lh_cli_json_integer (&json, "reached", targets->n_reached);
  lh_cli_json_begin_array (&json, "lines");
  for (guint i = 0; i < targets->lines->len; i++)
    lh_cli_write_target_json (&json, g_ptr_array_index (targets->lines, i), catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static LhCliTable *
lh_cli_create_targets_table (const LhTargets *targets,
                             LhCatalog       *catalog)
{
  LhCliTable *table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Target name")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Target")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Actual value")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Completion")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("State")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Still missing")), FALSE);
  for (guint i = 0; i < targets->lines->len; i++)
    {
      const LhTargetLine *line = g_ptr_array_index (targets->lines, i);
      g_autofree char *target = lh_target_line_format_target (line, catalog);
      g_autofree char *actual = lh_target_line_format_actual (line, catalog);
      g_autofree char *percent = lh_target_line_format_percent (line, catalog);
      g_autofree char *missing = lh_target_line_format_missing (line, catalog);

      lh_cli_table_add_cell (table, lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME));
      lh_cli_table_add_cell (table, target);
      lh_cli_table_add_cell (table, actual);
      lh_cli_table_add_cell (table, percent);
      lh_cli_table_add_cell (table, lh_target_state_get_label (line->state, catalog));
      lh_cli_table_add_cell (table, missing);
    }
  return table;
}

static gboolean
lh_cli_show_targets (LhCli        *self,
                     LhLedger     *ledger,
                     int           year,
                     LhDate        as_of,
                     const char   *output,
                     LhCliFormat   format,
                     GError      **error)
{
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self, ledger, error);
  g_autoptr (LhTargets) targets = catalog != NULL ? lh_targets_load (ledger, year, as_of, error) : NULL;
  g_autoptr (LhCliTable) table = NULL;
  g_autofree char *summary = NULL;

  if (targets == NULL)
    return FALSE;
  if (output != NULL)
    {
      g_autoptr (LhReport) report = lh_target_table_create (ledger, targets, catalog);

      return lh_cli_write_report (report, output, error);
    }
  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_write_targets_json (lh_cli_get_output (self), targets, catalog);
      return TRUE;
    }
  table = lh_cli_create_targets_table (targets, catalog);
  if (format == LH_CLI_FORMAT_CSV)
    {
      lh_cli_table_write_csv (table, lh_cli_get_output (self));
      return TRUE;
    }
  summary = lh_targets_format_summary (targets, catalog);
  lh_cli_table_write_text (table, lh_cli_get_output (self));
  lh_cli_print (self, "%s\n", summary);
  return TRUE;
}

/* Adds what the year lacks of the targets shipped. */
static gboolean
lh_cli_add_targets (LhLedger  *ledger,
                    int        year,
                    GError   **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhChangeSet) changes = lh_target_template_create_change (ledger, year, &load_error);

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  return changes == NULL || lh_ledger_apply (ledger, changes, NULL, error);
}

/**
 * lh_cli_run_targets:
 *
 * targets --year YEAR [--as-of DATE] [--template] [--output FILE]: the targets of a year with what was attained. No figure is ever
 * taken over all of them.
 */
gboolean
lh_cli_run_targets (LhCli   *self,
                    GStrv    arguments,
                    GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *output = NULL;
  g_autofree char *format_name = NULL;
  gboolean template = FALSE;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year"), N_("YEAR") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("What was recorded later does not count"), N_("DATE") },
    { "template", 0, 0, G_OPTION_ARG_NONE, &template, N_("First add the targets shipped that the year lacks"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write the table to print, .pdf or .xlsx"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhDate as_of = { 0 };
  g_autoptr (LhLedger) ledger = NULL;
  int year;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) || !lh_cli_parse_year (year_text, &year, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_CSV | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (!lh_date_is_set (as_of))
    as_of = lh_ledger_default_as_of (lh_quarter_new (year, 4));
  ledger = lh_cli_open (self, error);
  if (ledger == NULL || (template && !lh_cli_add_targets (ledger, year, error)))
    return FALSE;
  return lh_cli_show_targets (self, ledger, year, as_of, output, format, error);
}
