/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gantt-private.h"

#include <math.h>

/* Lengths in multiples of the size of type. */
#define LH_CHART_GANTT_PANEL  30.0 /* narrowest panel */
#define LH_CHART_GANTT_STEP   3.2  /* highest row */
#define LH_CHART_GANTT_LINE   1.45 /* a line of the head */
#define LH_CHART_GANTT_OWNER  36.0 /* a narrower panel names no owners */
#define LH_CHART_GANTT_SYMBOL 1.15 /* column of the symbols */
#define LH_CHART_GANTT_GAP    0.8  /* between columns */
#define LH_CHART_GANTT_FIGURE 4.1  /* "79.5%" behind the axis */

/* Widest columns, as shares of the panel. */
#define LH_CHART_GANTT_LABELS 0.34
#define LH_CHART_GANTT_OWNERS 0.17

/* In a window the columns keep their width while it scrolls. */
#define LH_CHART_GANTT_WINDOW_LABELS 21.0
#define LH_CHART_GANTT_WINDOW_OWNERS 12.0

static gboolean
lh_chart_gantt_is_window (const LhChartGantt *self)
{
  return self->context->view->row_height > 0.0;
}

static guint
lh_chart_gantt_get_n_rows (const LhChartGantt *self)
{
  return lh_chart_view_get_n_rows (self->context->view);
}

/* lh_chart_gantt_get_plot: the part of @row over the time axis. */
LhChartRect
lh_chart_gantt_get_plot (const LhChartGantt *self,
                         LhChartRect         row)
{
  double left = self->label_width + self->owner_width;

  return (LhChartRect) { row.x + left, row.y, MAX (row.width - left - self->pad, 0.0), row.height };
}

LhChartScale
lh_chart_gantt_get_scale (const LhChartGantt *self,
                          LhChartRect         plot)
{
  return (LhChartScale) { self->start, self->end, plot.x, plot.x + plot.width };
}

static void
lh_chart_gantt_set_time (LhChartGantt *self)
{
  const LhChartView *view = self->context->view;
  const LhChartTimeline *timeline = &self->context->data->timeline;
  gboolean part = view->time_end > view->time_start;

  self->start = part ? view->time_start : timeline->start;
  self->end = part ? view->time_end : timeline->end;
}

/* A small drawing keeps its rows and loses its head. */
static void
lh_chart_gantt_cut_head (LhChartGantt *self)
{
  LhChartContext *context = self->context;
  double lines = context->area.height > context->em * 9.0 ? 3.0 : context->area.height > context->em * 6.0 ? 2.0 : 0.0;

  self->line = context->em * LH_CHART_GANTT_LINE;
  self->head = lines * self->line;
  lh_chart_rect_cut_top (&context->area, self->head);
}

static void
lh_chart_gantt_break_rows (LhChartGantt *self)
{
  LhChartContext *context = self->context;
  const LhChartView *view = context->view;

  self->area = context->area;
  if (lh_chart_gantt_is_window (self))
    self->panels = (LhChartPanels) { 1, MAX (lh_chart_gantt_get_n_rows (self), 1), self->area.width, 0.0,
                                     view->row_height, MIN (context->em, view->row_height / 1.4) };
  else
    self->panels = lh_chart_panels_new (self->area, lh_chart_gantt_get_n_rows (self), context->em,
                                        LH_CHART_GANTT_PANEL, LH_CHART_GANTT_STEP);
  self->size = self->panels.size;
  self->head_size = self->head > 0.0 ? CLAMP (self->size * 0.92, context->em * 0.6, context->em * 0.92) : 0.0;
}

/* The widest of the names and of the owners; without @series the names. */
static double
lh_chart_gantt_measure_column (LhChartGantt *self,
                               int           series)
{
  const LhChartData *data = self->context->data;
  double width = 0.0;

  for (guint i = 0; i < lh_chart_gantt_get_n_rows (self); i++)
    {
      int category = lh_chart_view_get_category (self->context->view, i);
      const char *text;

      if (category < 0)
        continue;
      text = series < 0 ? lh_chart_data_get_category (data, category)->label
                        : lh_chart_data_get_cell (data, category, series)->text;
      if (text != NULL)
        width = MAX (width, lh_chart_context_measure (self->context, text, self->size));
    }

  return width;
}

