/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-context.h"

#include <math.h>

#include "lh-chart-scale.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_HEAT_PANEL  15.0 /* narrowest panel */
#define LH_CHART_HEAT_STEP   3.8  /* highest row */
#define LH_CHART_HEAT_HEAD   1.7
#define LH_CHART_HEAT_LABELS 0.4 /* widest column of names, as a share of the panel */

typedef struct
{
  LhChartContext *context;
  LhChartPanels panels;
  LhChartRect area;
  double size;
  double label_width;
  double cell_width;
  double gap;
  double minimum;
  double maximum;
} LhChartHeatMap;

static LhChartPaint
lh_chart_heat_map_get_paint (const LhChartHeatMap *self,
                             double                value)
{
  double step = (value - self->minimum) / (self->maximum - self->minimum) * LH_CHART_HEAT_STEPS;

  return lh_chart_palette_get_heat (self->context->theme->kind,
                                    (guint) CLAMP (floor (step + 1e-9), 0, LH_CHART_HEAT_STEPS - 1));
}

static LhChartRect
lh_chart_heat_map_get_cell (const LhChartHeatMap *self,
                            LhChartRect           row,
                            guint                 series)
{
  double gap = MIN (self->gap, row.height * 0.2);

  return (LhChartRect) {
    row.x + self->label_width + series * self->cell_width,
    row.y,
    self->cell_width - gap,
    row.height - gap,
  };
}

static void
lh_chart_heat_map_layout_value (LhChartHeatMap    *self,
                                LhChartRect        rect,
                                const LhChartCell *cell)
{
  LhChartContext *context = self->context;
  LhChartPaint paint = lh_chart_heat_map_get_paint (self, cell->value);
  g_autoptr (PangoLayout) text = NULL;
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? self->size * 0.8 : 0.0;
  double width, x;

  if (cell->role != LH_CHART_ROLE_DEFAULT)
    paint = lh_chart_context_get_paint (context, cell->role);
  lh_chart_context_add_area (context, rect, paint);

  if (cell->text == NULL || self->size <= 0.0)
    return;

  text = lh_chart_context_make_text (context, cell->text, self->size * 0.92, LH_CHART_TEXT_PLAIN, -1.0, 1);
  width = lh_chart_text_get_width (text) + symbol * 1.3;
  if (width > rect.width)
    return;

  x = rect.x + (rect.width - width) / 2.0;
  lh_chart_context_add_symbol (context, cell->symbol, x, rect.y + rect.height / 2.0, symbol,
                               lh_chart_palette_get_ink (&paint));
  lh_chart_context_place_text (context, g_steal_pointer (&text), x + symbol * 1.3, rect.y + rect.height / 2.0,
                               0.0, lh_chart_palette_get_ink (&paint));
}

/* A hatch, with the reason on a plate where it fits. What is not due yet has no hatch of its own weight. */
static void
lh_chart_heat_map_layout_state (LhChartHeatMap    *self,
                                LhChartRect        rect,
                                const LhChartCell *cell)
{
  LhChartContext *context = self->context;
  g_autoptr (PangoLayout) text = NULL;
  double width;

  if (cell->state == LH_CHART_CELL_MISSING)
    lh_chart_context_add_hatch (context, rect);
  lh_chart_context_add_frame (context, rect, LH_CHART_ROLE_GRID, context->hair);

  if (cell->text == NULL || self->size <= 0.0)
    return;

  text = lh_chart_context_make_text (context, cell->text, self->size * 0.85, LH_CHART_TEXT_PLAIN, -1.0, 1);
  width = lh_chart_text_get_width (text);
  if (width > rect.width - context->hair * 2.0)
    return;

  if (cell->state == LH_CHART_CELL_MISSING)
    {
      LhChartRect plate = { rect.x + (rect.width - width) / 2.0 - self->size * 0.2,
                            rect.y + rect.height / 2.0 - self->size * 0.62,
                            width + self->size * 0.4, self->size * 1.24 };

      lh_chart_context_add_area (context, plate,
                                 lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
    }
  lh_chart_context_place_text (context, g_steal_pointer (&text), rect.x + rect.width / 2.0,
                               rect.y + rect.height / 2.0, 0.5,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
}

static void
lh_chart_heat_map_layout_row (LhChartHeatMap *self,
                              LhChartRect     row,
                              guint           category)
{
  LhChartContext *context = self->context;
  const char *label = lh_chart_data_get_category (context->data, category)->label;

  if (self->size > 0.0)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_name (context, label, self->size,
                                                             self->label_width - self->size * 0.6, row.height),
                                 row.x + self->label_width - self->size * 0.6, row.y + row.height / 2.0, 1.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));

  for (guint i = 0; i < context->data->series->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, i);
      LhChartRect rect = lh_chart_heat_map_get_cell (self, row, i);

      if (cell->state == LH_CHART_CELL_VALUE)
        lh_chart_heat_map_layout_value (self, rect, cell);
      else if (cell->state != LH_CHART_CELL_NONE)
        lh_chart_heat_map_layout_state (self, rect, cell);

      if (cell->state != LH_CHART_CELL_NONE)
        lh_chart_context_add_mark (context, rect, category, i);
    }
}

