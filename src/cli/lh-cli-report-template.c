/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-report.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-commands.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-ledger-report.h"
#include "lh-sheet-style.h"
#include "lh-sheet-template.h"

/* The template of a ledger in the ledger; FALSE with an error when it cannot be read, a new one when there is none. */
static gboolean
lh_cli_report_find_template (LhLedger             *ledger,
                             const LhLedgerSheet  *sheet,
                             LhRecord            **template,
                             gboolean             *is_new,
                             GError              **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SHEET_TEMPLATE);
  g_autoptr (GPtrArray) records = NULL;

  lh_query_where_field (query, LH_SHEET_TEMPLATE_LEDGER, LH_QUERY_EQUAL, sheet->code);
  records = lh_ledger_query (ledger, query, error);
  if (records == NULL)
    return FALSE;
  *is_new = records->len == 0;
  *template = *is_new ? LH_RECORD (lh_sheet_template_new ()) : lh_record_duplicate (g_ptr_array_index (records, 0));
  lh_record_set_text (*template, LH_SHEET_TEMPLATE_LEDGER, sheet->code);
  return TRUE;
}

static void
lh_cli_report_show_template (LhCli       *cli,
                             LhRecord    *template,
                             LhCatalog   *catalog,
                             LhCliFormat  format)
{
  guint n_fields;
  const LhField *fields = lh_record_get_fields (template, &n_fields);
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_object (&json, NULL);
  for (guint i = 0; i < n_fields; i++)
    {
      if (format == LH_CLI_FORMAT_JSON)
        lh_cli_json_string (&json, fields[i].name, lh_record_get_text (template, i));
      else if (!lh_record_is_empty (template, i))
        lh_cli_print (cli, "%s (%s): %s\n", lh_tr (catalog, fields[i].label), fields[i].name, lh_record_get_text (template, i));
    }
  if (format != LH_CLI_FORMAT_JSON)
    return;
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static gboolean
lh_cli_report_set_template_field (LhRecord             *template,
                                  const LhLedgerSheet  *sheet,
                                  const char           *assignment,
                                  LhCatalog            *catalog,
                                  GError              **error)
{
  g_auto (GStrv) parts = g_strsplit (assignment, "=", 2);
  g_autoptr (GArray) columns = lh_ledger_table_list_columns (sheet, LH_EDITION_PRINT, catalog);
  guint field;

  if (parts[0] == NULL || parts[1] == NULL
      || lh_record_class_find_field (LH_RECORD_GET_CLASS (template), parts[0], &field) == NULL
      || field == LH_SHEET_TEMPLATE_LEDGER)
    {
      lh_cli_set_usage_error (error, _("“%s” is no FIELD=VALUE of a template; see report template %s."), assignment, sheet->code);
      return FALSE;
    }
  if (field == LH_SHEET_TEMPLATE_COLUMNS && !lh_sheet_style_check_columns (parts[1], columns, error))
    return FALSE;
  return lh_record_deserialize (template, field, *parts[1] != '\0' ? parts[1] : NULL, error);
}

/**
 * lh_cli_report_template:
 * @arguments: the code of a ledger, then FIELD=VALUE…
 *
 * report template CODE [FIELD=VALUE…]: shows how the office prints a ledger, or changes it.
 */
gboolean
lh_cli_report_template (LhCli       *cli,
                        const char  *format_name,
                        GStrv        arguments,
                        GError     **error)
{
  const LhLedgerSheet *sheet = lh_ledger_sheet_find (arguments[0]);
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhRecord) template = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhCliFormat format;
  gboolean is_new;

  if (sheet == NULL)
    {
      lh_cli_set_usage_error (error, _("There is no ledger “%s”; see report ledgers."), arguments[0]);
      return FALSE;
    }
  if (!lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL || !lh_cli_report_find_template (ledger, sheet, &template, &is_new, error))
    return FALSE;
  if (arguments[1] == NULL)
    {
      lh_cli_report_show_template (cli, template, catalog, format);
      return TRUE;
    }
  for (guint i = 1; arguments[i] != NULL; i++)
    {
      if (!lh_cli_report_set_template_field (template, sheet, arguments[i], catalog, error))
        return FALSE;
    }
  changes = lh_change_set_new (is_new ? "new-sheet-template" : "edit-sheet-template");
  if (is_new)
    lh_change_set_insert (changes, template);
  else
    lh_change_set_update (changes, template);
  return lh_ledger_apply (ledger, changes, NULL, error);
}
