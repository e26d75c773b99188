/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-lines-private.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_LINES_WIDTH  0.16 /* of a line */
#define LH_CHART_LINES_POINT  0.62 /* of a point */
#define LH_CHART_LINES_HIT    1.6  /* of what can be pointed at */
#define LH_CHART_LINES_HATCH  1.2
#define LH_CHART_LINES_NOTE   1.5  /* height of a line above the plot */
#define LH_CHART_LINES_MANY   40   /* beyond so many places points have no symbol */

static guint
lh_chart_lines_count (const LhChartLines *self)
{
  return lh_chart_view_get_n_rows (self->context->view);
}

/* lh_chart_lines_get_cell: (nullable): the cell in a place; the gap of a shortened chart has none. */
const LhChartCell *
lh_chart_lines_get_cell (const LhChartLines *self,
                         guint               row,
                         guint               series)
{
  int category = lh_chart_view_get_category (self->context->view, row);

  return category >= 0 ? lh_chart_data_get_cell (self->context->data, category, series) : NULL;
}

/* lh_chart_lines_get_point: where a value lies. Returns FALSE if there is none. */
gboolean
lh_chart_lines_get_point (const LhChartLines *self,
                          guint               row,
                          guint               series,
                          double             *x,
                          double             *y)
{
  const LhChartCell *cell = lh_chart_lines_get_cell (self, row, series);

  if (cell == NULL || cell->state != LH_CHART_CELL_VALUE)
    return FALSE;

  *x = self->band.start + (row + 0.5) * self->band.step;
  *y = lh_chart_scale_map (&self->scale, CLAMP (cell->value, self->scale.domain_start, self->scale.domain_end));

  return TRUE;
}

/* lh_chart_lines_find_last: the last place with a value, or -1. */
int
lh_chart_lines_find_last (const LhChartLines *self,
                          guint               series)
{
  for (guint i = lh_chart_lines_count (self); i > 0; i--)
    {
      const LhChartCell *cell = lh_chart_lines_get_cell (self, i - 1, series);

      if (cell != NULL && cell->state == LH_CHART_CELL_VALUE)
        return i - 1;
    }

  return -1;
}

static gboolean
lh_chart_lines_is_plan (const LhChartLines *self,
                        guint               series)
{
  return lh_chart_data_get_series (self->context->data, series)->part == LH_CHART_PART_PLAN;
}

/* lh_chart_lines_get_color: a line is thin, so a pale colour becomes the dark one of its family; on paper all lines are
 * black and differ by their dashes and points. */
LhChartColor
lh_chart_lines_get_color (const LhChartLines *self,
                          guint               series)
{
  LhChartContext *context = self->context;
  LhChartRole role = lh_chart_axis_get_role (context->data, -1, series);
  LhChartColor ground = lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND);
  LhChartColor color;

  if (series >= LH_CHART_MAX_LINES)
    return lh_chart_context_get_color (context, LH_CHART_ROLE_GRID);
  if (lh_chart_lines_is_plan (self, series))
    return lh_chart_context_get_color (context, LH_CHART_ROLE_PLAN);
  if (context->theme->kind == LH_CHART_THEME_PRINT)
    return lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT);

  color = lh_chart_context_get_color (context, role);
  if (lh_chart_color_contrast (color, ground) >= 3.0)
    return color;

  return lh_chart_context_get_color (context, role == LH_CHART_ROLE_GOLD || role == LH_CHART_ROLE_LIGHT_YELLOW
                                                ? LH_CHART_ROLE_REFERENCE
                                                : LH_CHART_ROLE_GREY);
}

/* lh_chart_lines_get_symbol: the shape of the points of a line, so that colour is not needed to follow it. */
LhChartSymbol
lh_chart_lines_get_symbol (const LhChartLines *self,
                           guint               series)
{
  static const LhChartSymbol symbols[LH_CHART_MAX_LINES] = {
    LH_CHART_SYMBOL_CIRCLE, LH_CHART_SYMBOL_SQUARE, LH_CHART_SYMBOL_TRIANGLE, LH_CHART_SYMBOL_DIAMOND,
  };

  if (series >= LH_CHART_MAX_LINES)
    return LH_CHART_SYMBOL_NONE;

  return lh_chart_lines_is_plan (self, series) ? LH_CHART_SYMBOL_RING : symbols[series];
}

static LhChartDash
lh_chart_lines_get_dash (const LhChartLines *self,
                         guint               series)
{
  static const LhChartDash dashes[LH_CHART_MAX_LINES] = {
    LH_CHART_DASH_SOLID, LH_CHART_DASH_MIXED, LH_CHART_DASH_DOTTED, LH_CHART_DASH_DASHED,
  };

  if (lh_chart_lines_is_plan (self, series))
    return LH_CHART_DASH_DASHED;
  if (self->context->theme->kind != LH_CHART_THEME_PRINT || series >= LH_CHART_MAX_LINES)
    return LH_CHART_DASH_SOLID;

  return dashes[series];
}

