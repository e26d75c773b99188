/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include <math.h>
#include <string.h>

/* Lengths in multiples of the base size. */
#define LH_CHART_CARD_WIDTH  10.5 /* of a card that shows its figure at full size */
#define LH_CHART_CARD_HEIGHT 6.4
#define LH_CHART_CARD_GAP    0.9
#define LH_CHART_CARD_FIGURE 2.7  /* size of the figure; of a large card, up to twice that */

typedef struct
{
  LhChartContext *context;
  LhChartRect     area;
  guint           columns;
  guint           rows;
  double          gap;
  double          width;
  double          height;
  double          size;     /* of the names; 0 without */
} LhChartCards;

/* The columns that let the cards be the largest. */
static void
lh_chart_cards_divide (LhChartCards *self)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_view_get_n_rows (context->view);
  double best = -1.0;

  for (guint columns = 1; columns <= n; columns++)
    {
      guint rows = (n + columns - 1) / columns;
      double width = self->area.width / columns;
      double height = self->area.height / rows;
      double fit = MIN (width / LH_CHART_CARD_WIDTH, height / LH_CHART_CARD_HEIGHT);

      /* A line that is not full looks like a card was lost. */
      if (columns * rows != n)
        fit *= 0.85;
      if (fit <= best)
        continue;
      best = fit;
      self->columns = columns;
      self->rows = rows;
    }

  self->gap = MIN (context->em * LH_CHART_CARD_GAP, MIN (self->area.width / self->columns, self->area.height / self->rows) * 0.12);
  self->width = (self->area.width - self->gap * (self->columns - 1)) / self->columns;
  self->height = MIN ((self->area.height - self->gap * (self->rows - 1)) / self->rows, self->width * 0.85);
  self->size = MIN (context->em * 1.5, MIN (self->width / 8.0, self->height / 5.4));
  self->size = MAX (self->size, MIN (context->em * 0.9, MIN (self->width / 5.5, self->height / 5.4)));
  if (self->size < LH_CHART_PIECE_MIN_SIZE)
    self->size = 0.0;
  self->area.y += (self->area.height - self->rows * self->height - self->gap * (self->rows - 1)) * 0.3;
}

/* How much of a figure is the number, before its unit: "256 个", "68.9%", "-3.2个百分点". */
static gsize
lh_chart_cards_get_number_length (const char *text)
{
  static const char *const signs[] = { "+", "-", "−", ",", ".", "%", "％", " ", "/", "≥", "≤" };
  const char *end = text;

  while (*end != '\0')
    {
      gsize length = g_ascii_isdigit (*end) ? 1 : 0;

      for (guint i = 0; i < G_N_ELEMENTS (signs) && length == 0; i++)
        if (g_str_has_prefix (end, signs[i]))
          length = strlen (signs[i]);
      if (length == 0)
        break;
      end += length;
    }

  return end - text;
}

static void
lh_chart_cards_add_figure (LhChartCards *self,
                           LhChartRect   line,
                           const LhChartCell *cell,
                           LhChartRole   role)
{
  LhChartContext *context = self->context;
  gsize length = lh_chart_cards_get_number_length (cell->text);
  g_autofree char *number = g_strndup (cell->text, length > 0 ? length : strlen (cell->text));
  g_autofree char *unit = g_strstrip (g_strdup (length > 0 ? cell->text + length : ""));
  double size = MIN (self->size * LH_CHART_CARD_FIGURE, line.height / 1.15);
  double unit_width = *unit != '\0' ? lh_chart_context_measure (context, unit, self->size) + self->size * 0.3 : 0.0;
  double width;
  PangoLayout *text;

  if (unit_width > line.width * 0.6)
    unit_width = 0.0;
  g_strchomp (number);
  text = lh_chart_piece_fit_text (context, number, cell->state == LH_CHART_CELL_VALUE ? size : size * 0.5,
                                  self->size * 0.8, LH_CHART_TEXT_BOLD, line.width - unit_width);
  if (text == NULL)
    return;
  width = lh_chart_text_get_width (text);
  lh_chart_context_place_text (context, text, line.x, line.y + line.height / 2.0, 0.0,
                               lh_chart_context_get_color (context, role));
  if (unit_width > 0.0 && width + unit_width <= line.width + 0.01)
    lh_chart_context_add_text (context, unit, self->size, unit_width, line.x + width + self->size * 0.3,
                               line.y + line.height / 2.0 + size * 0.24, 0.0, LH_CHART_ROLE_TEXT_DIM);
}

