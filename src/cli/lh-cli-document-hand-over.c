/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-document-hand-over.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-document-odt.h"
#include "lh-hand-over-sheet.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-xlsx-writer.h"

static gboolean
lh_cli_hand_over_write (LhLedger     *ledger,
                        LhCatalog    *catalog,
                        const char   *item_text,
                        const char   *output,
                        char        **number,
                        GError      **error)
{
  g_autoptr (LhRecord) item = lh_cli_find_record (ledger, lh_cli_kind_find ("opinion-item"), item_text, error);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_OPINION);
  g_autoptr (GPtrArray) opinions = NULL;
  g_autoptr (LhDocument) document = NULL;
  g_autoptr (LhReport) form = NULL;

  if (item == NULL)
    return FALSE;
  lh_query_where_id (query, LH_OPINION_ITEM_ID, lh_record_get_id (item));
  lh_query_set_sort (query, "raised-on", FALSE);
  opinions = lh_ledger_query (ledger, query, error);
  if (opinions == NULL)
    return FALSE;
  *number = g_strdup (lh_record_get_text (item, LH_OPINION_ITEM_NUMBER));
  if (g_str_has_suffix (output, ".xlsx"))
    {
      form = lh_hand_over_sheet_new_form (ledger, item, opinions, catalog);
      return lh_xlsx_writer_write (form, LH_EDITION_PRINT, output, error);
    }
  document = lh_hand_over_sheet_new (ledger, item, opinions, catalog);
  return lh_document_write (document, output, NULL, error);
}

/**
 * lh_cli_document_run_hand_over:
 * @item: (nullable): which item
 * @output: (nullable): the file to write
 *
 * document hand-over --item ITEM --output FILE.pdf|.xlsx: the sheet for the units that handle an item (S4-11).
 */
gboolean
lh_cli_document_run_hand_over (LhCli        *cli,
                               const char   *item,
                               const char   *output,
                               LhCliFormat   format,
                               GError      **error)
{
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autofree char *number = NULL;
  LhCliJson json;

  if (item == NULL || output == NULL || !(g_str_has_suffix (output, ".pdf") || g_str_has_suffix (output, ".odt") ||
                                          g_str_has_suffix (output, ".xlsx")))
    {
      lh_cli_set_usage_error (error, _("--item and --output FILE.pdf or FILE.xlsx are needed for a hand-over sheet."));
      return FALSE;
    }
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL || !lh_cli_hand_over_write (ledger, catalog, item, output, &number, error))
    return FALSE;
  if (format != LH_CLI_FORMAT_JSON)
    return TRUE;
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "file", output);
  lh_cli_json_string (&json, "item", number);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}
