/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment.h"
#include "lh-entities.h"

static gboolean
lh_attachment_is_inserted (GPtrArray *changes,
                           gint64     id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return TRUE;
    }
  return FALSE;
}

/* An attachment belongs to a record of any kind: what the field table cannot check. */
gboolean
lh_attachment_rules_check (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  GType type = lh_entities_find_type (lh_record_get_text (record, LH_ATTACHMENT_OWNER_ENTITY));
  gint64 id = lh_record_get_int (record, LH_ATTACHMENT_OWNER_ID);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) owner = NULL;

  if (type != G_TYPE_INVALID && !lh_attachment_is_inserted (changes, id))
    owner = lh_session_load (session, type, id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (owner == NULL && !lh_attachment_is_inserted (changes, id))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ATTACHMENT_OWNER_ID,
                     _("The record that “%s” was attached to does not exist any more."),
                     lh_record_get_text (record, LH_ATTACHMENT_FILE_NAME));
  return TRUE;
}
