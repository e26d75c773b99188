/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record.h"

#include <string.h>

#include "lh-text.h"

/* One slot per field: texts are owned strings, never NULL; everything else is a whole number. */
typedef union
{
  char   *text;
  gint64  number;
} LhRecordSlot;

typedef struct
{
  gint64        id;
  gint64        version;
  gboolean      silent;
  LhRecordSlot *slots;
  LhRecord    **links;   /* one per field, allocated when the first link is set */
} LhRecordPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_VERSION,
  PROP_LOADED,
  N_RECORD_PROPS
};

static GParamSpec *record_properties[N_RECORD_PROPS];

/* Most texts of most records are empty: they share this one. */
static char lh_record_no_text[] = "";

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LhRecord, lh_record, G_TYPE_OBJECT)

static const LhField *
lh_record_get_field (LhRecord *self,
                     guint     field)
{
  LhRecordClass *klass = LH_RECORD_GET_CLASS (self);

  g_assert (field < klass->n_fields);
  return &klass->fields[field];
}

static LhRecordSlot *
lh_record_get_slot (LhRecord *self,
                    guint     field)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  return &priv->slots[field];
}

static void
lh_record_free_text (char *text)
{
  if (text != lh_record_no_text)
    g_free (text);
}

static void
lh_record_notify_field (LhRecord *self,
                        guint     field)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  if (!priv->silent)
    g_object_notify_by_pspec (G_OBJECT (self), LH_RECORD_GET_CLASS (self)->pspecs[field]);
}

static void
lh_record_set_number (LhRecord *self,
                      guint     field,
                      gint64    number)
{
  LhRecordSlot *slot = lh_record_get_slot (self, field);

  if (slot->number == number)
    return;

  slot->number = number;
  lh_record_notify_field (self, field);
}

static void
lh_record_constructed (GObject *object)
{
  LhRecord *self = LH_RECORD (object);
  LhRecordClass *klass = LH_RECORD_GET_CLASS (self);
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  priv->slots = g_new0 (LhRecordSlot, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (lh_field_is_text (&klass->fields[i]))
        priv->slots[i].text = lh_record_no_text;
      else
        priv->slots[i].number = lh_field_get_empty_number (&klass->fields[i]);
    }

  G_OBJECT_CLASS (lh_record_parent_class)->constructed (object);
}

static void
lh_record_finalize (GObject *object)
{
  LhRecord *self = LH_RECORD (object);
  LhRecordClass *klass = LH_RECORD_GET_CLASS (self);
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (lh_field_is_text (&klass->fields[i]))
        lh_record_free_text (priv->slots[i].text);
      if (priv->links != NULL)
        g_clear_object (&priv->links[i]);
    }
  g_free (priv->slots);
  g_free (priv->links);

  G_OBJECT_CLASS (lh_record_parent_class)->finalize (object);
}

static void
lh_record_get_field_property (LhRecord *self,
                              guint     field,
                              GValue   *value)
{
  const LhField *spec = lh_record_get_field (self, field);
  LhRecordSlot *slot = lh_record_get_slot (self, field);

  if (lh_field_is_text (spec))
    g_value_set_string (value, slot->text);
  else if (spec->kind == LH_FIELD_BOOLEAN)
    g_value_set_boolean (value, slot->number != 0);
  else if (spec->kind == LH_FIELD_DATE)
    g_value_set_boxed (value, &(LhDate) { (gint32) slot->number });
  else if (spec->kind == LH_FIELD_QUARTER)
    {
      LhQuarter quarter = lh_record_get_quarter (self, field);
      g_value_set_boxed (value, &quarter);
    }
  else
    g_value_set_int64 (value, slot->number);
}

static void
lh_record_set_field_property (LhRecord     *self,
                              guint         field,
                              const GValue *value)
{
  const LhField *spec = lh_record_get_field (self, field);

  if (lh_field_is_text (spec))
    lh_record_set_text (self, field, g_value_get_string (value));
  else if (spec->kind == LH_FIELD_BOOLEAN)
    lh_record_set_boolean (self, field, g_value_get_boolean (value));
  else if (spec->kind == LH_FIELD_DATE)
    {
      const LhDate *date = g_value_get_boxed (value);
      lh_record_set_date (self, field, date != NULL ? *date : (LhDate) { 0 });
    }
  else if (spec->kind == LH_FIELD_QUARTER)
    {
      const LhQuarter *quarter = g_value_get_boxed (value);
      lh_record_set_quarter (self, field, quarter != NULL ? *quarter : (LhQuarter) { 0 });
    }
  else
    lh_record_set_int (self, field, g_value_get_int64 (value));
}

static void
lh_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LhRecord *self = LH_RECORD (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, lh_record_get_id (self));
      break;
    case PROP_VERSION:
      g_value_set_int64 (value, lh_record_get_version (self));
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, lh_record_get_loaded (self));
      break;
    default:
      if (prop_id >= N_RECORD_PROPS + LH_RECORD_GET_CLASS (self)->n_fields)
        g_value_set_object (value, lh_record_get_link (self, prop_id - N_RECORD_PROPS -
                                                       LH_RECORD_GET_CLASS (self)->n_fields));
      else
        lh_record_get_field_property (self, prop_id - N_RECORD_PROPS, value);
      break;
    }
}

