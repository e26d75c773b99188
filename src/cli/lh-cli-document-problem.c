/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-document-problem.h"

#include <glib/gi18n-lib.h>

#include "lh-attachments.h"
#include "lh-cli-json.h"
#include "lh-cli-reference.h"
#include "lh-document-pdf.h"
#include "lh-problem-forms.h"
#include "lh-problem.h"
#include "lh-warning.h"
#include "lh-xlsx-writer.h"

#define WARNING "warning"
#define CLOSING "closing"

gboolean
lh_cli_document_is_problem (const char *kind)
{
  return g_str_equal (kind, WARNING) || g_str_equal (kind, CLOSING);
}

static gboolean
lh_cli_document_write_warning (LhLedger    *ledger,
                               LhCatalog   *catalog,
                               const char  *item,
                               const char  *output,
                               GError     **error)
{
  g_autoptr (LhRecord) warning = lh_cli_find_record (ledger, lh_cli_kind_find ("warning"), item, error);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (LhDocument) document = NULL;
  gint64 id;

  if (warning == NULL)
    return FALSE;
  id = lh_record_get_int (warning, LH_WARNING_PROBLEM_ID);
  lh_query_set_ids (query, &id, 1);
  problems = lh_ledger_query (ledger, query, error);
  if (problems == NULL)
    return FALSE;
  document = lh_warning_letter_new (ledger, warning, problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL, catalog);
  return lh_document_write_pdf (document, output, NULL, error);
}

static gboolean
lh_cli_document_write_closing (LhLedger    *ledger,
                               LhCatalog   *catalog,
                               const char  *item,
                               const char  *output,
                               GError     **error)
{
  g_autoptr (LhRecord) problem = lh_cli_find_record (ledger, lh_cli_kind_find ("problem"), item, error);
  g_autoptr (LhQuery) query = problem != NULL ? lh_attachments_create_query (problem) : NULL;
  g_autoptr (GPtrArray) attachments = query != NULL ? lh_ledger_query (ledger, query, error) : NULL;
  g_autoptr (LhDocument) document = NULL;
  g_autoptr (LhReport) form = NULL;

  if (attachments == NULL)
    return FALSE;
  if (g_str_has_suffix (output, ".xlsx"))
    {
      form = lh_closing_form_new_form (ledger, problem, attachments, catalog);
      return lh_xlsx_writer_write (form, LH_EDITION_PRINT, output, error);
    }
  document = lh_closing_form_new (ledger, problem, attachments, catalog);
  return lh_document_write_pdf (document, output, NULL, error);
}

static gboolean
lh_cli_document_check_problem (gboolean     closing,
                               const char  *item,
                               const char  *output,
                               GError     **error)
{
  if (item != NULL && output != NULL &&
      (g_str_has_suffix (output, ".pdf") || (closing && g_str_has_suffix (output, ".xlsx"))))
    return TRUE;
  if (closing)
    lh_cli_set_usage_error (error, _("--item NUMBER and --output FILE.pdf or FILE.xlsx are needed for a closing form."));
  else
    lh_cli_set_usage_error (error, _("--item NUMBER and --output FILE.pdf are needed for a letter of a warning."));
  return FALSE;
}

/**
 * lh_cli_document_run_problem:
 * @kind: "warning" or "closing"
 * @item: (nullable): the number of a warning or of a problem
 * @output: (nullable): the file to write
 *
 * document warning --item NUMBER --output FILE.pdf: the three-colour letter (F18); document closing --item NUMBER --output
 * FILE.pdf|.xlsx: the application to close a problem (F12).
 */
gboolean
lh_cli_document_run_problem (LhCli        *cli,
                             const char   *kind,
                             const char   *item,
                             const char   *output,
                             LhCliFormat   format,
                             GError      **error)
{
  const gboolean closing = g_str_equal (kind, CLOSING);
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  LhCliJson json;

  if (!lh_cli_document_check_problem (closing, item, output, error))
    return FALSE;
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL ||
      !(closing ? lh_cli_document_write_closing : lh_cli_document_write_warning) (ledger, catalog, item, output, error))
    return FALSE;
  if (format != LH_CLI_FORMAT_JSON)
    return TRUE;
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "file", output);
  lh_cli_json_string (&json, "item", item);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}
