/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-palette.h"

#include <math.h>

/* The colours of charts in the office's own style: red, navy, gold, sky, grass, grey and magenta stay apart
 * for red-green blind readers. The traffic lights are those of the forms, the green a shade
 * darker, so that white figures on it reach a contrast of 4.5. */

typedef struct
{
  guint32 color;
  LhChartPattern pattern;
  gboolean outlined;
} LhChartSwatch;

#define SOLID(color)    { color, LH_CHART_PATTERN_SOLID, FALSE }
#define OUTLINED(color) { color, LH_CHART_PATTERN_SOLID, TRUE }

static const LhChartSwatch light_swatches[LH_CHART_N_ROLES] = {
  [LH_CHART_ROLE_DEFAULT] = SOLID (0x1F4E79),
  [LH_CHART_ROLE_RED] = SOLID (0xB22222),
  [LH_CHART_ROLE_NAVY] = SOLID (0x1F4E79),
  [LH_CHART_ROLE_GOLD] = OUTLINED (0xD9A441),
  [LH_CHART_ROLE_SKY] = OUTLINED (0x56B4E9),
  [LH_CHART_ROLE_GRASS] = SOLID (0x4C956C),
  [LH_CHART_ROLE_GREY] = SOLID (0x595959),
  [LH_CHART_ROLE_MAGENTA] = SOLID (0xCC79A7),
  [LH_CHART_ROLE_LIGHT_RED] = SOLID (0xC00000),
  [LH_CHART_ROLE_LIGHT_ORANGE] = SOLID (0xD96B0B),
  [LH_CHART_ROLE_LIGHT_YELLOW] = OUTLINED (0xFFD966),
  [LH_CHART_ROLE_LIGHT_GREEN] = SOLID (0x1A8453),
  [LH_CHART_ROLE_LIGHT_BLUE] = SOLID (0x1F5FA8),
  [LH_CHART_ROLE_LIGHT_GREY] = OUTLINED (0xBFBFBF),
  [LH_CHART_ROLE_BACKGROUND] = SOLID (0xFFFFFF),
  [LH_CHART_ROLE_TEXT] = SOLID (0x1A1A1A),
  [LH_CHART_ROLE_TEXT_DIM] = SOLID (0x595959),
  [LH_CHART_ROLE_TITLE] = SOLID (0x8C1515),
  [LH_CHART_ROLE_ACCENT] = SOLID (0xB22222),
  [LH_CHART_ROLE_AXIS] = SOLID (0xB8B8B8),
  [LH_CHART_ROLE_GRID] = SOLID (0xE6E6E6),
  [LH_CHART_ROLE_PLAN] = SOLID (0x7A7A7A),
  [LH_CHART_ROLE_REFERENCE] = SOLID (0x8A6200),
  [LH_CHART_ROLE_HATCH] = SOLID (0xC4C4C4),
};

/* Red and gold. Red still says that something is wrong, so what says nothing of the kind is gold. */
static const LhChartSwatch briefing_swatches[LH_CHART_N_ROLES] = {
  [LH_CHART_ROLE_DEFAULT] = OUTLINED (0xD9A441),
  [LH_CHART_ROLE_RED] = SOLID (0xB22222),
  [LH_CHART_ROLE_NAVY] = SOLID (0x1F4E79),
  [LH_CHART_ROLE_GOLD] = OUTLINED (0xD9A441),
  [LH_CHART_ROLE_SKY] = OUTLINED (0x56B4E9),
  [LH_CHART_ROLE_GRASS] = SOLID (0x4C956C),
  [LH_CHART_ROLE_GREY] = SOLID (0x595959),
  [LH_CHART_ROLE_MAGENTA] = SOLID (0xCC79A7),
  [LH_CHART_ROLE_LIGHT_RED] = SOLID (0xC00000),
  [LH_CHART_ROLE_LIGHT_ORANGE] = SOLID (0xD96B0B),
  [LH_CHART_ROLE_LIGHT_YELLOW] = OUTLINED (0xFFD966),
  [LH_CHART_ROLE_LIGHT_GREEN] = SOLID (0x1A8453),
  [LH_CHART_ROLE_LIGHT_BLUE] = SOLID (0x1F5FA8),
  [LH_CHART_ROLE_LIGHT_GREY] = OUTLINED (0xBFBFBF),
  [LH_CHART_ROLE_BACKGROUND] = SOLID (0xFFFFFF),
  [LH_CHART_ROLE_TEXT] = SOLID (0x261A18),
  [LH_CHART_ROLE_TEXT_DIM] = SOLID (0x5A4A46),
  [LH_CHART_ROLE_TITLE] = SOLID (0x8C1515),
  [LH_CHART_ROLE_ACCENT] = SOLID (0xB22222),
  [LH_CHART_ROLE_AXIS] = SOLID (0xC9AFA9),
  [LH_CHART_ROLE_GRID] = SOLID (0xF3E4E1),
  [LH_CHART_ROLE_PLAN] = SOLID (0x7A6A66),
  [LH_CHART_ROLE_REFERENCE] = SOLID (0x8A6200),
  [LH_CHART_ROLE_HATCH] = SOLID (0xD8C2BD),
};

