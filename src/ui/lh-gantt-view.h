/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-chart-area.h"
#include "lh-chart-gantt.h"

G_BEGIN_DECLS

/**
 * LhGanttView:
 *
 * A Gantt chart of any number of rows: scrolled by rows and by time, zoomed with the buttons or Ctrl and the wheel.
 * Arrow keys travel from mark to mark and from row to row, Enter opens. Only what is seen is laid out; copying and
 * saving take the whole chart.
 *
 * Properties: "chart" (#LhChart, all rows; NULL for none), "zoom" ("all", "year", "half-year", "quarter", "month"),
 * "today" (#LhDate as days, the day that gantt.today shows), "file-name" (of a saved picture).
 * Signal: "mark-activated" (key of the mark).
 * Actions: gantt.zoom, gantt.zoom-in, gantt.zoom-out, gantt.earlier, gantt.later, gantt.today, gantt.copy, gantt.save.
 */
#define LH_TYPE_GANTT_VIEW (lh_gantt_view_get_type ())

G_DECLARE_FINAL_TYPE (LhGanttView, lh_gantt_view, LH, GANTT_VIEW, AdwBin)

LhChartArea *lh_gantt_view_get_area   (LhGanttView *self);
void         lh_gantt_view_set_chart  (LhGanttView *self,
                                       LhChart     *chart,
                                       LhDate       today);
void         lh_gantt_view_show_row   (LhGanttView *self,
                                       guint        row);
void         lh_gantt_view_get_window (LhGanttView   *self,
                                       LhChartWindow *window);

G_END_DECLS
