/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-axis.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_COLUMNS_WIDTH   4.2  /* widest column */
#define LH_CHART_COLUMNS_GAP     0.28 /* share of a group that stays empty */
#define LH_CHART_COLUMNS_LABEL   1.45 /* height of a figure */
#define LH_CHART_COLUMNS_LEGEND  1.9
#define LH_CHART_COLUMNS_SMALLEST 0.72

typedef struct
{
  LhChartContext *context;
  LhChartRect plot;
  LhChartScale scale;
  LhChartBand groups;
  double column_width;
  double column_step;
  double size;       /* of the figures; 0 if they do not fit and an axis stands in */
  GArray *taken;     /* LhChartRect: columns and figures that no figure may cover */
} LhChartColumns;

static guint
lh_chart_columns_count (const LhChartColumns *self)
{
  return lh_chart_view_get_n_rows (self->context->view);
}

static LhChartRect
lh_chart_columns_get_place (const LhChartColumns *self,
                            guint                 row,
                            guint                 series)
{
  double middle = self->groups.start + (row + 0.5) * self->groups.step;
  guint n = self->context->data->series->len;
  double left = middle - (self->column_step * (n - 1) + self->column_width) / 2.0;

  return (LhChartRect) {
    left + series * self->column_step,
    self->plot.y,
    self->column_width,
    self->plot.height,
  };
}

static LhChartRect
lh_chart_columns_get_column (const LhChartColumns *self,
                             guint                 row,
                             guint                 series,
                             double                value)
{
  LhChartRect column = lh_chart_columns_get_place (self, row, series);
  double zero = lh_chart_scale_map (&self->scale, 0.0);
  double end = lh_chart_scale_map (&self->scale, value);

  column.y = MIN (zero, end);
  column.height = ABS (end - zero);

  return column;
}

static double
lh_chart_columns_get_widest (const LhChartColumns *self,
                             double                size)
{
  LhChartContext *context = self->context;
  double widest = 0.0;

  for (guint i = 0; i < lh_chart_columns_count (self); i++)
    for (guint j = 0; j < context->data->series->len; j++)
      {
        int category = lh_chart_view_get_category (context->view, i);
        const LhChartCell *cell = category < 0 ? NULL : lh_chart_data_get_cell (context->data, category, j);
        double marker = 0.0;

        if (cell == NULL || cell->state != LH_CHART_CELL_VALUE || cell->text == NULL)
          continue;
        marker = cell->below ? size * 0.75 : 0.0;
        widest = MAX (widest, marker + lh_chart_context_measure (context, cell->text, size));
      }

  return widest;
}

/* Figures stand above the columns in one size. If even the smallest does not fit, an axis takes their place. */
static void
lh_chart_columns_fit_figures (LhChartColumns *self)
{
  double em = self->context->em;
  double room = self->column_step * 1.02;
  double widest;

  self->size = 0.0;
  if (lh_chart_columns_count (self) * self->context->data->series->len > 64
      || self->plot.height < em * 3.0 || self->column_step < em * 0.8)
    return;

  widest = lh_chart_columns_get_widest (self, em);
  self->size = widest > room ? em * MAX (room / widest, LH_CHART_COLUMNS_SMALLEST) : em;
  if (widest * self->size / em > room * 1.6)
    self->size = 0.0;
}

static void
lh_chart_columns_divide (LhChartColumns *self)
{
  LhChartContext *context = self->context;
  guint n = context->data->series->len;
  double group;

  self->groups = lh_chart_band (self->plot.x, self->plot.width, lh_chart_columns_count (self),
                                LH_CHART_COLUMNS_GAP);
  group = MIN (self->groups.width, n * context->em * LH_CHART_COLUMNS_WIDTH);
  self->column_step = group / n;
  self->column_width = self->column_step * (n > 1 ? 0.9 : 1.0);
}

static void
lh_chart_columns_scale (LhChartColumns *self)
{
  double minimum, maximum;
  double label = self->size > 0.0 ? self->size * LH_CHART_COLUMNS_LABEL : self->context->em * 0.5;

  lh_chart_data_get_extent (self->context->data, &minimum, &maximum);
  if (self->size <= 0.0)
    lh_chart_scale_nice_range (&minimum, &maximum, lh_chart_axis_get_max_steps (self->context, self->plot.height));

  self->scale = (LhChartScale) {
    minimum, maximum,
    self->plot.y + self->plot.height - (minimum < 0.0 ? label : 0.0),
    self->plot.y + MIN (label, self->plot.height * 0.4),
  };
}

