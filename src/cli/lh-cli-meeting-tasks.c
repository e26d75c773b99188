/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-meetings.h"

static void
lh_cli_write_tasks (LhCli       *self,
                    LhChangeSet *changes,
                    LhCliFormat  format)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  LhCliJson json;

  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_init (&json, lh_cli_get_output (self));
      lh_cli_json_begin_array (&json, NULL);
    }
  for (guint i = 0; i < list->len; i++)
    {
      LhRecord *record = ((LhChange *) g_ptr_array_index (list, i))->record;

      if (!LH_IS_CHECKLIST_ITEM (record))
        continue;
      if (format != LH_CLI_FORMAT_JSON)
        {
          lh_cli_print (self, "%s\n", lh_record_get_text (record, LH_CHECKLIST_ITEM_TITLE));
          continue;
        }
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (record));
      lh_cli_json_string (&json, "title", lh_record_get_text (record, LH_CHECKLIST_ITEM_TITLE));
      lh_cli_json_end_object (&json);
    }
  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
}

/**
 * lh_cli_run_meeting_tasks:
 *
 * meeting-tasks MEETING [--checklist LIST]: the decisions of a meeting become tasks, in one step.
 */
gboolean
lh_cli_run_meeting_tasks (LhCli   *self,
                          GStrv    arguments,
                          GError **error)
{
  g_autofree char *list_name = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "checklist", 0, 0, G_OPTION_ARG_FILENAME, &list_name, N_("The task list they go to; that of the year without it"),
      N_("CHECKLIST") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhRecord) meeting = NULL;
  g_autoptr (LhRecord) list = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 1, 1, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  ledger = lh_cli_open (self, error);
  meeting = ledger != NULL ? lh_cli_find_record (ledger, lh_cli_kind_find ("meeting"), operands[0], error) : NULL;
  if (meeting != NULL && list_name != NULL)
    list = lh_cli_find_record (ledger, lh_cli_kind_find ("checklist"), list_name, error);
  if (meeting == NULL || (list_name != NULL && list == NULL))
    return FALSE;
  changes = lh_meeting_create_tasks (ledger, meeting, list != NULL ? lh_record_get_id (list) : 0, NULL, error);
  if (changes == NULL || !lh_ledger_apply (ledger, changes, NULL, error))
    return FALSE;
  lh_cli_write_tasks (self, changes, format);
  return TRUE;
}
