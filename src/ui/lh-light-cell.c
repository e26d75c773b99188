/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-cell.h"

#include "lh-page.h"

struct _LhLightCell
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

G_DEFINE_FINAL_TYPE (LhLightCell, lh_light_cell, ADW_TYPE_BIN)

static void
lh_light_cell_update (LhLightCell *self)
{
  g_autofree char *text = NULL;

  if (self->status != NULL)
    text = lh_light_format (lh_project_status_get_values (self->status)->light);
  gtk_inscription_set_text (self->text, text != NULL ? text : "");
  lh_light_set_css_class (GTK_WIDGET (self), self->status);
}

static gboolean
lh_light_cell_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  LhLightCell *self = LH_LIGHT_CELL (widget);
  g_autofree char *reason = NULL;

  if (self->status == NULL)
    return FALSE;
  reason = lh_project_status_format_reason (self->status, NULL);
  gtk_tooltip_set_text (tooltip, reason);
  return TRUE;
}

static void
lh_light_cell_dispose (GObject *object)
{
  LhLightCell *self = LH_LIGHT_CELL (object);

  g_clear_object (&self->status);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_LIGHT_CELL);

  G_OBJECT_CLASS (lh_light_cell_parent_class)->dispose (object);
}

static void
lh_light_cell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_object (value, LH_LIGHT_CELL (object)->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_light_cell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhLightCell *self = LH_LIGHT_CELL (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      if (g_set_object (&self->status, g_value_get_object (value)))
        lh_light_cell_update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_light_cell_class_init (LhLightCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_light_cell_dispose;
  object_class->get_property = lh_light_cell_get_property;
  object_class->set_property = lh_light_cell_set_property;
  widget_class->query_tooltip = lh_light_cell_query_tooltip;

  properties[PROP_STATUS] = g_param_spec_object ("status", NULL, NULL, LH_TYPE_PROJECT_STATUS,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-light-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhLightCell, text);
}

static void
lh_light_cell_init (LhLightCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_light_format:
 *
 * Returns: (transfer full): a light as it is read: symbol, colour, word
 */
char *
lh_light_format (LhLight light)
{
  return g_strdup_printf ("%s %s %s", lh_light_get_symbol (light), lh_light_get_colour (light, NULL),
                          lh_light_get_word (light, NULL));
}

/**
 * lh_light_set_css_class:
 * @status: (nullable): whose light
 *
 * Gives a widget the style class of a light, "light-red" …, and takes away that of any other.
 */
void
lh_light_set_css_class (GtkWidget       *widget,
                        LhProjectStatus *status)
{
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *name = g_strconcat ("light-", lh_light_get_code (light), NULL);

      if (status != NULL && lh_project_status_get_values (status)->light == light)
        gtk_widget_add_css_class (widget, name);
      else
        gtk_widget_remove_css_class (widget, name);
    }
}
