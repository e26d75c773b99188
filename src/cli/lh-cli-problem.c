/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-kind.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-problem-patterns.h"
#include "lh-problem-workflow.h"
#include "lh-problem.h"

static const char *
lh_cli_problem_get_actor (const LhProblemTransition *transition,
                          LhCatalog                 *catalog)
{
  return transition->actor == LH_WORKFLOW_UNIT ? lh_trc (catalog, "actor", "Unit") :
                                                 lh_trc (catalog, "actor", "Work committee");
}

static void
lh_cli_problem_write_action (LhCliJson             *json,
                             const LhProblemAction *action,
                             LhCatalog             *catalog)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "action", action->transition->code);
  lh_cli_json_string (json, "label", lh_code_get_label ("problem-transition", action->transition->code, catalog));
  lh_cli_json_string (json, "state", action->target);
  lh_cli_json_string (json, "actor", action->transition->actor == LH_WORKFLOW_UNIT ? "unit" : "committee");
  lh_cli_json_boolean (json, "possible", lh_workflow_items_count (action->items, LH_REQUIREMENT_ON) == 0);
  lh_cli_json_boolean (json, "opinion", (action->transition->flags & LH_PROBLEM_STEP_OPINION_NEEDED) != 0);
  lh_cli_json_boolean (json, "demand", (action->transition->flags & LH_PROBLEM_STEP_DEMAND_NEEDED) != 0);
  lh_cli_json_boolean (json, "deadline", (action->transition->flags & LH_PROBLEM_STEP_DEADLINE_NEEDED) != 0);
  lh_cli_json_begin_array (json, "missing");
  for (guint i = 0; i < action->items->len; i++)
    {
      const LhWorkflowItem *item = g_ptr_array_index (action->items, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "requirement", item->requirement->code);
      lh_cli_json_string (json, "text", item->text);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_problem_write_actions_json (LhCli     *self,
                                   LhRecord  *problem,
                                   GPtrArray *actions,
                                   LhCatalog *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_id (&json, "id", lh_record_get_id (problem));
  lh_cli_json_string (&json, "number", lh_record_get_text (problem, LH_PROBLEM_NUMBER));
  lh_cli_json_string (&json, "state", lh_record_get_text (problem, LH_PROBLEM_STATE));
  lh_cli_json_begin_array (&json, "actions");
  for (guint i = 0; i < actions->len; i++)
    lh_cli_problem_write_action (&json, g_ptr_array_index (actions, i), catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_problem_write_actions_text (LhCli     *self,
                                   GPtrArray *actions,
                                   LhCatalog *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, "ACTION", FALSE);
  lh_cli_table_add_column (table, "STEP", FALSE);
  lh_cli_table_add_column (table, "STATE", FALSE);
  lh_cli_table_add_column (table, "WHO", FALSE);
  lh_cli_table_add_column (table, "MISSING", FALSE);
  for (guint i = 0; i < actions->len; i++)
    {
      const LhProblemAction *action = g_ptr_array_index (actions, i);
      g_autofree char *missing = lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);

      lh_cli_table_add_cell (table, action->transition->code);
      lh_cli_table_add_cell (table, lh_code_get_label ("problem-transition", action->transition->code, catalog));
      lh_cli_table_add_cell (table, lh_code_get_label ("problem-state", action->target, catalog));
      lh_cli_table_add_cell (table, lh_cli_problem_get_actor (action->transition, catalog));
      lh_cli_table_add_cell (table, missing);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self));
}

static gboolean
lh_cli_problem_list (LhCli        *self,
                     LhLedger     *ledger,
                     LhRecord     *problem,
                     LhCliFormat   format,
                     GError      **error)
{
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self, ledger, error);
  g_autoptr (GPtrArray) actions = NULL;

  if (catalog == NULL)
    return FALSE;
  actions = lh_ledger_list_problem_actions (ledger, lh_record_get_id (problem), error);
  if (actions == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_problem_write_actions_json (self, problem, actions, catalog);
  else
    lh_cli_problem_write_actions_text (self, actions, catalog);
  return TRUE;
}

