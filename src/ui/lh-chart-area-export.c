/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-area.h"

#include "lh-chart-area-private.h"
#include "lh-chart-save-dialog.h"
#include "lh-page.h"

/* The settings are those of the page in which the view stands. */
static GSettings *
lh_chart_area_get_settings (LhChartArea *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PAGE);

  return page != NULL ? lh_page_get_settings (LH_PAGE (page)) : NULL;
}

static void
lh_chart_area_saved_cb (LhChartArea *self)
{
  /* Saving lays the chart out anew; the view has to find its marks again. */
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lh_chart_area_save_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhChartArea *self = LH_CHART_AREA (widget);
  LhChart *chart = lh_chart_area_get_whole_chart (self);

  if (chart == NULL)
    return;
  g_signal_connect_object (lh_chart_save_dialog_present (widget, lh_chart_area_get_settings (self), chart, self->file_name),
                           "saved", G_CALLBACK (lh_chart_area_saved_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lh_chart_area_class_install_export:
 * @widget_class: the class of the view
 *
 * Installs chart.save. A picture has its title and its ground, whatever the window looks like.
 */
void
lh_chart_area_class_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, lh_chart_area_save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "chart.save", NULL);
}
