/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-level-cell.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhLevelCell
{
  AdwBin          parent_instance;

  guint           depth;

  GtkInscription *text;
};

enum
{
  PROP_0,
  PROP_DEPTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhLevelCell, lh_level_cell, ADW_TYPE_BIN)

static const char *
lh_level_cell_get_word (guint depth)
{
  switch (depth)
    {
    case 0:
      return C_("level of a tree", "1st");
    case 1:
      return C_("level of a tree", "2nd");
    case 2:
      return C_("level of a tree", "3rd");
    default:
      return C_("level of a tree", "lower");
    }
}

static void
lh_level_cell_update (LhLevelCell *self)
{
  gtk_inscription_set_text (self->text, lh_level_cell_get_word (self->depth));
}

static void
lh_level_cell_dispose (GObject *object)
{
  LhLevelCell *self = LH_LEVEL_CELL (object);

  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_LEVEL_CELL);

  G_OBJECT_CLASS (lh_level_cell_parent_class)->dispose (object);
}

static void
lh_level_cell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DEPTH:
      g_value_set_uint (value, LH_LEVEL_CELL (object)->depth);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_level_cell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DEPTH:
      LH_LEVEL_CELL (object)->depth = g_value_get_uint (value);
      lh_level_cell_update (LH_LEVEL_CELL (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_level_cell_class_init (LhLevelCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_level_cell_dispose;
  object_class->get_property = lh_level_cell_get_property;
  object_class->set_property = lh_level_cell_set_property;

  properties[PROP_DEPTH] = g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-level-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhLevelCell, text);
}

static void
lh_level_cell_init (LhLevelCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