static LhChartRole
lh_chart_columns_get_role (LhChartColumns    *self,
                           const LhChartCell *cell,
                           guint              series)
{
  LhChartRole role = lh_chart_data_get_series (self->context->data, series)->role;

  if (cell->below)
    return LH_CHART_ROLE_RED;
  if (cell->role != LH_CHART_ROLE_DEFAULT)
    return cell->role;

  return role;
}

static void
lh_chart_columns_layout_column (LhChartColumns *self,
                                guint           row,
                                guint           series)
{
  LhChartContext *context = self->context;
  int category = lh_chart_view_get_category (context->view, row);
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, series);
  LhChartRect column = lh_chart_columns_get_column (self, row, series, cell->value);

  if (cell->state == LH_CHART_CELL_MISSING)
    {
      column.height = MIN (context->em * 1.2, self->plot.height / 3.0);
      column.y -= column.height;
      lh_chart_context_add_hatch (context, column);
    }
  if (cell->state == LH_CHART_CELL_VALUE && column.height > 0.0)
    {
      gboolean plan = lh_chart_data_get_series (context->data, series)->part == LH_CHART_PART_PLAN;

      if (plan && column.width < context->hair * 4.5)
        lh_chart_context_add_area (context, column, lh_chart_context_get_paint (context, LH_CHART_ROLE_GRID));
      else if (plan)
        lh_chart_context_add_frame (context, column, LH_CHART_ROLE_PLAN, context->hair * 1.5);
      else
        lh_chart_context_add_area (context, column,
                                   lh_chart_context_get_paint (context,
                                                               lh_chart_columns_get_role (self, cell, series)));
    }
  if (cell->state == LH_CHART_CELL_VALUE || cell->state == LH_CHART_CELL_MISSING)
    g_array_append_val (self->taken, column);
}

/* Moves a figure up until it covers nothing; returns FALSE if there is no such place. */
static gboolean
lh_chart_columns_find_room (LhChartColumns *self,
                            LhChartRect    *figure)
{
  for (guint attempt = 0; attempt < 6; attempt++)
    {
      const LhChartRect *obstacle = NULL;

      for (guint i = 0; i < self->taken->len && obstacle == NULL; i++)
        {
          const LhChartRect *other = &g_array_index (self->taken, LhChartRect, i);

          if (lh_chart_rect_overlaps (figure, other))
            obstacle = other;
        }
      if (obstacle == NULL)
        return TRUE;

      figure->y = obstacle->y - figure->height - 0.01;
      if (figure->y < self->plot.y - figure->height * 0.3)
        return FALSE;
    }

  return FALSE;
}

static void
lh_chart_columns_layout_figure (LhChartColumns *self,
                                guint           row,
                                guint           series)
{
  LhChartContext *context = self->context;
  int category = lh_chart_view_get_category (context->view, row);
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, series);
  gboolean plan = lh_chart_data_get_series (context->data, series)->part == LH_CHART_PART_PLAN;
  LhChartRect column = lh_chart_columns_get_column (self, row, series, cell->value);
  g_autoptr (PangoLayout) text = NULL;
  double marker = cell->below ? self->size * 0.75 : 0.0;
  LhChartRect figure;
  LhChartRole role = plan || cell->state != LH_CHART_CELL_VALUE ? LH_CHART_ROLE_TEXT_DIM : LH_CHART_ROLE_TEXT;

  if (cell->text == NULL || cell->state == LH_CHART_CELL_NONE)
    return;
  if (cell->state == LH_CHART_CELL_MISSING)
    column.y -= MIN (context->em * 1.2, self->plot.height / 3.0);

  text = lh_chart_context_make_text (context, cell->text, self->size, LH_CHART_TEXT_PLAIN,
                                     cell->state == LH_CHART_CELL_VALUE ? -1.0 : self->groups.step * 0.9, 1);
  figure.width = lh_chart_text_get_width (text) + marker;
  figure.height = self->size * 1.12;
  figure.x = column.x + (column.width - figure.width) / 2.0 + marker * 0.3;
  figure.x = CLAMP (figure.x, self->plot.x, MAX (self->plot.x, self->plot.x + self->plot.width - figure.width));
  figure.y = cell->value < 0.0 ? column.y + column.height + self->size * 0.15
                               : column.y - figure.height - self->size * 0.15;

  if (cell->value >= 0.0 && !lh_chart_columns_find_room (self, &figure))
    return;
  g_array_append_val (self->taken, figure);

  if (cell->below)
    lh_chart_context_add_symbol (context, LH_CHART_SYMBOL_BELOW, figure.x, figure.y + figure.height / 2.0,
                                 self->size * 0.62, lh_chart_context_get_color (context, LH_CHART_ROLE_RED));
  lh_chart_context_place_text (context, g_steal_pointer (&text), figure.x + marker,
                               figure.y + figure.height / 2.0, 0.0, lh_chart_context_get_color (context, role));
}

