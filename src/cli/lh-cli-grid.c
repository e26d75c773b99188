/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-grid-column.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-progress.h"

/* On a terminal there is room to tell which project it is and how it stands; a spreadsheet gets everything. */
static const guint text_columns[] = { LH_GRID_ORGANIZATION, LH_GRID_NUMBER, LH_GRID_PROJECT, LH_GRID_LIGHT,
                                      LH_GRID_BEFORE, LH_GRID_ACTUAL, LH_GRID_REPORTED_ON };

typedef struct
{
  LhCatalog      *catalog;
  LhProgressGrid *grid;
  LhStatistics   *statistics;
  guint           wanted;       /* flags of which a row must have one; 0 for all rows */
} LhCliGrid;

static gboolean
lh_cli_grid_parse_flags (gchar    **codes,
                         gboolean   with_warnings,
                         guint     *wanted,
                         GError   **error)
{
  *wanted = with_warnings ? LH_GRID_WARNINGS : 0;
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      guint flag;

      if (!lh_grid_flag_from_code (codes[i], &flag))
        {
          lh_cli_set_usage_error (error, _("“%s” is no flag; see the manual page."), codes[i]);
          return FALSE;
        }
      *wanted |= flag;
    }
  return TRUE;
}

static gboolean
lh_cli_grid_shows (const LhCliGrid *self,
                   LhGridRow       *row)
{
  return self->wanted == 0 || (row->flags & self->wanted) != 0;
}

static const char *
lh_cli_grid_get_light (const LhCliGrid *self,
                       LhGridRow       *row)
{
  LhProjectStatus *status = lh_statistics_get_status (self->statistics, lh_record_get_id (row->project));

  return status != NULL ? lh_light_get_code (lh_project_status_get_values (status)->light) : NULL;
}

