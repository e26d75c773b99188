/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-gantt-view.h"

G_BEGIN_DECLS

struct _LhGanttView
{
  AdwBin         parent_instance;

  LhChart       *chart;       /* all rows */
  LhDate         today;
  char          *zoom;
  LhDate         start;       /* first day shown, unless all are */
  int            days;        /* how many; 0 for all */
  int            category;    /* row with the keyboard, -1 for none */
  int            series;      /* what of it */
  gboolean       updating;

  LhChartArea   *area;
  GtkScrollbar  *rows_bar;
  GtkScrollbar  *time_bar;
  GtkAdjustment *rows;        /* of the bars */
  GtkAdjustment *time;
};

double   lh_gantt_view_get_row_height (LhGanttView     *self);
void     lh_gantt_view_remember       (LhGanttView     *self,
                                       const char      *key);
void     lh_gantt_view_focus_near     (LhGanttView     *self,
                                       int              row,
                                       double           x);
gboolean lh_gantt_view_key_cb         (LhGanttView     *self,
                                       guint            key,
                                       guint            code,
                                       GdkModifierType  state);

G_END_DECLS
