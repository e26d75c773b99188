/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-import-item.h"

struct _LhImportItem
{
  GObject    parent_instance;

  char      *file;
  char      *title;
  GPtrArray *lines;
  GPtrArray *changes;   /* LhChange */
  gboolean   is_new;
  guint      n_problems;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_KIND,
  PROP_N_LINES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhImportItem, lh_import_item, G_TYPE_OBJECT)

static void
lh_import_line_free (gpointer data)
{
  LhImportLine *line = data;

  g_free (line->cell);
  g_free (line->label);
  g_free (line->old_text);
  g_free (line->new_text);
  g_free (line->problem);
  g_free (line);
}

static void
lh_import_change_free (gpointer data)
{
  LhChange *change = data;

  g_object_unref (change->record);
  g_free (change);
}

static void
lh_import_item_finalize (GObject *object)
{
  LhImportItem *self = LH_IMPORT_ITEM (object);

  g_free (self->file);
  g_free (self->title);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->changes);

  G_OBJECT_CLASS (lh_import_item_parent_class)->finalize (object);
}

static void
lh_import_item_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhImportItem *self = LH_IMPORT_ITEM (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_KIND:
      g_value_set_int (value, (int) lh_import_item_get_kind (self));
      break;
    case PROP_N_LINES:
      g_value_set_uint (value, self->lines->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_import_item_class_init (LhImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_import_item_finalize;
  object_class->get_property = lh_import_item_get_property;

  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, LH_IMPORT_NEW, LH_IMPORT_REFUSED, LH_IMPORT_NEW, flags);
  properties[PROP_N_LINES] = g_param_spec_uint ("n-lines", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_import_item_init (LhImportItem *self)
{
  self->lines = g_ptr_array_new_with_free_func (lh_import_line_free);
  self->changes = g_ptr_array_new_with_free_func (lh_import_change_free);
}

LhImportItem *
lh_import_item_new (const char *file)
{
  LhImportItem *self = g_object_new (LH_TYPE_IMPORT_ITEM, NULL);

  self->file = g_strdup (file);
  return self;
}

const char *
lh_import_item_get_file (LhImportItem *self)
{
  g_return_val_if_fail (LH_IS_IMPORT_ITEM (self), NULL);
  return self->file;
}

const char *
lh_import_item_get_title (LhImportItem *self)
{
  g_return_val_if_fail (LH_IS_IMPORT_ITEM (self), NULL);
  return self->title != NULL ? self->title : "";
}

void
lh_import_item_set_title (LhImportItem *self,
                          const char   *title)
{
  g_return_if_fail (LH_IS_IMPORT_ITEM (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

LhImportKind
lh_import_item_get_kind (LhImportItem *self)
{
  g_return_val_if_fail (LH_IS_IMPORT_ITEM (self), LH_IMPORT_REFUSED);

  if (self->n_problems > 0)
    return LH_IMPORT_REFUSED;
  if (self->is_new)
    return LH_IMPORT_NEW;
  return self->changes->len > 0 ? LH_IMPORT_UPDATE : LH_IMPORT_UNCHANGED;
}

/**
 * lh_import_item_get_lines:
 *
 * Returns: (transfer none) (element-type LhImportLine): the differences, in the order of the file
 */
GPtrArray *
lh_import_item_get_lines (LhImportItem *self)
{
  g_return_val_if_fail (LH_IS_IMPORT_ITEM (self), NULL);
  return self->lines;
}

LhImportLine *
lh_import_item_add_line (LhImportItem *self,
                         const char   *cell,
                         const char   *label,
                         const char   *old_text,
                         const char   *new_text)
{
  LhImportLine *line = g_new0 (LhImportLine, 1);

  line->cell = g_strdup (cell != NULL ? cell : "");
  line->label = g_strdup (label != NULL ? label : "");
  line->old_text = g_strdup (old_text != NULL ? old_text : "");
  line->new_text = g_strdup (new_text != NULL ? new_text : "");
  g_ptr_array_add (self->lines, line);
  return line;
}

/**
 * lh_import_item_add_problem:
 * @cell: (nullable): where it stands; %NULL for the file as a whole
 * @label: (nullable): what it is
 * @text: (nullable): what stands there
 * @problem: why it cannot be taken, and what to do
 *
 * A file with a problem is not taken at all.
 */
void
lh_import_item_add_problem (LhImportItem *self,
                            const char   *cell,
                            const char   *label,
                            const char   *text,
                            const char   *problem)
{
  g_return_if_fail (LH_IS_IMPORT_ITEM (self));

  lh_import_item_add_line (self, cell, label, NULL, text)->problem = g_strdup (problem);
  self->n_problems++;
}

static void
lh_import_item_add_change (LhImportItem *self,
                           LhChangeKind  kind,
                           LhRecord     *record)
{
  LhChange *change = g_new0 (LhChange, 1);

  change->kind = kind;
  change->record = g_object_ref (record);
  g_ptr_array_add (self->changes, change);
}

void
lh_import_item_insert (LhImportItem *self,
                       LhRecord     *record)
{
  g_return_if_fail (LH_IS_IMPORT_ITEM (self));
  lh_import_item_add_change (self, LH_CHANGE_INSERT, record);
}

void
lh_import_item_update (LhImportItem *self,
                       LhRecord     *record)
{
  g_return_if_fail (LH_IS_IMPORT_ITEM (self));
  lh_import_item_add_change (self, LH_CHANGE_UPDATE, record);
}

/**
 * lh_import_item_get_changes:
 *
 * Returns: (transfer none) (element-type LhChange): what is to be written
 */
GPtrArray *
lh_import_item_get_changes (LhImportItem *self)
{
  g_return_val_if_fail (LH_IS_IMPORT_ITEM (self), NULL);
  return self->changes;
}

void
lh_import_item_set_new (LhImportItem *self)
{
  g_return_if_fail (LH_IS_IMPORT_ITEM (self));
  self->is_new = TRUE;
}
