/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-own-charts-page.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-chart-query.h"
#include "lh-own-chart-pane.h"
#include "lh-saved-chart.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhOwnChartsPage
{
  LhRecordPage    parent_instance;

  LhFilterBar    *filter_bar;
  LhOwnChartPane *pane;
  LhRecordTable  *table;
};

G_DEFINE_FINAL_TYPE (LhOwnChartsPage, lh_own_charts_page, LH_TYPE_RECORD_PAGE)

/* A new chart shows something at once; the person goes on from there. */
static void
lh_own_charts_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) chart = LH_RECORD (lh_saved_chart_new ());
  g_autoptr (LhChartQuery) query = lh_chart_query_new ("projects", "sector", "ranking");
  g_autofree char *json = lh_chart_query_to_json (query);

  if (ledger == NULL)
    return;
  lh_record_set_text (chart, LH_SAVED_CHART_NAME, _("New chart"));
  lh_record_set_text (chart, LH_SAVED_CHART_SPEC, json);
  lh_record_page_insert (LH_RECORD_PAGE (page), chart);
}

static void
lh_own_charts_page_duplicated_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr (LhOwnChartsPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gint64 id = lh_change_finish (result, &error);

  if (self == NULL)
    return;
  if (id < 0)
    lh_toast_error (self, error);
}

static void
lh_own_charts_page_duplicate (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  LhRecord *chart = lh_record_page_get_record (LH_RECORD_PAGE (widget));
  g_autoptr (LhRecord) copy = LH_RECORD (lh_saved_chart_new ());
  g_autofree char *name = NULL;

  if (chart == NULL)
    return;
  /* TRANSLATORS: name of a copied chart */
  name = g_strdup_printf (_("%s (copy)"), lh_record_get_text (chart, LH_SAVED_CHART_NAME));
  lh_record_set_text (copy, LH_SAVED_CHART_NAME, name);
  lh_record_set_text (copy, LH_SAVED_CHART_SPEC, lh_record_get_text (chart, LH_SAVED_CHART_SPEC));
  lh_change_insert_async (lh_page_get_ledger (LH_PAGE (widget)), copy, lh_own_charts_page_duplicated_cb,
                          lh_weak_new (widget));
}

static void
lh_own_charts_page_record_cb (LhOwnChartsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own-charts.duplicate",
                                 lh_record_page_get_record (LH_RECORD_PAGE (self)) != NULL);
}

static void
lh_own_charts_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_OWN_CHARTS_PAGE);

  G_OBJECT_CLASS (lh_own_charts_page_parent_class)->dispose (object);
}

static void
lh_own_charts_page_class_init (LhOwnChartsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_own_charts_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_own_charts_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_SAVED_CHART;

  g_type_ensure (LH_TYPE_OWN_CHART_PANE);
  g_type_ensure (LH_TYPE_SAVED_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-own-charts-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartsPage, table);
  gtk_widget_class_install_action (widget_class, "own-charts.duplicate", NULL, lh_own_charts_page_duplicate);
}

static void
lh_own_charts_page_init (LhOwnChartsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect (self, "notify::record", G_CALLBACK (lh_own_charts_page_record_cb), NULL);
  lh_own_charts_page_record_cb (self);
}
