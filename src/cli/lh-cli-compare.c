/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-progress.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-plan.h"
#include "lh-roadmap-texts.h"

/* What a report is called in JSON. */
static const char *
lh_cli_compare_get_reporting (const LhProjectStatusValues *values)
{
  static const char *const names[] = {
    [LH_REPORTING_NOT_DUE] = "not-due",
    [LH_REPORTING_ON_TIME] = "on-time",
    [LH_REPORTING_LATE] = "late",
    [LH_REPORTING_MISSING] = "missing",
  };

  return names[values->reporting];
}

static const char *
lh_cli_compare_get_text (LhRecord *record,
                         guint     field)
{
  return record != NULL ? lh_record_get_text (record, field) : "";
}

static void
lh_cli_compare_write_marks (LhCliJson    *json,
                            LhRoadmapRow *row)
{
  lh_cli_json_begin_object (json, "milestones");
  for (guint i = 0; i < LH_N_MILESTONE_MARKS; i++)
    lh_cli_json_integer (json, lh_milestone_mark_get_code (i), row->marks[i]);
  lh_cli_json_end_object (json);
}

static void
lh_cli_compare_write_row (LhCliJson    *json,
                          LhRoadmapRow *row)
{
  LhRecord *project = LH_RECORD (row->project);
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (project));
  lh_cli_json_string (json, "number", lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "name", lh_record_get_text (project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "organization", row->organization_name);
  lh_cli_json_string (json, "lead-name", lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
  lh_cli_json_string (json, "plan", lh_cli_compare_get_text (row->plan, LH_QUARTER_PLAN_TASK));
  lh_cli_json_string (json, "completion-sign", lh_cli_compare_get_text (row->plan, LH_QUARTER_PLAN_COMPLETION_SIGN));
  lh_cli_json_string (json, "progress", lh_cli_compare_get_text (row->report, LH_PROGRESS_WORK_DONE));
  lh_cli_json_tenths (json, "planned", values->planned);
  lh_cli_json_tenths (json, "actual", values->actual);
  lh_cli_json_tenths (json, "lag", lh_project_status_get_lag (row->status));
  lh_cli_json_tenths (json, "tasks-done", lh_roadmap_row_get_done (row));
  lh_cli_json_string (json, "reporting", lh_cli_compare_get_reporting (values));
  lh_cli_json_string (json, "light", lh_light_get_code (values->light));
  lh_cli_compare_write_marks (json, row);
  lh_cli_json_end_object (json);
}

static void
lh_cli_compare_write_json (GString   *output,
                           LhRoadmap *roadmap,
                           GPtrArray *rows)
{
  g_autofree char *quarter = lh_quarter_to_string (lh_roadmap_get_quarter (roadmap));
  g_autofree char *as_of = lh_date_to_iso (lh_roadmap_get_as_of (roadmap));
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "quarter", quarter);
  lh_cli_json_string (&json, "as-of", as_of);
  lh_cli_json_begin_array (&json, "rows");
  for (guint i = 0; i < rows->len; i++)
    lh_cli_compare_write_row (&json, g_ptr_array_index (rows, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_compare_add_tenths (LhCliTable *table,
                           gint64      tenths)
{
  g_autofree char *text = tenths != LH_UNSET ? lh_tenths_to_string (tenths) : NULL;

  lh_cli_table_add_cell (table, text != NULL ? text : "");
}

static void
lh_cli_compare_add_row (LhCliTable   *table,
                        LhRoadmapRow *row,
                        LhCatalog    *catalog)
{
  LhRecord *project = LH_RECORD (row->project);
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
  g_autofree char *owner = lh_roadmap_format_owner (row);
  g_autofree char *light = lh_roadmap_format_light (row, catalog);
  g_autofree char *marks = lh_roadmap_format_marks (row, catalog);
  const char *progress = lh_cli_compare_get_text (row->report, LH_PROGRESS_WORK_DONE);

  if (row->report == NULL && values->reporting == LH_REPORTING_MISSING)
    progress = lh_tr (catalog, N_("not reported"));
  lh_cli_table_add_cell (table, lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_table_add_cell (table, lh_record_get_text (project, LH_PROJECT_NAME));
  lh_cli_table_add_cell (table, owner);
  lh_cli_table_add_cell (table, lh_cli_compare_get_text (row->plan, LH_QUARTER_PLAN_TASK));
  lh_cli_table_add_cell (table, progress);
  lh_cli_compare_add_tenths (table, values->planned);
  lh_cli_compare_add_tenths (table, values->actual);
  lh_cli_compare_add_tenths (table, lh_project_status_get_lag (row->status));
  lh_cli_table_add_cell (table, light);
  lh_cli_table_add_cell (table, marks);
}

static LhCliTable *
lh_cli_compare_create_table (GPtrArray *rows,
                             LhCatalog *catalog)
{
  static const struct
  {
    const char *heading;
    gboolean    is_number;
  } columns[] = {
    { N_("Project number"), FALSE }, { N_("Project name"), FALSE }, { N_("Owner"), FALSE },
    { N_("Plan of the quarter"), FALSE }, { N_("Progress of the quarter"), FALSE },
    { N_("Planned progress"), TRUE }, { N_("Actual progress"), TRUE }, { N_("Lag (percentage points)"), TRUE },
    { N_("Light"), FALSE }, { N_("Milestones"), FALSE },
  };
  LhCliTable *table = lh_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    lh_cli_table_add_column (table, lh_tr (catalog, columns[i].heading), columns[i].is_number);
  for (guint i = 0; i < rows->len; i++)
    lh_cli_compare_add_row (table, g_ptr_array_index (rows, i), catalog);
  return table;
}

/**
 * lh_cli_run_compare:
 *
 * compare --quarter Q [--as-of DATE]: plan and progress of all projects side by side, late ones first (S0-13).
 */
gboolean
lh_cli_run_compare (LhCli   *self,
                    GStrv    arguments,
                    GError **error)
{
  g_autofree char *quarter_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter_text, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day the lights are calculated for"), N_("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhQuarter quarter;
  LhDate as_of = { 0 };
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhRoadmap) roadmap = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (LhCliTable) table = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_quarter (quarter_text, &quarter, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  if (catalog == NULL || !lh_cli_use_edition (&ledger, quarter, as_of, error))
    return FALSE;
  if (!lh_date_is_set (as_of))
    as_of = lh_ledger_get_edition_as_of (ledger, quarter);
  roadmap = lh_ledger_compute_roadmap (ledger, quarter, as_of, 0, error);
  if (roadmap == NULL)
    return FALSE;

  rows = lh_roadmap_list_late_first (roadmap);
  table = lh_cli_compare_create_table (rows, catalog);
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_compare_write_json (lh_cli_get_output (self), roadmap, rows);
  else if (format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self));
  return TRUE;
}