/* What the outline and the solid column mean. */
static void
lh_chart_columns_layout_legend (LhChartColumns *self)
{
  LhChartContext *context = self->context;
  double em = context->em;
  LhChartRect line;

  if (context->data->series->len < 2 || context->area.height < em * 9.0)
    return;

  line = lh_chart_rect_cut_top (&context->area, em * LH_CHART_COLUMNS_LEGEND);
  line.height = em * 1.3;
  for (guint i = 0; i < context->data->series->len; i++)
    {
      const LhChartSeries *series = lh_chart_data_get_series (context->data, i);
      LhChartRect swatch = { line.x, line.y + line.height / 2.0 - em * 0.36, em * 0.72, em * 0.72 };
      PangoLayout *text;

      if (series->label == NULL || line.width < em * 2.0)
        continue;

      if (series->part == LH_CHART_PART_PLAN)
        lh_chart_context_add_frame (context, swatch, LH_CHART_ROLE_PLAN, context->hair * 1.5);
      else
        lh_chart_context_add_area (context, swatch, lh_chart_context_get_paint (context, series->role));
      lh_chart_rect_cut_left (&line, em);
      text = lh_chart_context_make_text (context, series->label, em * 0.92, LH_CHART_TEXT_PLAIN, line.width, 1);
      lh_chart_rect_cut_left (&line, lh_chart_text_get_width (text) + em * 1.2);
      lh_chart_context_place_text (context, text, swatch.x + em, line.y + line.height / 2.0, 0.0,
                                   lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
    }
}

static void
lh_chart_columns_layout_marks (LhChartColumns *self)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < lh_chart_columns_count (self); i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      for (guint j = 0; j < context->data->series->len && category >= 0; j++)
        if (lh_chart_data_get_cell (context->data, category, j)->state != LH_CHART_CELL_NONE)
          lh_chart_context_add_mark (context, lh_chart_columns_get_place (self, i, j), category, j);
    }
}

/* First all columns, then the figures: those of what was done before those of the plan. */
static void
lh_chart_columns_layout_all (LhChartColumns *self)
{
  LhChartContext *context = self->context;
  const LhChartPart order[] = { LH_CHART_PART_VALUE, LH_CHART_PART_PLAN };
  guint n = lh_chart_columns_count (self);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < context->data->series->len; j++)
      if (lh_chart_view_get_category (context->view, i) >= 0)
        lh_chart_columns_layout_column (self, i, j);

  for (guint pass = 0; pass < G_N_ELEMENTS (order) && self->size > 0.0; pass++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < context->data->series->len; j++)
        if (lh_chart_view_get_category (context->view, i) >= 0
            && lh_chart_data_get_series (context->data, j)->part == order[pass])
          lh_chart_columns_layout_figure (self, i, j);
}

static void
lh_chart_columns_layout (LhChartContext *context)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (LhChartRect));
  LhChartColumns self = { .context = context, .taken = taken };
  LhChartRect foot;

  lh_chart_columns_layout_legend (&self);
  foot = lh_chart_rect_cut_bottom (&context->area, lh_chart_axis_get_foot (context, context->area.width));
  self.plot = context->area;
  lh_chart_columns_divide (&self);
  lh_chart_columns_fit_figures (&self);
  if (self.size <= 0.0)
    {
      lh_chart_rect_cut_left (&self.plot, MIN (context->em * 3.4, self.plot.width * 0.2));
      lh_chart_columns_divide (&self);
    }
  lh_chart_columns_scale (&self);

  if (self.size <= 0.0)
    lh_chart_axis_layout_ticks (context, self.plot, &self.scale);
  lh_chart_columns_layout_all (&self);
  lh_chart_axis_layout_zero (context, self.plot, &self.scale);
  lh_chart_axis_layout_references (context, self.plot, &self.scale, taken);
  lh_chart_axis_layout_names (context, &self.groups, foot);
  lh_chart_columns_layout_marks (&self);
}

const LhChartPainter lh_chart_columns_painter = { lh_chart_columns_layout };
