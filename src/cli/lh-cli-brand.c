/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-queues.h"
#include "lh-brand-workflow.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-codes.h"
#include "lh-error.h"

/* One run of "brand". */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  LhCliFormat  format;
  gboolean     list;
  gboolean     dry_run;
  LhDate       date;
  char        *date_text;
  char        *person;
  char        *opinion;
  char        *year_step;
  GStrv        comments;
  GStrv        operands;     /* behind the action */
} LhCliBrand;

static void
lh_cli_brand_write_items (LhCliJson          *json,
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
lh_cli_brand_write_action (LhCliJson           *json,
                           const LhBrandAction *action,
                           LhCatalog           *catalog)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "action", action->transition->code);
  lh_cli_json_string (json, "label", lh_code_get_label ("brand-transition", action->transition->code, catalog));
  lh_cli_json_string (json, "state", action->target);
  lh_cli_json_string (json, "actor", lh_brand_actor_get_code (action->transition->actor));
  lh_cli_json_boolean (json, "possible", !lh_brand_action_is_blocked (action));
  lh_cli_brand_write_items (json, "missing", action->items, LH_REQUIREMENT_ON);
  lh_cli_brand_write_items (json, "flags", action->items, LH_REQUIREMENT_FLAG);
  lh_cli_json_end_object (json);
}

static void
lh_cli_brand_begin_record (LhCliJson *json,
                           LhRecord  *brand)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (brand));
  lh_cli_json_string (json, "number", lh_record_get_text (brand, LH_BRAND_NUMBER));
  lh_cli_json_string (json, "name", lh_record_get_text (brand, LH_BRAND_NAME));
  lh_cli_json_string (json, "state", lh_brand_get_state (brand));
}

static void
lh_cli_brand_print_actions (LhCliBrand *self,
                            GPtrArray  *actions)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, "ACTION", FALSE);
  lh_cli_table_add_column (table, "STEP", FALSE);
  lh_cli_table_add_column (table, "STATE", FALSE);
  lh_cli_table_add_column (table, "WHO", FALSE);
  lh_cli_table_add_column (table, "MISSING", FALSE);
  for (guint i = 0; i < actions->len; i++)
    {
      const LhBrandAction *action = g_ptr_array_index (actions, i);
      g_autofree char *missing = lh_workflow_items_format (action->items, LH_REQUIREMENT_ON);

      lh_cli_table_add_cell (table, action->transition->code);
      lh_cli_table_add_cell (table, lh_code_get_label ("brand-transition", action->transition->code, self->catalog));
      lh_cli_table_add_cell (table, lh_code_get_label ("brand-state", action->target, self->catalog));
      lh_cli_table_add_cell (table, lh_brand_actor_get_label (action->transition->actor, self->catalog));
      lh_cli_table_add_cell (table, missing);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
}

