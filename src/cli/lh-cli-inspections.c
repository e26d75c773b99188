/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-inspections.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-findings-text.h"
#include "lh-inspection-matrix.h"
#include "lh-inspection-round.h"
#include "lh-inspection-schedule.h"
#include "lh-inspection.h"
#include "lh-problem.h"

#define LH_CLI_FIRST_YEAR 2000
#define LH_CLI_LAST_YEAR 2099

/* One run of "inspections". */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  guint        year;
  LhDate       as_of;
  gboolean     dry_run;
  LhCliFormat  format;
  GStrv        operands;   /* behind the action */
} LhCliInspections;

static gboolean
lh_cli_apply (LhCliInspections  *self,
              LhChangeSet       *changes,
              GError           **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (self->dry_run || changes == NULL)
    return TRUE;
  if (!lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return TRUE;
}

static void
lh_cli_write_planned (LhCliJson                 *json,
                      const LhInspectionPlanned *planned,
                      LhRecord                  *round,
                      LhCatalog                 *catalog)
{
  g_autofree char *from = lh_record_serialize (round, LH_INSPECTION_ROUND_STARTS_ON);
  g_autofree char *until = lh_record_serialize (round, LH_INSPECTION_ROUND_DUE_ON);
  g_autofree char *quarter = lh_record_serialize (round, LH_INSPECTION_ROUND_QUARTER);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "title", lh_record_get_text (round, LH_INSPECTION_ROUND_TITLE));
  lh_cli_json_string (json, "kind", planned->scheme->kind);
  lh_cli_json_string (json, "quarter", quarter);
  lh_cli_json_string (json, "starts-on", from);
  lh_cli_json_string (json, "due-on", until);
  lh_cli_json_boolean (json, "new", planned->existing == NULL);
  lh_cli_json_end_object (json);
}

static void
lh_cli_add_planned (LhCliTable                *table,
                    const LhInspectionPlanned *planned,
                    LhRecord                  *round,
                    LhCatalog                 *catalog)
{
  g_autofree char *from = lh_date_format (lh_record_get_date (round, LH_INSPECTION_ROUND_STARTS_ON), LH_DATE_SHORT, catalog);
  g_autofree char *until = lh_date_format (lh_record_get_date (round, LH_INSPECTION_ROUND_DUE_ON), LH_DATE_SHORT, catalog);

  lh_cli_table_add_cell (table, lh_record_get_text (round, LH_INSPECTION_ROUND_TITLE));
  lh_cli_table_add_cell (table, from);
  lh_cli_table_add_cell (table, until);
  lh_cli_table_add_cell (table, lh_tr (catalog, planned->existing == NULL ? N_("new") : N_("there already")));
}

static void
lh_cli_print_plan (LhCliInspections *self,
                   GPtrArray        *plan)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  gboolean as_json = self->format == LH_CLI_FORMAT_JSON;
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (as_json)
    lh_cli_json_begin_array (&json, NULL);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Round of inspection")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Starts on")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Due on")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("State")), FALSE);
  for (guint i = 0; i < plan->len; i++)
    {
      const LhInspectionPlanned *planned = g_ptr_array_index (plan, i);
      g_autoptr (LhRecord) round = planned->existing != NULL
        ? g_object_ref (planned->existing) : lh_inspection_round_create (planned, (int) self->year, self->catalog);

      if (as_json)
        lh_cli_write_planned (&json, planned, round, self->catalog);
      else
        lh_cli_add_planned (table, planned, round, self->catalog);
    }
  if (as_json)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
}

static gboolean
lh_cli_inspections_generate (gpointer   data,
                             GError   **error)
{
  LhCliInspections *self = data;
  g_autoptr (GPtrArray) plan = lh_inspection_schedule_plan (self->ledger, (int) self->year, error);
  g_autoptr (LhChangeSet) changes = NULL;

  if (plan == NULL)
    return FALSE;
  changes = lh_inspection_schedule_create_change (self->ledger, (int) self->year, plan);
  if (!lh_cli_apply (self, changes, error))
    return FALSE;
  lh_cli_print_plan (self, plan);
  return TRUE;
}

static void
lh_cli_write_count (LhCliJson               *json,
                    const LhInspectionCount *count)
{
  for (guint i = 0; i < LH_INSPECTION_N_STATES; i++)
    lh_cli_json_integer (json, lh_inspection_state_get_code (i), count->states[i]);
  lh_cli_json_integer (json, "open-problems", count->n_open);
}

