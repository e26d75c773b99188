/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-builder.h"
#include "lh-chart-scene.h"
#include "lh-chart-view.h"
#include "lh-chart.h"

G_BEGIN_DECLS

LhChart      *lh_chart_new_for_view (LhChartView *view);
LhChart      *lh_chart_new_window_for_view (LhChart     *self,
                                     LhChartView *view);
LhChartScene *lh_chart_get_scene    (LhChart     *self);
LhChartView  *lh_chart_get_view     (LhChart     *self);
LhChartRect   lh_chart_get_plot_rect (LhChart    *self,
                                     double      *row_height);

LhChartData  *lh_chart_builder_get_data (LhChartBuilder *self);
void          lh_chart_builder_finish   (LhChartData    *data);
void          lh_chart_funnel_finish    (LhChartData    *data);
void          lh_chart_gantt_finish     (LhChartData    *data);
void          lh_chart_data_add_sums    (LhChartData    *data);
void          lh_chart_data_merge_rest  (LhChartData    *data);

G_END_DECLS
