/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include <string.h>

/* Lengths in multiples of the base size. */
#define LH_CHART_RISK_LABELS 0.3  /* widest column of names, as a share of the width */
#define LH_CHART_RISK_WIDTH  20.0 /* widest and */
#define LH_CHART_RISK_HEIGHT 6.0  /* highest cell */
#define LH_CHART_RISK_HEAD   1.7

typedef struct
{
  LhChartContext *context;
  LhChartRect     area;     /* of the cells */
  double          label_width;
  double          width;    /* of a cell */
  double          height;
  double          size;     /* of type; 0 without */
} LhChartRiskGrid;

static void
lh_chart_risk_grid_layout_cell (LhChartRiskGrid *self,
                                LhChartRect      rect,
                                guint            category,
                                guint            series)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, series);
  LhChartPaint paint = lh_chart_context_get_paint (context, lh_chart_piece_get_role (context, category, series));
  double gap = MIN (context->hair * 2.0, MIN (rect.width, rect.height) * 0.2);
  double size = MIN (self->size * 1.6, rect.height / 1.6);
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size * 0.7 : 0.0;
  PangoLayout *text;
  double width;

  rect.width -= gap;
  rect.height -= gap;
  if (cell->state == LH_CHART_CELL_NONE)
    return;
  if (cell->state == LH_CHART_CELL_MISSING)
    lh_chart_context_add_hatch (context, rect);
  else
    lh_chart_context_add_area (context, rect, paint);
  lh_chart_context_add_mark (context, rect, category, series);
  if (cell->text == NULL || self->size <= 0.0)
    return;

  text = lh_chart_piece_fit_text (context, cell->text, size, size * 0.5, cell->value != 0.0 ? LH_CHART_TEXT_BOLD : LH_CHART_TEXT_PLAIN,
                                  rect.width - symbol * 1.4);
  if (text == NULL)
    return;
  if (cell->state != LH_CHART_CELL_VALUE)
    paint.pattern = LH_CHART_PATTERN_FORWARD;
  width = lh_chart_text_get_width (text) + symbol * 1.3;
  rect.x += (rect.width - width) / 2.0;
  rect.y += rect.height / 2.0;
  lh_chart_piece_add_plate (context, &paint, (LhChartRect) { rect.x, rect.y - size * 0.65, width, size * 1.3 });
  lh_chart_context_add_symbol (context, cell->symbol, rect.x, rect.y, symbol, lh_chart_palette_get_ink (&paint));
  lh_chart_context_place_text (context, text, rect.x + symbol * 1.3, rect.y, 0.0, lh_chart_palette_get_ink (&paint));
}

static void
lh_chart_risk_grid_layout_row (LhChartRiskGrid *self,
                               guint            row,
                               guint            category)
{
  LhChartContext *context = self->context;
  double y = self->area.y + row * self->height;

  if (self->size > 0.0)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_name (context,
                                                             lh_chart_data_get_category (context->data, category)->label,
                                                             self->size, self->label_width - self->size * 0.6, self->height),
                                 self->area.x - self->size * 0.6, y + self->height / 2.0, 1.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  for (guint i = 0; i < context->data->series->len; i++)
    lh_chart_risk_grid_layout_cell (self, (LhChartRect) { self->area.x + i * self->width, y, self->width, self->height },
                                    category, i);
}

/* The headings of the two directions, "rows\ncolumns": above the names of the rows, and under those of the columns. */
static void
lh_chart_risk_grid_layout_names (LhChartRiskGrid *self,
                                 LhChartRect      head,
                                 LhChartRect      foot)
{
  LhChartContext *context = self->context;
  const char *heading = context->data->timeline.label_heading;
  g_auto (GStrv) words = g_strsplit (heading != NULL ? heading : "", "\n", 2);
  double size = self->size * 0.92;

  if (self->size <= 0.0)
    return;
  for (guint i = 0; i < context->data->series->len; i++)
    {
      const char *label = lh_chart_data_get_series (context->data, i)->label;

      if (label != NULL && self->width >= size)
        lh_chart_context_add_text (context, label, size, self->width * 0.96, self->area.x + (i + 0.5) * self->width,
                                   foot.y + foot.height * 0.28, 0.5, LH_CHART_ROLE_TEXT);
    }
  if (g_strv_length (words) > 0 && head.height > size)
    lh_chart_context_add_text (context, words[0], size, context->area.width, context->area.x,
                               head.y + head.height / 2.0, 0.0, LH_CHART_ROLE_TEXT_DIM);
  if (g_strv_length (words) > 1 && foot.height > size * 2.4)
    lh_chart_context_add_text (context, words[1], size, self->width * context->data->series->len,
                               self->area.x + self->width * context->data->series->len, foot.y + foot.height * 0.76, 1.0,
                               LH_CHART_ROLE_TEXT_DIM);
}

static void
lh_chart_risk_grid_measure (LhChartRiskGrid *self,
                            guint            rows)
{
  LhChartContext *context = self->context;

  self->size = MIN (context->em, self->area.height / rows / 1.4);
  if (self->size < LH_CHART_PIECE_MIN_SIZE)
    self->size = 0.0;
  for (guint i = 0; i < rows && self->size > 0.0; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        self->label_width = MAX (self->label_width,
                                 lh_chart_context_measure (context,
                                                           lh_chart_data_get_category (context->data, category)->label,
                                                           self->size) + self->size * 0.8);
    }
  self->label_width = MIN (self->label_width, self->area.width * LH_CHART_RISK_LABELS);
  lh_chart_rect_cut_left (&self->area, self->label_width);
  self->width = MIN (self->area.width / context->data->series->len, context->em * LH_CHART_RISK_WIDTH);
  self->height = MIN (self->area.height / rows, context->em * LH_CHART_RISK_HEIGHT);
}

static void
lh_chart_risk_grid_layout (LhChartContext *context)
{
  LhChartRiskGrid self = { .context = context, .area = context->area };
  guint rows = lh_chart_view_get_n_rows (context->view);
  LhChartRect head = lh_chart_rect_cut_top (&self.area, MIN (context->em * LH_CHART_RISK_HEAD, self.area.height * 0.15));
  LhChartRect foot = lh_chart_rect_cut_bottom (&self.area, MIN (context->em * LH_CHART_RISK_HEAD * 2.0, self.area.height * 0.25));

  lh_chart_risk_grid_measure (&self, rows);
  foot.y = self.area.y + rows * self.height;
  lh_chart_risk_grid_layout_names (&self, head, foot);
  for (guint i = 0; i < rows; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_risk_grid_layout_row (&self, i, category);
    }
}

const LhChartPainter lh_chart_risk_grid_painter = { lh_chart_risk_grid_layout };