static void
lh_record_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LhRecord *self = LH_RECORD (object);

  switch (prop_id)
    {
    case PROP_ID:
      lh_record_set_id (self, g_value_get_int64 (value));
      break;
    case PROP_VERSION:
      lh_record_set_version (self, g_value_get_int64 (value));
      break;
    default:
      lh_record_set_field_property (self, prop_id - N_RECORD_PROPS, value);
      break;
    }
}

static void
lh_record_class_init (LhRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_record_constructed;
  object_class->finalize = lh_record_finalize;
  object_class->get_property = lh_record_get_property;
  object_class->set_property = lh_record_set_property;

  record_properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  record_properties[PROP_VERSION] = g_param_spec_int64 ("version", NULL, NULL, 0, G_MAXINT64, 0, flags);
  record_properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                         (flags & ~G_PARAM_WRITABLE));

  g_object_class_install_properties (object_class, N_RECORD_PROPS, record_properties);
}

static void
lh_record_init (LhRecord *self)
{
}

/**
 * lh_record_class_set_fields:
 * @klass: the class of a record, in its class_init
 * @entity: (transfer none): a static string
 * @label: (transfer none): a static string, a msgid
 * @fields: a static table
 * @n_fields: its length
 *
 * Declares the fields and installs one property for each. A reference field "thing-id" also gets a read-only object
 * property "thing", the record it refers to, as far as somebody has linked it with lh_record_set_link().
 */
void
lh_record_class_set_fields (LhRecordClass *klass,
                            const char    *entity,
                            const char    *label,
                            const LhField *fields,
                            guint          n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->entity = entity;
  klass->label = label;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = g_new0 (GParamSpec *, n_fields);

  /* GObject does not inherit these two; a subclass with properties of its own has set them and chains up. */
  if (object_class->get_property == NULL)
    object_class->get_property = lh_record_get_property;
  if (object_class->set_property == NULL)
    object_class->set_property = lh_record_set_property;

  for (guint i = 0; i < n_fields; i++)
    {
      g_assert (fields[i].name != NULL);
      klass->pspecs[i] = lh_field_create_pspec (&fields[i]);
      g_object_class_install_property (object_class, N_RECORD_PROPS + i, klass->pspecs[i]);
      if (fields[i].kind == LH_FIELD_REFERENCE)
        g_object_class_install_property (object_class, N_RECORD_PROPS + n_fields + i,
                                         g_param_spec_object (lh_field_get_link_name (&fields[i]), NULL, NULL,
                                                              LH_TYPE_RECORD,
                                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
    }
}

/**
 * lh_record_class_find_field:
 * @name: name of a property
 * @index: (out) (optional): its place in the table
 *
 * Returns: (nullable): the declaration of the field
 */
const LhField *
lh_record_class_find_field (LhRecordClass *klass,
                            const char    *name,
                            guint         *index)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (strcmp (klass->fields[i].name, name) == 0)
        {
          if (index != NULL)
            *index = i;
          return &klass->fields[i];
        }
    }
  return NULL;
}

/**
 * lh_record_set_silent:
 * @silent: whether setting fields tells nobody
 *
 * For filling a record that nobody can listen to yet, a row just read: telling would be most of the work.
 */
void
lh_record_set_silent (LhRecord *self,
                      gboolean  silent)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  g_return_if_fail (LH_IS_RECORD (self));
  priv->silent = silent;
}

gint64
lh_record_get_id (LhRecord *self)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  g_return_val_if_fail (LH_IS_RECORD (self), 0);
  return priv->id;
}

void
lh_record_set_id (LhRecord *self,
                  gint64    id)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  g_return_if_fail (LH_IS_RECORD (self));

  if (priv->id == id)
    return;
  priv->id = id;
  g_object_notify_by_pspec (G_OBJECT (self), record_properties[PROP_ID]);
}

/**
 * lh_record_get_version:
 *
 * Returns: how often the record was stored; 0 for one that was not stored or loaded yet
 */
gint64
lh_record_get_version (LhRecord *self)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  g_return_val_if_fail (LH_IS_RECORD (self), 0);
  return priv->version;
}

void
lh_record_set_version (LhRecord *self,
                       gint64    version)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);
  gboolean was_loaded;

  g_return_if_fail (LH_IS_RECORD (self));

  if (priv->version == version)
    return;
  was_loaded = priv->version > 0;
  priv->version = version;
  g_object_notify_by_pspec (G_OBJECT (self), record_properties[PROP_VERSION]);
  if (was_loaded != (version > 0))
    g_object_notify_by_pspec (G_OBJECT (self), record_properties[PROP_LOADED]);
}

/**
 * lh_record_get_loaded:
 *
 * Returns: whether the fields hold what the ledger holds; a lazy list hands out records before they do
 */
gboolean
lh_record_get_loaded (LhRecord *self)
{
  return lh_record_get_version (self) > 0;
}

