/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-id.h"

#define LH_CLI_MAX_COUNT 1000000

typedef char *(*LhCliStep) (LhLedger  *ledger,
                            GError   **error);

/* Undo and redo: each step is one change of the journal; its label is the result. */
static gboolean
lh_cli_run_steps (LhCli       *self,
                  GStrv        arguments,
                  LhCliStep    step,
                  const char  *nothing,
                  GError     **error)
{
  g_autofree char *count_text = NULL;
  const GOptionEntry entries[] = {
    { "count", 'n', 0, G_OPTION_ARG_FILENAME, &count_text, N_("How many changes; 1 when it is left out"), N_("N") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  guint count = 1;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_number ("--count", count_text, 1, LH_CLI_MAX_COUNT, &count, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (GError) local_error = NULL;
      g_autofree char *label = step (ledger, &local_error);

      if (label != NULL && *label == '\0')
        local_error = g_error_new_literal (LH_ERROR, LH_ERROR_NOT_ALLOWED, nothing);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      lh_cli_print (self, "%s\n", label);
    }
  return TRUE;
}

static void
lh_cli_write_change (LhCliJson             *json,
                     const LhHistoryChange *change)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "entity", change->entity);
  lh_cli_json_id (json, "id", change->record_id);
  lh_cli_json_string (json, "title", change->title);
  lh_cli_json_string (json, "operation", change->operation);
  lh_cli_json_string (json, "field", change->field);
  lh_cli_json_string (json, "from", change->from);
  lh_cli_json_string (json, "to", change->to);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_entry (LhCliJson      *json,
                    LhHistoryEntry *entry,
                    LhCatalog      *catalog)
{
  GPtrArray *changes = lh_history_entry_get_changes (entry);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_history_entry_get_id (entry));
  lh_cli_json_string (json, "at", lh_history_entry_get_at (entry));
  lh_cli_json_string (json, "who", lh_history_entry_get_who (entry));
  lh_cli_json_string (json, "command", lh_history_entry_get_command (entry));
  lh_cli_json_string (json, "label", lh_command_get_label (lh_history_entry_get_command (entry), catalog));
  lh_cli_json_string (json, "kind", lh_history_entry_get_kind (entry));
  lh_cli_json_boolean (json, "undone", lh_history_entry_get_undone (entry));
  lh_cli_json_begin_array (json, "changes");
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    lh_cli_write_change (json, g_ptr_array_index (changes, i));
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_print_entries_text (LhCli     *self,
                           GPtrArray *entries,
                           LhCatalog *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Time")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Who")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Change")), FALSE);
  for (guint i = 0; i < entries->len; i++)
    {
      LhHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *change = lh_history_entry_format (entry, catalog);
      g_autofree char *when = NULL;

      g_object_get (entry, "when", &when, NULL);
      lh_cli_table_add_cell (table, when);
      lh_cli_table_add_cell (table, lh_history_entry_get_who (entry));
      lh_cli_table_add_cell (table, change);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self));
}

static void
lh_cli_print_entries_json (LhCli     *self,
                           GPtrArray *entries,
                           LhCatalog *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < entries->len; i++)
    lh_cli_write_entry (&json, g_ptr_array_index (entries, i), catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

/* The record whose history is asked for may be deleted: then only its id finds it. */
static gboolean
lh_cli_find_subject (LhLedger         *ledger,
                     const LhCliKind  *kind,
                     const char       *text,
                     gint64           *id,
                     GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LhRecord) record = lh_cli_find_record (ledger, kind, text, &local_error);

  if (record != NULL)
    {
      *id = lh_record_get_id (record);
      return TRUE;
    }
  if (g_error_matches (local_error, LH_ERROR, LH_ERROR_NOT_FOUND) && lh_id_parse (text, id))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
lh_cli_print_history (LhCli        *self,
                      const char   *entity,
                      const char   *id_text,
                      guint         limit,
                      LhCliFormat   format,
                      GError      **error)
{
  const LhCliKind *kind = entity != NULL ? lh_cli_kind_parse (entity, error) : NULL;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 id = 0;

  if (entity != NULL && kind == NULL)
    return FALSE;
  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  if (id_text != NULL && !lh_cli_find_subject (ledger, kind, id_text, &id, error))
    return FALSE;
  catalog = lh_cli_get_catalog (self, ledger, error);
  if (catalog == NULL)
    return FALSE;
  entries = lh_ledger_get_history (ledger, entity, id, limit, error);
  if (entries == NULL)
    return FALSE;

  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_print_entries_json (self, entries, catalog);
  else
    lh_cli_print_entries_text (self, entries, catalog);
  return TRUE;
}

/**
 * lh_cli_run_undo:
 *
 * undo [--count N]: takes back the last changes, also those of an earlier run, and prints what they were.
 */
gboolean
lh_cli_run_undo (LhCli   *self,
                 GStrv    arguments,
                 GError **error)
{
  return lh_cli_run_steps (self, arguments, lh_ledger_undo, _("There is nothing to undo."), error);
}

/**
 * lh_cli_run_redo:
 *
 * redo [--count N]: does again what was taken back, and prints what it was.
 */
gboolean
lh_cli_run_redo (LhCli   *self,
                 GStrv    arguments,
                 GError **error)
{
  return lh_cli_run_steps (self, arguments, lh_ledger_redo, _("There is nothing to redo."), error);
}

/**
 * lh_cli_run_history:
 *
 * history [--entity KIND [--id RECORD]] [--limit N]: who changed what and when, the newest first.
 */
gboolean
lh_cli_run_history (LhCli   *self,
                    GStrv    arguments,
                    GError **error)
{
  g_autofree char *entity = NULL;
  g_autofree char *id = NULL;
  g_autofree char *limit_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "entity", 'e', 0, G_OPTION_ARG_FILENAME, &entity, N_("Only changes of this kind of records"), N_("KIND") },
    { "id", 'i', 0, G_OPTION_ARG_FILENAME, &id, N_("Only changes of this record"), N_("RECORD") },
    { "limit", 'n', 0, G_OPTION_ARG_FILENAME, &limit_text, N_("At most so many; all when it is left out"), N_("N") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  guint limit = 0;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_number ("--limit", limit_text, 1, LH_CLI_MAX_COUNT, &limit, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (id != NULL && entity == NULL)
    {
      lh_cli_set_usage_error (error, _("--id needs --entity, which says what kind of record it is."));
      return FALSE;
    }
  return lh_cli_print_history (self, entity, id, limit, format, error);
}
