/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-symbol.h"

/* Width of the edge of a diamond and of what is written into it, as shares of its size. */
#define LH_CHART_SYMBOL_EDGE 0.11
#define LH_CHART_SYMBOL_PEN  0.10

static const double lh_chart_diamond[] = { 0.5, 0.0, 1.0, 0.5, 0.5, 1.0, 0.0, 0.5 };

static void
lh_chart_symbol_set_color (cairo_t      *cr,
                           LhChartColor  color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/* Adds a line through the points, given as shares of @rect. */
static void
lh_chart_symbol_trace (cairo_t           *cr,
                       const LhChartRect *rect,
                       const double      *points,
                       guint              count)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < count; i++)
    cairo_line_to (cr, rect->x + points[2 * i] * rect->width, rect->y + points[2 * i + 1] * rect->height);
}

static void
lh_chart_symbol_fill (cairo_t           *cr,
                      const LhChartRect *rect,
                      const double      *points,
                      guint              count)
{
  cairo_new_path (cr);
  lh_chart_symbol_trace (cr, rect, points, count);
  cairo_fill (cr);
}

static void
lh_chart_symbol_draw_ring (cairo_t           *cr,
                           const LhChartRect *rect,
                           gboolean           filled)
{
  double radius = MIN (rect->width, rect->height) / 2.0;
  double width = radius * 0.28;

  cairo_new_path (cr);
  cairo_arc (cr,
             rect->x + rect->width / 2.0, rect->y + rect->height / 2.0,
             filled ? radius : radius - width / 2.0,
             0.0, 2.0 * G_PI);
  if (filled)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
lh_chart_symbol_draw_check (cairo_t           *cr,
                            const LhChartRect *rect)
{
  static const double check[] = { 0.04, 0.55, 0.38, 0.88, 0.97, 0.14 };

  cairo_new_path (cr);
  lh_chart_symbol_trace (cr, rect, check, 3);
  cairo_set_line_width (cr, rect->width * 0.17);
  cairo_stroke (cr);
}

/* What is written into a diamond. */
static void
lh_chart_symbol_draw_inside (cairo_t           *cr,
                             LhChartSymbol      symbol,
                             const LhChartRect *rect)
{
  static const double tick[] = { 0.30, 0.50, 0.45, 0.66, 0.71, 0.36 };
  static const double hands[] = { 0.48, 0.26, 0.48, 0.54, 0.72, 0.54 };
  static const double stroke[] = { 0.5, 0.22, 0.5, 0.56 };
  static const double dot[] = { 0.5, 0.67, 0.5, 0.77 };
  static const double bar[] = { 0.26, 0.5, 0.74, 0.5 };

  cairo_new_path (cr);
  cairo_set_line_width (cr, rect->width * LH_CHART_SYMBOL_PEN);
  switch (symbol)
    {
    case LH_CHART_SYMBOL_MILESTONE_DONE:
      lh_chart_symbol_trace (cr, rect, tick, 3);
      break;
    case LH_CHART_SYMBOL_MILESTONE_LATE:
      lh_chart_symbol_trace (cr, rect, hands, 3);
      break;
    case LH_CHART_SYMBOL_MILESTONE_OVERDUE:
      lh_chart_symbol_trace (cr, rect, stroke, 2);
      lh_chart_symbol_trace (cr, rect, dot, 2);
      break;
    case LH_CHART_SYMBOL_MILESTONE_CANCELLED:
      lh_chart_symbol_trace (cr, rect, bar, 2);
      break;
    default:
      break;
    }
  cairo_stroke (cr);
}

static void
lh_chart_symbol_draw_milestone (cairo_t           *cr,
                                LhChartSymbol      symbol,
                                const LhChartRect *rect,
                                LhChartColor       color,
                                LhChartColor       ground)
{
  static const double left[] = { 0.5, 0.0, 0.5, 1.0, 0.0, 0.5 };
  gboolean hollow = symbol == LH_CHART_SYMBOL_MILESTONE_OPEN || symbol == LH_CHART_SYMBOL_MILESTONE_UNDER_WAY ||
                    symbol == LH_CHART_SYMBOL_MILESTONE_CANCELLED;
  LhChartRect inner = lh_chart_rect_inset (*rect, rect->width * LH_CHART_SYMBOL_EDGE);

  lh_chart_symbol_set_color (cr, color);
  lh_chart_symbol_fill (cr, rect, lh_chart_diamond, 4);
  lh_chart_symbol_set_color (cr, ground);
  if (hollow)
    lh_chart_symbol_fill (cr, &inner, lh_chart_diamond, 4);
  else
    lh_chart_symbol_draw_inside (cr, symbol, rect);

  if (hollow)
    lh_chart_symbol_set_color (cr, color);
  if (symbol == LH_CHART_SYMBOL_MILESTONE_UNDER_WAY)
    lh_chart_symbol_fill (cr, rect, left, 3);
  else if (symbol == LH_CHART_SYMBOL_MILESTONE_CANCELLED)
    lh_chart_symbol_draw_inside (cr, symbol, rect);
}

/* lh_chart_symbol_draw: @ground is what shows inside a milestone; the others have one colour. */
void
lh_chart_symbol_draw (cairo_t           *cr,
                      LhChartSymbol      symbol,
                      const LhChartRect *rect,
                      LhChartColor       color,
                      LhChartColor       ground)
{
  static const double up[] = { 0.5, 0.04, 1.0, 0.94, 0.0, 0.94 };
  static const double down[] = { 0.0, 0.1, 1.0, 0.1, 0.5, 0.98 };
  static const double square[] = { 0.06, 0.06, 0.94, 0.06, 0.94, 0.94, 0.06, 0.94 };

  lh_chart_symbol_set_color (cr, color);
  switch (symbol)
    {
    case LH_CHART_SYMBOL_CIRCLE:
    case LH_CHART_SYMBOL_RING:
      lh_chart_symbol_draw_ring (cr, rect, symbol == LH_CHART_SYMBOL_CIRCLE);
      break;
    case LH_CHART_SYMBOL_CHECK:
      lh_chart_symbol_draw_check (cr, rect);
      break;
    case LH_CHART_SYMBOL_TRIANGLE:
      lh_chart_symbol_fill (cr, rect, up, 3);
      break;
    case LH_CHART_SYMBOL_BELOW:
      lh_chart_symbol_fill (cr, rect, down, 3);
      break;
    case LH_CHART_SYMBOL_DIAMOND:
      lh_chart_symbol_fill (cr, rect, lh_chart_diamond, 4);
      break;
    case LH_CHART_SYMBOL_SQUARE:
      lh_chart_symbol_fill (cr, rect, square, 4);
      break;
    case LH_CHART_SYMBOL_NONE:
      break;
    case LH_CHART_SYMBOL_MILESTONE_OPEN:
    case LH_CHART_SYMBOL_MILESTONE_UNDER_WAY:
    case LH_CHART_SYMBOL_MILESTONE_DONE:
    case LH_CHART_SYMBOL_MILESTONE_LATE:
    case LH_CHART_SYMBOL_MILESTONE_OVERDUE:
    case LH_CHART_SYMBOL_MILESTONE_CANCELLED:
    default:
      lh_chart_symbol_draw_milestone (cr, symbol, rect, color, ground);
      break;
    }
}
