/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-axis.h"

G_BEGIN_DECLS

/* So many lines can be told apart; the others are drawn pale, as a background. */
#define LH_CHART_MAX_LINES 4

/**
 * LhChartLines:
 * @context: the layout
 * @plot: where the lines lie
 * @scale: values to heights
 * @band: places of the categories; a point stands in the middle of its place
 * @ends: free at the right of the plot for the names of the lines
 * @size: of the type of labels; 0 where none fits
 * @taken: (element-type LhChartRect): what no label may cover
 *
 * The state of one layout of a trend or an S-curve.
 */
typedef struct
{
  LhChartContext *context;
  LhChartRect plot;
  LhChartScale scale;
  LhChartBand band;
  LhChartRect ends;
  double size;
  GArray *taken;
} LhChartLines;

gboolean           lh_chart_lines_get_point     (const LhChartLines *self,
                                                 guint               row,
                                                 guint               series,
                                                 double             *x,
                                                 double             *y);
int                lh_chart_lines_find_last     (const LhChartLines *self,
                                                 guint               series);
const LhChartCell *lh_chart_lines_get_cell      (const LhChartLines *self,
                                                 guint               row,
                                                 guint               series);
LhChartColor       lh_chart_lines_get_color     (const LhChartLines *self,
                                                 guint               series);
LhChartSymbol      lh_chart_lines_get_symbol    (const LhChartLines *self,
                                                 guint               series);
double             lh_chart_lines_get_ends_width (LhChartLines      *self,
                                                 double              most);
void               lh_chart_lines_layout_ends   (LhChartLines       *self);
void               lh_chart_lines_layout_gap    (LhChartLines       *self);
void               lh_chart_lines_label_gap     (LhChartLines       *self);
void               lh_chart_lines_take_course   (LhChartLines       *self,
                                                 guint               series);
void               lh_chart_lines_layout_now    (LhChartLines       *self);
void               lh_chart_lines_layout_values (LhChartLines       *self);

G_END_DECLS
