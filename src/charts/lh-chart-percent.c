/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-axis.h"

/* Lengths in multiples of the size of type. */
#define LH_CHART_PERCENT_PANEL  17.0 /* narrowest panel */
#define LH_CHART_PERCENT_STEP   3.6  /* highest row */
#define LH_CHART_PERCENT_BAR    2.2  /* thickest bar */
#define LH_CHART_PERCENT_LABELS 0.32 /* widest column of names, as a share of the panel */
#define LH_CHART_PERCENT_LEAST  0.35 /* narrowest segment that is not zero */

typedef struct
{
  LhChartContext *context;
  LhChartPanels panels;
  LhChartRect area;
  double size;
  double label_width;
  double total_width;
} LhChartPercent;

static double
lh_chart_percent_get_amount (const LhChartData *data,
                             guint              category,
                             guint              series)
{
  const LhChartCell *cell = lh_chart_data_get_cell (data, category, series);

  return cell->state == LH_CHART_CELL_VALUE ? MAX (cell->value, 0.0) : 0.0;
}

static void
lh_chart_percent_measure (LhChartPercent *self)
{
  LhChartContext *context = self->context;

  if (self->size <= 0.0)
    return;

  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view); i++)
    {
      int index = lh_chart_view_get_category (context->view, i);
      const LhChartCategory *category;

      if (index < 0)
        continue;
      category = lh_chart_data_get_category (context->data, index);
      self->label_width = MAX (self->label_width,
                               lh_chart_context_measure (context, category->label, self->size) + self->size * 0.6);
      if (category->sum != NULL)
        self->total_width = MAX (self->total_width,
                                 lh_chart_context_measure (context, category->sum, self->size) + self->size * 0.5);
    }

  self->label_width = MIN (self->label_width, self->panels.width * LH_CHART_PERCENT_LABELS);
  self->total_width = MIN (self->total_width, self->panels.width * 0.15);
}

/* Symbol, count and share: as much of it as fits into the segment. */
static void
lh_chart_percent_layout_inside (LhChartPercent     *self,
                                const LhChartCell  *cell,
                                LhChartRect         rect,
                                const LhChartPaint *paint)
{
  LhChartContext *context = self->context;
  double size = MIN (self->size, rect.height * 0.72);
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size : 0.0;
  g_autofree char *full = NULL;
  g_autoptr (PangoLayout) text = NULL;
  double width = 0.0, left;

  if (size <= 0.0 || cell->text == NULL)
    return;

  full = cell->share != NULL ? g_strdup_printf ("%s (%s)", cell->text, cell->share) : g_strdup (cell->text);
  for (guint way = 0; way < 4; way++)
    {
      g_clear_object (&text);
      text = lh_chart_context_make_text (context, way < 2 ? full : cell->text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);
      if (way % 2 == 1)
        symbol = 0.0;
      else
        symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size : 0.0;
      width = lh_chart_text_get_width (text) + symbol;
      if (width <= rect.width - size * 0.3)
        break;
    }
  if (width > rect.width - size * 0.1)
    return;

  left = rect.x + (rect.width - width) / 2.0;
  if (paint->pattern != LH_CHART_PATTERN_SOLID)
    lh_chart_context_add_area (context,
                               (LhChartRect) { left - size * 0.15, rect.y + rect.height / 2.0 - size * 0.58,
                                               width + size * 0.3, size * 1.16 },
                               lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
  lh_chart_context_add_symbol (context, symbol > 0.0 ? cell->symbol : LH_CHART_SYMBOL_NONE, left,
                               rect.y + rect.height / 2.0, size * 0.8, lh_chart_palette_get_ink (paint));
  lh_chart_context_place_text (context, g_steal_pointer (&text), left + symbol, rect.y + rect.height / 2.0, 0.0,
                               lh_chart_palette_get_ink (paint));
}

/* A bar without amounts is hatched if something is missing, else an empty frame. */
static void
lh_chart_percent_layout_empty (LhChartPercent *self,
                               LhChartRect     bar,
                               guint           category)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < context->data->series->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, i);

      if (cell->state != LH_CHART_CELL_MISSING)
        continue;
      bar.width = MIN (context->em * 2.2, bar.width / 3.0);
      lh_chart_context_add_hatch (context, bar);
      lh_chart_context_add_mark (context, bar, category, i);
      if (cell->text != NULL && self->size > 0.0)
        lh_chart_context_add_text (context, cell->text, self->size, bar.width * 1.8,
                                   bar.x + bar.width + self->size * 0.4, bar.y + bar.height / 2.0, 0.0,
                                   LH_CHART_ROLE_TEXT_DIM);
      return;
    }

  lh_chart_context_add_frame (context, bar, LH_CHART_ROLE_AXIS, context->hair);
  lh_chart_context_add_mark (context, bar, category, 0);
}

