/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-history-entry.h"

#include "lh-change-set.h"
#include "lh-entities.h"

struct _LhHistoryEntry
{
  GObject    parent_instance;

  gint64     id;
  char      *at;
  char      *who;
  char      *command;
  char      *kind;
  gboolean   undone;
  GPtrArray *changes;
};

enum
{
  PROP_0,
  PROP_WHEN,
  PROP_WHO,
  PROP_LABEL,
  PROP_SUMMARY,
  PROP_UNDONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhHistoryEntry, lh_history_entry, G_TYPE_OBJECT)

/* Local time, to the minute: 2024-03-05 14:30. */
static char *
lh_history_entry_format_when (LhHistoryEntry *self)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (self->at, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (self->at);
}

static const char *
lh_history_entry_get_label (LhHistoryEntry *self,
                            LhCatalog      *catalog)
{
  return lh_command_get_label (self->command, catalog);
}

static void
lh_history_entry_finalize (GObject *object)
{
  LhHistoryEntry *self = LH_HISTORY_ENTRY (object);

  g_free (self->at);
  g_free (self->who);
  g_free (self->command);
  g_free (self->kind);
  g_ptr_array_unref (self->changes);

  G_OBJECT_CLASS (lh_history_entry_parent_class)->finalize (object);
}

static void
lh_history_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhHistoryEntry *self = LH_HISTORY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_WHEN:
      g_value_take_string (value, lh_history_entry_format_when (self));
      break;
    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;
    case PROP_LABEL:
      g_value_set_string (value, lh_history_entry_get_label (self, NULL));
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, lh_history_entry_format (self, NULL));
      break;
    case PROP_UNDONE:
      g_value_set_boolean (value, self->undone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_history_entry_class_init (LhHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_history_entry_finalize;
  object_class->get_property = lh_history_entry_get_property;

  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_history_entry_init (LhHistoryEntry *self)
{
}

/**
 * lh_history_entry_new:
 * @at: UTC, ISO 8601
 * @kind: "do", "undo", "redo" or "fill"
 * @undone: whether it was taken back
 * @changes: (transfer full) (element-type LhHistoryChange): what changed
 */
LhHistoryEntry *
lh_history_entry_new (gint64      id,
                      const char *at,
                      const char *who,
                      const char *command,
                      const char *kind,
                      gboolean    undone,
                      GPtrArray  *changes)
{
  LhHistoryEntry *self = g_object_new (LH_TYPE_HISTORY_ENTRY, NULL);

  self->id = id;
  self->at = g_strdup (at);
  self->who = g_strdup (who);
  self->command = g_strdup (command);
  self->kind = g_strdup (kind);
  self->undone = undone;
  self->changes = changes;
  return self;
}

gint64
lh_history_entry_get_id (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), 0);
  return self->id;
}

const char *
lh_history_entry_get_at (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), NULL);
  return self->at;
}

const char *
lh_history_entry_get_who (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), NULL);
  return self->who;
}

const char *
lh_history_entry_get_command (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), NULL);
  return self->command;
}

const char *
lh_history_entry_get_kind (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), NULL);
  return self->kind;
}

gboolean
lh_history_entry_get_undone (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), FALSE);
  return self->undone;
}

/**
 * lh_history_entry_get_changes:
 *
 * Returns: (transfer none) (element-type LhHistoryChange): the changes, one per field
 */
GPtrArray *
lh_history_entry_get_changes (LhHistoryEntry *self)
{
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), NULL);
  return self->changes;
}

static char *
lh_history_change_format (const LhHistoryChange *change,
                          LhCatalog             *catalog)
{
  GType type = lh_entities_find_type (change->entity);
  g_autoptr (GTypeClass) klass = type != G_TYPE_INVALID ? g_type_class_ref (type) : NULL;
  const LhField *field = NULL;

  if (klass != NULL && change->field != NULL)
    field = lh_record_class_find_field (LH_RECORD_CLASS (klass), change->field, NULL);

  /* TRANSLATORS: name of a field, its old value, its new value */
  return g_strdup_printf (lh_tr (catalog, N_("%s: %s → %s")),
                          field != NULL ? lh_tr (catalog, field->label) : change->field,
                          change->from != NULL ? change->from : "—", change->to != NULL ? change->to : "—");
}

/**
 * lh_history_entry_format:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the entry in one line: the action, the record, and for a single changed field its old and
 *   new value
 */
char *
lh_history_entry_format (LhHistoryEntry *self,
                         LhCatalog      *catalog)
{
  const LhHistoryChange *first = self->changes->len > 0 ? g_ptr_array_index (self->changes, 0) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (self), NULL);

  if (g_str_equal (self->kind, "undo"))
    g_string_append (text, lh_tr (catalog, N_("Undo: ")));
  else if (g_str_equal (self->kind, "redo"))
    g_string_append (text, lh_tr (catalog, N_("Redo: ")));
  g_string_append (text, lh_history_entry_get_label (self, catalog));

  if (first != NULL && first->title != NULL)
    g_string_append_printf (text, lh_tr (catalog, N_(" “%s”")), first->title);
  if (first != NULL && first->field != NULL && g_str_equal (first->operation, "update"))
    {
      g_autofree char *change = lh_history_change_format (first, catalog);

      g_string_append_printf (text, lh_tr (catalog, N_(" (%s)")), change);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

LhHistoryChange *
lh_history_change_new (const char *entity,
                       gint64      record_id,
                       const char *title,
                       const char *operation,
                       const char *field,
                       const char *from,
                       const char *to)
{
  LhHistoryChange *self = g_new0 (LhHistoryChange, 1);

  self->entity = g_strdup (entity);
  self->record_id = record_id;
  self->title = g_strdup (title);
  self->operation = g_strdup (operation);
  self->field = g_strdup (field);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  return self;
}

void
lh_history_change_free (LhHistoryChange *self)
{
  g_free (self->entity);
  g_free (self->title);
  g_free (self->operation);
  g_free (self->field);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}
