/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-area.h"

G_BEGIN_DECLS

struct _LhChartArea
{
  GtkWidget  parent_instance;

  LhChart   *chart;
  LhChart   *whole;           /* what is copied and saved, when @chart is a part of it */
  char      *file_name;
  gboolean   show_title;

  GtkWidget *menu;
  int        focus;           /* index of the mark with the keyboard, -1 for none */
  double     pointer_x;

  gboolean        selecting;  /* a rectangle is being drawn */
  graphene_rect_t band;
};

void                lh_chart_area_class_install_export    (GtkWidgetClass      *widget_class);
void                lh_chart_area_class_install_clipboard (GtkWidgetClass      *widget_class);
void                lh_chart_area_class_install_select    (GtkWidgetClass      *widget_class);
void                lh_chart_area_snapshot_band           (LhChartArea         *self,
                                                           cairo_t             *cr,
                                                           const LhChartTheme  *theme);
void                lh_chart_area_get_picture_size        (LhChart             *chart,
                                                           const LhChartTheme  *theme,
                                                           double              *width,
                                                           double              *height);
GdkContentProvider *lh_chart_area_create_picture          (LhChartArea         *self,
                                                           GdkTexture         **picture);

G_END_DECLS