/* Where a value is missing the line breaks off; it never passes over what was not reported. */
static void
lh_chart_lines_layout_line (LhChartLines *self,
                            guint         series)
{
  LhChartContext *context = self->context;
  g_autoptr (LhChartPath) path = lh_chart_path_new ();
  double width = context->em * LH_CHART_LINES_WIDTH * (series < LH_CHART_MAX_LINES ? 1.0 : 0.6);
  gboolean open = FALSE;
  double x, y;

  if (lh_chart_lines_is_plan (self, series))
    width *= 0.75;
  for (guint i = 0; i < lh_chart_lines_count (self); i++)
    {
      if (!lh_chart_lines_get_point (self, i, series, &x, &y))
        {
          open = FALSE;
          continue;
        }
      if (open)
        lh_chart_path_line_to (path, x, y);
      else
        lh_chart_path_move_to (path, x, y);
      open = TRUE;
    }

  if (!lh_chart_path_is_empty (path))
    lh_chart_context_add_stroke (context, g_steal_pointer (&path), lh_chart_lines_get_color (self, series),
                                 MAX (width, context->hair), lh_chart_lines_get_dash (self, series));
}

/* Of many points only those that stand alone are drawn: no line would show them. */
static gboolean
lh_chart_lines_is_alone (const LhChartLines *self,
                         guint               row,
                         guint               series)
{
  double x, y;

  return !(row > 0 && lh_chart_lines_get_point (self, row - 1, series, &x, &y))
         && !(row + 1 < lh_chart_lines_count (self) && lh_chart_lines_get_point (self, row + 1, series, &x, &y));
}

static void
lh_chart_lines_layout_points (LhChartLines *self,
                              guint         series)
{
  LhChartContext *context = self->context;
  double size = context->em * LH_CHART_LINES_POINT;
  gboolean many = lh_chart_lines_count (self) > LH_CHART_LINES_MANY || self->band.step < size * 1.2;
  double x, y;

  for (guint i = 0; i < lh_chart_lines_count (self); i++)
    {
      LhChartRect point;

      if (!lh_chart_lines_get_point (self, i, series, &x, &y) || (many && !lh_chart_lines_is_alone (self, i, series)))
        continue;
      lh_chart_context_add_symbol (context, lh_chart_lines_get_symbol (self, series), x - size / 2.0, y, size,
                                   lh_chart_lines_get_color (self, series));
      point = (LhChartRect) { x - size / 2.0, y - size / 2.0, size, size };
      if (self->size > 0.0)
        g_array_append_val (self->taken, point);
    }
}

/* What was not reported is hatched at the foot of its place and says so. */
static void
lh_chart_lines_layout_missing (LhChartLines *self)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < lh_chart_lines_count (self); i++)
    for (guint j = 0; j < context->data->series->len; j++)
      {
        const LhChartCell *cell = lh_chart_lines_get_cell (self, i, j);
        double width = MIN (self->band.step * 0.5, context->em * 2.4);
        double height = MIN (context->em * LH_CHART_LINES_HATCH, self->plot.height / 4.0);
        LhChartRect hatch = { self->band.start + (i + 0.5) * self->band.step - width / 2.0,
                              self->plot.y + self->plot.height - height, width, height };
        g_autoptr (PangoLayout) text = NULL;

        if (cell == NULL || cell->state != LH_CHART_CELL_MISSING)
          continue;
        lh_chart_context_add_hatch (context, hatch);
        lh_chart_context_add_mark (context, hatch, lh_chart_view_get_category (context->view, i), j);
        g_array_append_val (self->taken, hatch);
        if (cell->text == NULL || self->size <= 0.0)
          break;
        text = lh_chart_context_make_text (context, cell->text, self->size * 0.9, LH_CHART_TEXT_PLAIN, -1.0, 1);
        if (lh_chart_text_get_width (text) <= self->band.step * 0.96)
          lh_chart_context_place_text (context, g_steal_pointer (&text), hatch.x + width / 2.0,
                                       hatch.y - self->size * 0.6, 0.5,
                                       lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
        break;
      }
}

static void
lh_chart_lines_layout_marks (LhChartLines *self)
{
  LhChartContext *context = self->context;
  double height = MIN (context->em * LH_CHART_LINES_HIT, self->plot.height);
  double width = MIN (height, self->band.step);
  double x, y;

  for (guint i = 0; i < lh_chart_lines_count (self); i++)
    for (guint j = 0; j < context->data->series->len; j++)
      if (lh_chart_lines_get_point (self, i, j, &x, &y))
        lh_chart_context_add_mark (context,
                                   (LhChartRect) { x - width / 2.0,
                                                   CLAMP (y - height / 2.0, self->plot.y,
                                                          self->plot.y + self->plot.height - height),
                                                   width, height },
                                   lh_chart_view_get_category (context->view, i), j);
}

/* The axis starts at zero. Where the caller chose a range above it, a break in the axis and a note say so. */
static void
lh_chart_lines_get_range (const LhChartLines *self,
                          double             *minimum,
                          double             *maximum)
{
  const LhChartData *data = self->context->data;
  double start = data->has_range ? data->minimum : 0.0;

  lh_chart_data_get_extent (data, minimum, maximum);
  if (data->kind == LH_CHART_TREND && start > 0.0)
    *minimum = MIN (*minimum, start);
  else
    *minimum = MIN (*minimum, 0.0);
  lh_chart_scale_nice_range (minimum, maximum, lh_chart_axis_get_max_steps (self->context, self->plot.height));
}

