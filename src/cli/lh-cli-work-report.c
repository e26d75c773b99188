/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-work-report.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-commands.h"
#include "lh-cli-json.h"
#include "lh-cli-reference.h"
#include "lh-document-odt.h"
#include "lh-error.h"
#include "lh-instruction.h"
#include "lh-work-report.h"

static const struct
{
  const char *name;
  const char *kind;
} kinds[] = {
  { "report", "quarterly" },
  { "yearly-report", "yearly" },
  { "notice", "notice" },
};

/* What was said on the command line of "work-report". */
typedef struct
{
  char *kind;
  char *quarter;
  char *instruction;
  char *format;
} LhCliWorkOptions;

static void
lh_cli_work_options_clear (LhCliWorkOptions *self)
{
  g_free (self->kind);
  g_free (self->quarter);
  g_free (self->instruction);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliWorkOptions, lh_cli_work_options_clear)

static const char *
lh_cli_work_report_get_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].name, name) == 0)
        return kinds[i].kind;
    }
  return NULL;
}

/**
 * lh_cli_work_report_is_kind:
 *
 * Returns: whether it is the name of a report on a quarter or a year
 */
gboolean
lh_cli_work_report_is_kind (const char *name)
{
  return lh_cli_work_report_get_kind (name) != NULL;
}

static LhWorkReport *
lh_cli_work_report_load (LhLedger    *ledger,
                         const char  *kind,
                         LhQuarter    quarter,
                         LhCatalog   *catalog,
                         GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LhRecord) draft = lh_work_draft_find (ledger, kind, quarter, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return draft != NULL ? lh_work_report_load (ledger, draft, catalog, error)
                       : lh_work_report_new_default (ledger, kind, quarter, catalog, error);
}

static void
lh_cli_work_report_print (LhCli                   *cli,
                          LhWorkReport            *report,
                          const char              *output,
                          const LhDocumentOutcome *outcome)
{
  g_autofree char *day = lh_date_to_iso (lh_work_figures_get_as_of (report->figures));
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "file", output);
  lh_cli_json_string (&json, "title", lh_record_get_text (report->draft, LH_REPORT_DRAFT_TITLE));
  lh_cli_json_string (&json, "state", lh_record_get_text (report->draft, LH_REPORT_DRAFT_STATE));
  lh_cli_json_string (&json, "as-of", day);
  lh_cli_json_integer (&json, "pages", outcome->n_pages);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/**
 * lh_cli_work_report_write:
 * @name: report, yearly-report or notice
 * @quarter: (nullable): the quarter; that of the ledger when it is left out
 * @output: (nullable): the file to write
 *
 * document report|yearly-report|notice [--quarter QUARTER] --output FILE.pdf|.odt: the latest report on the quarter,
 * or else the one that would be begun.
 */
gboolean
lh_cli_work_report_write (LhCli        *cli,
                          const char   *name,
                          const char   *quarter,
                          const char   *output,
                          LhCliFormat   format,
                          GError      **error)
{
  LhQuarter parsed = { 0 };
  LhDocumentOutcome outcome;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhWorkReport) report = NULL;
  g_autoptr (LhDocument) document = NULL;

  if (output == NULL || !(g_str_has_suffix (output, ".pdf") || g_str_has_suffix (output, ".odt")))
    {
      lh_cli_set_usage_error (error, _("--output FILE.pdf or FILE.odt is needed for a report."));
      return FALSE;
    }
  if (quarter != NULL && !lh_cli_parse_quarter (quarter, &parsed, error))
    return FALSE;
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL)
    return FALSE;
  report = lh_cli_work_report_load (ledger, lh_cli_work_report_get_kind (name),
                                    quarter != NULL ? parsed : lh_ledger_get_quarter (ledger), catalog, error);
  document = report != NULL ? lh_work_report_create_document (report, catalog) : NULL;
  if (document == NULL || !lh_document_write (document, output, &outcome, error))
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_work_report_print (cli, report, output, &outcome);
  return TRUE;
}