static void
lh_chart_percent_layout_bar (LhChartPercent *self,
                             LhChartRect     bar,
                             guint           category)
{
  LhChartContext *context = self->context;
  const LhChartData *data = context->data;
  double total = 0.0, given = 0.0, x = bar.x;
  double least = MIN (self->context->em * LH_CHART_PERCENT_LEAST, bar.width / data->series->len / 2.0);

  for (guint i = 0; i < data->series->len; i++)
    total += lh_chart_percent_get_amount (data, category, i);
  if (total <= 0.0)
    {
      lh_chart_percent_layout_empty (self, bar, category);
      return;
    }

  /* A small amount stays wide enough to be seen; the others give way in proportion. */
  for (guint i = 0; i < data->series->len; i++)
    {
      double amount = lh_chart_percent_get_amount (data, category, i);

      given += amount > 0.0 ? MAX (amount / total * bar.width, least) : 0.0;
    }
  for (guint i = 0; i < data->series->len; i++)
    {
      double amount = lh_chart_percent_get_amount (data, category, i);
      LhChartPaint paint = lh_chart_context_get_paint (context, lh_chart_axis_get_role (data, category, i));
      LhChartRect rect = { x, bar.y, MAX (amount / total * bar.width, least) * bar.width / given, bar.height };

      if (amount <= 0.0)
        continue;
      lh_chart_context_add_area (context, rect, paint);
      lh_chart_percent_layout_inside (self, lh_chart_data_get_cell (data, category, i), rect, &paint);
      lh_chart_context_add_mark (context, rect, category, i);
      x += rect.width;
    }
}

static void
lh_chart_percent_layout_row (LhChartPercent *self,
                             LhChartRect     row,
                             guint           index)
{
  LhChartContext *context = self->context;
  const LhChartCategory *category = lh_chart_data_get_category (context->data, index);
  double thickness = MIN (row.height * 0.74, context->em * LH_CHART_PERCENT_BAR);
  double middle = row.y + row.height / 2.0;
  LhChartRect bar = { row.x + self->label_width, middle - thickness / 2.0,
                      MAX (row.width - self->label_width - self->total_width, 1.0), thickness };

  if (self->size > 0.0)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_name (context, category->label, self->size,
                                                             self->label_width - self->size * 0.6, row.height),
                                 bar.x - self->size * 0.6, middle, 1.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  lh_chart_percent_layout_bar (self, bar, index);
  if (self->size > 0.0 && category->sum != NULL)
    lh_chart_context_add_text (context, category->sum, self->size, self->total_width, row.x + row.width, middle, 1.0,
                               LH_CHART_ROLE_TEXT_DIM);
}

static void
lh_chart_percent_layout (LhChartContext *context)
{
  LhChartPercent self = { .context = context };

  if (context->area.height >= context->em * 5.0)
    lh_chart_rect_cut_top (&context->area, lh_chart_legend_layout (context, TRUE) + context->em * 0.3);
  self.area = context->area;
  self.panels = lh_chart_panels_new (self.area, lh_chart_view_get_n_rows (context->view), context->em,
                                     LH_CHART_PERCENT_PANEL, LH_CHART_PERCENT_STEP);
  self.size = self.panels.size;
  lh_chart_percent_measure (&self);

  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view); i++)
    {
      LhChartRect row = lh_chart_panels_get_row (&self.panels, self.area, i);
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_percent_layout_row (&self, row, category);
      else if (context->view->gap_text != NULL && self.size > 0.0)
        lh_chart_context_add_text (context, context->view->gap_text, self.size * 0.92, row.width,
                                   row.x + row.width / 2.0, row.y + row.height / 2.0, 0.5, LH_CHART_ROLE_TEXT_DIM);
    }
}

const LhChartPainter lh_chart_percent_painter = { lh_chart_percent_layout };
