/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-figure-button.h"

#include "lh-page.h"

struct _LhFigureButton
{
  GtkButton  parent_instance;

  LhLedger  *ledger;
  char      *code;
  char      *text;

  GtkLabel  *number_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_CODE,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhFigureButton, lh_figure_button, GTK_TYPE_BUTTON)

static const LhFigure *
lh_figure_button_find (LhFigureButton *self)
{
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;

  return statistics != NULL ? lh_statistics_get_figure (statistics, self->code) : NULL;
}

static void
lh_figure_button_update (LhFigureButton *self)
{
  const LhFigure *figure = lh_figure_button_find (self);
  gboolean visible = figure != NULL && figure->known && figure->value.value != 0;
  g_autofree char *number = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), visible);
  if (!visible)
    return;

  number = lh_decimal_to_string (figure->value);
  gtk_label_set_label (self->number_label, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), lh_tr (NULL, figure->definition));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lh_tr (NULL, figure->label), -1);
}

static void
lh_figure_button_clicked (GtkButton *button)
{
  const LhFigure *figure = lh_figure_button_find (LH_FIGURE_BUTTON (button));
  GVariantBuilder ids;

  if (figure == NULL || figure->entity == NULL || figure->ids == NULL)
    return;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < figure->ids->len; i++)
    g_variant_builder_add (&ids, "x", g_array_index (figure->ids, gint64, i));
  gtk_widget_activate_action (GTK_WIDGET (button), "win.show-rows", "(saxs)", figure->entity, &ids,
                              lh_tr (NULL, figure->label));
}

static void
lh_figure_button_set_ledger (LhFigureButton *self,
                             LhLedger       *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_figure_button_update), self, G_CONNECT_SWAPPED);
  lh_figure_button_update (self);
}

static void
lh_figure_button_dispose (GObject *object)
{
  LhFigureButton *self = LH_FIGURE_BUTTON (object);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_clear_object (&self->ledger);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIGURE_BUTTON);

  G_OBJECT_CLASS (lh_figure_button_parent_class)->dispose (object);
}

static void
lh_figure_button_finalize (GObject *object)
{
  LhFigureButton *self = LH_FIGURE_BUTTON (object);

  g_free (self->code);
  g_free (self->text);

  G_OBJECT_CLASS (lh_figure_button_parent_class)->finalize (object);
}

static void
lh_figure_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhFigureButton *self = LH_FIGURE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_figure_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhFigureButton *self = LH_FIGURE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_figure_button_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_CODE:
      self->code = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_figure_button_class_init (LhFigureButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_figure_button_dispose;
  object_class->finalize = lh_figure_button_finalize;
  object_class->get_property = lh_figure_button_get_property;
  object_class->set_property = lh_figure_button_set_property;
  GTK_BUTTON_CLASS (klass)->clicked = lh_figure_button_clicked;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, once);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-figure-button.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFigureButton, number_label);
}

static void
lh_figure_button_init (LhFigureButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
