/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-fonts.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-error.h"

static void
lh_cli_print_findings_json (LhCli     *self,
                            GPtrArray *findings)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "severity", finding->severity == LH_SEVERITY_ERROR ? "error" : "warning");
      lh_cli_json_string (&json, "entity", finding->entity);
      lh_cli_json_id (&json, "id", finding->record_id);
      lh_cli_json_string (&json, "field", finding->field);
      lh_cli_json_string (&json, "message", finding->message);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_print_findings_text (LhCli     *self,
                            GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      lh_cli_print (self, "%s: %s\n", finding->severity == LH_SEVERITY_ERROR ? _("error") : _("warning"),
                    finding->message);
    }
  if (findings->len == 0)
    lh_cli_print (self, "%s\n", _("The ledger is sound."));
}

static guint
lh_cli_count_errors (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      n += finding->severity == LH_SEVERITY_ERROR;
    }
  return n;
}

/**
 * lh_cli_run_check:
 *
 * check [FILE] [--fonts]: looks for damage of the file and for broken rules. Fails when there is an error; a warning is no
 * failure. With --fonts: tells what documents are set in on this machine.
 */
gboolean
lh_cli_run_check (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  g_autofree char *format_name = NULL;
  gboolean check_fonts = FALSE;
  const GOptionEntry entries[] = {
    { "fonts", 0, 0, G_OPTION_ARG_NONE, &check_fonts, N_("The fonts that documents are set in, instead of the ledger"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint n_errors;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, lh_cli_get_ledger_option (self) == NULL ? 1 : 0, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (check_fonts)
    return lh_cli_check_fonts (self, operands[0], format, error);

  ledger = operands[0] != NULL ? lh_ledger_open (operands[0], error) : lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  findings = lh_ledger_check (ledger, error);
  if (findings == NULL)
    return FALSE;

  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_print_findings_json (self, findings);
  else
    lh_cli_print_findings_text (self, findings);

  n_errors = lh_cli_count_errors (findings);
  if (n_errors > 0)
    g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                 g_dngettext (GETTEXT_PACKAGE, "%s has %u error.", "%s has %u errors.", n_errors),
                 lh_ledger_get_path (ledger), n_errors);
  return n_errors == 0;
}