/* The steps that lead on from where a brand is, and what stands in the way of each. */
static gboolean
lh_cli_brand_list (LhCliBrand  *self,
                   LhRecord    *brand,
                   GError     **error)
{
  g_autoptr (GPtrArray) actions = lh_ledger_list_brand_actions (self->ledger, lh_record_get_id (brand), error);
  LhCliJson json;

  if (actions == NULL)
    return FALSE;
  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_brand_print_actions (self, actions);
      return TRUE;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_brand_begin_record (&json, brand);
  lh_cli_json_begin_array (&json, "actions");
  for (guint i = 0; i < actions->len; i++)
    lh_cli_brand_write_action (&json, g_ptr_array_index (actions, i), self->catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

/* Where the brands stand after a step; @from has the states before it. */
static gboolean
lh_cli_brand_print_states (LhCliBrand  *self,
                           GPtrArray   *brands,
                           GStrv        from,
                           GError     **error)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < brands->len; i++)
    {
      g_autoptr (LhRecord) brand = lh_ledger_load (self->ledger, LH_TYPE_BRAND,
                                                   lh_record_get_id (g_ptr_array_index (brands, i)), error);
      const char *label;

      if (brand == NULL)
        return FALSE;
      label = lh_code_get_label ("brand-state", lh_brand_get_state (brand), self->catalog);
      if (self->format != LH_CLI_FORMAT_JSON)
        {
          lh_cli_print (self->cli, "%s\t%s\n", lh_record_get_text (brand, LH_BRAND_NAME), label);
          continue;
        }
      lh_cli_brand_begin_record (&json, brand);
      lh_cli_json_string (&json, "label", label);
      lh_cli_json_string (&json, "from", from[i]);
      lh_cli_json_end_object (&json);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  return TRUE;
}

/* An action by its code or by its name. */
static const LhBrandTransition *
lh_cli_brand_parse_action (LhCliBrand  *self,
                           const char  *text,
                           GError     **error)
{
  guint n_transitions;
  const LhBrandTransition *transitions = lh_brand_transitions_get (&n_transitions);

  for (guint i = 0; i < n_transitions; i++)
    {
      const char *label = lh_code_get_label ("brand-transition", transitions[i].code, self->catalog);

      if (g_str_equal (transitions[i].code, text) || g_strcmp0 (label, text) == 0)
        return &transitions[i];
    }
  lh_cli_set_usage_error (error, _("There is no action “%s”; --list shows those of a brand."), text);
  return NULL;
}

static gboolean
lh_cli_brand_set_year_step (LhCliBrand   *self,
                            LhChangeSet  *changes,
                            GPtrArray    *brands,
                            GError      **error)
{
  if (self->year_step == NULL)
    return TRUE;
  if (!lh_code_is_valid ("year-step", self->year_step))
    {
      lh_cli_set_usage_error (error, _("“%s” is none of the three steps: foundation, effect, brand."), self->year_step);
      return FALSE;
    }
  for (guint i = 0; i < brands->len; i++)
    lh_brand_workflow_set_year_step (changes, g_ptr_array_index (brands, i), self->year_step);
  return TRUE;
}

static LhChangeSet *
lh_cli_brand_create_change (LhCliBrand               *self,
                            const LhBrandTransition  *transition,
                            GPtrArray                *brands,
                            GError                  **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LhChangeSet) changes = NULL;

  for (guint i = 0; i < brands->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (brands, i));

      g_array_append_val (ids, id);
    }
  changes = lh_brand_workflow_create_transition ((const gint64 *) (gpointer) ids->data, ids->len, transition->code,
                                                 self->date, self->person, self->opinion,
                                                 (const char *const *) self->comments);
  if (!lh_cli_brand_set_year_step (self, changes, brands, error))
    return NULL;
  return g_steal_pointer (&changes);
}

static const LhBrandAction *
lh_cli_brand_find_action (GPtrArray               *offered,
                          const LhBrandTransition *transition)
{
  for (guint i = 0; i < offered->len; i++)
    {
      const LhBrandAction *action = g_ptr_array_index (offered, i);

      if (action->transition == transition)
        return action;
    }
  return NULL;
}

static void
lh_cli_brand_write_try (LhCliBrand  *self,
                        LhCliTable  *table,
                        LhCliJson   *json,
                        LhRecord    *brand,
                        const char  *target,
                        const char  *missing)
{
  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_table_add_cell (table, lh_record_get_text (brand, LH_BRAND_NAME));
      lh_cli_table_add_cell (table, target != NULL ? lh_code_get_label ("brand-state", target, self->catalog) : "");
      lh_cli_table_add_cell (table, missing);
      return;
    }
  lh_cli_brand_begin_record (json, brand);
  lh_cli_json_boolean (json, "possible", *missing == '\0');
  lh_cli_json_string (json, "to", target);
  lh_cli_json_string (json, "missing", missing);
  lh_cli_json_end_object (json);
}

/* What would happen to each: the state it would come to, or what stands in the way. */
static gboolean
lh_cli_brand_try (LhCliBrand               *self,
                  const LhBrandTransition  *transition,
                  GPtrArray                *brands,
                  GError                  **error)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_array (&json, NULL);
  lh_cli_table_add_column (table, "BRAND", FALSE);
  lh_cli_table_add_column (table, "STATE", FALSE);
  lh_cli_table_add_column (table, "MISSING", FALSE);
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      g_autoptr (GPtrArray) offered = lh_ledger_list_brand_actions (self->ledger, lh_record_get_id (brand), error);
      const LhBrandAction *found;
      g_autofree char *missing = NULL;

      if (offered == NULL)
        return FALSE;
      found = lh_cli_brand_find_action (offered, transition);
      missing = found != NULL ? lh_workflow_items_format (found->items, LH_REQUIREMENT_ON)
                              : g_strdup (_("not possible in this state"));
      lh_cli_brand_write_try (self, table, &json, brand, found != NULL ? found->target : NULL, missing);
    }
  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
      return TRUE;
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

