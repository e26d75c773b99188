/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-builder.h"
#include "lh-date.h"

G_BEGIN_DECLS

/**
 * LhChartBar:
 * @kind: what it is
 * @start: its first day
 * @end: its last day; a moment has one day only
 * @progress: how much of it is done, 0 to 1; for drawing only
 * @role: colour
 * @symbol: shape of a moment
 * @text: (nullable): what is printed beside it where there is room
 * @detail: (nullable): what hover shows; without it the pointer finds nothing here
 * @key: (nullable): what the user interface opens; without it the key of the row
 *
 * Something in a row of a Gantt chart. All days are inclusive.
 */
typedef struct
{
  LhChartSpanKind  kind;
  LhDate           start;
  LhDate           end;
  double           progress;
  LhChartRole      role;
  LhChartSymbol    symbol;
  const char      *text;
  const char      *detail;
  const char      *key;
} LhChartBar;

/**
 * LhChartWindow:
 * @first: first row shown
 * @offset: how much of it is scrolled away, in units of the drawing
 * @row_height: height of a row; 0 lets all rows share the height of the drawing, then @first and @offset say nothing
 * @start: first day shown; unset for the whole time axis
 * @end: last day shown
 *
 * The part of a Gantt chart on screen.
 */
typedef struct
{
  guint  first;
  double offset;
  double row_height;
  LhDate start;
  LhDate end;
} LhChartWindow;

/**
 * LhChartPlot:
 * @x: left edge of the time axis
 * @y: upper edge of the rows
 * @width: width of the time axis
 * @height: height of what shows rows
 * @row_height: height of a row
 * @start: the day at the left edge
 * @end: the day at the right edge
 *
 * Where the rows of a Gantt chart lie.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  double row_height;
  LhDate start;
  LhDate end;
} LhChartPlot;

void     lh_chart_builder_set_time       (LhChartBuilder       *self,
                                          LhDate                start,
                                          LhDate                end);
void     lh_chart_builder_set_today      (LhChartBuilder       *self,
                                          LhDate                today,
                                          const char           *text);
void     lh_chart_builder_set_heading    (LhChartBuilder       *self,
                                          const char           *heading);
void     lh_chart_builder_add_period     (LhChartBuilder       *self,
                                          LhChartPeriodLevel    level,
                                          LhDate                start,
                                          LhDate                end,
                                          const char           *label,
                                          const char           *full_label);
void     lh_chart_builder_add_legend     (LhChartBuilder       *self,
                                          LhChartSpanKind       kind,
                                          LhChartRole           role,
                                          LhChartSymbol         symbol,
                                          const char           *label);
void     lh_chart_builder_set_row_symbol (LhChartBuilder       *self,
                                          guint                 category,
                                          LhChartRole           role,
                                          LhChartSymbol         symbol);
void     lh_chart_builder_add_bar        (LhChartBuilder       *self,
                                          guint                 category,
                                          const LhChartBar     *bar);

LhChart *lh_chart_new_window             (LhChart              *self,
                                          const LhChartWindow  *window);
gboolean lh_chart_get_plot               (LhChart              *self,
                                          LhChartPlot          *plot);
void     lh_chart_get_time               (LhChart              *self,
                                          LhDate               *start,
                                          LhDate               *end);
gboolean lh_chart_find_day               (LhChart              *self,
                                          double                x,
                                          LhDate               *day);

G_END_DECLS
