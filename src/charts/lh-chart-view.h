/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-data.h"

G_BEGIN_DECLS

/**
 * LhChartView:
 *
 * The part of the data that one chart shows: a run of categories, or the first and last of them with a gap
 * between. A Gantt chart can be a window on the rows (@row_height is set), which scrolls, and on the time.
 */
typedef struct
{
  LhChartData *data;
  guint first;    /* start of the run */
  guint count;    /* length of the run, or of its beginning if there is a gap */
  guint resume;   /* first category after the gap */
  guint tail;     /* categories after the gap; 0 without a gap */
  char *gap_text;
  double row_height; /* of a window; 0 where the rows share the height */
  double offset;     /* how much of the first row is scrolled away, in units of the drawing */
  double time_start; /* first day shown; 0 for the whole axis */
  double time_end;
} LhChartView;

LhChartView *lh_chart_view_new_page     (LhChartData       *data,
                                         guint              first,
                                         guint              count);
LhChartView *lh_chart_view_new_ends     (LhChartData       *data,
                                         guint              count,
                                         const char        *gap_text);
LhChartView *lh_chart_view_new_part     (const LhChartView *self,
                                         guint              first,
                                         guint              count);
void         lh_chart_view_free         (LhChartView       *self);
guint        lh_chart_view_get_n_rows   (const LhChartView *self);
int          lh_chart_view_get_category (const LhChartView *self,
                                         guint              row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartView, lh_chart_view_free)

G_END_DECLS
