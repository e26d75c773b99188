/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-paste-item.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_COLUMN,
  PROP_BEFORE,
  PROP_AFTER,
  PROP_RESULT,
  PROP_REMARK,
  N_PROPS
};

struct _LhPasteItem
{
  GObject  parent_instance;

  char    *texts[N_PROPS];
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhPasteItem, lh_paste_item, G_TYPE_OBJECT)

static void
lh_paste_item_finalize (GObject *object)
{
  LhPasteItem *self = LH_PASTE_ITEM (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (lh_paste_item_parent_class)->finalize (object);
}

static void
lh_paste_item_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_string (value, LH_PASTE_ITEM (object)->texts[prop_id]);
}

static void
lh_paste_item_class_init (LhPasteItemClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "project", "column", "before", "after", "result", "remark" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lh_paste_item_finalize;
  object_class->get_property = lh_paste_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_paste_item_init (LhPasteItem *self)
{
}

static const char *
lh_paste_item_describe (LhGridCellState state)
{
  switch (state)
    {
    case LH_GRID_CELL_CHANGED:
      return _("✓ Changed");
    case LH_GRID_CELL_REFUSED:
      return _("✕ Refused");
    default:
      return _("= Unchanged");
    }
}

LhPasteItem *
lh_paste_item_new (const LhGridCell *cell)
{
  LhPasteItem *self = g_object_new (LH_TYPE_PASTE_ITEM, NULL);

  self->texts[PROP_PROJECT] = g_strdup (cell->row_label);
  self->texts[PROP_COLUMN] = g_strdup (cell->column < LH_N_GRID_COLUMNS
                                       ? lh_tr (NULL, lh_grid_column_get (cell->column)->label) : "—");
  self->texts[PROP_BEFORE] = g_strdup (*cell->before != '\0' ? cell->before : "—");
  self->texts[PROP_AFTER] = g_strdup (*cell->after != '\0' ? cell->after : "—");
  self->texts[PROP_RESULT] = g_strdup (lh_paste_item_describe (cell->state));
  self->texts[PROP_REMARK] = g_strdup (cell->message != NULL ? cell->message : "");
  return self;
}
