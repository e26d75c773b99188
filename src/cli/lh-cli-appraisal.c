/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-inspections.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-overview.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"

static void
lh_cli_write_appraisal_line (LhCliJson             *json,
                             const char            *key,
                             const LhAppraisalLine *line)
{
  lh_cli_json_begin_object (json, key);
  if (line->organization != NULL)
    {
      lh_cli_json_id (json, "id", lh_record_get_id (line->organization));
      lh_cli_json_string (json, "organization", lh_record_get_text (line->organization, LH_ORGANIZATION_NAME));
    }
  lh_cli_json_integer (json, "projects", line->n_projects);
  lh_cli_json_integer (json, "assessed", line->n_closed);
  lh_cli_json_integer (json, "missing", line->n_missing);
  lh_cli_json_integer (json, "excellent", line->n_excellent);
  if (line->has_mean)
    lh_cli_json_decimal (json, "mean", line->mean);
  else
    lh_cli_json_null (json, "mean");
  lh_cli_json_end_object (json);
}

static void
lh_cli_add_number (LhCliTable *table,
                   guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  lh_cli_table_add_cell (table, text);
}

static void
lh_cli_add_appraisal_line (LhCliTable            *table,
                           const char            *name,
                           const LhAppraisalLine *line)
{
  g_autofree char *mean = line->has_mean ? lh_decimal_to_string (line->mean) : g_strdup ("");

  lh_cli_table_add_cell (table, name);
  lh_cli_add_number (table, line->n_projects);
  lh_cli_add_number (table, line->n_closed);
  lh_cli_add_number (table, line->n_missing);
  lh_cli_add_number (table, line->n_excellent);
  lh_cli_table_add_cell (table, mean);
}

/* Of one organization its subordinates; without one all. */
static gboolean
lh_cli_appraisal_shows (const LhAppraisalLine *line,
                        gint64                 parent_id)
{
  return parent_id == 0 || (line->organization != NULL &&
                            lh_record_get_int (line->organization, LH_ORGANIZATION_PARENT_ID) == parent_id);
}

static void
lh_cli_print_appraisal_json (LhCli                *self,
                             LhAcceptanceOverview *overview,
                             gint64                parent_id)
{
  GPtrArray *lines = lh_acceptance_overview_get_appraisal (overview);
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", lh_acceptance_overview_get_year (overview));
  lh_cli_json_begin_array (&json, "organizations");
  for (guint i = 0; i < lines->len; i++)
    {
      if (lh_cli_appraisal_shows (g_ptr_array_index (lines, i), parent_id))
        lh_cli_write_appraisal_line (&json, NULL, g_ptr_array_index (lines, i));
    }
  lh_cli_json_end_array (&json);
  if (parent_id == 0)
    lh_cli_write_appraisal_line (&json, "total", lh_acceptance_overview_get_appraisal_total (overview));
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_print_appraisal_table (LhCli                *self,
                              LhAcceptanceOverview *overview,
                              gint64                parent_id,
                              LhCliFormat           format,
                              LhCatalog            *catalog)
{
  GPtrArray *lines = lh_acceptance_overview_get_appraisal (overview);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Projects")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Assessed")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Not assessed")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Excellent")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Mean score")), TRUE);
  for (guint i = 0; i < lines->len; i++)
    {
      const LhAppraisalLine *line = g_ptr_array_index (lines, i);

      if (lh_cli_appraisal_shows (line, parent_id))
        lh_cli_add_appraisal_line (table,
                                   line->organization != NULL
                                     ? lh_record_get_text (line->organization, LH_ORGANIZATION_NAME) : "", line);
    }
  if (parent_id == 0)
    lh_cli_add_appraisal_line (table, lh_tr (catalog, N_("Total")),
                               lh_acceptance_overview_get_appraisal_total (overview));
  if (format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self));
}

/**
 * lh_cli_run_appraisal:
 *
 * appraisal --year Y [--below ORGANIZATION]: the line “secretary-led projects” of the yearly appraisal of each
 * organization: the mean of the totals of its accepted projects.
 */
gboolean
lh_cli_run_appraisal (LhCli   *self,
                      GStrv    arguments,
                      GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *below = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year"), N_("YEAR") },
    { "below", 0, 0, G_OPTION_ARG_FILENAME, &below, N_("Only the organizations directly below this one"), N_("ORGANIZATION") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhRecord) parent = NULL;
  g_autoptr (LhAcceptanceOverview) overview = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  guint year = 0;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_number ("--year", year_text, 2000, 2099, &year, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &format, error))
    return FALSE;
  if (year == 0)
    {
      lh_cli_set_usage_error (error, _("--year is missing."));
      return FALSE;
    }
  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  if (catalog == NULL)
    return FALSE;
  if (below != NULL)
    {
      parent = lh_cli_find_record (ledger, lh_cli_kind_find ("organization"), below, error);
      if (parent == NULL)
        return FALSE;
    }
  overview = lh_acceptance_overview_load (ledger, (int) year, error);
  if (overview == NULL)
    return FALSE;

  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_print_appraisal_json (self, overview, parent != NULL ? lh_record_get_id (parent) : 0);
  else
    lh_cli_print_appraisal_table (self, overview, parent != NULL ? lh_record_get_id (parent) : 0, format, catalog);
  return TRUE;
}
