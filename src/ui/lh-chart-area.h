/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-chart.h"

G_BEGIN_DECLS

/**
 * LhChartArea:
 *
 * Shows a chart: marks tell their figure under the pointer, can be travelled with the arrow keys, and are opened with
 * a click or Enter. The menu copies and saves the chart.
 *
 * Properties: "chart" (#LhChart, NULL for none), "show-title" (draw title and source too), "file-name" (what a saved
 * picture is called, without extension).
 * Signals: "mark-activated" (key of the mark), "marks-selected" (keys of the marks in a rectangle, a GStrv), "resized".
 * Actions: chart.copy, chart.copy-table, chart.save.
 */
#define LH_TYPE_CHART_AREA (lh_chart_area_get_type ())

G_DECLARE_FINAL_TYPE (LhChartArea, lh_chart_area, LH, CHART_AREA, GtkWidget)

LhChart *lh_chart_area_get_chart (LhChartArea *self);
void     lh_chart_area_set_chart (LhChartArea *self,
                                  LhChart     *chart);
void     lh_chart_area_set_whole_chart (LhChartArea *self,
                                  LhChart     *chart);
LhChart *lh_chart_area_get_whole_chart (LhChartArea *self);
void     lh_chart_area_layout    (LhChartArea *self);
double   lh_chart_area_get_font_size (LhChartArea *self);
double   lh_chart_area_get_pointer_x (LhChartArea *self);
void     lh_chart_area_select    (LhChartArea *self,
                                  double       x,
                                  double       y,
                                  double       width,
                                  double       height);
gboolean lh_chart_area_is_animating (LhChartArea *self);
void     lh_chart_area_focus_mark (LhChartArea *self,
                                  int          category,
                                  int          series);
const LhChartMark *
         lh_chart_area_get_focus_mark (LhChartArea *self);

G_END_DECLS
