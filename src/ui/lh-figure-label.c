/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-figure-label.h"

#include "lh-page.h"

struct _LhFigureLabel
{
  AdwBin        parent_instance;

  LhStatistics *statistics;
  char         *label;
};

enum
{
  PROP_0,
  PROP_STATISTICS,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhFigureLabel, lh_figure_label, ADW_TYPE_BIN)

static gboolean
lh_figure_label_activate_link_cb (LhFigureLabel *self,
                                  const char    *uri)
{
  if (self->statistics != NULL)
    lh_figure_show_rows (self, self->statistics, uri);

  return TRUE;
}

static void
lh_figure_label_dispose (GObject *object)
{
  LhFigureLabel *self = LH_FIGURE_LABEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FIGURE_LABEL);
  g_clear_object (&self->statistics);

  G_OBJECT_CLASS (lh_figure_label_parent_class)->dispose (object);
}

static void
lh_figure_label_finalize (GObject *object)
{
  g_clear_pointer (&LH_FIGURE_LABEL (object)->label, g_free);

  G_OBJECT_CLASS (lh_figure_label_parent_class)->finalize (object);
}

static void
lh_figure_label_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhFigureLabel *self = LH_FIGURE_LABEL (object);

  switch (prop_id)
    {
    case PROP_STATISTICS:
      g_value_set_object (value, self->statistics);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_figure_label_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhFigureLabel *self = LH_FIGURE_LABEL (object);

  switch (prop_id)
    {
    case PROP_STATISTICS:
      if (g_set_object (&self->statistics, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LABEL:
      if (g_strcmp0 (self->label, g_value_get_string (value)) != 0)
        {
          g_free (self->label);
          self->label = g_value_dup_string (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_figure_label_class_init (LhFigureLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_figure_label_dispose;
  object_class->finalize = lh_figure_label_finalize;
  object_class->get_property = lh_figure_label_get_property;
  object_class->set_property = lh_figure_label_set_property;

  properties[PROP_STATISTICS] = g_param_spec_object ("statistics", NULL, NULL, LH_TYPE_STATISTICS, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-figure-label.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_figure_label_activate_link_cb);
}

static void
lh_figure_label_init (LhFigureLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_figure_link_text:
 * @code: code of a figure
 * @text: what to show
 *
 * Returns: (transfer full): markup of a link that opens the rows of the figure
 */
char *
lh_figure_link_text (const char *code,
                     const char *text)
{
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return g_markup_printf_escaped ("<a href=\"%s\"><b>%s</b></a>", code, text);
}

/**
 * lh_figure_link:
 * @statistics: figures of a quarter
 * @code: code of one of them
 *
 * Returns: (transfer full): the figure in the language of the interface, as a link that opens its rows; plain text
 *   when it counts none
 */
char *
lh_figure_link (LhStatistics *statistics,
                const char   *code)
{
  const LhFigure *figure;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LH_IS_STATISTICS (statistics), NULL);

  figure = lh_statistics_get_figure (statistics, code);
  g_return_val_if_fail (figure != NULL, NULL);

  text = lh_figure_format (figure, NULL);
  if (figure->entity == NULL || figure->ids == NULL || figure->ids->len == 0)
    return g_markup_escape_text (text, -1);

  return g_markup_printf_escaped ("<a href=\"%s\" title=\"%s\"><b>%s</b></a>", code,
                                  lh_tr (NULL, figure->definition), text);
}

/**
 * lh_figure_show_rows:
 * @widget: (type GtkWidget): a widget in the window
 * @statistics: figures of a quarter
 * @code: code of one of them
 *
 * Opens the rows that the figure counts.
 */
void
lh_figure_show_rows (gpointer      widget,
                     LhStatistics *statistics,
                     const char   *code)
{
  const LhFigure *figure;
  GVariant *ids;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_STATISTICS (statistics));

  figure = lh_statistics_get_figure (statistics, code);
  if (figure == NULL || figure->entity == NULL || figure->ids == NULL)
    return;

  ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, figure->ids->data, figure->ids->len, sizeof (gint64));
  gtk_widget_activate_action (GTK_WIDGET (widget), "win.show-rows", "(s@axs)",
                              figure->entity, ids, lh_tr (NULL, figure->label));
}
