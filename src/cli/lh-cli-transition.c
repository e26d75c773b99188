/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-workflow.h"

static const char *
lh_cli_get_actor (const LhTransition *transition)
{
  return transition->actor == LH_WORKFLOW_UNIT ? "unit" : "committee";
}

static const char *
lh_cli_get_actor_label (const LhTransition *transition,
                        LhCatalog          *catalog)
{
  return transition->actor == LH_WORKFLOW_UNIT ? lh_trc (catalog, "actor", "Unit") :
                                                 lh_trc (catalog, "actor", "Work committee");
}

static void
lh_cli_write_items (LhCliJson          *json,
                    const char         *key,
                    GPtrArray          *items,
                    LhRequirementFlags  flag)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < items->len; i++)
    {
      const LhWorkflowItem *item = g_ptr_array_index (items, i);

      if ((item->requirement->flags & LH_REQUIREMENT_FLAG) != flag)
        continue;
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "requirement", item->requirement->code);
      lh_cli_json_string (json, "text", item->text);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_actions_json (LhCli     *self,
                           LhRecord  *project,
                           GPtrArray *actions,
                           LhCatalog *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_id (&json, "id", lh_record_get_id (project));
  lh_cli_json_string (&json, "number", lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_json_string (&json, "state", lh_record_get_text (project, LH_PROJECT_STATE));
  lh_cli_json_begin_array (&json, "actions");
  for (guint i = 0; i < actions->len; i++)
    {
      const LhWorkflowAction *action = g_ptr_array_index (actions, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "action", action->transition->code);
      lh_cli_json_string (&json, "label", lh_code_get_label ("project-transition", action->transition->code, catalog));
      lh_cli_json_string (&json, "state", action->target);
      lh_cli_json_string (&json, "actor", lh_cli_get_actor (action->transition));
      lh_cli_json_boolean (&json, "possible", !lh_workflow_action_is_blocked (action));
      lh_cli_write_items (&json, "missing", action->items, LH_REQUIREMENT_ON);
      lh_cli_write_items (&json, "flags", action->items, LH_REQUIREMENT_FLAG);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_write_actions_text (LhCli     *self,
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
      const LhWorkflowAction *action = g_ptr_array_index (actions, i);
      g_autofree char *missing = lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);

      lh_cli_table_add_cell (table, action->transition->code);
      lh_cli_table_add_cell (table, lh_code_get_label ("project-transition", action->transition->code, catalog));
      lh_cli_table_add_cell (table, lh_code_get_label ("project-state", action->target, catalog));
      lh_cli_table_add_cell (table, lh_cli_get_actor_label (action->transition, catalog));
      lh_cli_table_add_cell (table, missing);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self));
}

static gboolean
lh_cli_list_actions (LhCli        *self,
                     LhLedger     *ledger,
                     LhRecord     *project,
                     LhCliFormat   format,
                     GError      **error)
{
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self, ledger, error);
  g_autoptr (GPtrArray) actions = NULL;

  if (catalog == NULL)
    return FALSE;
  actions = lh_ledger_list_actions (ledger, lh_record_get_id (project), error);
  if (actions == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_actions_json (self, project, actions, catalog);
  else
    lh_cli_write_actions_text (self, actions, catalog);
  return TRUE;
}

/**
 * lh_cli_write_state:
 * @project: a project after a step
 *
 * Prints where the project stands now.
 */
gboolean
lh_cli_write_state (LhCli        *self,
                    LhLedger     *ledger,
                    gint64        project_id,
                    LhCliFormat   format,
                    GError      **error)
{
  g_autoptr (LhRecord) project = lh_ledger_load (ledger, LH_TYPE_PROJECT, project_id, error);
  g_autoptr (LhCatalog) catalog = NULL;
  const char *state;
  LhCliJson json;

  if (project == NULL)
    return FALSE;
  catalog = lh_cli_get_catalog (self, ledger, error);
  if (catalog == NULL)
    return FALSE;

  state = lh_record_get_text (project, LH_PROJECT_STATE);
  if (format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_print (self, "%s\n", lh_code_get_label ("project-state", state, catalog));
      return TRUE;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_id (&json, "id", project_id);
  lh_cli_json_string (&json, "number", lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_json_string (&json, "state", state);
  lh_cli_json_string (&json, "label", lh_code_get_label ("project-state", state, catalog));
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

/* An action by its code or by its name in either language. */
static const char *
lh_cli_parse_action (LhLedger    *ledger,
                     const char  *text,
                     GError     **error)
{
  guint n_transitions;
  const LhTransition *transitions = lh_transitions_get (&n_transitions);

  for (guint i = 0; i < n_transitions; i++)
    {
      const char *code = transitions[i].code;

      if (g_str_equal (code, text) ||
          g_strcmp0 (lh_code_get_label ("project-transition", code, lh_ledger_get_catalog (ledger)), text) == 0)
        return code;
    }
  lh_cli_set_usage_error (error, _("There is no action “%s”; --list shows those of a project."), text);
  return NULL;
}

static gboolean
lh_cli_take_step (LhCli              *self,
                  LhLedger           *ledger,
                  LhRecord           *project,
                  const char         *action,
                  LhDate              date,
                  const char         *person,
                  const char         *opinion,
                  const char *const  *suggestions,
                  LhCliFormat         format,
                  GError            **error)
{
  const char *code = lh_cli_parse_action (ledger, action, error);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (code == NULL)
    return FALSE;
  changes = lh_workflow_create_transition (lh_record_get_id (project), code, date, person, opinion, suggestions);
  if (!lh_ledger_apply (ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return lh_cli_write_state (self, ledger, lh_record_get_id (project), format, error);
}

/**
 * lh_cli_run_transition:
 *
 * transition PROJECT ACTION, transition PROJECT --list: takes a step of a project, or shows which ones are possible and
 * what stands in the way. A step that is refused names everything that is missing.
 */
gboolean
lh_cli_run_transition (LhCli   *self,
                       GStrv    arguments,
                       GError **error)
{
  gboolean list = FALSE;
  g_autofree char *date_text = NULL;
  g_autofree char *person = NULL;
  g_autofree char *opinion = NULL;
  g_auto (GStrv) suggestions = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("Show the steps that are possible, and what is missing"), NULL },
    { "date", 'd', 0, G_OPTION_ARG_FILENAME, &date_text, N_("The day of the step; today without it"), N_("DATE") },
    { "person", 'p', 0, G_OPTION_ARG_FILENAME, &person, N_("Who takes it; the user without it"), N_("NAME") },
    { "opinion", 'o', 0, G_OPTION_ARG_FILENAME, &opinion, N_("The opinion or the reason"), N_("TEXT") },
    { "suggestion", 's', 0, G_OPTION_ARG_FILENAME_ARRAY, &suggestions,
      N_("What the review suggests; may be repeated"), N_("TEXT") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhDate date = lh_date_today ();
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhRecord) project = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, list ? 1 : 2, list ? 1 : 2, error) ||
      !lh_cli_parse_date ("--date", date_text, &date, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  project = lh_cli_find_record (ledger, lh_cli_kind_find ("project"), operands[0], error);
  if (project == NULL)
    return FALSE;
  if (list)
    return lh_cli_list_actions (self, ledger, project, format, error);
  return lh_cli_take_step (self, ledger, project, operands[1], date, person, opinion,
                           (const char *const *) suggestions, format, error);
}