static void
lh_cli_grid_write_values (LhCliJson *json,
                          LhGridRow *row)
{
  lh_cli_json_begin_array (json, "values");
  for (guint i = 0; row->values != NULL && i < row->values->len; i++)
    {
      LhRecord *indicator = g_ptr_array_index (row->indicators, i);
      LhRecord *value = g_ptr_array_index (row->values, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "indicator", lh_record_get_text (indicator, LH_INDICATOR_NAME));
      lh_cli_json_string (json, "unit", lh_record_get_text (indicator, LH_INDICATOR_UNIT));
      lh_cli_json_string (json, "direction", lh_record_get_text (indicator, LH_INDICATOR_DIRECTION));
      lh_cli_json_string (json, "value", value != NULL ? lh_record_get_text (value, LH_INDICATOR_VALUE_VALUE) : NULL);
      lh_cli_json_string (json, "qualifier",
                          value != NULL && !lh_record_is_empty (value, LH_INDICATOR_VALUE_QUALIFIER)
                          ? lh_record_get_text (value, LH_INDICATOR_VALUE_QUALIFIER) : NULL);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_grid_write_flags (LhCliJson *json,
                         LhGridRow *row)
{
  lh_cli_json_begin_array (json, "flags");
  for (guint i = 0; i < LH_N_GRID_FLAGS; i++)
    {
      if (row->flags & (1u << i))
        lh_cli_json_string (json, NULL, lh_grid_flag_get_code (1u << i));
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_grid_write_text_field (LhCliJson  *json,
                              LhGridRow  *row,
                              guint       column,
                              const char *key)
{
  g_autofree char *text = lh_grid_row_format (row, column, NULL);

  lh_cli_json_string (json, key, *text != '\0' ? text : NULL);
}

static void
lh_cli_grid_write_dates (LhCliJson *json,
                         LhGridRow *row)
{
  g_autofree char *reported_on = row->report != NULL ? lh_record_serialize (row->report, LH_PROGRESS_REPORTED_ON) : NULL;
  g_autofree char *last_entry = lh_date_is_set (row->last_entry) ? lh_date_to_iso (row->last_entry) : NULL;

  lh_cli_json_string (json, "reported_on", reported_on);
  lh_cli_json_string (json, "last_entry", last_entry);
  lh_cli_json_integer (json, "idle_days", row->idle_days);
}

static void
lh_cli_grid_write_row (const LhCliGrid *self,
                       LhCliJson       *json,
                       LhGridRow       *row)
{
  static const struct
  {
    guint       column;
    const char *key;
  } texts[] = {
    { LH_GRID_ORGANIZATION, "organization" }, { LH_GRID_NUMBER, "number" }, { LH_GRID_PROJECT, "project" },
    { LH_GRID_PLAN, "planned_work" }, { LH_GRID_PROMISE, "promise" }, { LH_GRID_WORK_DONE, "work_done" },
    { LH_GRID_PROBLEMS, "problems" }, { LH_GRID_CAUSES, "causes" }, { LH_GRID_NEXT_PLAN, "next_plan" },
    { LH_GRID_COORDINATION, "coordination" }, { LH_GRID_FALL_REASON, "fall_reason" },
    { LH_GRID_REPORTER, "reporter" }, { LH_GRID_REVIEWER, "reviewer" },
  };

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "project_id", lh_record_get_id (row->project));
  lh_cli_json_string (json, "light", lh_cli_grid_get_light (self, row));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lh_cli_grid_write_text_field (json, row, texts[i].column, texts[i].key);
  lh_cli_json_tenths (json, "progress_before",
                      row->before != NULL ? lh_record_get_int (row->before, LH_PROGRESS_ACTUAL_PROGRESS) : LH_UNSET);
  lh_cli_json_tenths (json, "actual_progress",
                      row->report != NULL ? lh_record_get_int (row->report, LH_PROGRESS_ACTUAL_PROGRESS) : LH_UNSET);
  lh_cli_grid_write_values (json, row);
  lh_cli_grid_write_dates (json, row);
  lh_cli_grid_write_flags (json, row);
  lh_cli_json_end_object (json);
}

static void
lh_cli_grid_write_json (const LhCliGrid *self,
                        GString         *output)
{
  g_autofree char *quarter = lh_quarter_to_string (lh_progress_grid_get_quarter (self->grid));
  g_autofree char *as_of = lh_date_to_iso (lh_statistics_get_as_of (self->statistics));
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "quarter", quarter);
  lh_cli_json_string (&json, "as_of", as_of);
  lh_cli_json_integer (&json, "n_projects", lh_progress_grid_get_n_rows (self->grid));
  lh_cli_json_begin_object (&json, "flags");
  for (guint i = 0; i < LH_N_GRID_FLAGS; i++)
    lh_cli_json_integer (&json, lh_grid_flag_get_code (1u << i), lh_progress_grid_count (self->grid, 1u << i));
  lh_cli_json_end_object (&json);
  lh_cli_json_begin_array (&json, "rows");
  for (guint i = 0; i < lh_progress_grid_get_n_rows (self->grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (self->grid, i);

      if (lh_cli_grid_shows (self, row))
        lh_cli_grid_write_row (self, &json, row);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static char *
lh_cli_grid_list_flags (const LhCliGrid *self,
                        LhGridRow       *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LH_N_GRID_FLAGS; i++)
    {
      if (row->flags & (1u << i))
        g_string_append_printf (text, "%s%s", text->len > 0 ? lh_trc (self->catalog, "list separator", ", ") : "",
                                lh_grid_flag_get_label (1u << i, self->catalog));
    }
  return g_string_free (text, FALSE);
}

static char *
lh_cli_grid_format_cell (const LhCliGrid *self,
                         LhGridRow       *row,
                         guint            column)
{
  LhProjectStatus *status;

  if (column != LH_GRID_LIGHT)
    return lh_grid_row_format (row, column, self->catalog);
  status = lh_statistics_get_status (self->statistics, lh_record_get_id (row->project));
  return g_strdup (status != NULL ? lh_light_get_colour (lh_project_status_get_values (status)->light, self->catalog)
                                  : "");
}

static LhCliTable *
lh_cli_grid_create_table (const LhCliGrid *self,
                          const guint     *columns,
                          guint            n_columns)
{
  LhCliTable *table = lh_cli_table_new ();

  for (guint i = 0; i < n_columns; i++)
    lh_cli_table_add_column (table, lh_tr (self->catalog, lh_grid_column_get (columns[i])->label),
                             lh_grid_column_is_numeric (columns[i]));
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("To look at")), FALSE);
  for (guint i = 0; i < lh_progress_grid_get_n_rows (self->grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (self->grid, i);
      g_autofree char *flags = lh_cli_grid_list_flags (self, row);

      if (!lh_cli_grid_shows (self, row))
        continue;
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *text = lh_cli_grid_format_cell (self, row, columns[j]);

          lh_cli_table_add_cell (table, text);
        }
      lh_cli_table_add_cell (table, flags);
    }
  return table;
}

static void
lh_cli_grid_write_table (const LhCliGrid *self,
                         LhCliFormat      format,
                         GString         *output)
{
  guint all[LH_N_GRID_COLUMNS];
  g_autoptr (LhCliTable) table = NULL;

  for (guint i = 0; i < LH_N_GRID_COLUMNS; i++)
    all[i] = i;
  if (format == LH_CLI_FORMAT_CSV)
    {
      table = lh_cli_grid_create_table (self, all, LH_N_GRID_COLUMNS);
      lh_cli_table_write_csv (table, output);
      return;
    }
  table = lh_cli_grid_create_table (self, text_columns, G_N_ELEMENTS (text_columns));
  lh_cli_table_write_text (table, output);
}

static gboolean
lh_cli_grid_print (LhCli       *cli,
                   LhCliGrid   *self,
                   LhLedger    *ledger,
                   LhQuarter    quarter,
                   LhDate       as_of,
                   LhCliFormat  format,
                   GError     **error)
{
  g_autoptr (LhProgressGrid) grid = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (cli, ledger, error);

  statistics = catalog != NULL ? lh_cli_compute_statistics (ledger, quarter, as_of, error) : NULL;
  grid = statistics != NULL
         ? lh_progress_grid_load (ledger, quarter, lh_statistics_get_as_of (statistics), NULL, error) : NULL;
  if (grid == NULL)
    return FALSE;
  self->catalog = catalog;
  self->statistics = statistics;
  self->grid = grid;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_grid_write_json (self, lh_cli_get_output (cli));
  else
    lh_cli_grid_write_table (self, format, lh_cli_get_output (cli));
  return TRUE;
}

/**
 * lh_cli_run_grid:
 *
 * grid --quarter Q [--flags] [--flag FLAG…]: what every project reported for a quarter, beside what it promised, and
 * what to look at.
 */
gboolean
lh_cli_run_grid (LhCli   *self,
                 GStrv    arguments,
                 GError **error)
{
  g_autofree char *quarter_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *format_name = NULL;
  g_auto (GStrv) codes = NULL;
  gboolean with_warnings = FALSE;
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter_text, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day the lights are calculated for"), N_("DATE") },
    { "flags", 0, 0, G_OPTION_ARG_NONE, &with_warnings, N_("Only reports with warnings"), NULL },
    { "flag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &codes, N_("Only rows with this flag; may be given again"), N_("FLAG") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, json or csv"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhCliGrid grid = { NULL };
  LhQuarter quarter;
  LhDate as_of = { 0 };
  g_autoptr (LhLedger) ledger = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_quarter (quarter_text, &quarter, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) ||
      !lh_cli_grid_parse_flags (codes, with_warnings, &grid.wanted, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  return ledger != NULL && lh_cli_grid_print (self, &grid, ledger, quarter, as_of, format, error);
}