/* The change since the quarter before, with its arrow. */
static void
lh_chart_cards_add_change (LhChartCards *self,
                           LhChartRect   line,
                           guint         category,
                           guint         series)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, series);
  double size = self->size * 0.92;
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size * 1.1 : 0.0;
  PangoLayout *text;

  if (cell->text == NULL)
    return;
  text = lh_chart_piece_fit_text (context, cell->text, size, size * 0.6, LH_CHART_TEXT_PLAIN, line.width - symbol);
  if (text == NULL)
    return;
  lh_chart_context_add_symbol (context, cell->symbol, line.x, line.y + line.height / 2.0, size * 0.78,
                               lh_chart_context_get_color (context, lh_chart_piece_get_role (context, category, series)));
  lh_chart_context_place_text (context, text, line.x + symbol, line.y + line.height / 2.0, 0.0,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
}

static void
lh_chart_cards_layout_card (LhChartCards *self,
                            guint         row,
                            guint         category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, 0);
  LhChartRole role = lh_chart_piece_get_role (context, category, 0);
  LhChartRect card = { self->area.x + (row % self->columns) * (self->width + self->gap),
                       self->area.y + (row / self->columns) * (self->height + self->gap), self->width, self->height };
  LhChartRect rest = card;
  LhChartRect stripe = lh_chart_rect_cut_left (&rest, MIN (context->em * 0.3, card.width * 0.05));
  PangoLayout *name;

  lh_chart_context_add_area (context, card, lh_chart_piece_tint (context, LH_CHART_ROLE_GRID, 0.35));
  if (cell->state == LH_CHART_CELL_MISSING)
    lh_chart_context_add_hatch (context, stripe);
  else
    lh_chart_context_add_area (context, stripe, lh_chart_context_get_paint (context, role));
  lh_chart_context_add_mark (context, card, category, 0);
  if (self->size <= 0.0)
    return;

  rest = lh_chart_rect_inset (rest, self->size * 0.55);
  name = lh_chart_piece_block (context, lh_chart_data_get_category (context->data, category)->label, self->size,
                               LH_CHART_TEXT_PLAIN, rest.width, CLAMP (rest.height * 0.36, self->size * 1.5, self->size * 3.0));
  if (name != NULL)
    {
      LhChartRect line = lh_chart_rect_cut_top (&rest, lh_chart_text_get_height (name));

      lh_chart_context_place_block (context, name, line.x, line.y, 0.0,
                                    lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
    }
  for (guint i = context->data->series->len - 1; i > 0; i--)
    if (rest.height >= self->size * 2.9)
      lh_chart_cards_add_change (self, lh_chart_rect_cut_bottom (&rest, self->size * 1.3), category, i);
  if (cell->text != NULL)
    lh_chart_cards_add_figure (self, rest, cell, cell->state != LH_CHART_CELL_VALUE ? LH_CHART_ROLE_TEXT_DIM
                                                                                    : LH_CHART_ROLE_TEXT);
}

static void
lh_chart_cards_layout (LhChartContext *context)
{
  LhChartCards self = { .context = context, .area = context->area };

  lh_chart_cards_divide (&self);
  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view); i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_cards_layout_card (&self, i, category);
    }
}

const LhChartPainter lh_chart_cards_painter = { lh_chart_cards_layout };
