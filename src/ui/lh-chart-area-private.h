/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

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
  int        anchor;          /* where the selection by keys begins, -1 for no selection */
  double     pointer_x;

  AdwAnimation   *animation;  /* from what was shown to what is shown */
  LhChart        *previous;   /* what was shown, while it fades */
  gboolean        shown;      /* a chart was on screen before */

  gboolean        selecting;  /* a rectangle is being drawn */
  graphene_rect_t band;
};

void                lh_chart_area_class_install_export    (GtkWidgetClass      *widget_class);
void                lh_chart_area_class_install_clipboard (GtkWidgetClass      *widget_class);
void                lh_chart_area_class_install_select    (GtkWidgetClass      *widget_class);
void                lh_chart_area_class_install_keys      (GtkWidgetClass      *widget_class);
const LhChartMark  *lh_chart_area_get_mark                (LhChartArea         *self,
                                                           int                  index);
void                lh_chart_area_set_focus_mark          (LhChartArea         *self,
                                                           int                  index);
void                lh_chart_area_activate_mark           (LhChartArea         *self,
                                                           const LhChartMark   *mark);
void                lh_chart_area_update_accessible       (LhChartArea         *self);
GStrv               lh_chart_area_list_selected           (LhChartArea         *self);
guint               lh_chart_area_count_selected          (LhChartArea         *self);
void                lh_chart_area_init_animation          (LhChartArea         *self);
void                lh_chart_area_clear_animation         (LhChartArea         *self);
void                lh_chart_area_animate                 (LhChartArea         *self,
                                                           LhChart             *previous);
void                lh_chart_area_snapshot_animation      (LhChartArea         *self,
                                                           GtkSnapshot         *snapshot,
                                                           const LhChartTheme  *theme);
void                lh_chart_area_snapshot_band           (LhChartArea         *self,
                                                           cairo_t             *cr,
                                                           const LhChartTheme  *theme);
GdkContentProvider *lh_chart_area_create_drag             (LhChartArea         *self,
                                                           GdkTexture         **picture);
GdkContentProvider *lh_chart_area_create_picture          (LhChartArea         *self,
                                                           GdkTexture         **picture);

G_END_DECLS
