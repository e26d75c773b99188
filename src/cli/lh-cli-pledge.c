/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-pledge.h"

/**
 * lh_cli_run_pledge:
 *
 * pledge PROJECT --signed DATE [--representative NAME]: registers that the responsibility letter of a project is
 * signed, and prints the number of the letter.
 */
gboolean
lh_cli_run_pledge (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *signed_text = NULL;
  g_autofree char *representative = NULL;
  const GOptionEntry entries[] = {
    { "signed", 0, 0, G_OPTION_ARG_FILENAME, &signed_text, N_("The day it was signed; today when it is left out"),
      N_("DATE") },
    { "representative", 0, 0, G_OPTION_ARG_FILENAME, &representative, N_("Who signed for the work committee"),
      N_("NAME") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhDate signed_on = lh_date_today ();
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  LhChange *change;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 1, 1, error) ||
      (signed_text != NULL && !lh_cli_parse_date ("--signed", signed_text, &signed_on, error)))
    return FALSE;

  ledger = lh_cli_open (self, error);
  project = ledger != NULL ? lh_cli_find_record (ledger, lh_cli_kind_find ("project"), operands[0], error) : NULL;
  changes = project != NULL ? lh_pledge_create_changes (project, signed_on, representative, error) : NULL;
  if (changes == NULL || !lh_ledger_apply (ledger, changes, &findings, error))
    return FALSE;

  lh_cli_warn_findings (findings);
  change = g_ptr_array_index (lh_change_set_get_changes (changes), 0);
  lh_cli_print (self, "%s\n", lh_record_get_text (change->record, LH_PROJECT_PLEDGE_NUMBER));
  return TRUE;
}
