/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charts-page.h"

#include "lh-briefing-charts-tab.h"
#include "lh-briefing-set-dialog.h"
#include "lh-briefings-page.h"
#include "lh-chart-gallery-view.h"
#include "lh-chart-large-view.h"
#include "lh-chart-save-dialog.h"
#include "lh-chart-tile.h"
#include "lh-judge-view.h"
#include "lh-instructions-page.h"
#include "lh-lazy-bin.h"
#include "lh-own-chart-pane.h"
#include "lh-own-charts-page.h"
#include "lh-page-head.h"
#include "lh-reports-view.h"

struct _LhChartsPage
{
  LhPage    parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (LhChartsPage, lh_charts_page, LH_TYPE_PAGE)

/* The page of the view that is seen; NULL before it is. */
static LhPage *
lh_charts_page_get_view (LhChartsPage *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->stack);

  return bin != NULL ? LH_PAGE (lh_lazy_bin_get_widget (LH_LAZY_BIN (bin))) : NULL;
}

static void
lh_charts_page_new_item (LhPage *page)
{
  LhPage *view = lh_charts_page_get_view (LH_CHARTS_PAGE (page));

  if (view != NULL && lh_page_get_new_label (view) != NULL)
    lh_page_new_item (view);
}

static void
lh_charts_page_toggle_pane (LhPage *page)
{
  LhPage *view = lh_charts_page_get_view (LH_CHARTS_PAGE (page));

  if (view != NULL)
    lh_page_toggle_pane (view);
}

static void
lh_charts_page_view_cb (LhChartsPage *self)
{
  LhPage *view = self->stack != NULL ? lh_charts_page_get_view (self) : NULL;

  g_object_set (self, "new-label", view != NULL ? lh_page_get_new_label (view) : NULL, NULL);
}

static void
lh_charts_page_show_record (LhPage *page,
                            gint64  id)
{
  LhPage *view = lh_charts_page_get_view (LH_CHARTS_PAGE (page));

  if (view != NULL)
    lh_page_show_record (view, id);
}

/* What is found by the search and has no page of its own in the sidebar, and the view that shows it. */
static gboolean
lh_charts_page_open_entity (LhPage     *page,
                            const char *entity)
{
  static const struct { const char *entity; const char *view; } views[] = {
    { "briefing", "briefings" }, { "saved-chart", "own" }, { "report-draft", "reports" }, { "instruction", "instructions" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      if (!g_str_equal (views[i].entity, entity))
        continue;
      gtk_stack_set_visible_child_name (LH_CHARTS_PAGE (page)->stack, views[i].view);
      return TRUE;
    }
  return FALSE;
}

static void
lh_charts_page_show (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (LH_CHARTS_PAGE (widget)->stack, g_variant_get_string (parameter, NULL));
}

static void
lh_charts_page_dispose (GObject *object)
{
  LhChartsPage *self = LH_CHARTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHARTS_PAGE);
  self->stack = NULL;

  G_OBJECT_CLASS (lh_charts_page_parent_class)->dispose (object);
}

static void
lh_charts_page_class_init (LhChartsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LhPageClass *page_class = LH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_charts_page_dispose;
  page_class->new_item = lh_charts_page_new_item;
  page_class->toggle_pane = lh_charts_page_toggle_pane;
  page_class->show_record = lh_charts_page_show_record;
  page_class->open_entity = lh_charts_page_open_entity;

  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  g_type_ensure (LH_TYPE_BRIEFING_CHARTS_TAB);
  g_type_ensure (LH_TYPE_BRIEFING_SET_DIALOG);
  g_type_ensure (LH_TYPE_BRIEFINGS_PAGE);
  g_type_ensure (LH_TYPE_CHART_GALLERY_VIEW);
  g_type_ensure (LH_TYPE_CHART_LARGE_VIEW);
  g_type_ensure (LH_TYPE_CHART_SAVE_DIALOG);
  g_type_ensure (LH_TYPE_CHART_TILE);
  g_type_ensure (LH_TYPE_JUDGE_VIEW);
  g_type_ensure (LH_TYPE_INSTRUCTIONS_PAGE);
  g_type_ensure (LH_TYPE_OWN_CHART_PANE);
  g_type_ensure (LH_TYPE_OWN_CHARTS_PAGE);
  g_type_ensure (LH_TYPE_REPORTS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-charts-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartsPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, lh_charts_page_view_cb);
  gtk_widget_class_install_action (widget_class, "charts-page.show", "s", lh_charts_page_show);
}

static void
lh_charts_page_init (LhChartsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
