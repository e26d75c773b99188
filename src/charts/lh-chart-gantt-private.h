/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-context.h"
#include "lh-chart-scale.h"

G_BEGIN_DECLS

/**
 * LhChartGantt:
 * @context: the layout
 * @panels: how the rows are broken up; a window has one panel
 * @area: the rows of all panels
 * @size: size of the type of the rows; 0 without
 * @head_size: size of the type above them; 0 without
 * @head: height of what stands above the rows
 * @line: height of a line of it
 * @symbol_width: column of the symbols before the names
 * @label_width: column of the names, with their symbols
 * @owner_width: column of the owners; 0 where there is no room
 * @pad: free at the right, for a milestone on the last day
 * @start: first day shown
 * @end: the day after the last one
 *
 * What the rows of one layout have in common.
 */
typedef struct
{
  LhChartContext *context;
  LhChartPanels panels;
  LhChartRect area;
  double size;
  double head_size;
  double head;
  double line;
  double symbol_width;
  double label_width;
  double owner_width;
  double pad;
  double start;
  double end;
} LhChartGantt;

LhChartRect  lh_chart_gantt_get_plot     (const LhChartGantt *self,
                                          LhChartRect         row);
LhChartScale lh_chart_gantt_get_scale    (const LhChartGantt *self,
                                          LhChartRect         plot);
void         lh_chart_gantt_cut_legend   (LhChartGantt       *self);
void         lh_chart_gantt_layout_grid  (LhChartGantt       *self,
                                          LhChartRect         panel);
void         lh_chart_gantt_layout_head  (LhChartGantt       *self,
                                          LhChartRect         panel);
void         lh_chart_gantt_layout_today (LhChartGantt       *self,
                                          LhChartRect         panel);
void         lh_chart_gantt_layout_row   (LhChartGantt       *self,
                                          LhChartRect         row,
                                          guint               category);
void         lh_chart_gantt_add_bar      (LhChartGantt       *self,
                                          LhChartRect         rect,
                                          LhChartSpanKind     kind,
                                          LhChartRole         role,
                                          double              filled);
void         lh_chart_gantt_add_moment   (LhChartGantt       *self,
                                          double              x,
                                          double              y,
                                          double              size,
                                          LhChartRole         role,
                                          LhChartSymbol       symbol);

G_END_DECLS