static const LhChartSwatch dark_swatches[LH_CHART_N_ROLES] = {
  [LH_CHART_ROLE_DEFAULT] = SOLID (0x6BA6DB),
  [LH_CHART_ROLE_RED] = SOLID (0xE56157),
  [LH_CHART_ROLE_NAVY] = SOLID (0x6BA6DB),
  [LH_CHART_ROLE_GOLD] = SOLID (0xE3B557),
  [LH_CHART_ROLE_SKY] = SOLID (0x9BDAFA),
  [LH_CHART_ROLE_GRASS] = SOLID (0x81C78E),
  [LH_CHART_ROLE_GREY] = SOLID (0x9F9F9F),
  [LH_CHART_ROLE_MAGENTA] = SOLID (0xA8609B),
  [LH_CHART_ROLE_LIGHT_RED] = SOLID (0xE35249),
  [LH_CHART_ROLE_LIGHT_ORANGE] = SOLID (0xE8893A),
  [LH_CHART_ROLE_LIGHT_YELLOW] = SOLID (0xFFD966),
  [LH_CHART_ROLE_LIGHT_GREEN] = SOLID (0x3EB171),
  [LH_CHART_ROLE_LIGHT_BLUE] = SOLID (0x5B9BE0),
  [LH_CHART_ROLE_LIGHT_GREY] = SOLID (0xA8A8A8),
  [LH_CHART_ROLE_BACKGROUND] = SOLID (0x303030),
  [LH_CHART_ROLE_TEXT] = SOLID (0xF2F2F2),
  [LH_CHART_ROLE_TEXT_DIM] = SOLID (0xBDBDBD),
  [LH_CHART_ROLE_TITLE] = SOLID (0xFFFFFF),
  [LH_CHART_ROLE_ACCENT] = SOLID (0xE56157),
  [LH_CHART_ROLE_AXIS] = SOLID (0x7A7A7A),
  [LH_CHART_ROLE_GRID] = SOLID (0x454545),
  [LH_CHART_ROLE_PLAN] = SOLID (0xC0C0C0),
  [LH_CHART_ROLE_REFERENCE] = SOLID (0xE3B557),
  [LH_CHART_ROLE_HATCH] = SOLID (0x666666),
};

static const LhChartSwatch high_contrast_swatches[LH_CHART_N_ROLES] = {
  [LH_CHART_ROLE_DEFAULT] = OUTLINED (0x0A3A6B),
  [LH_CHART_ROLE_RED] = OUTLINED (0xA00000),
  [LH_CHART_ROLE_NAVY] = OUTLINED (0x0A3A6B),
  [LH_CHART_ROLE_GOLD] = OUTLINED (0xFFC425),
  [LH_CHART_ROLE_SKY] = OUTLINED (0x5CC8FF),
  [LH_CHART_ROLE_GRASS] = OUTLINED (0x1C6F40),
  [LH_CHART_ROLE_GREY] = OUTLINED (0x404040),
  [LH_CHART_ROLE_MAGENTA] = OUTLINED (0xAC4979),
  [LH_CHART_ROLE_LIGHT_RED] = OUTLINED (0xB00000),
  [LH_CHART_ROLE_LIGHT_ORANGE] = OUTLINED (0xF08A1D),
  [LH_CHART_ROLE_LIGHT_YELLOW] = OUTLINED (0xFFE066),
  [LH_CHART_ROLE_LIGHT_GREEN] = OUTLINED (0x166F43),
  [LH_CHART_ROLE_LIGHT_BLUE] = OUTLINED (0x0F4C97),
  [LH_CHART_ROLE_LIGHT_GREY] = OUTLINED (0xD0D0D0),
  [LH_CHART_ROLE_BACKGROUND] = SOLID (0xFFFFFF),
  [LH_CHART_ROLE_TEXT] = SOLID (0x000000),
  [LH_CHART_ROLE_TEXT_DIM] = SOLID (0x000000),
  [LH_CHART_ROLE_TITLE] = SOLID (0x000000),
  [LH_CHART_ROLE_ACCENT] = SOLID (0xA00000),
  [LH_CHART_ROLE_AXIS] = SOLID (0x000000),
  [LH_CHART_ROLE_GRID] = SOLID (0x808080),
  [LH_CHART_ROLE_PLAN] = SOLID (0x000000),
  [LH_CHART_ROLE_REFERENCE] = SOLID (0x5C3D00),
  [LH_CHART_ROLE_HATCH] = SOLID (0x606060),
};

