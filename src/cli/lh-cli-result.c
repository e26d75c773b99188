/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-results.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-id.h"
#include "lh-outcomes.h"
#include "lh-project-results.h"

/* What the command line of "result" says. */
typedef struct
{
  char        *unit;
  char        *subject;
  char        *period;
  char        *base;
  char        *evidence;
  char        *operation;
  GStrv        terms;
  char        *year_text;
  char        *format_name;
  gboolean     is_private;
  gboolean     is_verified;
  gboolean     with_private;

  guint        year;
  LhCliFormat  format;
  LhLedger    *ledger;
  LhCatalog   *catalog;
} LhCliResult;

static void
lh_cli_result_clear (LhCliResult *self)
{
  g_free (self->unit);
  g_free (self->subject);
  g_free (self->period);
  g_free (self->base);
  g_free (self->evidence);
  g_free (self->operation);
  g_strfreev (self->terms);
  g_free (self->year_text);
  g_free (self->format_name);
  g_clear_object (&self->ledger);
  g_clear_object (&self->catalog);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliResult, lh_cli_result_clear)

static void
lh_cli_result_print_item (LhCliResult *self,
                          LhCli       *cli,
                          LhRecord    *result)
{
  g_autofree char *id = lh_id_to_string (lh_record_get_id (result));
  g_autofree char *shown = lh_result_item_format (result, self->with_private, self->catalog);
  LhCliJson json;

  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_print (cli, "%s  %s  %s\n", id, lh_record_get_text (result, LH_RESULT_ITEM_NAME), shown);
      return;
    }
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_write_result (&json, result, self->with_private, self->catalog);
  lh_cli_json_finish (&json);
}

static LhRecord *
lh_cli_result_create (LhCliResult       *self,
                      LhProjectResults  *card,
                      LhRecord          *project,
                      GStrv              operands,
                      GError           **error)
{
  g_autoptr (LhRecord) result = LH_RECORD (lh_result_item_new ());

  lh_record_set_int (result, LH_RESULT_ITEM_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_int (result, LH_RESULT_ITEM_POSITION, card->results->len + 1);
  lh_record_set_text (result, LH_RESULT_ITEM_NAME, operands[2]);
  lh_record_set_text (result, LH_RESULT_ITEM_VALUE_TEXT, operands[3]);
  lh_record_set_text (result, LH_RESULT_ITEM_UNIT, self->unit);
  lh_record_set_text (result, LH_RESULT_ITEM_SUBJECT, self->subject);
  lh_record_set_text (result, LH_RESULT_ITEM_PERIOD, self->period);
  lh_record_set_text (result, LH_RESULT_ITEM_EVIDENCE, self->evidence);
  lh_record_set_boolean (result, LH_RESULT_ITEM_PRIVATE, self->is_private);
  lh_record_set_boolean (result, LH_RESULT_ITEM_VERIFIED, self->is_verified);
  if (self->base != NULL && !lh_record_deserialize (result, LH_RESULT_ITEM_BASE, self->base, error))
    return NULL;
  return g_steal_pointer (&result);
}

/* result add PROJECT NAME FIGURE */
static gboolean
lh_cli_result_add (LhCliResult  *self,
                   LhCli        *cli,
                   GStrv         operands,
                   GError      **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-result-item");
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhProjectResults) card = NULL;
  g_autoptr (LhRecord) result = NULL;
  g_autoptr (LhRecord) stored = NULL;

  if (!lh_cli_check_operands (operands, 4, 4, error))
    return FALSE;
  project = lh_cli_find_project (self->ledger, operands[1], error);
  card = project != NULL ? lh_project_results_load (self->ledger, lh_record_get_id (project), error) : NULL;
  result = card != NULL ? lh_cli_result_create (self, card, project, operands, error) : NULL;
  if (result == NULL)
    return FALSE;
  lh_change_set_insert (changes, result);
  if (!lh_cli_apply (self->ledger, changes, error))
    return FALSE;
  stored = lh_ledger_load (self->ledger, LH_TYPE_RESULT_ITEM, lh_record_get_id (result), error);
  if (stored != NULL)
    lh_cli_result_print_item (self, cli, stored);
  return stored != NULL;
}

