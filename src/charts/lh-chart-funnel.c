/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include "lh-chart-private.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_FUNNEL_STEP   6.0  /* highest step */
#define LH_CHART_FUNNEL_LABELS 0.3  /* widest column of names, as a share of the width */
#define LH_CHART_FUNNEL_BAR    0.62 /* of the height of a step; the rest tells how many went on */
#define LH_CHART_FUNNEL_TINT   0.16

typedef struct
{
  LhChartContext *context;
  LhChartRect     area;    /* of the bars */
  double          step;
  double          bar;     /* height of a bar */
  double          maximum;
  double          size;    /* of type; 0 without */
} LhChartFunnel;

/* lh_chart_funnel_finish: how many of a state went on to the next one, where the caller did not say. */
void
lh_chart_funnel_finish (LhChartData *data)
{
  for (guint j = 0; j < data->series->len; j++)
    for (guint i = 1; i < data->categories->len; i++)
      {
        const LhChartCell *before = lh_chart_data_get_cell (data, i - 1, j);
        LhChartCell *cell;

        if (before->state != LH_CHART_CELL_VALUE || before->value <= 0.0
            || lh_chart_data_get_cell (data, i, j)->state != LH_CHART_CELL_VALUE)
          continue;
        cell = lh_chart_data_edit_cell (data, i, j);
        if (cell->share == NULL && cell->value >= 0.0)
          cell->share = g_strdup_printf ("%.1f%%", cell->value / before->value * 100.0);
      }
}

static double
lh_chart_funnel_get_width (const LhChartFunnel *self,
                           const LhChartCell   *cell)
{
  return CLAMP (cell->value / self->maximum, 0.0, 1.0) * self->area.width;
}

static LhChartRect
lh_chart_funnel_get_bar (const LhChartFunnel *self,
                         const LhChartCell   *cell,
                         guint                row)
{
  double width = lh_chart_funnel_get_width (self, cell);

  return (LhChartRect) { self->area.x + (self->area.width - width) / 2.0, self->area.y + row * self->step, width, self->bar };
}

