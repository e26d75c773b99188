/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-thumbnail.h"

#include "lh-chart-theme.h"

/* The slide that is drawn small; its labels are large enough to be made out at a third of it. */
#define LH_CHART_THUMBNAIL_WIDTH 640
#define LH_CHART_THUMBNAIL_HEIGHT 360
#define LH_CHART_THUMBNAIL_NATURAL 320

struct _LhChartThumbnail
{
  GtkWidget  parent_instance;

  LhChart   *chart;
};

enum
{
  PROP_0,
  PROP_CHART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhChartThumbnail, lh_chart_thumbnail, GTK_TYPE_WIDGET)

static void
lh_chart_thumbnail_set_chart (LhChartThumbnail *self,
                              LhChart          *chart)
{
  if (!g_set_object (&self->chart, chart))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart != NULL ? lh_chart_get_title (chart) : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
lh_chart_thumbnail_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  LhChartThumbnail *self = LH_CHART_THUMBNAIL (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double scale = MIN (width / LH_CHART_THUMBNAIL_WIDTH, height / LH_CHART_THUMBNAIL_HEIGHT);
  g_autoptr (LhChartTheme) theme = NULL;
  cairo_t *cr;

  if (self->chart == NULL || scale <= 0)
    return;

  theme = lh_chart_theme_new_for_size (LH_CHART_THEME_LIGHT, LH_CHART_THUMBNAIL_WIDTH, LH_CHART_THUMBNAIL_HEIGHT);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_scale (cr, scale, scale);
  lh_chart_draw (self->chart, cr, LH_CHART_THUMBNAIL_WIDTH, LH_CHART_THUMBNAIL_HEIGHT, theme);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
lh_chart_thumbnail_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lh_chart_thumbnail_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LH_CHART_THUMBNAIL_NATURAL / 2;
      *natural = LH_CHART_THUMBNAIL_NATURAL;
      return;
    }
  *natural = (for_size > 0 ? for_size : LH_CHART_THUMBNAIL_NATURAL) * LH_CHART_THUMBNAIL_HEIGHT
             / LH_CHART_THUMBNAIL_WIDTH;
  *minimum = *natural;
}

static void
lh_chart_thumbnail_dispose (GObject *object)
{
  g_clear_object (&LH_CHART_THUMBNAIL (object)->chart);

  G_OBJECT_CLASS (lh_chart_thumbnail_parent_class)->dispose (object);
}

static void
lh_chart_thumbnail_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, LH_CHART_THUMBNAIL (object)->chart);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_thumbnail_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHART:
      lh_chart_thumbnail_set_chart (LH_CHART_THUMBNAIL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_thumbnail_class_init (LhChartThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_chart_thumbnail_dispose;
  object_class->get_property = lh_chart_thumbnail_get_property;
  object_class->set_property = lh_chart_thumbnail_set_property;
  widget_class->snapshot = lh_chart_thumbnail_snapshot;
  widget_class->get_request_mode = lh_chart_thumbnail_get_request_mode;
  widget_class->measure = lh_chart_thumbnail_measure;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "lhthumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lh_chart_thumbnail_init (LhChartThumbnail *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
