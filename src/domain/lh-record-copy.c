/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record.h"

#include <string.h>

gboolean
lh_record_field_equal (LhRecord *self,
                       LhRecord *other,
                       guint     field)
{
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  if (lh_field_is_text (&LH_RECORD_GET_CLASS (self)->fields[field]))
    return strcmp (lh_record_get_text (self, field), lh_record_get_text (other, field)) == 0;
  return lh_record_get_int (self, field) == lh_record_get_int (other, field);
}

/**
 * lh_record_copy_fields:
 *
 * Takes over every field of another record of the same type, and its version; notifies for what differs.
 */
void
lh_record_copy_fields (LhRecord *self,
                       LhRecord *source)
{
  LhRecordClass *klass = LH_RECORD_GET_CLASS (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (source));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (lh_field_is_text (&klass->fields[i]))
        lh_record_set_text (self, i, lh_record_get_text (source, i));
      else
        lh_record_set_int (self, i, lh_record_get_int (source, i));
    }
  lh_record_set_version (self, lh_record_get_version (source));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * lh_record_duplicate:
 *
 * Returns: (transfer full): a record of the same type with the same id, version and fields
 */
LhRecord *
lh_record_duplicate (LhRecord *self)
{
  LhRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  lh_record_set_id (copy, lh_record_get_id (self));
  lh_record_copy_fields (copy, self);
  return copy;
}
