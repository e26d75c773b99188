/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tips.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"

static gboolean
lh_tip_is_sent_to (const LhTip *self,
                   gint64       organization_id)
{
  for (guint i = 0; self != NULL && i < self->lines->len; i++)
    {
      const LhTipLine *line = g_ptr_array_index (self->lines, i);

      if (lh_record_get_int (line->receiver, LH_TIP_RECEIVER_ORGANIZATION_ID) == organization_id)
        return TRUE;
    }
  return FALSE;
}

static void
lh_tip_insert_receivers (LhChangeSet *changes,
                         gint64       tip_id,
                         const LhTip *sent,
                         GArray      *organization_ids)
{
  for (guint i = 0; i < organization_ids->len; i++)
    {
      gint64 id = g_array_index (organization_ids, gint64, i);
      g_autoptr (LhRecord) receiver = NULL;

      if (lh_tip_is_sent_to (sent, id))
        continue;
      receiver = LH_RECORD (lh_tip_receiver_new ());
      lh_record_set_int (receiver, LH_TIP_RECEIVER_TIP_ID, tip_id);
      lh_record_set_int (receiver, LH_TIP_RECEIVER_ORGANIZATION_ID, id);
      lh_change_set_insert (changes, receiver);
    }
}

/**
 * lh_tip_create_send:
 * @tip: a new tip as composed
 * @organization_ids: (element-type gint64): whom it goes to
 * @issued_on: the day it is sent; unset when only a draft is kept
 *
 * Returns: (transfer full): the change that writes the tip with its receivers
 */
LhChangeSet *
lh_tip_create_send (LhRecord *tip,
                    GArray   *organization_ids,
                    LhDate    issued_on)
{
  LhChangeSet *changes = lh_change_set_new ("send-tip");

  lh_record_set_date (tip, LH_WORK_TIP_ISSUED_ON, issued_on);
  lh_tip_insert_receivers (changes, lh_change_set_insert (changes, tip), NULL, organization_ids);
  return changes;
}

/**
 * lh_tip_create_add_receivers:
 * @organization_ids: (element-type gint64): whom it goes to besides; those who have it already are passed over
 *
 * Returns: (transfer full) (nullable): the change; %NULL when all of them have it
 */
LhChangeSet *
lh_tip_create_add_receivers (const LhTip *self,
                             GArray      *organization_ids)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("send-tip");

  lh_tip_insert_receivers (changes, lh_record_get_id (self->tip), self, organization_ids);
  return lh_change_set_get_changes (changes)->len > 0 ? g_steal_pointer (&changes) : NULL;
}

/* Who handled a tip has received it, on the same day at the latest. */
static void
lh_tip_mark_receiver (LhRecord   *receiver,
                      LhTipState  state,
                      LhDate      day)
{
  LhDate received = lh_record_get_date (receiver, LH_TIP_RECEIVER_RECEIVED_ON);
  const LhDate none = { 0 };

  if (state == LH_TIP_WAITING)
    lh_record_set_date (receiver, LH_TIP_RECEIVER_RECEIVED_ON, none);
  else if (state == LH_TIP_RECEIVED || !lh_date_is_set (received) || lh_date_compare (received, day) > 0)
    lh_record_set_date (receiver, LH_TIP_RECEIVER_RECEIVED_ON, day);
  lh_record_set_date (receiver, LH_TIP_RECEIVER_HANDLED_ON, state == LH_TIP_HANDLED ? day : none);
}

/**
 * lh_tip_create_mark:
 * @receivers: (element-type LhRecord): receivers of a tip
 * @state: received, handled, or waiting to take the marks back
 * @day: the day of it
 *
 * Returns: (transfer full): the change that marks all of them at once; exempt ones are left alone
 */
LhChangeSet *
lh_tip_create_mark (GPtrArray  *receivers,
                    LhTipState  state,
                    LhDate      day)
{
  LhChangeSet *changes = lh_change_set_new ("mark-tip");

  for (guint i = 0; i < receivers->len; i++)
    {
      g_autoptr (LhRecord) receiver = lh_record_duplicate (g_ptr_array_index (receivers, i));

      if (lh_record_get_boolean (receiver, LH_TIP_RECEIVER_EXEMPT))
        continue;
      lh_tip_mark_receiver (receiver, state, day);
      lh_change_set_update (changes, receiver);
    }
  return changes;
}

/**
 * lh_tip_create_close:
 * @summary: what came of it
 *
 * Returns: (transfer full) (nullable): the change that settles a tip; %NULL with LH_ERROR_INVALID without a summary
 */
LhChangeSet *
lh_tip_create_close (const LhTip  *self,
                     const char   *summary,
                     LhDate        day,
                     GError      **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("close-tip");
  g_autoptr (LhRecord) tip = lh_record_duplicate (self->tip);
  g_autofree char *text = g_strstrip (g_strdup (summary != NULL ? summary : ""));

  if (*text == '\0')
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                           _("A task is settled with a summary: write what came of it."));
      return NULL;
    }
  lh_record_set_text (tip, LH_WORK_TIP_SUMMARY, text);
  lh_record_set_date (tip, LH_WORK_TIP_CLOSED_ON, day);
  lh_change_set_update (changes, tip);
  return g_steal_pointer (&changes);
}

/**
 * lh_tip_create_reopen:
 *
 * Returns: (transfer full): the change that takes a settled tip up again; its summary stays
 */
LhChangeSet *
lh_tip_create_reopen (const LhTip *self)
{
  LhChangeSet *changes = lh_change_set_new ("reopen-tip");
  g_autoptr (LhRecord) tip = lh_record_duplicate (self->tip);

  lh_record_set_date (tip, LH_WORK_TIP_CLOSED_ON, (LhDate) { 0 });
  lh_change_set_update (changes, tip);
  return changes;
}