static void
lh_chart_heat_map_layout_head (LhChartHeatMap *self,
                               double          height)
{
  LhChartContext *context = self->context;
  guint rows = lh_chart_view_get_n_rows (context->view);

  for (guint first = 0; first < rows; first += self->panels.rows)
    {
      LhChartRect row = lh_chart_panels_get_row (&self->panels, self->area, first);

      for (guint i = 0; i < context->data->series->len; i++)
        {
          const char *label = lh_chart_data_get_series (context->data, i)->label;
          LhChartRect rect = lh_chart_heat_map_get_cell (self, row, i);

          if (label == NULL || rect.width < self->size)
            continue;

          lh_chart_context_add_text (context, label, self->size * 0.92, rect.width,
                                     rect.x + rect.width / 2.0, self->area.y - height * 0.55, 0.5, LH_CHART_ROLE_TEXT_DIM);
        }
    }
}

static void
lh_chart_heat_map_layout_gap (LhChartHeatMap *self,
                              LhChartRect     row)
{
  LhChartContext *context = self->context;

  if (context->view->gap_text == NULL || self->size <= 0.0)
    return;

  lh_chart_context_add_text (context, context->view->gap_text, self->size * 0.92, row.width,
                             row.x + row.width / 2.0, row.y + row.height / 2.0, 0.5, LH_CHART_ROLE_TEXT_DIM);
}

static void
lh_chart_heat_map_measure (LhChartHeatMap *self)
{
  LhChartContext *context = self->context;
  guint rows = lh_chart_view_get_n_rows (context->view);

  for (guint i = 0; i < rows && self->size > 0.0; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        self->label_width = MAX (self->label_width,
                                 lh_chart_context_measure (context,
                                                           lh_chart_data_get_category (context->data,
                                                                                       category)->label,
                                                           self->size) + self->size * 0.6);
    }

  self->label_width = MIN (self->label_width, self->panels.width * LH_CHART_HEAT_LABELS);
  self->cell_width = (self->panels.width - self->label_width) / context->data->series->len;
  self->gap = MIN (context->hair * 2.0, self->cell_width * 0.2);
  self->minimum = context->data->has_range ? context->data->minimum : 0.0;
  self->maximum = context->data->has_range ? context->data->maximum : 100.0;
}

static void
lh_chart_heat_map_layout (LhChartContext *context)
{
  LhChartHeatMap self = { .context = context };
  guint rows = lh_chart_view_get_n_rows (context->view);
  double head = MIN (context->em * LH_CHART_HEAT_HEAD, context->area.height * 0.25);

  lh_chart_rect_cut_top (&context->area, head);
  self.area = context->area;
  self.panels = lh_chart_panels_new (self.area, rows, context->em, LH_CHART_HEAT_PANEL, LH_CHART_HEAT_STEP);
  self.size = self.panels.size;

  lh_chart_heat_map_measure (&self);
  if (self.size > 0.0)
    lh_chart_heat_map_layout_head (&self, head);

  for (guint i = 0; i < rows; i++)
    {
      LhChartRect row = lh_chart_panels_get_row (&self.panels, self.area, i);
      int category = lh_chart_view_get_category (context->view, i);

      if (category < 0)
        lh_chart_heat_map_layout_gap (&self, row);
      else
        lh_chart_heat_map_layout_row (&self, row, category);
    }
}

const LhChartPainter lh_chart_heat_map_painter = { lh_chart_heat_map_layout };
