/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gallery-view.h"

#include "lh-chart-large-view.h"
#include "lh-chart-tile.h"
#include "lh-quarter-charts.h"

/* As much of a long chart as can be read in a picture. */
#define LH_CHART_GALLERY_ENDS 5
#define LH_CHART_GALLERY_ROWS 10

struct _LhChartGalleryView
{
  LhPage            parent_instance;

  GSignalGroup     *ledger_signals;

  GtkFlowBox       *flow;
  LhChartLargeView *large;
  GtkStack         *stack;
};

G_DEFINE_FINAL_TYPE (LhChartGalleryView, lh_chart_gallery_view, LH_TYPE_PAGE)

static LhChart *
lh_chart_gallery_view_create_chart (LhChartGalleryView *self,
                                    LhQuarterChartKind  kind)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhQuarterChartOptions options = { 0 };

  if (kind == LH_QUARTER_CHART_RANKING)
    options.ends = LH_CHART_GALLERY_ENDS;
  if (kind == LH_QUARTER_CHART_HEAT_MAP)
    options.count = LH_CHART_GALLERY_ROWS;
  return lh_quarter_chart_new (ledger, lh_ledger_get_statistics (ledger), kind, &options, lh_ledger_get_catalog (ledger));
}

static void
lh_chart_gallery_view_update (LhChartGalleryView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->flow, (int) i);
      g_autoptr (LhChart) chart = NULL;

      if (ledger != NULL && lh_ledger_get_statistics (ledger) != NULL)
        chart = lh_chart_gallery_view_create_chart (self, i);
      g_object_set (gtk_flow_box_child_get_child (child), "chart", chart, NULL);
    }
}

static void
lh_chart_gallery_view_ledger_cb (LhChartGalleryView *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_chart_gallery_view_update (self);
}

static void
lh_chart_gallery_view_activated_cb (LhChartGalleryView *self,
                                    GtkFlowBoxChild    *child)
{
  lh_chart_large_view_show (self->large, gtk_flow_box_child_get_index (child));
  gtk_stack_set_visible_child_name (self->stack, "large");
}

static void
lh_chart_gallery_view_closed_cb (LhChartGalleryView *self)
{
  /* a title may have been changed */
  lh_chart_gallery_view_update (self);
  gtk_stack_set_visible_child_name (self->stack, "all");
}

static void
lh_chart_gallery_view_dispose (GObject *object)
{
  LhChartGalleryView *self = LH_CHART_GALLERY_VIEW (object);

  g_clear_object (&self->ledger_signals);
  /* The bin must not take the bound child away a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHART_GALLERY_VIEW);

  G_OBJECT_CLASS (lh_chart_gallery_view_parent_class)->dispose (object);
}

static void
lh_chart_gallery_view_class_init (LhChartGalleryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_chart_gallery_view_dispose;

  g_type_ensure (LH_TYPE_CHART_LARGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-chart-gallery-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, flow);
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, large);
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_gallery_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_gallery_view_closed_cb);
}

static void
lh_chart_gallery_view_init (LhChartGalleryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    gtk_flow_box_insert (self->flow, g_object_new (LH_TYPE_CHART_TILE,
                                                   "label", lh_quarter_chart_kind_get_label (i, NULL),
                                                   NULL), -1);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed", G_CALLBACK (lh_chart_gallery_view_update), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_chart_gallery_view_ledger_cb), NULL);
}
