/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-context.h"

G_BEGIN_DECLS

/* Pieces that several kinds of charts are put together from. */

LhChartPaint lh_chart_piece_tint        (LhChartContext    *context,
                                         LhChartRole        role,
                                         double             share);
LhChartPath *lh_chart_piece_polygon     (const double      *points,
                                         guint              count);
void         lh_chart_piece_add_plate   (LhChartContext    *context,
                                         const LhChartPaint *paint,
                                         LhChartRect        rect);
void         lh_chart_piece_text_on     (LhChartContext    *context,
                                         const LhChartPaint *paint,
                                         PangoLayout       *text,
                                         double             x,
                                         double             y,
                                         double             x_align);
PangoLayout *lh_chart_piece_fit_text    (LhChartContext    *context,
                                         const char        *text,
                                         double             size,
                                         double             least,
                                         LhChartTextFlags   flags,
                                         double             max_width);
PangoLayout *lh_chart_piece_block       (LhChartContext    *context,
                                         const char        *text,
                                         double             size,
                                         LhChartTextFlags   flags,
                                         double             max_width,
                                         double             max_height);
LhChartColor lh_chart_piece_get_line    (LhChartContext    *context,
                                         LhChartRole        role,
                                         double             contrast);
LhChartRole  lh_chart_piece_get_role    (LhChartContext    *context,
                                         guint              category,
                                         guint              series);

/* A size of type that is worth printing. */
#define LH_CHART_PIECE_MIN_SIZE 6.5

G_END_DECLS
