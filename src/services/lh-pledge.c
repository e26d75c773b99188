/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-pledge.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-error.h"

/**
 * lh_pledge_create_changes:
 * @project: a project as loaded
 * @signed_on: the day its responsibility letter was signed
 * @representative: (nullable): who signed for the work committee; %NULL to keep what is there
 *
 * Registers that the responsibility letter of a project is signed (S1-18, form F21): state, day and representative.
 * The letter gets its number when the change is applied, unless it has one.
 *
 * Returns: (transfer full): the change; %NULL with LH_ERROR_INVALID without a day or without a leading secretary
 */
LhChangeSet *
lh_pledge_create_changes (LhRecord    *project,
                          LhDate       signed_on,
                          const char  *representative,
                          GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("sign-pledge");
  g_autoptr (LhRecord) changed = NULL;

  g_return_val_if_fail (LH_IS_PROJECT (project), NULL);

  if (!lh_date_is_set (signed_on))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, _("Give the day on which the letter was signed."));
      return NULL;
    }
  if (lh_record_is_empty (project, LH_PROJECT_LEAD_NAME))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” has no leading secretary who could sign. Enter the secretary first."),
                   lh_record_get_text (project, LH_PROJECT_NAME));
      return NULL;
    }

  changed = lh_record_duplicate (project);
  lh_record_set_text (changed, LH_PROJECT_PLEDGE_STATE, LH_PLEDGE_SIGNED);
  lh_record_set_date (changed, LH_PROJECT_PLEDGE_SIGNED_ON, signed_on);
  if (representative != NULL && *representative != '\0')
    lh_record_set_text (changed, LH_PROJECT_PLEDGE_REPRESENTATIVE, representative);
  lh_change_set_update (changes, changed);
  return g_steal_pointer (&changes);
}