static GPtrArray *
lh_cli_brand_find_all (LhCliBrand  *self,
                       guint        n_brands,
                       GError     **error)
{
  g_autoptr (GPtrArray) brands = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_brands; i++)
    {
      LhRecord *brand = lh_cli_find_record (self->ledger, lh_cli_kind_find ("brand"), self->operands[i], error);

      if (brand == NULL)
        return NULL;
      g_ptr_array_add (brands, brand);
    }
  return g_steal_pointer (&brands);
}

static gboolean
lh_cli_brand_take (LhCliBrand               *self,
                   const LhBrandTransition  *transition,
                   GPtrArray                *brands,
                   GError                  **error)
{
  g_autoptr (LhChangeSet) changes = lh_cli_brand_create_change (self, transition, brands, error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) from = NULL;

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < brands->len; i++)
    g_strv_builder_add (builder, lh_brand_get_state (g_ptr_array_index (brands, i)));
  from = g_strv_builder_end (builder);
  if (!lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return lh_cli_brand_print_states (self, brands, from, error);
}

static gboolean
lh_cli_brand_transition (LhCliBrand  *self,
                         GError     **error)
{
  const guint n = g_strv_length (self->operands);
  const LhBrandTransition *transition = NULL;
  g_autoptr (GPtrArray) brands = NULL;

  if (!lh_cli_check_operands (self->operands, self->list ? 1 : 2, self->list ? 1 : G_MAXUINT, error))
    return FALSE;
  if (!self->list)
    {
      transition = lh_cli_brand_parse_action (self, self->operands[n - 1], error);
      if (transition == NULL)
        return FALSE;
    }
  brands = lh_cli_brand_find_all (self, self->list ? 1 : n - 1, error);
  if (brands == NULL)
    return FALSE;
  if (self->list)
    return lh_cli_brand_list (self, g_ptr_array_index (brands, 0), error);
  return self->dry_run ? lh_cli_brand_try (self, transition, brands, error)
                       : lh_cli_brand_take (self, transition, brands, error);
}

static void
lh_cli_brand_write_queue (LhCliBrand         *self,
                          LhCliJson          *json,
                          const LhBrandQueue *queue)
{
  g_autofree char *title = lh_brand_queue_get_title (queue, self->catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "queue", lh_brand_queue_kind_get_code (queue->kind));
  lh_cli_json_string (json, "title", title);
  if (queue->reviewer != NULL)
    lh_cli_json_string (json, "reviewer", lh_record_get_text (queue->reviewer, LH_ORGANIZATION_CODE));
  lh_cli_json_integer (json, "count", queue->brand_ids->len);
  lh_cli_json_begin_array (json, "brands");
  for (guint i = 0; i < queue->brand_ids->len; i++)
    lh_cli_json_id (json, NULL, g_array_index (queue->brand_ids, gint64, i));
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static gboolean
lh_cli_brand_queues (LhCliBrand  *self,
                     GError     **error)
{
  g_autoptr (GPtrArray) queues = NULL;
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  LhCliJson json;

  if (!lh_cli_check_operands (self->operands, 0, 0, error))
    return FALSE;
  queues = lh_ledger_list_brand_queues (self->ledger, error);
  if (queues == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_init (&json, lh_cli_get_output (self->cli));
      lh_cli_json_begin_array (&json, NULL);
      for (guint i = 0; i < queues->len; i++)
        lh_cli_brand_write_queue (self, &json, g_ptr_array_index (queues, i));
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
      return TRUE;
    }
  lh_cli_table_add_column (table, "QUEUE", FALSE);
  lh_cli_table_add_column (table, "WHO", FALSE);
  lh_cli_table_add_column (table, "BRANDS", TRUE);
  for (guint i = 0; i < queues->len; i++)
    {
      const LhBrandQueue *queue = g_ptr_array_index (queues, i);
      g_autofree char *title = lh_brand_queue_get_title (queue, self->catalog);
      g_autofree char *count = g_strdup_printf ("%u", queue->brand_ids->len);

      lh_cli_table_add_cell (table, lh_brand_queue_kind_get_code (queue->kind));
      lh_cli_table_add_cell (table, title);
      lh_cli_table_add_cell (table, count);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
  return TRUE;
}

/* The brands that have not reached the step of the three years that was due. */
static gboolean
lh_cli_brand_behind (LhCliBrand  *self,
                     GError     **error)
{
  g_autoptr (LhQuery) query = lh_brand_query_behind (self->date_text != NULL ? self->date
                                                                             : lh_ledger_get_as_of (self->ledger));
  g_autoptr (GPtrArray) brands = NULL;
  LhCliJson json;

  if (!lh_cli_check_operands (self->operands, 0, 0, error))
    return FALSE;
  brands = lh_ledger_query (self->ledger, query, error);
  if (brands == NULL)
    return FALSE;
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      g_autofree char *due = lh_record_serialize (brand, LH_BRAND_STEP_DUE_ON);

      if (self->format != LH_CLI_FORMAT_JSON)
        {
          lh_cli_print (self->cli, "%s\t%s\t%s\n", due, lh_record_get_text (brand, LH_BRAND_NUMBER),
                        lh_record_get_text (brand, LH_BRAND_NAME));
          continue;
        }
      lh_cli_brand_begin_record (&json, brand);
      lh_cli_json_string (&json, "year-step", lh_record_get_text (brand, LH_BRAND_YEAR_STEP));
      lh_cli_json_string (&json, "step-due-on", due);
      lh_cli_json_end_object (&json);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean  (*run) (LhCliBrand *self, GError **error);
} actions[] = {
  { "transition", lh_cli_brand_transition },
  { "queues", lh_cli_brand_queues },
  { "behind", lh_cli_brand_behind },
};

static gboolean
lh_cli_brand_run (LhCliBrand  *self,
                  const char  *action,
                  GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (actions[i].name, action))
        continue;
      self->ledger = lh_cli_open (self->cli, error);
      if (self->ledger == NULL)
        return FALSE;
      self->catalog = lh_cli_get_catalog (self->cli, self->ledger, error);
      return self->catalog != NULL && actions[i].run (self, error);
    }
  lh_cli_set_usage_error (error, _("“%s” is no action of “brand”: transition, queues or behind."), action);
  return FALSE;
}

