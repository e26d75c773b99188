/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-cli-year.h"
#include "lh-codes.h"
#include "lh-people.h"

static void
lh_cli_write_slot_json (LhCliJson     *json,
                        const LhChain *chain,
                        LhChainLevel   level)
{
  LhRecord *slot = chain->slots[level];

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "level", lh_chain_level_get_code (level));
  lh_cli_json_boolean (json, "missing", !lh_chain_is_filled (chain, level));
  lh_cli_json_string (json, "leader", slot != NULL ? lh_record_get_text (slot, LH_CHAIN_SLOT_LEADER) : "");
  lh_cli_json_boolean (json, "inferred", slot != NULL && lh_record_get_boolean (slot, LH_CHAIN_SLOT_INFERRED));
  lh_cli_json_string (json, "task", slot != NULL ? lh_record_get_text (slot, LH_CHAIN_SLOT_TASK) : "");
  lh_cli_json_tenths (json, "progress", slot != NULL ? lh_record_get_int (slot, LH_CHAIN_SLOT_PROGRESS) : LH_UNSET);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_chain_json (LhCliJson     *json,
                         const LhChain *chain,
                         LhCatalog     *catalog)
{
  g_autofree char *missing = lh_chain_format_missing (chain, catalog);
  LhRecord *project = chain->project;

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (project));
  lh_cli_json_string (json, "number", lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "name", lh_record_get_text (project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "lead", lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
  lh_cli_json_boolean (json, "lead_inferred", lh_record_get_boolean (project, LH_PROJECT_LEAD_INFERRED));
  lh_cli_json_boolean (json, "complete", lh_chain_is_complete (chain));
  lh_cli_json_string (json, "missing", missing);
  lh_cli_json_begin_array (json, "slots");
  for (LhChainLevel level = 0; level < LH_CHAIN_N_LEVELS; level++)
    lh_cli_write_slot_json (json, chain, level);
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_chains_json (GString   *output,
                          LhPeople  *people,
                          gboolean   only_incomplete,
                          LhCatalog *catalog)
{
  GPtrArray *chains = lh_people_get_chains (people);
  g_autoptr (GArray) complete = lh_people_get_chain_ids (people, TRUE);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", lh_people_get_year (people));
  lh_cli_json_integer (&json, "projects", chains->len);
  lh_cli_json_integer (&json, "complete", complete->len);
  lh_cli_json_integer (&json, "incomplete", chains->len - complete->len);
  lh_cli_json_integer (&json, "major", lh_people_get_major (people)->len);
  lh_cli_json_integer (&json, "major_covered", lh_people_get_covered (people)->len);
  lh_cli_json_integer (&json, "members", lh_people_get_n_members (people, 0));
  lh_cli_json_begin_array (&json, "chains");
  for (guint i = 0; i < chains->len; i++)
    {
      const LhChain *chain = g_ptr_array_index (chains, i);

      if (!only_incomplete || !lh_chain_is_complete (chain))
        lh_cli_write_chain_json (&json, chain, catalog);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/* What the slot says: the person where there is one, else that it has a task; a dash for a missing one. */
static char *
lh_cli_format_slot (const LhChain *chain,
                    LhChainLevel   level,
                    LhCatalog     *catalog)
{
  LhRecord *slot = chain->slots[level];
  g_autofree char *person = NULL;

  if (!lh_chain_is_filled (chain, level))
    return g_strdup ("—");
  person = lh_person_format (lh_record_get_text (slot, LH_CHAIN_SLOT_LEADER),
                             lh_record_get_boolean (slot, LH_CHAIN_SLOT_INFERRED), catalog);
  if (*person == '\0')
    return g_strdup (lh_record_get_text (slot, LH_CHAIN_SLOT_TASK));
  return g_strdup_printf ("%s %s", person, lh_record_get_text (slot, LH_CHAIN_SLOT_TASK));
}

static void
lh_cli_add_chain_row (LhCliTable    *table,
                      const LhChain *chain,
                      LhCatalog     *catalog)
{
  g_autofree char *lead = lh_person_format (lh_record_get_text (chain->project, LH_PROJECT_LEAD_NAME),
                                            lh_record_get_boolean (chain->project, LH_PROJECT_LEAD_INFERRED), catalog);
  g_autofree char *missing = lh_chain_format_missing (chain, catalog);

  lh_cli_table_add_cell (table, lh_record_get_text (chain->project, LH_PROJECT_NUMBER));
  lh_cli_table_add_cell (table, lh_record_get_text (chain->project, LH_PROJECT_NAME));
  lh_cli_table_add_cell (table, lead);
  for (LhChainLevel level = 0; level < LH_CHAIN_N_LEVELS; level++)
    {
      g_autofree char *slot = lh_cli_format_slot (chain, level, catalog);

      lh_cli_table_add_cell (table, slot);
    }
  lh_cli_table_add_cell (table, missing);
}

static void
lh_cli_write_chains_text (GString   *output,
                          LhPeople  *people,
                          gboolean   only_incomplete,
                          LhCatalog *catalog)
{
  GPtrArray *chains = lh_people_get_chains (people);
  g_autoptr (GArray) complete = lh_people_get_chain_ids (people, TRUE);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  g_string_append_printf (output, lh_tr (catalog, N_("Responsibility chains %d: %u of %u complete, %u incomplete")),
                          lh_people_get_year (people), complete->len, chains->len, chains->len - complete->len);
  g_string_append (output, "\n");
  g_string_append_printf (output, lh_tr (catalog, N_("Major projects with a joint branch unit: %u of %u")),
                          lh_people_get_covered (people)->len, lh_people_get_major (people)->len);
  g_string_append (output, "\n");
  g_string_append_printf (output, lh_tr (catalog, N_("Members involved: %u")), lh_people_get_n_members (people, 0));
  g_string_append (output, "\n\n");

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Number")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Project name")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Leading secretary")), FALSE);
  for (LhChainLevel level = 0; level < LH_CHAIN_N_LEVELS; level++)
    lh_cli_table_add_column (table, lh_code_get_label ("chain-level", lh_chain_level_get_code (level), catalog), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Missing slots")), FALSE);
  for (guint i = 0; i < chains->len; i++)
    {
      const LhChain *chain = g_ptr_array_index (chains, i);

      if (!only_incomplete || !lh_chain_is_complete (chain))
        lh_cli_add_chain_row (table, chain, catalog);
    }
  lh_cli_table_write_text (table, output);
}

/**
 * lh_cli_run_chain:
 *
 * chain --year YEAR [--incomplete]: the responsibility chain of every project with its missing slots.
 */
gboolean
lh_cli_run_chain (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *format_name = NULL;
  gboolean only_incomplete = FALSE;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year"), N_("YEAR") },
    { "incomplete", 0, 0, G_OPTION_ARG_NONE, &only_incomplete, N_("Only projects with a missing slot"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  int year;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhPeople) people = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_year (year_text, &year, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  people = catalog != NULL ? lh_people_load (ledger, year, error) : NULL;
  if (people == NULL)
    return FALSE;

  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_chains_json (lh_cli_get_output (self), people, only_incomplete, catalog);
  else
    lh_cli_write_chains_text (lh_cli_get_output (self), people, only_incomplete, catalog);
  return TRUE;
}
