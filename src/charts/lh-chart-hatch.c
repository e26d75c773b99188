/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-hatch.h"

#include <math.h>

/* The patterns that tell areas apart without colour. On paper they are lines; on pixels a small tile is repeated, which
 * costs no more for a map of hundreds of cells than filling them. */

#define LH_CHART_HATCH_MIN_TILE 3

static void
lh_chart_hatch_trace_diagonals (cairo_t           *cr,
                                const LhChartRect *rect,
                                double             spacing,
                                gboolean           forward)
{
  double length = rect->width + rect->height;

  for (double at = spacing / 2.0; at < length; at += spacing)
    {
      double x = forward ? rect->x + at : rect->x + rect->width - at;
      double turn = forward ? -rect->height : rect->height;

      cairo_move_to (cr, x, rect->y);
      cairo_line_to (cr, x + turn, rect->y + rect->height);
    }
}

static void
lh_chart_hatch_trace_rules (cairo_t           *cr,
                            const LhChartRect *rect,
                            double             spacing,
                            gboolean           horizontal)
{
  double length = horizontal ? rect->height : rect->width;

  for (double at = spacing / 2.0; at < length; at += spacing)
    {
      cairo_move_to (cr, rect->x + (horizontal ? 0.0 : at), rect->y + (horizontal ? at : 0.0));
      cairo_line_to (cr,
                     rect->x + (horizontal ? rect->width : at),
                     rect->y + (horizontal ? at : rect->height));
    }
}

static void
lh_chart_hatch_trace_dots (cairo_t           *cr,
                           const LhChartRect *rect,
                           double             spacing)
{
  double size = spacing * 0.35;
  int row = 0;

  for (double y = spacing / 3.0; y < rect->height; y += spacing * 0.7, row++)
    for (double x = spacing / (row % 2 == 0 ? 3.0 : 1.2); x < rect->width; x += spacing)
      cairo_rectangle (cr, rect->x + x - size / 2.0, rect->y + y - size / 2.0, size, size);
}

/* Exact lines, each by itself. */
static void
lh_chart_hatch_stroke (cairo_t           *cr,
                       LhChartPattern     pattern,
                       double             spacing,
                       const LhChartRect *rect)
{
  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  cairo_set_line_width (cr, spacing * 0.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);

  if (pattern == LH_CHART_PATTERN_FORWARD || pattern == LH_CHART_PATTERN_CROSS)
    lh_chart_hatch_trace_diagonals (cr, rect, spacing, TRUE);
  if (pattern == LH_CHART_PATTERN_BACKWARD || pattern == LH_CHART_PATTERN_CROSS)
    lh_chart_hatch_trace_diagonals (cr, rect, spacing, FALSE);
  if (pattern == LH_CHART_PATTERN_HORIZONTAL || pattern == LH_CHART_PATTERN_VERTICAL)
    lh_chart_hatch_trace_rules (cr, rect, spacing, pattern == LH_CHART_PATTERN_HORIZONTAL);

  if (pattern == LH_CHART_PATTERN_DOTS)
    {
      lh_chart_hatch_trace_dots (cr, rect, spacing);
      cairo_fill (cr);
    }
  else
    {
      cairo_stroke (cr);
    }

  cairo_restore (cr);
}

/* A line over the tile and over its corners, so that tiles join. */
static void
lh_chart_hatch_trace_tile (cairo_t  *cr,
                           double    size,
                           gboolean  forward)
{
  for (int i = -1; i <= 1; i++)
    {
      double x = i * size;

      cairo_move_to (cr, x + (forward ? size * 1.5 : -size * 0.5), -size * 0.5);
      cairo_line_to (cr, x + (forward ? -size * 0.5 : size * 1.5), size * 1.5);
    }
}

static cairo_surface_t *
lh_chart_hatch_create_tile (const LhChartPaint *paint,
                            int                 size,
                            double              line_width)
{
  /* without alpha, so that it is copied and not blended */
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  cairo_t *cr = cairo_create (tile);

  cairo_set_source_rgb (cr, paint->ground.red, paint->ground.green, paint->ground.blue);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, paint->color.red, paint->color.green, paint->color.blue);
  cairo_set_line_width (cr, line_width);
  if (paint->pattern == LH_CHART_PATTERN_FORWARD || paint->pattern == LH_CHART_PATTERN_CROSS)
    lh_chart_hatch_trace_tile (cr, size, TRUE);
  if (paint->pattern == LH_CHART_PATTERN_BACKWARD || paint->pattern == LH_CHART_PATTERN_CROSS)
    lh_chart_hatch_trace_tile (cr, size, FALSE);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return tile;
}

/* Repeats a tile from the corner of the rectangle; the tile has the pixels of the surface, also where it has two for one. */
static void
lh_chart_hatch_tile (cairo_t            *cr,
                     const LhChartPaint *paint,
                     double              spacing,
                     const LhChartRect  *rect)
{
  double scale_x = spacing, scale_y = 0.0, x = rect->x, y = rect->y, device_x, device_y;
  cairo_matrix_t matrix;
  cairo_surface_t *tile;
  cairo_pattern_t *pattern;
  int size;

  cairo_surface_get_device_scale (cairo_get_target (cr), &device_x, &device_y);
  cairo_user_to_device_distance (cr, &scale_x, &scale_y);
  cairo_user_to_device (cr, &x, &y);
  size = MAX ((int) floor (hypot (scale_x, scale_y) * device_x + 0.5), LH_CHART_HATCH_MIN_TILE);

  tile = lh_chart_hatch_create_tile (paint, size, size * 0.2);
  cairo_surface_set_device_scale (tile, device_x, device_y);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_get_matrix (cr, &matrix);
  matrix.x0 -= x;
  matrix.y0 -= y;
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_set_source (cr, pattern);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (tile);
}

/* lh_chart_hatch_draw: fills a rectangle with the ground and the pattern of @paint; @spacing is the distance between the
 * lines, @vector draws exact lines. */
void
lh_chart_hatch_draw (cairo_t            *cr,
                     const LhChartPaint *paint,
                     double              spacing,
                     const LhChartRect  *rect,
                     gboolean            vector)
{
  gboolean diagonal = paint->pattern == LH_CHART_PATTERN_FORWARD || paint->pattern == LH_CHART_PATTERN_BACKWARD ||
                      paint->pattern == LH_CHART_PATTERN_CROSS;

  spacing = MAX (spacing, 2.0);
  if (diagonal && !vector)
    {
      lh_chart_hatch_tile (cr, paint, spacing, rect);
      return;
    }
  cairo_set_source_rgb (cr, paint->ground.red, paint->ground.green, paint->ground.blue);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, paint->color.red, paint->color.green, paint->color.blue);
  lh_chart_hatch_stroke (cr, paint->pattern, spacing, rect);
}
