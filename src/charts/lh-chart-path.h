/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>

#include "lh-chart-layout.h"

G_BEGIN_DECLS

/**
 * LhChartPath:
 *
 * The outline of a region or the course of a line, from straight pieces and arcs, in units of the drawing.
 */
typedef struct _LhChartPath LhChartPath;

LhChartPath *lh_chart_path_new         (void);
void         lh_chart_path_free        (LhChartPath       *self);

void         lh_chart_path_move_to     (LhChartPath       *self,
                                        double             x,
                                        double             y);
void         lh_chart_path_line_to     (LhChartPath       *self,
                                        double             x,
                                        double             y);
void         lh_chart_path_arc         (LhChartPath       *self,
                                        double             x,
                                        double             y,
                                        double             radius,
                                        double             start,
                                        double             end);
void         lh_chart_path_close       (LhChartPath       *self);

gboolean     lh_chart_path_is_empty    (const LhChartPath *self);
void         lh_chart_path_trace       (const LhChartPath *self,
                                        cairo_t           *cr);
gboolean     lh_chart_path_contains    (const LhChartPath *self,
                                        double             x,
                                        double             y);
LhChartRect  lh_chart_path_get_extents (const LhChartPath *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartPath, lh_chart_path_free)

G_END_DECLS
