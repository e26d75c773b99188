/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-tile.h"

#include "lh-chart-thumbnail.h"
#include "lh-page.h"

struct _LhChartTile
{
  AdwBin   parent_instance;

  LhChart *chart;
  char    *label;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhChartTile, lh_chart_tile, ADW_TYPE_BIN)

static void
lh_chart_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_CHART_TILE);
  g_clear_object (&LH_CHART_TILE (object)->chart);

  G_OBJECT_CLASS (lh_chart_tile_parent_class)->dispose (object);
}

static void
lh_chart_tile_finalize (GObject *object)
{
  g_free (LH_CHART_TILE (object)->label);

  G_OBJECT_CLASS (lh_chart_tile_parent_class)->finalize (object);
}

static void
lh_chart_tile_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhChartTile *self = LH_CHART_TILE (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_tile_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhChartTile *self = LH_CHART_TILE (object);

  switch (prop_id)
    {
    case PROP_CHART:
      if (g_set_object (&self->chart, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_tile_class_init (LhChartTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_chart_tile_dispose;
  object_class->finalize = lh_chart_tile_finalize;
  object_class->get_property = lh_chart_tile_get_property;
  object_class->set_property = lh_chart_tile_set_property;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHART_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), LH_UI_TEMPLATE ("lh-chart-tile.ui"));
}

static void
lh_chart_tile_init (LhChartTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