static void
lh_cli_brand_clear (LhCliBrand *self)
{
  g_clear_object (&self->ledger);
  g_clear_object (&self->catalog);
  g_free (self->date_text);
  g_free (self->person);
  g_free (self->opinion);
  g_free (self->year_step);
  g_strfreev (self->comments);
}

/**
 * lh_cli_run_brand:
 *
 * brand transition BRAND… ACTION, brand transition BRAND --list: takes a step of one brand or of several at once, or shows
 * which ones are possible and what stands in the way. brand queues: what waits for whom. brand behind: which brands are
 * behind the step of the three years that was due.
 */
gboolean
lh_cli_run_brand (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  LhCliBrand run = { .cli = self, .date = lh_date_today () };
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &run.list, N_("Show the steps that are possible, and what is missing"), NULL },
    { "date", 'd', 0, G_OPTION_ARG_FILENAME, &run.date_text, N_("The day of the step; today without it"), N_("DATE") },
    { "person", 'p', 0, G_OPTION_ARG_FILENAME, &run.person, N_("Who takes it; the user without it"), N_("NAME") },
    { "opinion", 'o', 0, G_OPTION_ARG_FILENAME, &run.opinion, N_("The opinion or the reason"), N_("TEXT") },
    { "comment", 'c', 0, G_OPTION_ARG_FILENAME_ARRAY, &run.comments,
      N_("A comment that is to be answered; may be repeated"), N_("TEXT") },
    { "year-step", 0, 0, G_OPTION_ARG_FILENAME, &run.year_step,
      N_("The step of the three years that a re-review confirms: foundation, effect or brand"), N_("STEP") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &run.dry_run, N_("Only tell what would happen"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  gboolean done = FALSE;

  run.format = LH_CLI_FORMAT_TEXT;
  if (lh_cli_parse (self, arguments, entries, &operands, error) &&
      lh_cli_check_operands (operands, 1, G_MAXUINT, error) &&
      lh_cli_parse_date ("--date", run.date_text, &run.date, error) &&
      lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &run.format, error))
    {
      run.operands = operands + 1;
      done = lh_cli_brand_run (&run, operands[0], error);
    }
  lh_cli_brand_clear (&run);
  return done;
}
