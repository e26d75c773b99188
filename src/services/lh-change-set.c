/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-change-set.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-id.h"

struct _LhChangeSet
{
  GObject    parent_instance;

  char      *command;
  GPtrArray *changes;
};

G_DEFINE_FINAL_TYPE (LhChangeSet, lh_change_set, G_TYPE_OBJECT)

static void
lh_change_free (LhChange *change)
{
  g_object_unref (change->record);
  g_free (change);
}

static void
lh_change_set_add (LhChangeSet  *self,
                   LhChangeKind  kind,
                   LhRecord     *record)
{
  LhChange *change = g_new0 (LhChange, 1);

  change->kind = kind;
  change->record = lh_record_duplicate (record);
  g_ptr_array_add (self->changes, change);
}

/* Several fields of one record set one after another are one update. */
static LhChange *
lh_change_set_find_update (LhChangeSet *self,
                           LhRecord    *record)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (self->changes, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == lh_record_get_id (record))
        return change;
    }
  return NULL;
}

static void
lh_change_set_finalize (GObject *object)
{
  LhChangeSet *self = LH_CHANGE_SET (object);

  g_free (self->command);
  g_ptr_array_unref (self->changes);

  G_OBJECT_CLASS (lh_change_set_parent_class)->finalize (object);
}

static void
lh_change_set_class_init (LhChangeSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_change_set_finalize;
}

static void
lh_change_set_init (LhChangeSet *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_change_free);
}

/**
 * lh_change_set_new:
 * @command: stable code of the user's action, "edit-project"; see lh_command_get_label()
 */
LhChangeSet *
lh_change_set_new (const char *command)
{
  LhChangeSet *self = g_object_new (LH_TYPE_CHANGE_SET, NULL);

  self->command = g_strdup (command);
  return self;
}

const char *
lh_change_set_get_command (LhChangeSet *self)
{
  g_return_val_if_fail (LH_IS_CHANGE_SET (self), NULL);
  return self->command;
}

/**
 * lh_change_set_insert:
 * @record: a new record; its fields are taken as they are now. It gets an id if it has none
 *
 * Returns: the id
 */
gint64
lh_change_set_insert (LhChangeSet *self,
                      LhRecord    *record)
{
  g_return_val_if_fail (LH_IS_CHANGE_SET (self), 0);
  g_return_val_if_fail (LH_IS_RECORD (record), 0);

  if (lh_record_get_id (record) == 0)
    lh_record_set_id (record, lh_id_new ());
  lh_change_set_add (self, LH_CHANGE_INSERT, record);
  return lh_record_get_id (record);
}

/**
 * lh_change_set_update:
 * @record: a changed copy of a loaded record (lh_record_duplicate()); never the shared one that lists show
 */
void
lh_change_set_update (LhChangeSet *self,
                      LhRecord    *record)
{
  LhChange *change;

  g_return_if_fail (LH_IS_CHANGE_SET (self));
  g_return_if_fail (LH_IS_RECORD (record));

  change = lh_change_set_find_update (self, record);
  if (change != NULL)
    lh_record_copy_fields (change->record, record);
  else
    lh_change_set_add (self, LH_CHANGE_UPDATE, record);
}

/**
 * lh_change_set_set_text:
 * @record: the record as loaded; it is not touched
 * @field: name of a field
 * @text: (nullable): the new value as a person writes it
 *
 * Changes one field of a record.
 *
 * Returns: %FALSE with LH_ERROR_INVALID when there is no such field or the text does not fit it
 */
gboolean
lh_change_set_set_text (LhChangeSet  *self,
                        LhRecord     *record,
                        const char   *field,
                        const char   *text,
                        GError      **error)
{
  LhChange *change;
  guint index;

  g_return_val_if_fail (LH_IS_CHANGE_SET (self), FALSE);
  g_return_val_if_fail (LH_IS_RECORD (record), FALSE);

  if (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), field, &index) == NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("There is no field “%s”."), field);
      return FALSE;
    }

  change = lh_change_set_find_update (self, record);
  if (change == NULL)
    {
      lh_change_set_add (self, LH_CHANGE_UPDATE, record);
      change = g_ptr_array_index (self->changes, self->changes->len - 1);
    }
  return lh_record_deserialize (change->record, index, text, error);
}

void
lh_change_set_delete (LhChangeSet *self,
                      LhRecord    *record)
{
  g_return_if_fail (LH_IS_CHANGE_SET (self));
  g_return_if_fail (LH_IS_RECORD (record));

  lh_change_set_add (self, LH_CHANGE_DELETE, record);
}

/**
 * lh_change_set_get_changes:
 *
 * Returns: (transfer none) (element-type LhChange): the changes in order
 */
GPtrArray *
lh_change_set_get_changes (LhChangeSet *self)
{
  g_return_val_if_fail (LH_IS_CHANGE_SET (self), NULL);
  return self->changes;
}
