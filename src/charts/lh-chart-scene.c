/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-scene.h"

#include <math.h>

#include "lh-chart-hatch.h"
#include "lh-chart-symbol.h"

static void
lh_chart_shape_clear (LhChartShape *shape)
{
  g_clear_object (&shape->text);
  g_clear_pointer (&shape->path, lh_chart_path_free);
}

static void
lh_chart_scene_set_color (cairo_t      *cr,
                          LhChartColor  color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/* Moves the edges of a rectangle onto the pixels of the device; a visible rectangle stays visible. */
static LhChartRect
lh_chart_scene_snap (cairo_t     *cr,
                     LhChartRect  rect,
                     gboolean     vector)
{
  double x1 = rect.x, y1 = rect.y, x2 = rect.x + rect.width, y2 = rect.y + rect.height;

  if (vector)
    return rect;

  cairo_user_to_device (cr, &x1, &y1);
  cairo_user_to_device (cr, &x2, &y2);
  x1 = floor (x1 + 0.5);
  y1 = floor (y1 + 0.5);
  x2 = MAX (floor (x2 + 0.5), x1 + (rect.width > 0.0 ? 1.0 : 0.0));
  y2 = MAX (floor (y2 + 0.5), y1 + (rect.height > 0.0 ? 1.0 : 0.0));
  cairo_device_to_user (cr, &x1, &y1);
  cairo_device_to_user (cr, &x2, &y2);

  return (LhChartRect) { x1, y1, x2 - x1, y2 - y1 };
}

static void
lh_chart_scene_draw_frame (cairo_t           *cr,
                           const LhChartRect *rect,
                           LhChartColor       color,
                           double             width)
{
  LhChartRect inner = lh_chart_rect_inset (*rect, width / 2.0);

  lh_chart_scene_set_color (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_rectangle (cr, inner.x, inner.y, inner.width, inner.height);
  cairo_stroke (cr);
}

static void
lh_chart_scene_draw_area (cairo_t            *cr,
                          const LhChartShape *shape,
                          gboolean            vector)
{
  LhChartRect rect = lh_chart_scene_snap (cr, shape->rect, vector);
  gboolean solid = shape->paint.pattern == LH_CHART_PATTERN_SOLID;

  if (solid)
    {
      lh_chart_scene_set_color (cr, shape->paint.color);
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (cr);
    }
  else
    lh_chart_hatch_draw (cr, &shape->paint, shape->spacing, &rect, vector);
  if (shape->paint.outlined && MIN (rect.width, rect.height) > 2.0 * shape->line_width)
    lh_chart_scene_draw_frame (cr, &rect, shape->paint.outline, shape->line_width);
}

/* A line is a thin rectangle, so that it is as crisp as the bars; only a dashed one is stroked. */
static void
lh_chart_scene_draw_line (cairo_t            *cr,
                          const LhChartShape *shape,
                          gboolean            vector)
{
  LhChartRect rect = shape->rect;
  double half = shape->line_width / 2.0;
  const double dashes[] = { shape->line_width * 3.0, shape->line_width * 2.0 };

  if (rect.width == 0.0)
    rect = (LhChartRect) { rect.x - half, rect.y, shape->line_width, rect.height };
  else
    rect = (LhChartRect) { rect.x, rect.y - half, rect.width, shape->line_width };
  rect = lh_chart_scene_snap (cr, rect, vector);

  lh_chart_scene_set_color (cr, shape->color);
  if (!shape->dashed)
    {
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (cr);
      return;
    }

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  if (rect.height > rect.width)
    {
      cairo_set_line_width (cr, rect.width);
      cairo_move_to (cr, rect.x + rect.width / 2.0, rect.y);
      cairo_line_to (cr, rect.x + rect.width / 2.0, rect.y + rect.height);
    }
  else
    {
      cairo_set_line_width (cr, rect.height);
      cairo_move_to (cr, rect.x, rect.y + rect.height / 2.0);
      cairo_line_to (cr, rect.x + rect.width, rect.y + rect.height / 2.0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
lh_chart_scene_draw_region (cairo_t            *cr,
                            const LhChartShape *shape)
{
  LhChartRect rect = lh_chart_path_get_extents (shape->path);
  gboolean solid = shape->paint.pattern == LH_CHART_PATTERN_SOLID;

  lh_chart_scene_set_color (cr, solid ? shape->paint.color : shape->paint.ground);
  lh_chart_path_trace (shape->path, cr);
  cairo_fill (cr);

  if (!solid)
    {
      cairo_save (cr);
      lh_chart_path_trace (shape->path, cr);
      cairo_clip (cr);
      lh_chart_hatch_draw (cr, &shape->paint, shape->spacing, &rect, TRUE);
      cairo_restore (cr);
    }
  if (shape->paint.outlined)
    {
      lh_chart_scene_set_color (cr, shape->paint.outline);
      cairo_set_line_width (cr, shape->line_width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
      lh_chart_path_trace (shape->path, cr);
      cairo_stroke (cr);
    }
}

static void
lh_chart_scene_draw_stroke (cairo_t            *cr,
                            const LhChartShape *shape)
{
  static const struct
  {
    double lengths[4];
    int count;
  } dashes[] = {
    [LH_CHART_DASH_SOLID] = { { 0 }, 0 },
    [LH_CHART_DASH_DASHED] = { { 4.0, 2.0 }, 2 },
    [LH_CHART_DASH_DOTTED] = { { 1.0, 1.5 }, 2 },
    [LH_CHART_DASH_MIXED] = { { 5.0, 1.5, 1.0, 1.5 }, 4 },
  };
  double lengths[G_N_ELEMENTS (dashes[0].lengths)];

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    lengths[i] = dashes[shape->dash].lengths[i] * shape->line_width;

  cairo_save (cr);
  lh_chart_scene_set_color (cr, shape->color);
  cairo_set_line_width (cr, shape->line_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, shape->dash == LH_CHART_DASH_SOLID ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, lengths, dashes[shape->dash].count, 0.0);
  lh_chart_path_trace (shape->path, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
lh_chart_scene_draw_shape (cairo_t            *cr,
                           const LhChartShape *shape,
                           gboolean            vector)
{
  LhChartRect rect;

  switch (shape->kind)
    {
    case LH_CHART_SHAPE_AREA:
      lh_chart_scene_draw_area (cr, shape, vector);
      break;
    case LH_CHART_SHAPE_FRAME:
      rect = lh_chart_scene_snap (cr, shape->rect, vector);
      lh_chart_scene_draw_frame (cr, &rect, shape->color, shape->line_width);
      break;
    case LH_CHART_SHAPE_LINE:
      lh_chart_scene_draw_line (cr, shape, vector);
      break;
    case LH_CHART_SHAPE_SYMBOL:
      lh_chart_symbol_draw (cr, shape->symbol, &shape->rect, shape->color, shape->paint.ground);
      break;
    case LH_CHART_SHAPE_CLIP:
      cairo_save (cr);
      rect = lh_chart_scene_snap (cr, shape->rect, vector);
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_clip (cr);
      break;
    case LH_CHART_SHAPE_UNCLIP:
      cairo_restore (cr);
      break;
    case LH_CHART_SHAPE_REGION:
      lh_chart_scene_draw_region (cr, shape);
      break;
    case LH_CHART_SHAPE_STROKE:
      lh_chart_scene_draw_stroke (cr, shape);
      break;
    case LH_CHART_SHAPE_TEXT:
      lh_chart_scene_set_color (cr, shape->color);
      cairo_move_to (cr, shape->rect.x, shape->rect.y);
      pango_cairo_show_layout (cr, shape->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static LhChartRect
lh_chart_shape_get_extents (const LhChartShape *shape)
{
  PangoRectangle ink;

  if (shape->kind == LH_CHART_SHAPE_REGION || shape->kind == LH_CHART_SHAPE_STROKE)
    return lh_chart_rect_inset (lh_chart_path_get_extents (shape->path), -shape->line_width / 2.0);
  if (shape->kind != LH_CHART_SHAPE_TEXT)
    return shape->rect;

  pango_layout_get_extents (shape->text, &ink, NULL);

  return (LhChartRect) {
    shape->rect.x + ink.x / (double) PANGO_SCALE,
    shape->rect.y + ink.y / (double) PANGO_SCALE,
    ink.width / (double) PANGO_SCALE,
    ink.height / (double) PANGO_SCALE,
  };
}

LhChartScene *
lh_chart_scene_new (void)
{
  LhChartScene *self = g_new0 (LhChartScene, 1);

  self->shapes = g_array_new (FALSE, TRUE, sizeof (LhChartShape));
  g_array_set_clear_func (self->shapes, (GDestroyNotify) lh_chart_shape_clear);

  return self;
}

void
lh_chart_scene_free (LhChartScene *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->shapes, g_array_unref);
  g_free (self);
}

/* lh_chart_scene_add: @shape's text and path are taken over. */
void
lh_chart_scene_add (LhChartScene *self,
                    LhChartShape  shape)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->shapes, shape);
}

/* lh_chart_scene_draw: @vector keeps exact positions instead of those of the pixels. */
void
lh_chart_scene_draw (const LhChartScene *self,
                     cairo_t            *cr,
                     gboolean            vector)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  for (guint i = 0; i < self->shapes->len; i++)
    lh_chart_scene_draw_shape (cr, &g_array_index (self->shapes, LhChartShape, i), vector);
}

/* lh_chart_scene_draw_shapes: everything but the text, exactly where it is. */
void
lh_chart_scene_draw_shapes (const LhChartScene *self,
                            cairo_t            *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (self->shapes, LhChartShape, i);

      if (shape->kind != LH_CHART_SHAPE_TEXT)
        lh_chart_scene_draw_shape (cr, shape, TRUE);
    }
}

static LhChartRect
lh_chart_rect_intersect (LhChartRect one,
                         LhChartRect other)
{
  double x = MAX (one.x, other.x);
  double y = MAX (one.y, other.y);

  return (LhChartRect) {
    x, y,
    MAX (MIN (one.x + one.width, other.x + other.width) - x, 0.0),
    MAX (MIN (one.y + one.height, other.y + other.height) - y, 0.0),
  };
}

/* lh_chart_scene_get_extents: what the shapes cover, without regard to the clip of the surface. */
LhChartRect
lh_chart_scene_get_extents (const LhChartScene *self)
{
  double x1 = G_MAXDOUBLE, y1 = G_MAXDOUBLE, x2 = -G_MAXDOUBLE, y2 = -G_MAXDOUBLE;
  const LhChartRect *clip = NULL;

  g_return_val_if_fail (self != NULL, (LhChartRect) { 0 });

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (self->shapes, LhChartShape, i);
      LhChartRect rect = lh_chart_shape_get_extents (shape);

      if (shape->kind == LH_CHART_SHAPE_CLIP)
        clip = &shape->rect;
      else if (shape->kind == LH_CHART_SHAPE_UNCLIP)
        clip = NULL;
      if (shape->kind == LH_CHART_SHAPE_CLIP || shape->kind == LH_CHART_SHAPE_UNCLIP)
        continue;
      if (clip != NULL)
        rect = lh_chart_rect_intersect (rect, *clip);
      if (clip != NULL && (rect.width == 0.0 || rect.height == 0.0))
        continue;

      x1 = MIN (x1, rect.x);
      y1 = MIN (y1, rect.y);
      x2 = MAX (x2, rect.x + rect.width);
      y2 = MAX (y2, rect.y + rect.height);
    }

  if (self->shapes->len == 0)
    return (LhChartRect) { 0 };

  return (LhChartRect) { x1, y1, x2 - x1, y2 - y1 };
}