static gboolean
lh_chart_gantt_has_symbols (const LhChartGantt *self)
{
  const LhChartData *data = self->context->data;

  for (guint i = 0; i < data->categories->len; i++)
    if (lh_chart_data_get_category (data, i)->symbol != LH_CHART_SYMBOL_NONE)
      return TRUE;

  return FALSE;
}

static void
lh_chart_gantt_measure_columns (LhChartGantt *self)
{
  gboolean window = lh_chart_gantt_is_window (self);
  double width = self->panels.width;
  double gap = self->size * LH_CHART_GANTT_GAP;

  self->pad = MIN (self->context->em * 0.7, width * 0.04);
  if (self->size <= 0.0)
    return;

  self->symbol_width = lh_chart_gantt_has_symbols (self) ? self->size * LH_CHART_GANTT_SYMBOL : 0.0;
  self->label_width = window ? self->size * LH_CHART_GANTT_WINDOW_LABELS : lh_chart_gantt_measure_column (self, -1);
  self->label_width = MIN (self->label_width + self->symbol_width + gap, width * LH_CHART_GANTT_LABELS);
  if (width < self->size * LH_CHART_GANTT_OWNER)
    return;

  /* What ends with the axis is labelled behind it. */
  self->pad = MAX (self->pad, self->size * LH_CHART_GANTT_FIGURE);
  self->owner_width = window ? self->size * LH_CHART_GANTT_WINDOW_OWNERS : lh_chart_gantt_measure_column (self, 0);
  self->owner_width = MIN (self->owner_width + gap, width * LH_CHART_GANTT_OWNERS);
}

/* Rows @first to the end of a panel. */
static LhChartRect
lh_chart_gantt_get_panel (LhChartGantt *self,
                          guint         first)
{
  guint rows = MIN (self->panels.rows, lh_chart_gantt_get_n_rows (self) - first);
  LhChartRect panel = lh_chart_panels_get_row (&self->panels, self->area, first);

  panel.height *= rows;
  if (!lh_chart_gantt_is_window (self))
    return panel;

  panel.height = MIN (panel.height - self->context->view->offset, self->area.height);

  return panel;
}

static void
lh_chart_gantt_set_clip (LhChartGantt *self,
                         gboolean      clip)
{
  if (lh_chart_gantt_is_window (self))
    lh_chart_scene_add (self->context->scene, (LhChartShape) {
      .kind = clip ? LH_CHART_SHAPE_CLIP : LH_CHART_SHAPE_UNCLIP,
      .rect = self->area,
    });
}

static void
lh_chart_gantt_layout_rows (LhChartGantt *self)
{
  guint rows = lh_chart_gantt_get_n_rows (self);
  double bottom = self->area.y + self->area.height;

  for (guint i = 0; i < rows; i++)
    {
      LhChartRect row = lh_chart_panels_get_row (&self->panels, self->area, i);
      int category = lh_chart_view_get_category (self->context->view, i);

      row.y -= self->context->view->offset;
      if (lh_chart_gantt_is_window (self) && row.y >= bottom)
        break;
      if (category >= 0)
        lh_chart_gantt_layout_row (self, row, category);
    }
}

static void
lh_chart_gantt_layout (LhChartContext *context)
{
  LhChartGantt self = { .context = context };
  LhChartRect plot;

  lh_chart_gantt_set_time (&self);
  lh_chart_gantt_cut_legend (&self);
  lh_chart_gantt_cut_head (&self);
  lh_chart_gantt_break_rows (&self);
  lh_chart_gantt_measure_columns (&self);

  plot = lh_chart_gantt_get_plot (&self, self.area);
  context->plot = plot;
  context->row_height = self.panels.step;
  context->type_size = self.size;

  for (guint first = 0; first < lh_chart_gantt_get_n_rows (&self); first += self.panels.rows)
    lh_chart_gantt_layout_grid (&self, lh_chart_gantt_get_panel (&self, first));
  lh_chart_gantt_set_clip (&self, TRUE);
  lh_chart_gantt_layout_rows (&self);
  lh_chart_gantt_set_clip (&self, FALSE);
  for (guint first = 0; first < lh_chart_gantt_get_n_rows (&self); first += self.panels.rows)
    {
      lh_chart_gantt_layout_head (&self, lh_chart_gantt_get_panel (&self, first));
      lh_chart_gantt_layout_today (&self, lh_chart_gantt_get_panel (&self, first));
    }
}

const LhChartPainter lh_chart_gantt_painter = { lh_chart_gantt_layout };
