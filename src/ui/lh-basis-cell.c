/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-basis-cell.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

struct _LhBasisCell
{
  AdwBin           parent_instance;

  LhProjectStatus *status;

  GtkInscription  *text;
};

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBasisCell, lh_basis_cell, ADW_TYPE_BIN)

static void
lh_basis_cell_update (LhBasisCell *self)
{
  const char *text = "";

  if (self->status != NULL)
    text = lh_project_status_get_basis (self->status, NULL);
  gtk_inscription_set_text (self->text, text);
}

static void
lh_basis_cell_dispose (GObject *object)
{
  LhBasisCell *self = LH_BASIS_CELL (object);

  g_clear_object (&self->status);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BASIS_CELL);

  G_OBJECT_CLASS (lh_basis_cell_parent_class)->dispose (object);
}

static void
lh_basis_cell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_object (value, LH_BASIS_CELL (object)->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_basis_cell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      if (g_set_object (&LH_BASIS_CELL (object)->status, g_value_get_object (value)))
        lh_basis_cell_update (LH_BASIS_CELL (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_basis_cell_class_init (LhBasisCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_basis_cell_dispose;
  object_class->get_property = lh_basis_cell_get_property;
  object_class->set_property = lh_basis_cell_set_property;

  properties[PROP_STATUS] = g_param_spec_object ("status", NULL, NULL, LH_TYPE_PROJECT_STATUS,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-basis-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBasisCell, text);
}

static void
lh_basis_cell_init (LhBasisCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
