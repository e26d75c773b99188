/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-attachments.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-error.h"

static const char *
lh_cli_attachment_get_state (LhAttachmentState state)
{
  switch (state)
    {
    case LH_ATTACHMENT_SOUND:
      return "sound";
    case LH_ATTACHMENT_MISSING:
      return "missing";
    case LH_ATTACHMENT_DIFFERS:
      return "differs";
    default:
      g_return_val_if_reached (NULL);
    }
}

static LhRecord *
lh_cli_attachment_find_owner (LhLedger    *ledger,
                              const char  *kind_name,
                              const char  *record,
                              GError     **error)
{
  const LhCliKind *kind = lh_cli_kind_parse (kind_name, error);

  return kind != NULL ? lh_cli_find_record (ledger, kind, record, error) : NULL;
}

static gboolean
lh_cli_attachment_add (LhCli       *self,
                       LhLedger    *ledger,
                       GStrv        operands,
                       const char  *role,
                       GError     **error)
{
  g_autoptr (LhRecord) owner = lh_cli_attachment_find_owner (ledger, operands[0], operands[1], error);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (owner == NULL)
    return FALSE;
  for (guint i = 2; operands[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (operands[i]);

      g_list_store_append (files, file);
    }
  return lh_attachments_add (ledger, owner, G_LIST_MODEL (files), role, error);
}

static void
lh_cli_attachment_print_json (LhCli     *self,
                              LhLedger  *ledger,
                              GPtrArray *records)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      g_autofree char *path = lh_attachment_store_get_path (lh_ledger_get_path (ledger),
                                                            lh_record_get_text (record, LH_ATTACHMENT_HASH));

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_id (&json, "id", lh_record_get_id (record));
      lh_cli_json_string (&json, "file-name", lh_record_get_text (record, LH_ATTACHMENT_FILE_NAME));
      lh_cli_json_integer (&json, "size", lh_record_get_int (record, LH_ATTACHMENT_SIZE));
      lh_cli_json_string (&json, "role", lh_record_get_text (record, LH_ATTACHMENT_ROLE));
      lh_cli_json_string (&json, "hash", lh_record_get_text (record, LH_ATTACHMENT_HASH));
      lh_cli_json_string (&json, "path", path);
      lh_cli_json_string (&json, "state", lh_cli_attachment_get_state (
                            lh_attachments_examine (ledger, LH_ATTACHMENT (record), TRUE)));
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_attachment_print_text (LhCli     *self,
                              LhLedger  *ledger,
                              GPtrArray *records)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, _("File name"), FALSE);
  lh_cli_table_add_column (table, _("Size"), TRUE);
  lh_cli_table_add_column (table, _("State"), FALSE);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      g_autofree char *size = g_format_size_full (lh_record_get_int (record, LH_ATTACHMENT_SIZE),
                                                  G_FORMAT_SIZE_IEC_UNITS);

      lh_cli_table_add_cell (table, lh_record_get_text (record, LH_ATTACHMENT_FILE_NAME));
      lh_cli_table_add_cell (table, size);
      lh_cli_table_add_cell (table, lh_cli_attachment_get_state (
                               lh_attachments_examine (ledger, LH_ATTACHMENT (record), TRUE)));
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self));
}

static gboolean
lh_cli_attachment_list (LhCli        *self,
                        LhLedger     *ledger,
                        GStrv         operands,
                        LhCliFormat   format,
                        GError      **error)
{
  g_autoptr (LhRecord) owner = lh_cli_attachment_find_owner (ledger, operands[0], operands[1], error);
  g_autoptr (LhQuery) query = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (owner == NULL)
    return FALSE;
  query = lh_attachments_create_query (owner);
  records = lh_ledger_query (ledger, query, error);
  if (records == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_attachment_print_json (self, ledger, records);
  else
    lh_cli_attachment_print_text (self, ledger, records);
  return TRUE;
}

static gboolean
lh_cli_attachment_extract (LhLedger    *ledger,
                           GStrv        operands,
                           GError     **error)
{
  g_autoptr (LhRecord) attachment = lh_cli_find_record (ledger, lh_cli_kind_find ("attachment"), operands[0], error);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (operands[1]);

  return attachment != NULL && lh_attachments_extract (ledger, LH_ATTACHMENT (attachment), target, error);
}

static gboolean
lh_cli_attachment_run (LhCli        *self,
                       LhLedger     *ledger,
                       GStrv         operands,
                       const char   *role,
                       LhCliFormat   format,
                       GError      **error)
{
  if (g_str_equal (operands[0], "add"))
    return lh_cli_check_operands (operands, 4, G_MAXUINT, error) &&
           lh_cli_attachment_add (self, ledger, operands + 1, role, error);
  if (g_str_equal (operands[0], "list"))
    return lh_cli_check_operands (operands, 3, 3, error) &&
           lh_cli_attachment_list (self, ledger, operands + 1, format, error);
  if (g_str_equal (operands[0], "extract"))
    return lh_cli_check_operands (operands, 3, 3, error) && lh_cli_attachment_extract (ledger, operands + 1, error);
  lh_cli_set_usage_error (error, _("“%s” is nothing to do with attachments; there are add, list, extract."), operands[0]);
  return FALSE;
}

/**
 * lh_cli_run_attachment:
 *
 * attachment add KIND RECORD FILE…, attachment list KIND RECORD, attachment extract ATTACHMENT FILE: files that belong to
 * a record.
 */
gboolean
lh_cli_run_attachment (LhCli   *self,
                       GStrv    arguments,
                       GError **error)
{
  g_autofree char *format_name = NULL;
  g_autofree char *role = NULL;
  const GOptionEntry entries[] = {
    { "role", 'r', 0, G_OPTION_ARG_STRING, &role, N_("What the files are: a term of “attachment-role”"), N_("ROLE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhLedger) ledger = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, G_MAXUINT, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  ledger = lh_cli_open (self, error);
  return ledger != NULL && lh_cli_attachment_run (self, ledger, operands, role, format, error);
}