static gboolean
lh_cli_work_report_apply (LhCli        *cli,
                          LhLedger     *ledger,
                          LhChangeSet  *changes,
                          LhCliFormat   format,
                          GError      **error)
{
  g_autoptr (LhChangeSet) owned = changes;
  LhCliJson json;

  if (owned == NULL || !lh_ledger_apply (ledger, owned, NULL, error))
    return FALSE;
  if (format != LH_CLI_FORMAT_JSON)
    return TRUE;
  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "command", lh_change_set_get_command (changes));
  lh_cli_json_id (&json, "id", lh_record_get_id (((LhChange *) g_ptr_array_index (lh_change_set_get_changes (changes),
                                                                                   0))->record));
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
  return TRUE;
}

static LhChangeSet *
lh_cli_work_report_create_move (LhLedger    *ledger,
                                LhWorkMove   move,
                                const char  *kind,
                                LhQuarter    quarter,
                                LhCatalog   *catalog,
                                GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LhRecord) draft = lh_work_draft_find (ledger, kind, quarter, &local_error);
  g_autoptr (LhWorkReport) report = NULL;

  if (draft == NULL)
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                             _("There is no such report on the quarter. Begin it first: work-report begin."));
      return NULL;
    }
  if (move != LH_WORK_FREEZE)
    return lh_work_draft_create_move (draft, move, NULL, error);
  report = lh_work_report_load (ledger, draft, catalog, error);
  return report != NULL ? lh_work_report_create_move (report, move, error) : NULL;
}

static gboolean
lh_cli_work_report_take (LhCli                   *cli,
                         const char              *action,
                         const LhCliWorkOptions  *options,
                         LhCliFormat              format,
                         GError                 **error)
{
  const char *kind = lh_cli_work_report_get_kind (options->kind != NULL ? options->kind : "report");
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  LhQuarter quarter = { 0 };
  LhWorkMove move = LH_N_WORK_MOVES;

  if (kind == NULL)
    lh_cli_set_usage_error (error, _("--kind: “%s” is neither report nor yearly-report nor notice."), options->kind);
  else if (!g_str_equal (action, "begin") && !lh_work_move_from_code (action, &move))
    lh_cli_set_usage_error (error, _("“%s” is no step; there are begin, submit, return, freeze, thaw, send, task."), action);
  else if (options->quarter == NULL || lh_cli_parse_quarter (options->quarter, &quarter, error))
    {
      ledger = lh_cli_open (cli, error);
      catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
    }
  if (catalog == NULL)
    return FALSE;
  if (!lh_quarter_is_set (quarter))
    quarter = lh_ledger_get_quarter (ledger);
  return lh_cli_work_report_apply (cli, ledger, move == LH_N_WORK_MOVES
    ? lh_work_draft_create (ledger, kind, quarter, NULL)
    : lh_cli_work_report_create_move (ledger, move, kind, quarter, catalog, error), format, error);
}

static gboolean
lh_cli_work_report_make_task (LhCli        *cli,
                              const char   *instruction_id,
                              LhCliFormat   format,
                              GError      **error)
{
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhRecord) instruction = NULL;

  if (instruction_id == NULL)
    {
      lh_cli_set_usage_error (error, _("--instruction is needed: the id of an instruction."));
      return FALSE;
    }
  ledger = lh_cli_open (cli, error);
  instruction = ledger != NULL ? lh_cli_find_record (ledger, lh_cli_kind_find ("instruction"), instruction_id, error)
                               : NULL;
  return instruction != NULL
         && lh_cli_work_report_apply (cli, ledger, lh_instruction_create_task (ledger, instruction, error), format, error);
}

/**
 * lh_cli_run_work_report:
 *
 * work-report begin|submit|return|freeze|thaw|send [--kind KIND] [--quarter QUARTER]: begins a report or takes a step
 * with it; work-report task --instruction ID: makes a task of an instruction on a report.
 */
gboolean
lh_cli_run_work_report (LhCli   *self,
                        GStrv    arguments,
                        GError **error)
{
  g_auto (LhCliWorkOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &options.kind, N_("report (the default), yearly-report or notice"),
      N_("KIND") },
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &options.quarter, N_("The quarter of the report; that of the ledger "
      "when it is left out"), N_("QUARTER") },
    { "instruction", 'i', 0, G_OPTION_ARG_FILENAME, &options.instruction, N_("The instruction that becomes a task"),
      N_("ID") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 1, 1, error) ||
      !lh_cli_parse_format (options.format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (g_str_equal (operands[0], "task"))
    return lh_cli_work_report_make_task (self, options.instruction, format, error);
  return lh_cli_work_report_take (self, operands[0], &options, format, error);
}
