/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "lh-chart-layout.h"
#include "lh-chart-palette.h"
#include "lh-chart-path.h"

G_BEGIN_DECLS

typedef enum
{
  LH_CHART_SHAPE_AREA,
  LH_CHART_SHAPE_FRAME,
  LH_CHART_SHAPE_LINE,
  LH_CHART_SHAPE_SYMBOL,
  LH_CHART_SHAPE_TEXT,
  LH_CHART_SHAPE_REGION, /* what @path encloses, filled */
  LH_CHART_SHAPE_STROKE, /* along @path */
  LH_CHART_SHAPE_CLIP,   /* what follows is drawn inside @rect only … */
  LH_CHART_SHAPE_UNCLIP, /* … until here; clips do not nest */
} LhChartShapeKind;

/**
 * LhChartDash:
 *
 * What tells lines apart where colour may get lost.
 */
typedef enum
{
  LH_CHART_DASH_SOLID,
  LH_CHART_DASH_DASHED,
  LH_CHART_DASH_DOTTED,
  LH_CHART_DASH_MIXED,
} LhChartDash;

/**
 * LhChartShape:
 * @kind: what to draw
 * @rect: where; a line goes from its upper left to its lower right corner
 * @paint: fill of an area; its ground is what shows inside a symbol
 * @color: colour of a frame, line, symbol or text
 * @line_width: width of a frame or line
 * @spacing: distance between the lines of a pattern
 * @dashed: whether a line is dashed
 * @symbol: the symbol
 * @text: (owned): laid out text; its upper left corner is that of @rect
 * @path: (owned): outline of a region or course of a stroke
 * @dash: dashes of a stroke
 */
typedef struct
{
  LhChartShapeKind kind;
  LhChartRect rect;
  LhChartPaint paint;
  LhChartColor color;
  double line_width;
  double spacing;
  gboolean dashed;
  LhChartSymbol symbol;
  PangoLayout *text;
  LhChartPath *path;
  LhChartDash dash;
} LhChartShape;

/**
 * LhChartScene:
 *
 * The result of a layout: shapes in the order of drawing. It can be drawn many times, on any cairo surface,
 * without measuring text again.
 */
typedef struct
{
  GArray *shapes; /* LhChartShape */
} LhChartScene;

LhChartScene *lh_chart_scene_new         (void);
void          lh_chart_scene_free        (LhChartScene       *self);
void          lh_chart_scene_add         (LhChartScene       *self,
                                          LhChartShape        shape);
void          lh_chart_scene_draw        (const LhChartScene *self,
                                          cairo_t            *cr,
                                          gboolean            vector);
void          lh_chart_scene_draw_shapes (const LhChartScene *self,
                                          cairo_t            *cr);
LhChartRect   lh_chart_scene_get_extents (const LhChartScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartScene, lh_chart_scene_free)

G_END_DECLS
