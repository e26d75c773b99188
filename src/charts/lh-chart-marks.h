/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhChartMark:
 * @x: left edge in the units of the drawing
 * @y: top edge
 * @width: width
 * @height: height
 * @category: index of the category in the chart's data, or -1
 * @series: index of the series in the chart's data, or -1
 * @key: (nullable): the caller's key of the cell, or of its category
 * @tooltip: what to show beside the pointer and to read aloud; lines end in "\n"
 * @path: (nullable): its outline, if that is no rectangle
 *
 * One thing in the drawing that stands for a figure: hover, click and keyboard travel use it.
 * Marks come in reading order.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;

  int category;
  int series;

  const char *key;
  char *tooltip;
  struct _LhChartPath *path;
} LhChartMark;

GArray            *lh_chart_marks_new  (void);
void               lh_chart_marks_add  (GArray       *marks,
                                        LhChartMark   mark);
const LhChartMark *lh_chart_marks_find (GArray       *marks,
                                        double        x,
                                        double        y);

G_END_DECLS
