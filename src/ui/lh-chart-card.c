/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-card.h"

#include "lh-chart-area.h"
#include "lh-page.h"

struct _LhChartCard
{
  AdwBin   parent_instance;

  LhChart *chart;
  char    *file_name;
  int      chart_height;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_FILE_NAME,
  PROP_CHART_HEIGHT,
  N_PROPS
};

enum
{
  MARK_ACTIVATED,
  MARKS_SELECTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhChartCard, lh_chart_card, ADW_TYPE_BIN)

static char *
lh_chart_card_get_title (LhChartCard *self,
                         LhChart     *chart)
{
  return g_strdup (chart != NULL ? lh_chart_get_title (chart) : NULL);
}

static char *
lh_chart_card_get_subtitle (LhChartCard *self,
                            LhChart     *chart)
{
  return g_strdup (chart != NULL ? lh_chart_get_subtitle (chart) : NULL);
}

static gboolean
lh_chart_card_has_text (LhChartCard *self,
                        const char  *text)
{
  return text != NULL && *text != '\0';
}

static void
lh_chart_card_mark_activated_cb (LhChartCard *self,
                                 const char  *key)
{
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, key);
}

static void
lh_chart_card_marks_selected_cb (LhChartCard *self,
                                 GStrv        keys)
{
  g_signal_emit (self, signals[MARKS_SELECTED], 0, keys);
}

static void
lh_chart_card_dispose (GObject *object)
{
  LhChartCard *self = LH_CHART_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHART_CARD);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (lh_chart_card_parent_class)->dispose (object);
}

static void
lh_chart_card_finalize (GObject *object)
{
  g_clear_pointer (&LH_CHART_CARD (object)->file_name, g_free);

  G_OBJECT_CLASS (lh_chart_card_parent_class)->finalize (object);
}

static void
lh_chart_card_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhChartCard *self = LH_CHART_CARD (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    case PROP_CHART_HEIGHT:
      g_value_set_int (value, self->chart_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_card_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhChartCard *self = LH_CHART_CARD (object);

  switch (prop_id)
    {
    case PROP_CHART:
      if (g_set_object (&self->chart, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FILE_NAME:
      g_free (self->file_name);
      self->file_name = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CHART_HEIGHT:
      self->chart_height = g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_card_class_init (LhChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_chart_card_dispose;
  object_class->finalize = lh_chart_card_finalize;
  object_class->get_property = lh_chart_card_get_property;
  object_class->set_property = lh_chart_card_set_property;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MARKS_SELECTED] = g_signal_new ("marks-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  g_type_ensure (LH_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-chart-card.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_card_get_title);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_card_get_subtitle);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_card_has_text);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_card_mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_card_marks_selected_cb);
}

static void
lh_chart_card_init (LhChartCard *self)
{
  self->chart_height = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