const char *
lh_record_get_entity (LhRecord *self)
{
  g_return_val_if_fail (LH_IS_RECORD (self), NULL);
  return LH_RECORD_GET_CLASS (self)->entity;
}

const LhField *
lh_record_get_fields (LhRecord *self,
                      guint    *n_fields)
{
  LhRecordClass *klass = LH_RECORD_GET_CLASS (self);

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * lh_record_get_text:
 * @field: index of a field of a text kind
 *
 * Returns: (transfer none): the text, never %NULL
 */
const char *
lh_record_get_text (LhRecord *self,
                    guint     field)
{
  g_assert (lh_field_is_text (lh_record_get_field (self, field)));
  return lh_record_get_slot (self, field)->text;
}

gint64
lh_record_get_int (LhRecord *self,
                   guint     field)
{
  g_assert (!lh_field_is_text (lh_record_get_field (self, field)));
  return lh_record_get_slot (self, field)->number;
}

gboolean
lh_record_get_boolean (LhRecord *self,
                       guint     field)
{
  return lh_record_get_int (self, field) != 0;
}

LhDate
lh_record_get_date (LhRecord *self,
                    guint     field)
{
  g_assert (lh_record_get_field (self, field)->kind == LH_FIELD_DATE);
  return (LhDate) { (gint32) lh_record_get_slot (self, field)->number };
}

LhQuarter
lh_record_get_quarter (LhRecord *self,
                       guint     field)
{
  gint64 index;

  g_assert (lh_record_get_field (self, field)->kind == LH_FIELD_QUARTER);
  index = lh_record_get_slot (self, field)->number;
  return index != 0 ? lh_quarter_from_index ((int) index) : (LhQuarter) { 0 };
}

/**
 * lh_record_is_empty:
 *
 * Returns: whether the field has no value; a zero is a value, a text of blanks is none
 */
gboolean
lh_record_is_empty (LhRecord *self,
                    guint     field)
{
  const LhField *spec = lh_record_get_field (self, field);
  LhRecordSlot *slot = lh_record_get_slot (self, field);

  if (lh_field_is_text (spec))
    return lh_text_is_blank (slot->text);
  if (spec->kind == LH_FIELD_BOOLEAN)
    return FALSE;
  return slot->number == lh_field_get_empty_number (spec);
}

void
lh_record_set_text (LhRecord   *self,
                    guint       field,
                    const char *text)
{
  LhRecordSlot *slot = lh_record_get_slot (self, field);

  g_assert (lh_field_is_text (lh_record_get_field (self, field)));

  if (text == NULL)
    text = "";
  if (strcmp (slot->text, text) == 0)
    return;

  lh_record_free_text (slot->text);
  slot->text = *text != '\0' ? g_strdup (text) : lh_record_no_text;
  lh_record_notify_field (self, field);
}

void
lh_record_set_int (LhRecord *self,
                   guint     field,
                   gint64    value)
{
  g_assert (!lh_field_is_text (lh_record_get_field (self, field)));
  lh_record_set_number (self, field, value);
}

void
lh_record_set_boolean (LhRecord *self,
                       guint     field,
                       gboolean  value)
{
  g_assert (lh_record_get_field (self, field)->kind == LH_FIELD_BOOLEAN);
  lh_record_set_number (self, field, value ? 1 : 0);
}

void
lh_record_set_date (LhRecord *self,
                    guint     field,
                    LhDate    date)
{
  g_assert (lh_record_get_field (self, field)->kind == LH_FIELD_DATE);
  lh_record_set_number (self, field, date.julian);
}

void
lh_record_set_quarter (LhRecord  *self,
                       guint      field,
                       LhQuarter  quarter)
{
  g_assert (lh_record_get_field (self, field)->kind == LH_FIELD_QUARTER);
  lh_record_set_number (self, field, lh_quarter_is_set (quarter) ? lh_quarter_get_index (quarter) : 0);
}

/**
 * lh_record_get_link:
 * @field: index of a reference field
 *
 * Returns: (transfer none) (nullable): the record referred to, when it was linked
 */
LhRecord *
lh_record_get_link (LhRecord *self,
                    guint     field)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);

  g_assert (lh_record_get_field (self, field)->kind == LH_FIELD_REFERENCE);
  return priv->links != NULL ? priv->links[field] : NULL;
}

/**
 * lh_record_set_link:
 * @field: index of a reference field
 * @target: (nullable): the record it refers to
 *
 * Links the object behind a reference, so that lists can show its properties. Does not change the reference.
 */
void
lh_record_set_link (LhRecord *self,
                    guint     field,
                    LhRecord *target)
{
  LhRecordPrivate *priv = lh_record_get_instance_private (self);
  const LhField *spec = lh_record_get_field (self, field);

  g_assert (spec->kind == LH_FIELD_REFERENCE);

  if (priv->links == NULL)
    {
      if (target == NULL)
        return;
      priv->links = g_new0 (LhRecord *, LH_RECORD_GET_CLASS (self)->n_fields);
    }
  if (g_set_object (&priv->links[field], target))
    g_object_notify (G_OBJECT (self), lh_field_get_link_name (spec));
}