static const LhChartSwatch print_swatches[LH_CHART_N_ROLES] = {
  [LH_CHART_ROLE_DEFAULT] = OUTLINED (0xA6A6A6),
  [LH_CHART_ROLE_RED] = OUTLINED (0x333333),
  [LH_CHART_ROLE_NAVY] = OUTLINED (0xA6A6A6),
  [LH_CHART_ROLE_GOLD] = { 0x333333, LH_CHART_PATTERN_FORWARD, TRUE },
  [LH_CHART_ROLE_SKY] = { 0x333333, LH_CHART_PATTERN_DOTS, TRUE },
  [LH_CHART_ROLE_GRASS] = { 0x333333, LH_CHART_PATTERN_BACKWARD, TRUE },
  [LH_CHART_ROLE_GREY] = { 0x333333, LH_CHART_PATTERN_HORIZONTAL, TRUE },
  [LH_CHART_ROLE_MAGENTA] = { 0x333333, LH_CHART_PATTERN_CROSS, TRUE },
  [LH_CHART_ROLE_LIGHT_RED] = OUTLINED (0x262626),
  [LH_CHART_ROLE_LIGHT_ORANGE] = { 0x404040, LH_CHART_PATTERN_CROSS, TRUE },
  [LH_CHART_ROLE_LIGHT_YELLOW] = { 0x404040, LH_CHART_PATTERN_FORWARD, TRUE },
  [LH_CHART_ROLE_LIGHT_GREEN] = OUTLINED (0xD4D4D4),
  [LH_CHART_ROLE_LIGHT_BLUE] = { 0x404040, LH_CHART_PATTERN_DOTS, TRUE },
  [LH_CHART_ROLE_LIGHT_GREY] = OUTLINED (0xFFFFFF),
  [LH_CHART_ROLE_BACKGROUND] = SOLID (0xFFFFFF),
  [LH_CHART_ROLE_TEXT] = SOLID (0x000000),
  [LH_CHART_ROLE_TEXT_DIM] = SOLID (0x404040),
  [LH_CHART_ROLE_TITLE] = SOLID (0x000000),
  [LH_CHART_ROLE_ACCENT] = SOLID (0x262626),
  [LH_CHART_ROLE_AXIS] = SOLID (0x808080),
  [LH_CHART_ROLE_GRID] = SOLID (0xD0D0D0),
  [LH_CHART_ROLE_PLAN] = SOLID (0x404040),
  [LH_CHART_ROLE_REFERENCE] = SOLID (0x000000),
  [LH_CHART_ROLE_HATCH] = SOLID (0xA0A0A0),
};

/* One hue, so that the order of the steps needs no legend; each table starts with the smallest values. */
static const guint32 light_heat[LH_CHART_HEAT_STEPS] = {
  0xFDF1EF, 0xF7CFC9, 0xEB9E95, 0xD9635B, 0xB22222, 0x7A1414,
};

static const guint32 dark_heat[LH_CHART_HEAT_STEPS] = {
  0x3F2E2E, 0x5A2F2D, 0x8A3732, 0xC0453E, 0xE57F77, 0xF8C3BD,
};

static const guint32 print_heat[LH_CHART_HEAT_STEPS] = {
  0xF7F7F7, 0xDCDCDC, 0xBEBEBE, 0x989898, 0x5A5A5A, 0x262626,
};

static LhChartColor
lh_chart_color_from_rgb (guint32 rgb)
{
  return (LhChartColor) {
    ((rgb >> 16) & 0xFF) / 255.0,
    ((rgb >> 8) & 0xFF) / 255.0,
    (rgb & 0xFF) / 255.0,
  };
}

