/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-context.h"
#include "lh-chart-scale.h"

G_BEGIN_DECLS

double lh_chart_axis_get_foot        (LhChartContext     *context,
                                      double              width);
void   lh_chart_axis_layout_names    (LhChartContext     *context,
                                      const LhChartBand  *band,
                                      LhChartRect         foot);
double lh_chart_axis_get_tick_width  (LhChartContext     *context,
                                      double              minimum,
                                      double              maximum,
                                      double              height);
void   lh_chart_axis_layout_ticks    (LhChartContext     *context,
                                      LhChartRect         plot,
                                      const LhChartScale *scale);
void   lh_chart_axis_layout_zero     (LhChartContext     *context,
                                      LhChartRect         plot,
                                      const LhChartScale *scale);
void   lh_chart_axis_layout_references (LhChartContext   *context,
                                      LhChartRect         plot,
                                      const LhChartScale *scale,
                                      GArray             *taken);
guint  lh_chart_axis_get_max_steps   (LhChartContext     *context,
                                      double              height);

LhChartRole lh_chart_axis_get_role   (const LhChartData  *data,
                                      int                 category,
                                      guint               series);
double lh_chart_legend_layout        (LhChartContext     *context,
                                      gboolean            draw);

G_END_DECLS
