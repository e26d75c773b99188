/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-context.h"

/* Lengths in multiples of the size of type. */
#define LH_CHART_TABLE_STEP    7.0  /* highest row */
#define LH_CHART_TABLE_LINE    1.32 /* a line of a cell */
#define LH_CHART_TABLE_MIN     1.45 /* lowest row with type of its full size */
#define LH_CHART_TABLE_HEAD    1.7
#define LH_CHART_TABLE_GAP     0.8
#define LH_CHART_TABLE_SYMBOL  1.2

/* Smaller type, in units of the drawing, is not worth printing. */
#define LH_CHART_TABLE_MIN_SIZE 2.0

/* How far type is shrunk to get another line into a row. */
#define LH_CHART_TABLE_SHRINK 0.75

/* The share of the column of the names, where a series has 1. */
#define LH_CHART_TABLE_LABEL   1.6

typedef struct
{
  LhChartContext *context;
  LhChartRect area;
  double step;
  double size;
  double unit;   /* width of a series of weight 1 */
} LhChartTable;

static double
lh_chart_table_get_left (const LhChartTable *self,
                         int                 series)
{
  double left = self->area.x;

  for (int i = -1; i < series; i++)
    left += self->unit * (i < 0 ? LH_CHART_TABLE_LABEL : lh_chart_data_get_series (self->context->data, i)->weight);

  return left;
}

static LhChartRect
lh_chart_table_get_cell (const LhChartTable *self,
                         LhChartRect         row,
                         int                 series)
{
  double left = lh_chart_table_get_left (self, series);

  return (LhChartRect) { left, row.y, lh_chart_table_get_left (self, series + 1) - left, row.height };
}

/* Text in the upper left of a cell, wrapped into the lines it has. */
static void
lh_chart_table_add_text (LhChartTable     *self,
                         LhChartRect       cell,
                         const char       *text,
                         LhChartTextFlags  flags,
                         LhChartRole       role)
{
  LhChartContext *context = self->context;
  double pad = self->size * LH_CHART_TABLE_GAP / 2.0;
  int lines = (int) MAX ((cell.height + self->size * 0.1) / (self->size * LH_CHART_TABLE_LINE), 1.0);
  PangoLayout *layout;

  if (text == NULL || *text == '\0' || self->size <= 0.0 || cell.width < 3.0 * pad)
    return;

  layout = lh_chart_context_make_text (context, text, self->size, flags, cell.width - 2.0 * pad, lines);
  lh_chart_context_place_text (context, layout, cell.x + pad, cell.y + cell.height / 2.0, 0.0,
                               lh_chart_context_get_color (context, role));
}

static void
lh_chart_table_layout_cell (LhChartTable *self,
                            LhChartRect   row,
                            guint         category,
                            guint         series)
{
  const LhChartCell *cell = lh_chart_data_get_cell (self->context->data, category, series);
  LhChartRect rect = lh_chart_table_get_cell (self, row, (int) series);
  LhChartRect text = rect;

  if (cell->symbol != LH_CHART_SYMBOL_NONE && self->size > 0.0)
    {
      lh_chart_context_add_symbol (self->context, cell->symbol, rect.x + self->size * LH_CHART_TABLE_GAP / 2.0,
                                   rect.y + rect.height / 2.0, self->size * 0.8,
                                   lh_chart_context_get_color (self->context, cell->role));
      lh_chart_rect_cut_left (&text, self->size * LH_CHART_TABLE_SYMBOL);
    }
  lh_chart_table_add_text (self, text, cell->text, LH_CHART_TEXT_PLAIN, LH_CHART_ROLE_TEXT);
  if (cell->text != NULL)
    lh_chart_context_add_mark (self->context, rect, category, series);
}

static void
lh_chart_table_layout_row (LhChartTable *self,
                           guint         index,
                           guint         category)
{
  LhChartContext *context = self->context;
  LhChartRect row = { self->area.x, self->area.y + index * self->step, self->area.width, self->step };

  lh_chart_table_add_text (self, lh_chart_table_get_cell (self, row, -1),
                           lh_chart_data_get_category (context->data, category)->label, LH_CHART_TEXT_PLAIN,
                           LH_CHART_ROLE_TEXT);
  for (guint i = 0; i < context->data->series->len; i++)
    lh_chart_table_layout_cell (self, row, category, i);
  lh_chart_context_add_line (context, (LhChartRect) { row.x, row.y + row.height, row.width, 0.0 },
                             LH_CHART_ROLE_GRID, context->hair, FALSE);
}

static void
lh_chart_table_layout_head (LhChartTable *self,
                            double        height)
{
  LhChartContext *context = self->context;
  LhChartRect row = { self->area.x, self->area.y - height, self->area.width, height };

  lh_chart_table_add_text (self, lh_chart_table_get_cell (self, row, -1), context->data->timeline.label_heading,
                           LH_CHART_TEXT_BOLD, LH_CHART_ROLE_TEXT);
  for (guint i = 0; i < context->data->series->len; i++)
    lh_chart_table_add_text (self, lh_chart_table_get_cell (self, row, (int) i),
                             lh_chart_data_get_series (context->data, i)->label, LH_CHART_TEXT_BOLD,
                             LH_CHART_ROLE_TEXT);
  lh_chart_context_add_line (context, (LhChartRect) { row.x, self->area.y, row.width, 0.0 }, LH_CHART_ROLE_AXIS,
                             context->hair * 1.5, FALSE);
}

/* Two lines of somewhat smaller type tell more than one of full size; three, where there is plenty of room. */
static double
lh_chart_table_choose_size (const LhChartTable *self)
{
  double em = self->context->em;
  double size = MIN (em, self->step / LH_CHART_TABLE_MIN);

  for (guint lines = 2; lines <= 3; lines++)
    {
      double smaller = MIN (em, (self->step - em * 0.1) / (LH_CHART_TABLE_LINE * lines));

      if (smaller >= em * LH_CHART_TABLE_SHRINK)
        size = smaller;
    }

  return size >= LH_CHART_TABLE_MIN_SIZE ? size : 0.0;
}

static void
lh_chart_table_layout (LhChartContext *context)
{
  LhChartTable self = { .context = context };
  guint rows = lh_chart_view_get_n_rows (context->view);
  double head = MIN (context->em * LH_CHART_TABLE_HEAD, context->area.height * 0.25);
  double weight = LH_CHART_TABLE_LABEL;

  lh_chart_rect_cut_top (&context->area, head);
  self.area = context->area;
  self.step = MIN (self.area.height / rows, context->em * LH_CHART_TABLE_STEP);
  self.size = lh_chart_table_choose_size (&self);
  context->type_size = self.size;
  for (guint i = 0; i < context->data->series->len; i++)
    weight += lh_chart_data_get_series (context->data, i)->weight;
  self.unit = self.area.width / weight;

  lh_chart_table_layout_head (&self, head);
  for (guint i = 0; i < rows; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_table_layout_row (&self, i, category);
    }
}

const LhChartPainter lh_chart_table_painter = { lh_chart_table_layout };
