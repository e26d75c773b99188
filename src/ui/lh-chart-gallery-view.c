/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gallery-view.h"

#include "lh-chart-large-view.h"
#include "lh-chart-tile.h"
#include "lh-judge-view.h"
#include "lh-quarter-charts.h"
#include "lh-quarter-source.h"
#include "lh-weak.h"

/* As much of a long chart as can be read in a picture. */
#define LH_CHART_GALLERY_ENDS 5
#define LH_CHART_GALLERY_ROWS 10

struct _LhChartGalleryView
{
  LhPage            parent_instance;

  LhQuarterSource  *source;

  guint             question;   /* number of the charts that are wanted */

  GtkFlowBox       *flow;
  GtkFlowBox       *more;
  LhJudgeView      *judge;
  LhChartLargeView *large;
  GtkStack         *stack;
};

G_DEFINE_FINAL_TYPE (LhChartGalleryView, lh_chart_gallery_view, LH_TYPE_PAGE)

static LhChart *
lh_chart_gallery_view_create_chart (LhChartGalleryView *self,
                                    LhStatistics       *statistics,
                                    LhQuarterChartKind  kind)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhQuarterChartOptions options = { 0 };

  if (kind == LH_QUARTER_CHART_RANKING)
    options.ends = LH_CHART_GALLERY_ENDS;
  if (kind == LH_QUARTER_CHART_HEAT_MAP)
    options.count = LH_CHART_GALLERY_ROWS;
  return lh_quarter_chart_new (ledger, statistics, kind, &options, lh_ledger_get_catalog (ledger));
}

/* What was asked of which tile. */
typedef struct
{
  gpointer    view;        /* weak */
  LhJudgeKind kind;
  guint       question;
} LhChartGalleryAnswer;

static void
lh_chart_gallery_view_loaded_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autofree LhChartGalleryAnswer *answer = user_data;
  g_autoptr (LhChartGalleryView) self = lh_weak_take (answer->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChart) chart = lh_judge_load_finish (LH_LEDGER (source), result, &error);
  GtkFlowBoxChild *child;

  if (self == NULL || answer->question != self->question)
    return;
  if (error != NULL)
    g_info ("%s", error->message);
  child = gtk_flow_box_get_child_at_index (self->more, (int) answer->kind);
  g_object_set (gtk_flow_box_child_get_child (child), "chart", chart, NULL);
}

/* What is planned and judged is read piece by piece, off the main thread. */
static void
lh_chart_gallery_view_load_more (LhChartGalleryView *self)
{
  LhLedger *ledger = lh_quarter_source_get_ledger (self->source);
  LhJudgeQuery query = {
    LH_JUDGE_CARDS, lh_ledger_get_quarter (lh_page_get_ledger (LH_PAGE (self))),
    lh_quarter_source_get_as_of (self->source), 0,
  };

  self->question++;
  for (query.kind = 0; query.kind < LH_N_JUDGES; query.kind++)
    {
      LhChartGalleryAnswer *answer = g_new0 (LhChartGalleryAnswer, 1);

      answer->view = lh_weak_new (self);
      answer->kind = query.kind;
      answer->question = self->question;
      lh_judge_load_async (ledger, &query, lh_ledger_get_catalog (ledger), lh_chart_gallery_view_loaded_cb, answer);
    }
}

static void
lh_chart_gallery_view_update (LhChartGalleryView *self)
{
  LhStatistics *statistics = self->source != NULL ? lh_quarter_source_get_statistics (self->source) : NULL;

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->flow, (int) i);
      g_autoptr (LhChart) chart = NULL;

      if (statistics != NULL)
        chart = lh_chart_gallery_view_create_chart (self, statistics, i);
      g_object_set (gtk_flow_box_child_get_child (child), "chart", chart, NULL);
    }
  if (statistics != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_chart_gallery_view_load_more (self);
}

static void
lh_chart_gallery_view_map_cb (LhChartGalleryView *self)
{
  if (self->source != NULL && lh_quarter_source_get_statistics (self->source) != NULL)
    lh_chart_gallery_view_load_more (self);
}

static void
lh_chart_gallery_view_clear_source (LhChartGalleryView *self)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
}

static void
lh_chart_gallery_view_ledger_cb (LhChartGalleryView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  lh_chart_gallery_view_clear_source (self);
  if (ledger != NULL)
    {
      self->source = lh_quarter_source_get (ledger);
      g_signal_connect_swapped (self->source, "changed", G_CALLBACK (lh_chart_gallery_view_update), self);
    }
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
lh_chart_gallery_view_more_cb (LhChartGalleryView *self,
                               GtkFlowBoxChild    *child)
{
  lh_judge_view_show (self->judge, gtk_flow_box_child_get_index (child));
  gtk_stack_set_visible_child_name (self->stack, "judge");
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

  lh_chart_gallery_view_clear_source (self);
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
  g_type_ensure (LH_TYPE_JUDGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-chart-gallery-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, flow);
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, large);
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, judge);
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, more);
  gtk_widget_class_bind_template_child (widget_class, LhChartGalleryView, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_gallery_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_gallery_view_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_gallery_view_more_cb);
}

static void
lh_chart_gallery_view_init (LhChartGalleryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    gtk_flow_box_insert (self->flow, g_object_new (LH_TYPE_CHART_TILE,
                                                   "label", lh_quarter_chart_kind_get_label (i, NULL),
                                                   NULL), -1);
  for (LhJudgeKind kind = 0; kind < LH_N_JUDGES; kind++)
    gtk_flow_box_insert (self->more, g_object_new (LH_TYPE_CHART_TILE,
                                                   "label", lh_judge_kind_get_label (kind, NULL),
                                                   NULL), -1);
  g_signal_connect (self, "map", G_CALLBACK (lh_chart_gallery_view_map_cb), NULL);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_chart_gallery_view_ledger_cb), NULL);
}
