/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LhChartRect;

/**
 * LhChartPanels:
 * @columns: how many panels stand side by side
 * @rows: rows of a panel
 * @width: width of a panel
 * @gap: distance between panels
 * @step: height of a row
 * @size: size of the type that fits into a row; 0 if none can be read
 *
 * A long list of rows broken into panels.
 */
typedef struct
{
  guint columns;
  guint rows;
  double width;
  double gap;
  double step;
  double size;
} LhChartPanels;

LhChartRect   lh_chart_rect_cut_top    (LhChartRect       *self,
                                        double             length);
LhChartRect   lh_chart_rect_cut_bottom (LhChartRect       *self,
                                        double             length);
LhChartRect   lh_chart_rect_cut_left   (LhChartRect       *self,
                                        double             length);
LhChartRect   lh_chart_rect_cut_right  (LhChartRect       *self,
                                        double             length);
LhChartRect   lh_chart_rect_inset      (LhChartRect        self,
                                        double             length);
gboolean      lh_chart_rect_overlaps   (const LhChartRect *self,
                                        const LhChartRect *other);
gboolean      lh_chart_rects_are_free  (GArray            *taken,
                                        const LhChartRect *place);
gboolean      lh_chart_rects_find_room (GArray            *taken,
                                        LhChartRect       *place,
                                        LhChartRect        area);
void          lh_chart_spread          (double            *centers,
                                        const double      *lengths,
                                        guint              count,
                                        double             start,
                                        double             end);
LhChartPanels lh_chart_panels_new      (LhChartRect        area,
                                        guint              count,
                                        double             em,
                                        double             min_width,
                                        double             max_step);
LhChartRect   lh_chart_panels_get_row  (const LhChartPanels *self,
                                        LhChartRect          area,
                                        guint                row);

G_END_DECLS