/* Between two states: how the funnel narrows, and what share went on. */
static void
lh_chart_funnel_layout_step (LhChartFunnel *self,
                             guint          row,
                             guint          before,
                             guint          category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, 0);
  const LhChartCell *last = lh_chart_data_get_cell (context->data, before, 0);
  LhChartRect upper = lh_chart_funnel_get_bar (self, last, row - 1);
  LhChartRect lower = lh_chart_funnel_get_bar (self, cell, row);
  LhChartPaint paint = lh_chart_piece_tint (context, LH_CHART_ROLE_NAVY, LH_CHART_FUNNEL_TINT);
  double middle = (upper.y + upper.height + lower.y) / 2.0;
  double size = MIN (self->size * 0.9, (self->step - self->bar) / 1.25);
  const double points[] = {
    upper.x, upper.y + upper.height, upper.x + upper.width, upper.y + upper.height,
    lower.x + lower.width, lower.y, lower.x, lower.y,
  };
  PangoLayout *text;

  if (last->state == LH_CHART_CELL_VALUE && cell->state == LH_CHART_CELL_VALUE)
    lh_chart_context_add_region (context, lh_chart_piece_polygon (points, 4), paint);
  if (cell->share == NULL || size < LH_CHART_PIECE_MIN_SIZE)
    return;
  text = lh_chart_piece_fit_text (context, cell->share, size, size * 0.8, LH_CHART_TEXT_PLAIN,
                                  self->area.width - size * 1.1);
  if (text == NULL)
    return;
  lh_chart_context_add_symbol (context, LH_CHART_SYMBOL_BELOW,
                               self->area.x + (self->area.width - lh_chart_text_get_width (text) - size * 0.9) / 2.0, middle,
                               size * 0.6, lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
  lh_chart_context_place_text (context, text, self->area.x + (self->area.width + size * 0.9) / 2.0, middle, 0.5,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
}

/* The count stands in the bar, or beside one that is too narrow for it. */
static void
lh_chart_funnel_layout_count (LhChartFunnel     *self,
                              LhChartRect        bar,
                              const LhChartCell *cell,
                              LhChartPaint       paint)
{
  LhChartContext *context = self->context;
  double room = self->area.x + self->area.width - bar.x - bar.width;
  PangoLayout *text;

  if (cell->text == NULL || self->size <= 0.0)
    return;
  text = lh_chart_piece_fit_text (context, cell->text, MIN (self->size * 1.2, self->bar / 1.3), self->size * 0.7,
                                  LH_CHART_TEXT_BOLD, self->area.width);
  if (text == NULL)
    return;
  if (lh_chart_text_get_width (text) + self->size * 0.8 <= bar.width && cell->state == LH_CHART_CELL_VALUE)
    lh_chart_piece_text_on (context, &paint, text, bar.x + bar.width / 2.0, bar.y + bar.height / 2.0, 0.5);
  else if (lh_chart_text_get_width (text) + self->size * 0.4 <= room)
    lh_chart_context_place_text (context, text, bar.x + bar.width + self->size * 0.4, bar.y + bar.height / 2.0, 0.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  else
    g_object_unref (text);
}

static void
lh_chart_funnel_layout_state (LhChartFunnel *self,
                              guint          row,
                              guint          category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, 0);
  LhChartRect bar = lh_chart_funnel_get_bar (self, cell, row);
  LhChartRole role = lh_chart_piece_get_role (context, category, 0);
  LhChartPaint paint = lh_chart_context_get_paint (context, role);
  LhChartRect place = { context->area.x, bar.y, context->area.width, bar.height };

  if (cell->state == LH_CHART_CELL_MISSING)
    {
      bar = (LhChartRect) { self->area.x + self->area.width * 0.4, bar.y, self->area.width * 0.2, self->bar };
      lh_chart_context_add_hatch (context, bar);
    }
  else if (bar.width > 0.0)
    lh_chart_context_add_area (context, bar, paint);
  else
    lh_chart_context_add_line (context, (LhChartRect) { bar.x, bar.y, 0.0, bar.height }, LH_CHART_ROLE_AXIS, context->hair,
                               FALSE);

  lh_chart_context_add_mark (context, place, category, 0);
  if (self->size > 0.0)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_name (context,
                                                             lh_chart_data_get_category (context->data, category)->label,
                                                             self->size, self->area.x - context->area.x - self->size * 0.8,
                                                             self->bar),
                                 self->area.x - self->size * 0.8, bar.y + bar.height / 2.0, 1.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  lh_chart_funnel_layout_count (self, bar, cell, paint);
}

static void
lh_chart_funnel_measure (LhChartFunnel *self,
                         guint          rows)
{
  LhChartContext *context = self->context;
  double label = 0.0, minimum;

  lh_chart_data_get_extent (context->data, &minimum, &self->maximum);
  self->maximum = self->maximum > 0.0 ? self->maximum : 1.0;
  self->step = MIN (self->area.height / (rows - 1 + LH_CHART_FUNNEL_BAR), context->em * LH_CHART_FUNNEL_STEP);
  self->bar = self->step * LH_CHART_FUNNEL_BAR;
  self->size = MIN (context->em, self->bar / 1.2);
  if (self->size < LH_CHART_PIECE_MIN_SIZE || self->area.width < context->em * 6.0)
    self->size = 0.0;
  for (guint i = 0; i < rows && self->size > 0.0; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        label = MAX (label, lh_chart_context_measure (context, lh_chart_data_get_category (context->data, category)->label,
                                                      self->size) + self->size);
    }
  lh_chart_rect_cut_left (&self->area, MIN (label, self->area.width * LH_CHART_FUNNEL_LABELS));
}

static void
lh_chart_funnel_layout (LhChartContext *context)
{
  LhChartFunnel self = { .context = context, .area = context->area };
  guint rows = lh_chart_view_get_n_rows (context->view);
  int before = -1;

  lh_chart_funnel_measure (&self, rows);
  for (guint i = 0; i < rows; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0 && before >= 0)
        lh_chart_funnel_layout_step (&self, i, before, category);
      before = category;
    }
  for (guint i = 0; i < rows; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_funnel_layout_state (&self, i, category);
    }
}

const LhChartPainter lh_chart_funnel_painter = { lh_chart_funnel_layout };