static void
lh_cli_result_write_names (LhCliJson  *json,
                           const char *key,
                           GPtrArray  *records)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      g_autofree char *title = lh_record_get_title (record);
      guint number;

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_id (json, "id", lh_record_get_id (record));
      if (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), "number", &number) != NULL)
        lh_cli_json_string (json, "number", lh_record_get_text (record, number));
      lh_cli_json_string (json, "name", title);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_result_print_card_json (LhCliResult      *self,
                               LhCli            *cli,
                               LhProjectResults *card)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_begin_array (&json, "results");
  for (guint i = 0; i < card->results->len; i++)
    lh_cli_write_result (&json, g_ptr_array_index (card->results, i), self->with_private, self->catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "derived");
  for (guint i = 0; i < card->figures->len; i++)
    lh_cli_write_derived (&json, g_ptr_array_index (card->figures, i), self->catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "awards");
  for (guint i = 0; i < card->awards->len; i++)
    {
      g_autofree char *award = lh_project_award_format (g_ptr_array_index (card->awards, i), self->ledger, self->catalog);

      lh_cli_json_string (&json, NULL, award);
    }
  lh_cli_json_end_array (&json);
  lh_cli_result_write_names (&json, "brands", card->brands);
  lh_cli_result_write_names (&json, "practices", card->practices);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_result_print_card (LhCliResult      *self,
                          LhCli            *cli,
                          LhProjectResults *card)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Result")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Value")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Note")), FALSE);
  for (guint i = 0; i < card->results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (card->results, i);
      g_autofree char *shown = lh_result_item_format (result, self->with_private, self->catalog);
      g_autofree char *share = lh_result_format_share (result, self->catalog);

      lh_cli_table_add_cell (table, lh_record_get_text (result, LH_RESULT_ITEM_NAME));
      lh_cli_table_add_cell (table, shown);
      lh_cli_table_add_cell (table, share);
    }
  for (guint i = 0; i < card->figures->len; i++)
    {
      LhDerivedValue *value = g_ptr_array_index (card->figures, i);
      g_autofree char *shown = lh_derived_value_format (value, self->catalog);
      g_autofree char *made_of = lh_derived_value_explain (value, self->catalog);

      lh_cli_table_add_cell (table, lh_record_get_text (value->figure, LH_DERIVED_FIGURE_NAME));
      lh_cli_table_add_cell (table, shown);
      lh_cli_table_add_cell (table, made_of);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (cli));
  for (guint i = 0; i < card->awards->len; i++)
    {
      g_autofree char *award = lh_project_award_format (g_ptr_array_index (card->awards, i), self->ledger, self->catalog);

      lh_cli_print (cli, "%s\n", award);
    }
}

/* result list PROJECT */
static gboolean
lh_cli_result_list (LhCliResult  *self,
                    LhCli        *cli,
                    GStrv         operands,
                    GError      **error)
{
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhProjectResults) card = NULL;

  if (!lh_cli_check_operands (operands, 2, 2, error))
    return FALSE;
  project = lh_cli_find_project (self->ledger, operands[1], error);
  card = project != NULL ? lh_project_results_load (self->ledger, lh_record_get_id (project), error) : NULL;
  if (card == NULL)
    return FALSE;
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_result_print_card_json (self, cli, card);
  else
    lh_cli_result_print_card (self, cli, card);
  return TRUE;
}

/* A term is a result of the project, by id or name. */
static LhRecord *
lh_cli_result_find_term (LhProjectResults  *card,
                         const char        *text,
                         GError           **error)
{
  LhRecord *found = NULL;
  gint64 id = 0;

  lh_id_parse (text, &id);
  for (guint i = 0; i < card->results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (card->results, i);

      if (lh_record_get_id (result) == id)
        return result;
      if (!g_str_equal (lh_record_get_text (result, LH_RESULT_ITEM_NAME), text))
        continue;
      if (found != NULL)
        {
          g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                       _("The project has several results “%s”; give the id of one of them."), text);
          return NULL;
        }
      found = result;
    }
  if (found == NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The project has no result “%s”."), text);
  return found;
}

static GPtrArray *
lh_cli_result_find_terms (LhCliResult       *self,
                          LhProjectResults  *card,
                          GError           **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  for (guint i = 0; self->terms != NULL && self->terms[i] != NULL; i++)
    {
      LhRecord *term = lh_cli_result_find_term (card, self->terms[i], error);

      if (term == NULL)
        return NULL;
      g_ptr_array_add (terms, term);
    }
  return g_steal_pointer (&terms);
}

static gboolean
lh_cli_result_print_last_figure (LhCliResult  *self,
                                 LhCli        *cli,
                                 gint64        project_id,
                                 GError      **error)
{
  g_autoptr (LhProjectResults) card = lh_project_results_load (self->ledger, project_id, error);
  LhDerivedValue *value;
  LhCliJson json;

  if (card == NULL)
    return FALSE;
  value = g_ptr_array_index (card->figures, card->figures->len - 1);
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_init (&json, lh_cli_get_output (cli));
      lh_cli_write_derived (&json, value, self->catalog);
      lh_cli_json_finish (&json);
    }
  else
    {
      g_autofree char *shown = lh_derived_value_format (value, self->catalog);

      lh_cli_print (cli, "%s  %s\n", lh_record_get_text (value->figure, LH_DERIVED_FIGURE_NAME), shown);
    }
  return TRUE;
}

/* result derive PROJECT NAME --operation O --term A --term B */
static gboolean
lh_cli_result_derive (LhCliResult  *self,
                      LhCli        *cli,
                      GStrv         operands,
                      GError      **error)
{
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhProjectResults) card = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (!lh_cli_check_operands (operands, 3, 3, error))
    return FALSE;
  if (self->operation == NULL || self->terms == NULL)
    {
      lh_cli_set_usage_error (error, _("A derived figure needs --operation and its results, each with --term."));
      return FALSE;
    }
  project = lh_cli_find_project (self->ledger, operands[1], error);
  card = project != NULL ? lh_project_results_load (self->ledger, lh_record_get_id (project), error) : NULL;
  terms = card != NULL ? lh_cli_result_find_terms (self, card, error) : NULL;
  if (terms == NULL)
    return FALSE;
  changes = lh_derive_create (project, operands[2], self->operation, self->unit, terms, card->figures->len + 1);
  return lh_cli_apply (self->ledger, changes, error) &&
         lh_cli_result_print_last_figure (self, cli, lh_record_get_id (project), error);
}

