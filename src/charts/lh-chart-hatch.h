/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>

#include "lh-chart-layout.h"
#include "lh-chart-palette.h"

G_BEGIN_DECLS

void lh_chart_hatch_draw (cairo_t            *cr,
                          const LhChartPaint *paint,
                          double              spacing,
                          const LhChartRect  *rect,
                          gboolean            vector);

G_END_DECLS
