/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include <math.h>

/* Height of a line of type, in multiples of its size. */
#define LH_CHART_PIECE_LEADING 1.45

/* lh_chart_piece_tint: the colour of @role with so much of it on the ground of the chart. */
LhChartPaint
lh_chart_piece_tint (LhChartContext *context,
                     LhChartRole     role,
                     double          share)
{
  LhChartColor color = lh_chart_context_get_color (context, role);
  LhChartPaint paint = lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND);

  paint.color.red += (color.red - paint.color.red) * share;
  paint.color.green += (color.green - paint.color.green) * share;
  paint.color.blue += (color.blue - paint.color.blue) * share;

  return paint;
}

/* lh_chart_piece_polygon: (transfer full): through @count points, given as x, y, x, y … */
LhChartPath *
lh_chart_piece_polygon (const double *points,
                        guint         count)
{
  LhChartPath *path = lh_chart_path_new ();

  for (guint i = 0; i < count; i++)
    {
      if (i == 0)
        lh_chart_path_move_to (path, points[0], points[1]);
      else
        lh_chart_path_line_to (path, points[2 * i], points[2 * i + 1]);
    }
  lh_chart_path_close (path);

  return path;
}

/* lh_chart_piece_add_plate: what is in @rect can be read although the area has a pattern. */
void
lh_chart_piece_add_plate (LhChartContext     *context,
                          const LhChartPaint *paint,
                          LhChartRect         rect)
{
  double edge = context->em * 0.2;

  if (paint->pattern != LH_CHART_PATTERN_SOLID)
    lh_chart_context_add_area (context, (LhChartRect) { rect.x - edge, rect.y, rect.width + 2.0 * edge, rect.height },
                               lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
}

/* lh_chart_piece_text_on: puts @text (transfer full) on an area of @paint; on a pattern it stands on a plate. */
void
lh_chart_piece_text_on (LhChartContext     *context,
                        const LhChartPaint *paint,
                        PangoLayout        *text,
                        double              x,
                        double              y,
                        double              x_align)
{
  double width = lh_chart_text_get_width (text);
  double height = lh_chart_text_get_height (text);

  lh_chart_piece_add_plate (context, paint, (LhChartRect) { x - x_align * width, y - height / 2.0, width, height });
  lh_chart_context_place_text (context, text, x, y, x_align, lh_chart_palette_get_ink (paint));
}

/* lh_chart_piece_fit_text: (transfer full) (nullable): one line of @text at @size, or as much smaller as it takes to be
 * shown whole; cut at the size @least. %NULL where not even that can be read. */
PangoLayout *
lh_chart_piece_fit_text (LhChartContext   *context,
                         const char       *text,
                         double            size,
                         double            least,
                         LhChartTextFlags  flags,
                         double            max_width)
{
  PangoLayout *layout;
  double width;

  if (size < LH_CHART_PIECE_MIN_SIZE || max_width < size * 0.5)
    return NULL;
  layout = lh_chart_context_make_text (context, text, size, flags, -1.0, 1);
  width = lh_chart_text_get_width (layout);
  if (width <= max_width + 0.01)
    return layout;

  g_object_unref (layout);
  size = MAX (MAX (size * max_width / width, least), LH_CHART_PIECE_MIN_SIZE);

  return max_width < size ? NULL : lh_chart_context_make_text (context, text, size, flags, max_width, 1);
}

/* lh_chart_piece_block: (transfer full) (nullable): @text on as many lines as the height allows; %NULL for no line. */
PangoLayout *
lh_chart_piece_block (LhChartContext   *context,
                      const char       *text,
                      double            size,
                      LhChartTextFlags  flags,
                      double            max_width,
                      double            max_height)
{
  PangoLayout *layout;
  int lines = (int) floor (max_height / (size * LH_CHART_PIECE_LEADING) + 0.01);

  if (text == NULL || *text == '\0' || size < LH_CHART_PIECE_MIN_SIZE || max_width < size)
    return NULL;
  for (; lines > 0; lines--)
    {
      layout = lh_chart_context_make_text (context, text, size, flags, max_width, lines);
      if (lh_chart_text_get_height (layout) <= max_height + 0.01)
        return layout;
      g_object_unref (layout);
    }

  return NULL;
}

/* lh_chart_piece_get_line: the colour of @role for a line or a symbol on the ground of the chart; a dim one of text if it
 * has less than so much contrast, as the fills of the print theme have. */
LhChartColor
lh_chart_piece_get_line (LhChartContext *context,
                         LhChartRole     role,
                         double          contrast)
{
  LhChartColor color = lh_chart_context_get_color (context, role);

  if (lh_chart_color_contrast (color, lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND)) < contrast)
    color = lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM);

  return color;
}

/* lh_chart_piece_get_role: that of the cell, or of its series; red below the plan. */
LhChartRole
lh_chart_piece_get_role (LhChartContext *context,
                         guint           category,
                         guint           series)
{
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, series);

  if (cell->below)
    return LH_CHART_ROLE_RED;

  return cell->role != LH_CHART_ROLE_DEFAULT ? cell->role : lh_chart_data_get_series (context->data, series)->role;
}
