/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-options.h"

/**
 * lh_cli_run_backup:
 *
 * backup [FILE] TO: saves a copy, whole even while others write.
 */
gboolean
lh_cli_run_backup (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_auto (GStrv) operands = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  guint n;

  if (!lh_cli_parse (self, arguments, NULL, &operands, error) ||
      !lh_cli_check_operands (operands, 1, lh_cli_get_ledger_option (self) == NULL ? 2 : 1, error))
    return FALSE;

  n = g_strv_length (operands);
  ledger = n == 2 ? lh_ledger_open (operands[0], error) : lh_cli_open (self, error);
  return ledger != NULL && lh_ledger_save_copy (ledger, operands[n - 1], error);
}