/* result totals [PROJECT] [--year Y] */
static gboolean
lh_cli_result_totals (LhCliResult  *self,
                      LhCli        *cli,
                      GStrv         operands,
                      GError      **error)
{
  guint year = self->year != 0 ? self->year : (guint) lh_ledger_get_quarter (self->ledger).year;
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhProjectResults) card = NULL;
  g_autoptr (LhOutcomes) outcomes = NULL;
  g_autoptr (GPtrArray) totals = NULL;
  LhCliJson json;

  if (!lh_cli_check_operands (operands, 1, 2, error))
    return FALSE;
  if (operands[1] != NULL)
    {
      project = lh_cli_find_project (self->ledger, operands[1], error);
      card = project != NULL ? lh_project_results_load (self->ledger, lh_record_get_id (project), error) : NULL;
    }
  else
    outcomes = lh_outcomes_load (self->ledger, (int) year, error);
  if (card == NULL && outcomes == NULL)
    return FALSE;
  totals = lh_result_totals_compute (card != NULL ? card->results : outcomes->results);
  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_print_totals (lh_cli_get_output (cli), totals, self->catalog);
      return TRUE;
    }
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_write_totals (&json, NULL, totals, self->catalog);
  lh_cli_json_finish (&json);
  return TRUE;
}

static gboolean
lh_cli_result_parse (LhCliResult  *self,
                     LhCli        *cli,
                     GStrv         arguments,
                     GStrv        *operands,
                     GError      **error)
{
  const GOptionEntry entries[] = {
    { "unit", 0, 0, G_OPTION_ARG_FILENAME, &self->unit, N_("Unit, when the figure does not say it"), N_("UNIT") },
    { "subject", 0, 0, G_OPTION_ARG_FILENAME, &self->subject,
      N_("What the figure speaks of; only figures of one subject are added"), N_("SUBJECT") },
    { "period", 0, 0, G_OPTION_ARG_FILENAME, &self->period, N_("The time it is of"), N_("PERIOD") },
    { "base", 0, 0, G_OPTION_ARG_FILENAME, &self->base, N_("What a percentage is of"), N_("NUMBER") },
    { "evidence", 0, 0, G_OPTION_ARG_FILENAME, &self->evidence, N_("What proves it"), N_("TEXT") },
    { "verified", 0, 0, G_OPTION_ARG_NONE, &self->is_verified, N_("It was verified"), NULL },
    { "private", 0, 0, G_OPTION_ARG_NONE, &self->is_private, N_("It names people: hide its text in lists"), NULL },
    { "with-private", 0, 0, G_OPTION_ARG_NONE, &self->with_private, N_("Show personal data, too"), NULL },
    { "operation", 0, 0, G_OPTION_ARG_FILENAME, &self->operation, N_("sum, ratio or difference"), N_("OPERATION") },
    { "term", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->terms, N_("A result of the project; to be repeated"),
      N_("RESULT") },
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &self->year_text, N_("Year of the projects"), N_("YEAR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &self->format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };

  self->format = LH_CLI_FORMAT_TEXT;
  return lh_cli_parse (cli, arguments, entries, operands, error) &&
         lh_cli_check_operands (*operands, 1, G_MAXUINT, error) &&
         lh_cli_parse_number ("--year", self->year_text, 2000, 2099, &self->year, error) &&
         lh_cli_parse_format (self->format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &self->format, error);
}

/**
 * lh_cli_run_result:
 *
 * result add PROJECT NAME FIGURE, result list PROJECT, result derive PROJECT NAME, result totals [PROJECT]:
 * quantified results, as the window shows them.
 */
gboolean
lh_cli_run_result (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  const struct
  {
    const char *name;
    gboolean  (*run) (LhCliResult  *result,
                      LhCli        *cli,
                      GStrv         operands,
                      GError      **error);
  } commands[] = {
    { "add", lh_cli_result_add }, { "list", lh_cli_result_list }, { "derive", lh_cli_result_derive },
    { "totals", lh_cli_result_totals },
  };
  g_auto (LhCliResult) result = { NULL };
  g_auto (GStrv) operands = NULL;

  if (!lh_cli_result_parse (&result, self, arguments, &operands, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (!g_str_equal (operands[0], commands[i].name))
        continue;
      result.ledger = lh_cli_open (self, error);
      result.catalog = result.ledger != NULL ? lh_cli_get_catalog (self, result.ledger, error) : NULL;
      return result.catalog != NULL && commands[i].run (&result, self, operands, error);
    }
  lh_cli_set_usage_error (error, _("“%s” is not known; there are add, list, derive and totals."), operands[0]);
  return FALSE;
}
