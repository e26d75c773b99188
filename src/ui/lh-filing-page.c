/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-page.h"

#include "lh-figure-button.h"
#include "lh-filing-overview.h"
#include "lh-key-tasks-view.h"
#include "lh-lazy-bin.h"
#include "lh-page-head.h"
#include "lh-review-view.h"
#include "lh-topics-view.h"

struct _LhFilingPage
{
  LhPage    parent_instance;

  GtkStack *views;
};

G_DEFINE_FINAL_TYPE (LhFilingPage, lh_filing_page, LH_TYPE_PAGE)

/* What has not been filed is what the clerk comes here for. */
static void
lh_filing_page_count_cb (LhFilingPage *self)
{
  LhStatistics *statistics = lh_ledger_get_statistics (lh_page_get_ledger (LH_PAGE (self)));
  const LhFigure *missing = statistics != NULL ? lh_statistics_get_figure (statistics, "organizations-not-filed") : NULL;

  lh_page_set_attention (LH_PAGE (self), missing != NULL ? missing->ids->len : 0);
}

static void
lh_filing_page_ledger_cb (LhFilingPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_filing_page_count_cb), self, G_CONNECT_SWAPPED);
  lh_filing_page_count_cb (self);
}

static void
lh_filing_page_show_record (LhPage *page,
                            gint64  id)
{
  GtkWidget *view = lh_filing_page_show_view (LH_FILING_PAGE (page), "topics");

  lh_topics_view_show_topic (LH_TOPICS_VIEW (view), id);
}

static void
lh_filing_page_new_item (LhPage *page)
{
  GtkWidget *view = lh_filing_page_show_view (LH_FILING_PAGE (page), "topics");

  gtk_widget_activate_action (view, "topics.new-opinion", NULL);
}

static void
lh_filing_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_FILING_PAGE);

  G_OBJECT_CLASS (lh_filing_page_parent_class)->dispose (object);
}

static void
lh_filing_page_class_init (LhFilingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_filing_page_dispose;
  LH_PAGE_CLASS (klass)->show_record = lh_filing_page_show_record;
  LH_PAGE_CLASS (klass)->new_item = lh_filing_page_new_item;

  g_type_ensure (LH_TYPE_FIGURE_BUTTON);
  g_type_ensure (LH_TYPE_FILING_OVERVIEW);
  g_type_ensure (LH_TYPE_KEY_TASKS_VIEW);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_PAGE_HEAD);
  g_type_ensure (LH_TYPE_REVIEW_VIEW);
  g_type_ensure (LH_TYPE_TOPICS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-filing-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFilingPage, views);
}

static void
lh_filing_page_init (LhFilingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_filing_page_ledger_cb), NULL);
}

/**
 * lh_filing_page_show_view:
 * @name: "overview", "topics", "review" or "key-tasks"
 *
 * Returns: (transfer none): the view, which is shown now
 */
GtkWidget *
lh_filing_page_show_view (LhFilingPage *self,
                          const char   *name)
{
  g_return_val_if_fail (LH_IS_FILING_PAGE (self), NULL);

  gtk_stack_set_visible_child_name (self->views, name);
  return lh_lazy_bin_get_widget (LH_LAZY_BIN (gtk_stack_get_visible_child (self->views)));
}
