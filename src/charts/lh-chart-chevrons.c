/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include <math.h>

/* Lengths in multiples of the base size. */
#define LH_CHART_CHEVRON_WIDTH   8.5  /* narrowest stage before the route goes on in the next line */
#define LH_CHART_CHEVRON_BAND    3.2  /* highest arrow, in multiples of the size of type */
#define LH_CHART_CHEVRON_STAGE   22.0 /* highest stage */
#define LH_CHART_CHEVRON_POINT   0.36 /* depth of the point, as a share of the height of the arrow */
#define LH_CHART_CHEVRON_COLUMNS 6

typedef struct
{
  LhChartContext *context;
  LhChartRect     area;
  guint           columns;
  double          width;      /* of a stage */
  double          height;
  double          band;       /* height of an arrow */
  double          size;       /* of type; 0 without */
} LhChartChevrons;

static LhChartRect
lh_chart_chevrons_get_place (const LhChartChevrons *self,
                             guint                  row)
{
  return (LhChartRect) {
    self->area.x + (row % self->columns) * self->width,
    self->area.y + (row / self->columns) * self->height,
    self->width,
    self->height,
  };
}

/* The first arrow has a flat back; the others fit into the point before them. */
static void
lh_chart_chevrons_add_arrow (LhChartChevrons *self,
                             LhChartRect      rect,
                             gboolean         first,
                             LhChartPaint     paint)
{
  double point = MIN (rect.height * LH_CHART_CHEVRON_POINT, rect.width * 0.3);
  double gap = MIN (self->context->em * 0.35, rect.width * 0.06);
  double left = rect.x + (first ? 0.0 : gap - point);
  double right = rect.x + rect.width - point;
  const double points[] = {
    left, rect.y,
    right, rect.y,
    right + point, rect.y + rect.height / 2.0,
    right, rect.y + rect.height,
    left, rect.y + rect.height,
    left + (first ? 0.0 : point), rect.y + rect.height / 2.0,
  };

  lh_chart_context_add_region (self->context, lh_chart_piece_polygon (points, G_N_ELEMENTS (points) / 2), paint);
}

/* What stands under an arrow: the first series in bold, the last one with its symbol, the others between. */
static void
lh_chart_chevrons_add_line (LhChartChevrons *self,
                            LhChartRect     *rest,
                            guint            category,
                            guint            series)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, series);
  gboolean last = series == context->data->series->len - 1;
  double size = self->size * (series == 0 ? 0.92 : 0.86);
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size * 1.2 : 0.0;
  PangoLayout *text = lh_chart_piece_block (context, cell->text, size, series == 0 ? LH_CHART_TEXT_BOLD : LH_CHART_TEXT_PLAIN,
                                            rest->width - symbol, rest->height - (last ? 0.0 : size * 1.5));
  LhChartRect line;

  if (text == NULL)
    return;
  line = lh_chart_rect_cut_top (rest, lh_chart_text_get_height (text));
  lh_chart_context_add_symbol (context, cell->symbol, line.x, line.y + size * 0.72, size * 0.85,
                               lh_chart_piece_get_line (context, lh_chart_piece_get_role (context, category, series), 1.25));
  lh_chart_context_place_block (context, text, line.x + symbol, line.y, 0.0,
                                lh_chart_context_get_color (context, series == 0 || last ? LH_CHART_ROLE_TEXT
                                                                                         : LH_CHART_ROLE_TEXT_DIM));
}

/* The last series is the state of a stage. */
static LhChartPaint
lh_chart_chevrons_get_paint (LhChartChevrons *self,
                             guint            category)
{
  LhChartContext *context = self->context;
  guint series = context->data->series->len - 1;
  LhChartPaint paint;

  if (lh_chart_data_get_cell (context->data, category, series)->state != LH_CHART_CELL_MISSING)
    return lh_chart_context_get_paint (context, lh_chart_piece_get_role (context, category, series));

  paint = lh_chart_context_get_paint (context, LH_CHART_ROLE_HATCH);
  paint.pattern = LH_CHART_PATTERN_FORWARD;

  return paint;
}