static void
lh_cli_write_matrix_row (LhCliJson             *json,
                         const LhInspectionRow *row,
                         guint                  n_rounds)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (row->project));
  lh_cli_json_string (json, "number", lh_record_get_text (row->project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "name", lh_record_get_text (row->project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "organization", row->organization_name);
  lh_cli_json_begin_array (json, "cells");
  for (guint i = 0; i < n_rounds; i++)
    {
      const LhInspectionCell *cell = &row->cells[i];

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "state", lh_inspection_state_get_code (cell->state));
      if (cell->inspection_id != 0)
        lh_cli_json_id (json, "inspection", cell->inspection_id);
      lh_cli_json_integer (json, "problems", cell->n_problems);
      lh_cli_json_integer (json, "open-problems", cell->n_open);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_print_matrix_json (LhCliInspections   *self,
                          LhInspectionMatrix *matrix)
{
  GPtrArray *rounds = lh_inspection_matrix_get_rounds (matrix);
  GPtrArray *rows = lh_inspection_matrix_get_rows (matrix);
  g_autofree char *as_of = lh_date_to_iso (self->as_of);
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", self->year);
  lh_cli_json_string (&json, "as-of", as_of);
  lh_cli_json_begin_array (&json, "rounds");
  for (guint i = 0; i < rounds->len; i++)
    {
      LhRecord *round = g_ptr_array_index (rounds, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (round));
      lh_cli_json_string (&json, "title", lh_record_get_text (round, LH_INSPECTION_ROUND_TITLE));
      lh_cli_write_count (&json, lh_inspection_matrix_get_count (matrix, i));
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_object (&json, "total");
  lh_cli_write_count (&json, lh_inspection_matrix_get_count (matrix, rounds->len));
  lh_cli_json_end_object (&json);
  lh_cli_json_begin_array (&json, "projects");
  for (guint i = 0; i < rows->len; i++)
    lh_cli_write_matrix_row (&json, g_ptr_array_index (rows, i), rounds->len);
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_print_matrix_table (LhCliInspections   *self,
                           LhInspectionMatrix *matrix)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  GPtrArray *rounds = lh_inspection_matrix_get_rounds (matrix);
  GPtrArray *rows = lh_inspection_matrix_get_rows (matrix);

  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Project")), FALSE);
  for (guint i = 0; i < rounds->len; i++)
    lh_cli_table_add_column (table, lh_record_get_text (g_ptr_array_index (rounds, i), LH_INSPECTION_ROUND_TITLE), FALSE);
  for (guint i = 0; i < rows->len; i++)
    {
      const LhInspectionRow *row = g_ptr_array_index (rows, i);

      lh_cli_table_add_cell (table, row->organization_name != NULL ? row->organization_name : "");
      lh_cli_table_add_cell (table, lh_record_get_text (row->project, LH_PROJECT_NAME));
      for (guint j = 0; j < rounds->len; j++)
        lh_cli_table_add_cell (table, lh_inspection_state_get_label (row->cells[j].state, self->catalog));
    }
  if (self->format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self->cli));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
}

static gboolean
lh_cli_inspections_matrix (gpointer   data,
                           GError   **error)
{
  LhCliInspections *self = data;
  g_autoptr (LhInspectionMatrix) matrix = lh_inspection_matrix_load (self->ledger, (int) self->year, self->as_of, error);

  if (matrix == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_print_matrix_json (self, matrix);
  else
    lh_cli_print_matrix_table (self, matrix);
  return TRUE;
}

static gboolean
lh_cli_find_round (LhInspectionMatrix *matrix,
                   gint64              id,
                   guint              *place)
{
  GPtrArray *rounds = lh_inspection_matrix_get_rounds (matrix);

  for (*place = 0; *place < rounds->len; (*place)++)
    {
      if (lh_record_get_id (g_ptr_array_index (rounds, *place)) == id)
        return TRUE;
    }
  return FALSE;
}

/* inspections open ROUND: a record for every project that the round covers. */
static gboolean
lh_cli_inspections_open (gpointer   data,
                         GError   **error)
{
  LhCliInspections *self = data;
  g_autoptr (LhRecord) round = lh_cli_find_record (self->ledger, lh_cli_kind_find ("inspection-round"),
                                                   self->operands[0], error);
  g_autoptr (LhInspectionMatrix) matrix = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  guint place, n;

  if (round == NULL)
    return FALSE;
  matrix = lh_inspection_matrix_load (self->ledger, (int) lh_record_get_int (round, LH_INSPECTION_ROUND_YEAR),
                                      self->as_of, error);
  if (matrix == NULL)
    return FALSE;
  if (lh_cli_find_round (matrix, lh_record_get_id (round), &place))
    changes = lh_inspection_matrix_create_records (matrix, place);
  n = changes != NULL ? lh_change_set_get_changes (changes)->len : 0;
  if (!lh_cli_apply (self, changes, error))
    return FALSE;

  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_print (self->cli, "{\n  \"opened\": %u\n}\n", n);
  else
    lh_cli_print (self->cli, lh_trn (self->catalog, "%u record opened", "%u records opened", n), n);
  if (self->format != LH_CLI_FORMAT_JSON)
    lh_cli_print (self->cli, "\n");
  return TRUE;
}

static LhRecord *
lh_cli_find_inspection (LhCliInspections  *self,
                        LhRecord          *project,
                        LhRecord          *round,
                        GError           **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_INSPECTION);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_where_id (query, LH_INSPECTION_PROJECT_ID, lh_record_get_id (project));
  lh_query_where_id (query, LH_INSPECTION_ROUND_ID, lh_record_get_id (round));
  found = lh_ledger_query (self->ledger, query, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_object_ref (g_ptr_array_index (found, 0));
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The project “%s” has no record in “%s”."),
               lh_record_get_text (project, LH_PROJECT_NAME), lh_record_get_text (round, LH_INSPECTION_ROUND_TITLE));
  return NULL;
}

static void
lh_cli_print_problems (LhCliInspections *self,
                       GPtrArray        *problems)
{
  LhCliJson json;

  if (self->format != LH_CLI_FORMAT_JSON)
    {
      for (guint i = 0; i < problems->len; i++)
        {
          lh_cli_print (self->cli, "%s  %s\n",
                        lh_record_get_text (g_ptr_array_index (problems, i), LH_PROBLEM_NUMBER),
                        lh_record_get_text (g_ptr_array_index (problems, i), LH_PROBLEM_DESCRIPTION));
        }
      return;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (problems, i);
      g_autofree char *number = lh_record_serialize (problem, LH_PROBLEM_NUMBER);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (problem));
      lh_cli_json_string (&json, "number", number);
      lh_cli_json_string (&json, "description", lh_record_get_text (problem, LH_PROBLEM_DESCRIPTION));
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

/* What was added, with the numbers it was given. */
static gboolean
lh_cli_reload_problems (LhCliInspections  *self,
                        GPtrArray         *problems,
                        GError           **error)
{
  for (guint i = 0; !self->dry_run && i < problems->len; i++)
    {
      g_autoptr (LhRecord) stored = lh_ledger_load (self->ledger, LH_TYPE_PROBLEM,
                                                    lh_record_get_id (g_ptr_array_index (problems, i)), error);

      if (stored == NULL)
        return FALSE;
      lh_record_copy_fields (g_ptr_array_index (problems, i), stored);
    }
  return TRUE;
}

/* inspections problems PROJECT ROUND: the findings of a record, each as a problem. */
static gboolean
lh_cli_inspections_problems (gpointer   data,
                             GError   **error)
{
  LhCliInspections *self = data;
  g_autoptr (LhRecord) project = lh_cli_find_record (self->ledger, lh_cli_kind_find ("project"), self->operands[0],
                                                     error);
  g_autoptr (LhRecord) round = NULL;
  g_autoptr (LhRecord) inspection = NULL;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) existing = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (project != NULL)
    round = lh_cli_find_record (self->ledger, lh_cli_kind_find ("inspection-round"), self->operands[1], error);
  inspection = round != NULL ? lh_cli_find_inspection (self, project, round, error) : NULL;
  if (inspection == NULL)
    return FALSE;
  lh_query_where_id (query, LH_PROBLEM_INSPECTION_ID, lh_record_get_id (inspection));
  existing = lh_ledger_query (self->ledger, query, error);
  if (existing == NULL)
    return FALSE;

  problems = lh_findings_text_create_problems (inspection, project, existing);
  if (problems->len > 0)
    changes = lh_findings_text_create_change (problems);
  if (!lh_cli_apply (self, changes, error) || !lh_cli_reload_problems (self, problems, error))
    return FALSE;
  lh_cli_print_problems (self, problems);
  return TRUE;
}

static const LhCliAction actions[] = {
  { "generate", 0, 0, TRUE, lh_cli_inspections_generate },
  { "matrix", 0, 0, TRUE, lh_cli_inspections_matrix },
  { "open", 1, 1, FALSE, lh_cli_inspections_open },
  { "problems", 2, 2, FALSE, lh_cli_inspections_problems },
  { NULL }
};

/**
 * lh_cli_run_inspections:
 *
 * inspections generate|matrix --year Y, inspections open ROUND, inspections problems PROJECT ROUND: the rounds of
 * inspection of a year, their records and what was found.
 */
gboolean
lh_cli_run_inspections (LhCli   *self,
                        GStrv    arguments,
                        GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *as_of_text = NULL;
  g_autofree char *format_name = NULL;
  LhCliInspections run = { .cli = self, .format = LH_CLI_FORMAT_TEXT };
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year"), N_("YEAR") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day that says which rounds have ended"), N_("DATE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &run.dry_run, N_("Show what would be done, and do nothing"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  const LhCliAction *action;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 3, error) ||
      !lh_cli_parse_number ("--year", year_text, LH_CLI_FIRST_YEAR, LH_CLI_LAST_YEAR, &run.year, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &run.as_of, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &run.format, error))
    return FALSE;
  action = lh_cli_choose_action (actions, operands, run.year, error);
  if (action == NULL)
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  if (catalog == NULL)
    return FALSE;
  run.ledger = ledger;
  run.catalog = catalog;
  run.operands = operands + 1;
  if (!lh_date_is_set (run.as_of))
    run.as_of = lh_date_today ();
  return action->run (&run, error);
}
