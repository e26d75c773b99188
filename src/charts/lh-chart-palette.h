/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

#include "lh-chart-theme.h"
#include "lh-chart-types.h"

G_BEGIN_DECLS

#define LH_CHART_HEAT_STEPS 6

/**
 * LhChartPattern:
 *
 * What fills an area where colour may get lost.
 */
typedef enum
{
  LH_CHART_PATTERN_SOLID,
  LH_CHART_PATTERN_FORWARD,
  LH_CHART_PATTERN_BACKWARD,
  LH_CHART_PATTERN_CROSS,
  LH_CHART_PATTERN_DOTS,
  LH_CHART_PATTERN_HORIZONTAL,
  LH_CHART_PATTERN_VERTICAL,
} LhChartPattern;

typedef struct
{
  double red;
  double green;
  double blue;
} LhChartColor;

/**
 * LhChartPaint:
 * @color: the solid fill, or the lines of the pattern
 * @pattern: the pattern
 * @ground: what lies under a pattern
 * @outline: colour of the edge, if @outlined
 * @outlined: whether the area needs an edge to be seen on the background
 *
 * How to fill an area.
 */
typedef struct
{
  LhChartColor color;
  LhChartPattern pattern;
  LhChartColor ground;
  LhChartColor outline;
  gboolean outlined;
} LhChartPaint;

LhChartPaint lh_chart_palette_get_paint (LhChartThemeKind    kind,
                                         LhChartRole         role);
LhChartColor lh_chart_palette_get_color (LhChartThemeKind    kind,
                                         LhChartRole         role);
LhChartPaint lh_chart_palette_get_heat  (LhChartThemeKind    kind,
                                         guint               step);
LhChartColor lh_chart_palette_get_ink   (const LhChartPaint *paint);
double       lh_chart_color_contrast    (LhChartColor        one,
                                         LhChartColor        other);

G_END_DECLS
