/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-history-item.h"

#include <glib/gi18n-lib.h>

#include "lh-entities.h"

/* More than this nobody reads; an import may change thousands of fields in one entry. */
#define LH_HISTORY_LINES 8

struct _LhHistoryItem
{
  GObject         parent_instance;

  LhHistoryEntry *entry;
  char           *title;
  char           *details;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_WHO,
  PROP_WHEN,
  PROP_DETAILS,
  PROP_MARK,
  PROP_CLASSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhHistoryItem, lh_history_item, G_TYPE_OBJECT)

/* The journal keeps values as they are stored; a person reads them as they are shown. */
static char *
lh_history_item_format_value (LhLedger   *ledger,
                              GType       type,
                              guint       field,
                              const char *value)
{
  g_autoptr (LhRecord) record = NULL;
  g_autofree char *text = NULL;

  if (value == NULL || *value == '\0')
    return g_strdup (_("empty"));

  record = g_object_new (type, NULL);
  if (!lh_record_deserialize (record, field, value, NULL))
    return g_strdup (value);

  text = lh_ledger_format_field (ledger, record, field, NULL);
  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : g_strdup (value);
}

static char *
lh_history_item_format_update (LhLedger              *ledger,
                               const LhHistoryChange *change)
{
  GType type = lh_entities_find_type (change->entity);
  g_autoptr (GTypeClass) klass = type != G_TYPE_INVALID ? g_type_class_ref (type) : NULL;
  const LhField *field = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint index = 0;

  if (klass != NULL && change->field != NULL)
    field = lh_record_class_find_field (LH_RECORD_CLASS (klass), change->field, &index);
  if (field == NULL)
    return g_strdup (change->field);

  from = lh_history_item_format_value (ledger, type, index, change->from);
  to = lh_history_item_format_value (ledger, type, index, change->to);
  /* TRANSLATORS: name of a field, its old value, its new value */
  return g_strdup_printf (_("%s: %s → %s"), lh_tr (NULL, field->label), from, to);
}

static char *
lh_history_item_format_change (LhLedger              *ledger,
                               const LhHistoryChange *change)
{
  const char *title = change->title != NULL ? change->title : "";

  if (g_strcmp0 (change->operation, "insert") == 0)
    return g_strdup_printf (_("“%s” added"), title);
  if (g_strcmp0 (change->operation, "delete") == 0)
    return g_strdup_printf (_("“%s” deleted"), title);

  return lh_history_item_format_update (ledger, change);
}

/* Lines about another record than that of the title say which one. */
static char *
lh_history_item_describe (LhLedger       *ledger,
                          LhHistoryEntry *entry)
{
  GPtrArray *changes = lh_history_entry_get_changes (entry);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 record_id = changes->len > 0 ? ((LhHistoryChange *) g_ptr_array_index (changes, 0))->record_id : 0;

  for (guint i = 0; i < changes->len && i < LH_HISTORY_LINES; i++)
    {
      const LhHistoryChange *change = g_ptr_array_index (changes, i);
      g_autofree char *line = lh_history_item_format_change (ledger, change);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (change->record_id != record_id && change->field != NULL && change->title != NULL)
        g_string_append_printf (text, _("“%s” "), change->title);
      g_string_append (text, line);
    }

  if (changes->len > LH_HISTORY_LINES)
    {
      guint n = changes->len - LH_HISTORY_LINES;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, lh_trn (NULL, "and %u more", "and %u more", n), n);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
lh_history_item_format_title (LhHistoryEntry *entry)
{
  GPtrArray *changes = lh_history_entry_get_changes (entry);
  const LhHistoryChange *first = changes->len > 0 ? g_ptr_array_index (changes, 0) : NULL;
  const char *label = lh_command_get_label (lh_history_entry_get_command (entry), NULL);
  const char *kind = lh_history_entry_get_kind (entry);
  g_autofree char *what = first != NULL && first->title != NULL ? g_strdup_printf (_("%s “%s”"), label, first->title)
                                                                : g_strdup (label);

  if (g_strcmp0 (kind, "undo") == 0)
    return g_strdup_printf (_("Undo: %s"), what);
  if (g_strcmp0 (kind, "redo") == 0)
    return g_strdup_printf (_("Redo: %s"), what);

  return g_steal_pointer (&what);
}

static GStrv
lh_history_item_get_classes (LhHistoryItem *self)
{
  const char *const undone[] = { "lh-history-row", "undone", NULL };
  const char *const plain[] = { "lh-history-row", NULL };

  return g_strdupv ((char **) (lh_history_entry_get_undone (self->entry) ? undone : plain));
}

static void
lh_history_item_finalize (GObject *object)
{
  LhHistoryItem *self = LH_HISTORY_ITEM (object);

  g_clear_object (&self->entry);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->details, g_free);

  G_OBJECT_CLASS (lh_history_item_parent_class)->finalize (object);
}

static void
lh_history_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhHistoryItem *self = LH_HISTORY_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_WHO:
      g_value_set_string (value, lh_history_entry_get_who (self->entry));
      break;
    case PROP_WHEN:
      g_object_get_property (G_OBJECT (self->entry), "when", value);
      break;
    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;
    case PROP_MARK:
      g_value_set_string (value, lh_history_entry_get_undone (self->entry) ? _("undone") : "");
      break;
    case PROP_CLASSES:
      g_value_take_boxed (value, lh_history_item_get_classes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_history_item_class_init (LhHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_history_item_finalize;
  object_class->get_property = lh_history_item_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, flags);
  properties[PROP_MARK] = g_param_spec_string ("mark", NULL, NULL, NULL, flags);
  properties[PROP_CLASSES] = g_param_spec_boxed ("classes", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_history_item_init (LhHistoryItem *self)
{
}

/**
 * lh_history_item_new:
 * @ledger: the ledger of the journal
 * @entry: an entry of it
 *
 * Returns: (transfer full): what to show of it
 */
LhHistoryItem *
lh_history_item_new (LhLedger       *ledger,
                     LhHistoryEntry *entry)
{
  LhHistoryItem *self;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (LH_IS_HISTORY_ENTRY (entry), NULL);

  self = g_object_new (LH_TYPE_HISTORY_ITEM, NULL);
  self->entry = g_object_ref (entry);
  self->title = lh_history_item_format_title (entry);
  self->details = lh_history_item_describe (ledger, entry);
  return self;
}
