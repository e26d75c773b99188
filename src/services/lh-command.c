/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-change-set.h"

#include "lh-codes.h"

/* Codes of user actions, as the journal keeps them: append only. */
static const LhCode commands[] = {
  { "new-organization", N_("New organization") },
  { "edit-organization", N_("Edit organization") },
  { "delete-organization", N_("Delete organization") },
  { "new-project", N_("New project") },
  { "edit-project", N_("Edit project") },
  { "delete-project", N_("Delete project") },
  { "new-progress", N_("Report progress") },
  { "edit-progress", N_("Edit progress") },
  { "delete-progress", N_("Delete progress") },
  { "new-indicator", N_("New indicator") },
  { "edit-indicator", N_("Edit indicator") },
  { "delete-indicator", N_("Delete indicator") },
  { "new-indicator-value", N_("Enter indicator value") },
  { "edit-indicator-value", N_("Edit indicator value") },
  { "delete-indicator-value", N_("Delete indicator value") },
  { "new-milestone", N_("New milestone") },
  { "edit-milestone", N_("Edit milestone") },
  { "delete-milestone", N_("Delete milestone") },
  { "new-quarter-plan", N_("New quarter plan") },
  { "edit-quarter-plan", N_("Edit quarter plan") },
  { "delete-quarter-plan", N_("Delete quarter plan") },
  { "new-light-override", N_("Set light by hand") },
  { "edit-light-override", N_("Edit manual light") },
  { "delete-light-override", N_("Return light to the rule") },
  { "new-brand", N_("New brand") },
  { "edit-brand", N_("Edit brand") },
  { "delete-brand", N_("Delete brand") },
  { "new-checklist", N_("New checklist") },
  { "edit-checklist", N_("Edit checklist") },
  { "delete-checklist", N_("Delete checklist") },
  { "new-checklist-item", N_("New checklist item") },
  { "edit-checklist-item", N_("Edit checklist item") },
  { "delete-checklist-item", N_("Delete checklist item") },
  { "new-duty", N_("New duty") },
  { "edit-duty", N_("Edit duty") },
  { "delete-duty", N_("Delete duty") },
  { "new-term", N_("New term") },
  { "edit-term", N_("Edit term") },
  { "delete-term", N_("Delete term") },
  { "new-setting", N_("Change setting") },
  { "edit-setting", N_("Change setting") },
  { "delete-setting", N_("Reset setting") },
  { "script", N_("Changes by a script") },
  { "create-ledger", N_("Create ledger") },
  { "fill-sample", N_("Fill with the sample") },
  { "fill-scale", N_("Fill with measuring data") },
};

/**
 * lh_command_get_label:
 * @command: code of a user action
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the user calls it; the code itself for one this version does not know
 */
const char *
lh_command_get_label (const char *command,
                      LhCatalog  *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_strcmp0 (commands[i].code, command) == 0)
        return lh_tr (catalog, commands[i].label);
    }
  return command;
}