static const LhChartSwatch *
lh_chart_palette_get_swatch (LhChartThemeKind kind,
                             LhChartRole      role)
{
  g_assert (role < LH_CHART_N_ROLES);

  switch (kind)
    {
    case LH_CHART_THEME_DARK:
      return &dark_swatches[role];
    case LH_CHART_THEME_HIGH_CONTRAST:
      return &high_contrast_swatches[role];
    case LH_CHART_THEME_PRINT:
      return &print_swatches[role];
    case LH_CHART_THEME_BRIEFING:
      return &briefing_swatches[role];
    case LH_CHART_THEME_LIGHT:
    case LH_CHART_N_THEMES:
    default:
      return &light_swatches[role];
    }
}

static double
lh_chart_color_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
lh_chart_color_luminance (LhChartColor color)
{
  return 0.2126 * lh_chart_color_linear (color.red)
         + 0.7152 * lh_chart_color_linear (color.green)
         + 0.0722 * lh_chart_color_linear (color.blue);
}

/**
 * lh_chart_palette_get_paint:
 * @kind: the theme
 * @role: what the colour means
 *
 * Returns: how an area of @role is filled
 */
LhChartPaint
lh_chart_palette_get_paint (LhChartThemeKind kind,
                            LhChartRole      role)
{
  const LhChartSwatch *swatch = lh_chart_palette_get_swatch (kind, role);
  gboolean quiet = kind == LH_CHART_THEME_LIGHT || kind == LH_CHART_THEME_BRIEFING;
  guint32 edge = quiet ? 0x6B6B6B : 0x000000;

  return (LhChartPaint) {
    .color = lh_chart_color_from_rgb (swatch->color),
    .pattern = swatch->pattern,
    .ground = lh_chart_palette_get_color (kind, LH_CHART_ROLE_BACKGROUND),
    .outline = lh_chart_color_from_rgb (edge),
    .outlined = swatch->outlined,
  };
}

/**
 * lh_chart_palette_get_color:
 * @kind: the theme
 * @role: what the colour means
 *
 * Returns: the colour of lines and text of @role
 */
LhChartColor
lh_chart_palette_get_color (LhChartThemeKind kind,
                            LhChartRole      role)
{
  return lh_chart_color_from_rgb (lh_chart_palette_get_swatch (kind, role)->color);
}

/**
 * lh_chart_palette_get_heat:
 * @kind: the theme
 * @step: 0 for the smallest values up to %LH_CHART_HEAT_STEPS - 1
 *
 * Returns: the fill of a cell of a heat map
 */
LhChartPaint
lh_chart_palette_get_heat (LhChartThemeKind kind,
                           guint            step)
{
  const guint32 *table = light_heat;
  LhChartPaint paint = lh_chart_palette_get_paint (kind, LH_CHART_ROLE_GREY);

  if (kind == LH_CHART_THEME_DARK)
    table = dark_heat;
  else if (kind == LH_CHART_THEME_PRINT)
    table = print_heat;

  paint.color = lh_chart_color_from_rgb (table[MIN (step, LH_CHART_HEAT_STEPS - 1)]);
  paint.pattern = LH_CHART_PATTERN_SOLID;
  paint.outlined = kind == LH_CHART_THEME_HIGH_CONTRAST || kind == LH_CHART_THEME_PRINT;

  return paint;
}

/**
 * lh_chart_palette_get_ink:
 * @paint: the fill under the text
 *
 * White if it can be read on @paint, else the darkest grey that can; at least 4.5 to 1. On a pattern
 * the text stands on a plate of the ground colour, which is what counts then.
 *
 * Returns: the colour of text on @paint
 */
LhChartColor
lh_chart_palette_get_ink (const LhChartPaint *paint)
{
  LhChartColor fill = paint->pattern == LH_CHART_PATTERN_SOLID ? paint->color : paint->ground;
  LhChartColor white = lh_chart_color_from_rgb (0xFFFFFF);
  LhChartColor dark = lh_chart_color_from_rgb (0x1A1A1A);

  if (lh_chart_color_contrast (white, fill) >= 4.5)
    return white;
  if (lh_chart_color_contrast (dark, fill) >= 4.5)
    return dark;

  return lh_chart_color_from_rgb (0x000000);
}

/**
 * lh_chart_color_contrast:
 * @one: a colour
 * @other: a colour
 *
 * Returns: the contrast of WCAG 2.1, 1 to 21
 */
double
lh_chart_color_contrast (LhChartColor one,
                         LhChartColor other)
{
  double a = lh_chart_color_luminance (one);
  double b = lh_chart_color_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
