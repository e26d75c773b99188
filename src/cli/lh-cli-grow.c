/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-results.h"
#include "lh-grow.h"
#include "lh-practice.h"
#include "lh-project-results.h"

/* What is made, and the change that makes it. */
typedef struct
{
  const char  *what;
  const char  *name;
  const char  *stage;
  const char  *kind;
  gint64       id;
} LhCliGrow;

static LhChangeSet *
lh_cli_grow_create (LhCliGrow         *self,
                    LhLedger          *ledger,
                    LhRecord          *project,
                    LhProjectResults  *card,
                    GError           **error)
{
  if (g_str_equal (self->what, "brand"))
    return lh_grow_create_brand (ledger, project, card->results, self->name, self->stage, lh_date_today (), &self->id,
                                 error);
  return lh_grow_create_practice (ledger, project, card->results, self->name, self->kind, &self->id, error);
}

static gboolean
lh_cli_grow_print (LhCliGrow    *self,
                   LhCli        *cli,
                   LhLedger     *ledger,
                   LhCliFormat   format,
                   GError      **error)
{
  gboolean is_brand = g_str_equal (self->what, "brand");
  g_autoptr (LhRecord) record = lh_ledger_load (ledger, is_brand ? LH_TYPE_BRAND : LH_TYPE_PRACTICE, self->id, error);
  const char *number;
  LhCliJson json;

  if (record == NULL)
    return FALSE;
  number = lh_record_get_text (record, is_brand ? (guint) LH_BRAND_NUMBER : (guint) LH_PRACTICE_NUMBER);
  if (format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_print (cli, "%s\n", number);
      return TRUE;
    }
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "kind", self->what);
  lh_cli_json_id (&json, "id", self->id);
  lh_cli_json_string (&json, "number", number);
  lh_cli_json_string (&json, "name", self->name);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

static gboolean
lh_cli_grow_run (LhCliGrow    *self,
                 LhCli        *cli,
                 const char   *project_name,
                 LhCliFormat   format,
                 GError      **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (cli, error);
  g_autoptr (LhRecord) project = ledger != NULL ? lh_cli_find_project (ledger, project_name, error) : NULL;
  g_autoptr (LhProjectResults) card = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (project == NULL)
    return FALSE;
  card = lh_project_results_load (ledger, lh_record_get_id (project), error);
  changes = card != NULL ? lh_cli_grow_create (self, ledger, project, card, error) : NULL;
  return changes != NULL && lh_cli_apply (ledger, changes, error) && lh_cli_grow_print (self, cli, ledger, format, error);
}

/**
 * lh_cli_run_grow:
 *
 * grow PROJECT brand|practice --name NAME: makes a brand or a case of a finished project (S0-16).
 */
gboolean
lh_cli_run_grow (LhCli   *self,
                 GStrv    arguments,
                 GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_("What the brand or case is called"), N_("NAME") },
    { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage, N_("Stage of the brand: applied, or nurture when left out"),
      N_("STAGE") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &kind, N_("Kind of the practice; project-case when left out"), N_("KIND") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 2, 2, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (!g_str_equal (operands[1], "brand") && !g_str_equal (operands[1], "practice"))
    {
      lh_cli_set_usage_error (error, _("“%s” is not known; there are brand and practice."), operands[1]);
      return FALSE;
    }
  if (name == NULL)
    {
      lh_cli_set_usage_error (error, _("--name is missing: what the brand or case is called."));
      return FALSE;
    }
  return lh_cli_grow_run (&(LhCliGrow) { .what = operands[1], .name = name, .stage = stage, .kind = kind }, self,
                          operands[0], format, error);
}