/* Where the problems stand as the change leaves them: those it changes, and new ones of a look back. */
static void
lh_cli_problem_write_states (LhCli       *self,
                             LhChangeSet *changes,
                             LhCliFormat  format,
                             LhCatalog   *catalog)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  const gboolean as_json = format == LH_CLI_FORMAT_JSON;
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  if (as_json)
    lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      LhRecord *problem = ((LhChange *) g_ptr_array_index (list, i))->record;
      const char *state, *label;
      g_autofree char *deadline = NULL;

      if (!LH_IS_PROBLEM (problem))
        continue;
      state = lh_record_get_text (problem, LH_PROBLEM_STATE);
      label = lh_code_get_label ("problem-state", state, catalog);
      deadline = lh_date_to_iso (lh_problem_get_deadline (problem));
      if (!as_json)
        {
          lh_cli_print (self, "%s  %s\n", lh_record_get_text (problem, LH_PROBLEM_NUMBER), label);
          continue;
        }
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (problem));
      lh_cli_json_string (&json, "number", lh_record_get_text (problem, LH_PROBLEM_NUMBER));
      lh_cli_json_string (&json, "state", state);
      lh_cli_json_string (&json, "label", label);
      lh_cli_json_string (&json, "deadline", deadline != NULL ? deadline : "");
      lh_cli_json_integer (&json, "returned", MAX (lh_record_get_int (problem, LH_PROBLEM_RETURN_COUNT), 0));
      lh_cli_json_end_object (&json);
    }
  if (as_json)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
}

/* A step by its code or by its name in the language of the ledger. */
static const char *
lh_cli_problem_parse_action (LhLedger    *ledger,
                             const char  *text,
                             GError     **error)
{
  guint n_transitions;
  const LhProblemTransition *transitions = lh_problem_transitions_get (&n_transitions);

  for (guint i = 0; i < n_transitions; i++)
    {
      const char *code = transitions[i].code;

      if (g_str_equal (code, text) ||
          g_strcmp0 (lh_code_get_label ("problem-transition", code, lh_ledger_get_catalog (ledger)), text) == 0)
        return code;
    }
  lh_cli_set_usage_error (error, _("There is no action “%s”; --list shows those of a problem."), text);
  return NULL;
}

static GPtrArray *
lh_cli_problem_find (LhLedger  *ledger,
                     GStrv      operands,
                     guint      n,
                     GError   **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      LhRecord *problem = lh_cli_find_record (ledger, lh_cli_kind_find ("problem"), operands[i], error);

      if (problem == NULL)
        return NULL;
      g_ptr_array_add (problems, problem);
    }
  return g_steal_pointer (&problems);
}

static gboolean
lh_cli_problem_take (LhCli          *self,
                     LhLedger       *ledger,
                     GStrv           operands,
                     LhProblemMove  *move,
                     gboolean        dry_run,
                     LhCliFormat     format,
                     GError        **error)
{
  const guint n_problems = g_strv_length (operands) - 1;
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self, ledger, error);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (catalog == NULL)
    return FALSE;
  move->transition = lh_cli_problem_parse_action (ledger, operands[n_problems], error);
  problems = move->transition != NULL ? lh_cli_problem_find (ledger, operands, n_problems, error) : NULL;
  if (problems == NULL)
    return FALSE;
  changes = lh_problem_create_move (problems, move);
  if (dry_run ? !lh_ledger_try (ledger, changes, error) : !lh_ledger_apply (ledger, changes, &findings, error))
    return FALSE;
  if (findings != NULL)
    lh_cli_warn_findings (findings);
  lh_cli_problem_write_states (self, changes, format, catalog);
  return TRUE;
}

