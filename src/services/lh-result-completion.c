/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-result-completion.h"

#include "lh-change-set.h"
#include "lh-result-item.h"

static gboolean
lh_result_completion_complete (LhSession  *session,
                               LhChange   *change,
                               GError    **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) before = NULL;

  if (!lh_record_is_empty (change->record, LH_RESULT_ITEM_VALUE_TEXT))
    {
      lh_result_item_take_apart (change->record);
      return TRUE;
    }
  if (change->kind != LH_CHANGE_UPDATE)
    return TRUE;

  /* the entry was emptied, and its parts with it; a value without a text was entered by its parts */
  before = lh_session_load (session, LH_TYPE_RESULT_ITEM, lh_record_get_id (change->record), &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (before != NULL && !lh_record_is_empty (before, LH_RESULT_ITEM_VALUE_TEXT))
    lh_result_item_take_apart (change->record);
  return TRUE;
}

/**
 * lh_result_completion_run:
 * @changes: (element-type LhChange): what is about to be applied
 *
 * Takes apart the figures that are written in one entry, so that window, command line and pasted rows fill the parts
 * alike.
 */
gboolean
lh_result_completion_run (LhSession  *session,
                          GPtrArray  *changes,
                          GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && LH_IS_RESULT_ITEM (change->record) &&
          !lh_result_completion_complete (session, change, error))
        return FALSE;
    }
  return TRUE;
}