static void
lh_chart_lines_layout_break (LhChartLines *self)
{
  LhChartContext *context = self->context;
  double em = context->em;
  double x = self->plot.x, y = self->plot.y + self->plot.height;
  LhChartPath *zigzag;

  if (self->scale.domain_start <= 0.0)
    return;

  zigzag = lh_chart_path_new ();
  lh_chart_path_move_to (zigzag, x, y);
  lh_chart_path_line_to (zigzag, x, y - em * 0.25);
  lh_chart_path_line_to (zigzag, x - em * 0.25, y - em * 0.4);
  lh_chart_path_line_to (zigzag, x + em * 0.25, y - em * 0.65);
  lh_chart_path_line_to (zigzag, x, y - em * 0.8);
  lh_chart_path_line_to (zigzag, x, y - em * 1.1);
  lh_chart_context_add_stroke (context, zigzag, lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM),
                               context->hair, LH_CHART_DASH_SOLID);
}

/* A line of words above the plot: what the axis does not say, or today. */
static void
lh_chart_lines_cut_head (LhChartLines *self)
{
  LhChartContext *context = self->context;
  const LhChartData *data = context->data;
  gboolean note = data->axis_note != NULL && data->has_range && data->minimum > 0.0;
  LhChartRect line;

  if ((!note && !(data->has_now && data->now_label != NULL)) || context->area.height < context->em * 7.0)
    return;

  line = lh_chart_rect_cut_top (&context->area, context->em * LH_CHART_LINES_NOTE);
  if (note)
    lh_chart_context_add_text (context, data->axis_note, context->em * 0.85, line.width * 0.45, line.x,
                               line.y + line.height * 0.4, 0.0, LH_CHART_ROLE_TEXT_DIM);
}

static void
lh_chart_lines_measure (LhChartLines *self)
{
  LhChartContext *context = self->context;
  LhChartRect foot;
  double minimum, maximum;

  lh_chart_lines_cut_head (self);
  self->size = context->area.height >= context->em * 4.5 && context->area.width >= context->em * 9.0
                 ? context->em * 0.95 : 0.0;
  self->plot = context->area;
  lh_chart_rect_cut_bottom (&self->plot, lh_chart_axis_get_foot (context, context->area.width * 0.75));
  foot = context->area;
  foot.y = self->plot.y + self->plot.height;
  foot.height = context->area.y + context->area.height - foot.y;

  lh_chart_lines_get_range (self, &minimum, &maximum);
  lh_chart_rect_cut_left (&self->plot, MIN (lh_chart_axis_get_tick_width (context, minimum, maximum,
                                                                          self->plot.height),
                                            self->plot.width * 0.25));
  self->ends = lh_chart_rect_cut_right (&self->plot, lh_chart_lines_get_ends_width (self, self->plot.width * 0.34));
  self->scale = (LhChartScale) { minimum, maximum, self->plot.y + self->plot.height,
                                 self->plot.y + MIN (context->em * 0.7, self->plot.height * 0.2) };
  self->band = lh_chart_band (self->plot.x, self->plot.width, lh_chart_lines_count (self), 0.0);
  foot.x = self->plot.x;
  foot.width = self->plot.width;
  lh_chart_axis_layout_names (context, &self->band, foot);
}

static void
lh_chart_lines_layout (LhChartContext *context)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LhChartRect));
  LhChartLines self = { .context = context, .taken = taken };
  guint n = context->data->series->len;

  lh_chart_lines_measure (&self);
  lh_chart_axis_layout_ticks (context, self.plot, &self.scale);
  lh_chart_axis_layout_zero (context, self.plot, &self.scale);
  lh_chart_lines_layout_break (&self);
  lh_chart_lines_layout_missing (&self);
  lh_chart_lines_layout_now (&self);
  if (context->data->kind == LH_CHART_S_CURVE)
    lh_chart_lines_layout_gap (&self);

  /* The first line is the most important one: it lies above the others. */
  for (guint i = n; i > 0; i--)
    lh_chart_lines_layout_line (&self, i - 1);
  for (guint i = n; i > 0; i--)
    lh_chart_lines_layout_points (&self, i - 1);
  lh_chart_axis_layout_references (context, self.plot, &self.scale, taken);
  if (self.size > 0.0)
    {
      for (guint i = 0; i < MIN (n, LH_CHART_MAX_LINES) && lh_chart_lines_count (&self) <= LH_CHART_LINES_MANY; i++)
        lh_chart_lines_take_course (&self, i);
      lh_chart_lines_layout_ends (&self);
      if (context->data->kind == LH_CHART_S_CURVE)
        lh_chart_lines_label_gap (&self);
      lh_chart_lines_layout_values (&self);
    }
  lh_chart_lines_layout_marks (&self);
}

const LhChartPainter lh_chart_lines_painter = { lh_chart_lines_layout };