static void
lh_cli_problem_write_repeated_json (LhCli     *self,
                                    LhLedger  *ledger,
                                    GPtrArray *problems,
                                    GArray    *fields,
                                    LhCatalog *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < problems->len; i++)
    lh_cli_write_record (&json, ledger, g_ptr_array_index (problems, i), fields, NULL, FALSE, catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_problem_write_repeated_text (LhCli     *self,
                                    LhLedger  *ledger,
                                    GPtrArray *problems,
                                    GArray    *fields,
                                    LhCatalog *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  guint n_fields;
  const LhField *all = lh_cli_kind_get_fields (lh_cli_kind_find ("problem"), &n_fields);

  for (guint i = 0; i < fields->len; i++)
    lh_cli_table_add_column (table, lh_tr (catalog, all[g_array_index (fields, guint, i)].label), FALSE);
  for (guint i = 0; i < problems->len; i++)
    for (guint j = 0; j < fields->len; j++)
      {
        g_autofree char *text = lh_cli_format_field (ledger, g_ptr_array_index (problems, i),
                                                     g_array_index (fields, guint, j), FALSE, catalog);

        lh_cli_table_add_cell (table, text != NULL ? text : "");
      }
  lh_cli_table_write_text (table, lh_cli_get_output (self));
}

/* What was closed, and what the same unit did in the same category after that. */
static gboolean
lh_cli_problem_repeated (LhCli        *self,
                         LhLedger     *ledger,
                         LhCliFormat   format,
                         GError      **error)
{
  static const guint shown[] = { LH_PROBLEM_NUMBER, LH_PROBLEM_ORGANIZATION_ID, LH_PROBLEM_CATEGORY, LH_PROBLEM_FOUND_ON,
                                 LH_PROBLEM_CLOSED_ON, LH_PROBLEM_DESCRIPTION };
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self, ledger, error);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) problems = catalog != NULL ? lh_ledger_query (ledger, query, error) : NULL;
  g_autoptr (GPtrArray) repeated = g_ptr_array_new ();
  g_autoptr (GArray) ids = problems != NULL ? lh_problems_find_repeated (problems) : NULL;
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));

  if (ids == NULL)
    return FALSE;
  g_array_append_vals (fields, shown, G_N_ELEMENTS (shown));
  for (guint i = 0; i < problems->len && repeated->len < ids->len; i++)
    if (lh_record_get_id (g_ptr_array_index (problems, i)) == g_array_index (ids, gint64, repeated->len))
      g_ptr_array_add (repeated, g_ptr_array_index (problems, i));
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_problem_write_repeated_json (self, ledger, repeated, fields, catalog);
  else
    lh_cli_problem_write_repeated_text (self, ledger, repeated, fields, catalog);
  return TRUE;
}

/**
 * lh_cli_run_problem:
 *
 * problem repeated: repeat offenders. problem transition PROBLEM… ACTION, problem transition PROBLEM --list: takes a step
 * of the closing procedure of one problem or of several at once, or shows which ones are possible and what stands in the
 * way.
 */
gboolean
lh_cli_run_problem (LhCli   *self,
                    GStrv    arguments,
                    GError **error)
{
  gboolean list = FALSE, dry_run = FALSE, repeated;
  g_autofree char *date_text = NULL;
  g_autofree char *deadline_text = NULL;
  g_autofree char *person = NULL;
  g_autofree char *opinion = NULL;
  g_autofree char *demand = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("Show the steps that are possible, and what is missing"), NULL },
    { "date", 'd', 0, G_OPTION_ARG_FILENAME, &date_text, N_("The day of the step; today without it"), N_("DATE") },
    { "person", 'p', 0, G_OPTION_ARG_FILENAME, &person, N_("Who takes it; the user without it"), N_("NAME") },
    { "opinion", 'o', 0, G_OPTION_ARG_FILENAME, &opinion, N_("The opinion or the reason"), N_("TEXT") },
    { "demand", 0, 0, G_OPTION_ARG_FILENAME, &demand, N_("What a return still demands"), N_("TEXT") },
    { "deadline", 0, 0, G_OPTION_ARG_FILENAME, &deadline_text, N_("The new deadline, or the day of the next review"),
      N_("DATE") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run, N_("Only show what would be done"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhProblemMove move = { .date = lh_date_today () };
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhRecord) problem = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 200, error))
    return FALSE;
  repeated = g_str_equal (operands[0], "repeated");
  if ((repeated ? !lh_cli_check_operands (operands, 1, 1, error)
                : !lh_cli_check_operands (operands, list ? 2 : 3, list ? 2 : 200, error)) ||
      !lh_cli_parse_date ("--date", date_text, &move.date, error) ||
      !lh_cli_parse_date ("--deadline", deadline_text, &move.deadline, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (!repeated && !g_str_equal (operands[0], "transition"))
    {
      lh_cli_set_usage_error (error, _("There is no “problem %s”; there are “problem transition” and “problem repeated”."),
                              operands[0]);
      return FALSE;
    }

  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  if (repeated)
    return lh_cli_problem_repeated (self, ledger, format, error);
  if (list)
    {
      problem = lh_cli_find_record (ledger, lh_cli_kind_find ("problem"), operands[1], error);
      return problem != NULL && lh_cli_problem_list (self, ledger, problem, format, error);
    }
  move.person = person;
  move.opinion = opinion;
  move.demand = demand;
  return lh_cli_problem_take (self, ledger, operands + 1, &move, dry_run, format, error);
}