static void
lh_chart_chevrons_layout_stage (LhChartChevrons *self,
                                guint            row,
                                guint            category)
{
  LhChartContext *context = self->context;
  LhChartRect rest = lh_chart_chevrons_get_place (self, row);
  LhChartRect band = { rest.x, rest.y, rest.width, self->band };
  gboolean first = row % self->columns == 0;
  LhChartPaint paint = lh_chart_chevrons_get_paint (self, category);
  double point = MIN (band.height * LH_CHART_CHEVRON_POINT, band.width * 0.3);
  PangoLayout *name;

  lh_chart_chevrons_add_arrow (self, band, first, paint);
  lh_chart_context_add_mark (context, rest, category, 0);
  if (self->size <= 0.0)
    return;

  name = lh_chart_piece_block (context, lh_chart_data_get_category (context->data, category)->label, self->size,
                               LH_CHART_TEXT_BOLD | LH_CHART_TEXT_CENTER, band.width - point * 2.0 - self->size * 0.5,
                               band.height);
  if (name != NULL)
    lh_chart_piece_text_on (context, &paint, name, band.x + (band.width - (first ? point : 0.0)) / 2.0,
                            band.y + band.height / 2.0, 0.5);

  lh_chart_rect_cut_top (&rest, self->band + self->size * 0.45);
  lh_chart_rect_cut_left (&rest, self->size * 0.2);
  lh_chart_rect_cut_right (&rest, MAX (point, self->size * 0.6));
  lh_chart_rect_cut_bottom (&rest, self->size * 0.6);
  for (guint i = 0; i < context->data->series->len; i++)
    lh_chart_chevrons_add_line (self, &rest, category, i);
}

/* As many stages in a line as can be read, and about the same number in each line. */
static void
lh_chart_chevrons_divide (LhChartChevrons *self)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_view_get_n_rows (context->view);
  guint fit = (guint) CLAMP (floor (self->area.width / (context->em * LH_CHART_CHEVRON_WIDTH)), 1,
                             LH_CHART_CHEVRON_COLUMNS);
  guint rows = (n + fit - 1) / fit;

  /* A tall, narrow place has room for one below the other, a flat one has not. */
  while (rows > 1 && fit < LH_CHART_CHEVRON_COLUMNS && self->area.height / rows < context->em * LH_CHART_CHEVRON_BAND)
    {
      fit++;
      rows = (n + fit - 1) / fit;
    }
  self->columns = (n + rows - 1) / rows;
  self->width = self->area.width / self->columns;
  self->height = MIN (self->area.height / rows, context->em * LH_CHART_CHEVRON_STAGE);
  self->size = MIN (MIN (context->em * 1.35, self->height / 10.0), self->width / 9.0);
  self->size = MAX (self->size, MIN (MIN (context->em, self->width / 5.0), self->height / 1.6));
  self->band = MIN (MAX (self->size, context->em) * LH_CHART_CHEVRON_BAND, self->height * 0.5);
  if (self->size < LH_CHART_PIECE_MIN_SIZE)
    self->size = 0.0;

  /* A route of one line lies in the middle of what is free. */
  if (rows == 1)
    self->area.y += (self->area.height - self->height) * 0.25;
}

static void
lh_chart_chevrons_layout (LhChartContext *context)
{
  LhChartChevrons self = { .context = context, .area = context->area };

  lh_chart_chevrons_divide (&self);
  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view); i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_chevrons_layout_stage (&self, i, category);
      else if (context->view->gap_text != NULL && self.size > 0.0)
        {
          LhChartRect place = lh_chart_chevrons_get_place (&self, i);

          lh_chart_context_add_text (context, context->view->gap_text, self.size * 0.9, place.width,
                                     place.x + place.width / 2.0, place.y + self.band / 2.0, 0.5,
                                     LH_CHART_ROLE_TEXT_DIM);
        }
    }
}

const LhChartPainter lh_chart_chevrons_painter = { lh_chart_chevrons_layout };
