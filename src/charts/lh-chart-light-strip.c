/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-context.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_STRIP_HEIGHT   2.3
#define LH_CHART_STRIP_TALL     12.0 /* from this height on the legend becomes a row of big figures */
#define LH_CHART_STRIP_SYMBOL   0.82
#define LH_CHART_STRIP_LOW      1.8  /* lowest strip, where there is little room */
#define LH_CHART_STRIP_GAP      0.22 /* between symbol and count */
#define LH_CHART_STRIP_LEAST    2.15 /* narrowest segment, so that its symbol and two digits can be read */
#define LH_CHART_STRIP_LEADING  1.5

typedef struct
{
  LhChartContext *context;
  guint series;
  double *widths;    /* of the segments */
  gboolean *told;    /* whether the count is printed inside */
} LhChartStrip;

static guint
lh_chart_strip_count (LhChartContext *context)
{
  return lh_chart_view_get_n_rows (context->view);
}

/* A gap does not occur in a strip: it shows all its segments or a run of them. */
static const LhChartCell *
lh_chart_strip_get_cell (const LhChartStrip *self,
                         guint               row)
{
  int category = MAX (lh_chart_view_get_category (self->context->view, row), 0);

  return lh_chart_data_get_cell (self->context->data, category, self->series);
}

static LhChartRole
lh_chart_strip_get_role (const LhChartCell *cell,
                         guint              row)
{
  return cell->role != LH_CHART_ROLE_DEFAULT ? cell->role : LH_CHART_ROLE_RED + row % 7;
}

/* Segments are as wide as their share, but a small one stays wide enough to be seen; the others give way. */
static void
lh_chart_strip_divide (LhChartStrip *self,
                       double        width)
{
  guint n = lh_chart_strip_count (self->context);
  double total = 0.0, rest = width, least, rest_total;
  guint visible = 0;

  for (guint i = 0; i < n; i++)
    {
      double value = MAX (lh_chart_strip_get_cell (self, i)->value, 0.0);

      total += value;
      visible += value > 0.0 ? 1 : 0;
      self->widths[i] = 0.0;
    }
  if (total <= 0.0)
    return;

  least = MIN (self->context->em * LH_CHART_STRIP_LEAST, width / visible / 2.0);
  rest_total = total;
  for (guint i = 0; i < n; i++)
    {
      double value = MAX (lh_chart_strip_get_cell (self, i)->value, 0.0);

      if (value > 0.0 && value / total * width < least)
        {
          self->widths[i] = least;
          rest -= least;
          rest_total -= value;
        }
    }
  for (guint i = 0; i < n; i++)
    if (self->widths[i] == 0.0 && rest_total > 0.0)
      self->widths[i] = MAX (lh_chart_strip_get_cell (self, i)->value, 0.0) / rest_total * rest;
}

/* The count in the greatest size, from @size down to @least, that leaves room for the symbol beside it; %NULL
 * if there is none, and then @size is that of the symbol alone. */
static PangoLayout *
lh_chart_strip_make_count (LhChartStrip      *self,
                           const LhChartCell *cell,
                           double             room,
                           double             least,
                           double            *size)
{
  LhChartContext *context = self->context;
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? LH_CHART_STRIP_SYMBOL + LH_CHART_STRIP_GAP : 0.0;
  g_autoptr (PangoLayout) text = lh_chart_context_make_text (context, cell->text, *size, LH_CHART_TEXT_BOLD,
                                                             -1.0, 1);
  double needed = lh_chart_text_get_width (text) + symbol * *size;

  if (needed <= room)
    return g_steal_pointer (&text);

  if (*size * room / needed < least)
    {
      *size = CLAMP (room / LH_CHART_STRIP_SYMBOL, 1.0, MIN (*size, context->em * 1.2));
      return NULL;
    }
  *size *= room / needed * 0.99;

  return lh_chart_context_make_text (context, cell->text, *size, LH_CHART_TEXT_BOLD, -1.0, 1);
}

/* Symbol and count in the middle of a segment, in the size that fits; if none does, the symbol alone. Returns
 * whether the count is there. */
static gboolean
lh_chart_strip_layout_inside (LhChartStrip       *self,
                              const LhChartCell  *cell,
                              LhChartRect         rect,
                              const LhChartPaint *paint,
                              double              size)
{
  LhChartContext *context = self->context;
  LhChartColor ink = lh_chart_palette_get_ink (paint);
  double least = MIN (size, context->em * 0.8);
  double middle = rect.y + rect.height / 2.0;
  double room = rect.width - MIN (size, context->em) * 0.4;
  double symbol, gap, width = 0.0;
  PangoLayout *text = NULL;
  LhChartRect plate;

  if (cell->text != NULL)
    text = lh_chart_strip_make_count (self, cell, room, least, &size);
  else
    size = CLAMP (room, least, size);

  symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size * LH_CHART_STRIP_SYMBOL : 0.0;
  gap = symbol > 0.0 && text != NULL ? size * LH_CHART_STRIP_GAP : 0.0;
  if (text != NULL)
    width = lh_chart_text_get_width (text);
  if (symbol + gap + width > room + 0.01)
    return FALSE;

  plate = (LhChartRect) { rect.x + (rect.width - symbol - gap - width) / 2.0 - size * 0.2, middle - size * 0.65,
                          symbol + gap + width + size * 0.4, size * 1.3 };
  if (paint->pattern != LH_CHART_PATTERN_SOLID)
    lh_chart_context_add_area (context, plate, lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
  if (symbol > 0.0)
    lh_chart_context_add_symbol (context, cell->symbol, plate.x + size * 0.2, middle, symbol, ink);
  if (text == NULL)
    return FALSE;

  lh_chart_context_place_text (context, text, plate.x + size * 0.2 + symbol + gap, middle, 0.0, ink);

  return TRUE;
}

static void
lh_chart_strip_layout_segments (LhChartStrip *self,
                                LhChartRect   strip)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_strip_count (context);
  double size = MIN (strip.height * 0.44, context->em * 1.5);
  double x = strip.x;

  lh_chart_strip_divide (self, strip.width);

  for (guint i = 0; i < n; i++)
    {
      const LhChartCell *cell = lh_chart_strip_get_cell (self, i);
      LhChartPaint paint = lh_chart_context_get_paint (context, lh_chart_strip_get_role (cell, i));
      LhChartRect rect = { x, strip.y, self->widths[i], strip.height };

      x += self->widths[i];
      if (self->widths[i] <= 0.0)
        continue;

      lh_chart_context_add_area (context, rect, paint);
      self->told[i] |= lh_chart_strip_layout_inside (self, cell, rect, &paint, size);
      lh_chart_context_add_mark (context, rect, lh_chart_view_get_category (context->view, i), self->series);
    }

  if (x == strip.x)
    lh_chart_context_add_frame (context, strip, LH_CHART_ROLE_AXIS, context->hair);
}

/* The symbol of the legend has the colour of its segment; a pale one gets the dark edge it needs on the
 * background by being drawn in the colour of dim text. */
static LhChartColor
lh_chart_strip_get_symbol_color (LhChartContext *context,
                                 LhChartRole     role)
{
  LhChartPaint paint = lh_chart_context_get_paint (context, role);
  LhChartColor ground = lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND);

  if (paint.pattern != LH_CHART_PATTERN_SOLID || context->theme->kind == LH_CHART_THEME_PRINT)
    return lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT);
  if (lh_chart_color_contrast (paint.color, ground) >= 3.0)
    return paint.color;

  return lh_chart_context_get_color (context, role == LH_CHART_ROLE_LIGHT_YELLOW || role == LH_CHART_ROLE_GOLD
                                                ? LH_CHART_ROLE_REFERENCE
                                                : LH_CHART_ROLE_TEXT_DIM);
}

static void
lh_chart_strip_add_symbol (LhChartStrip *self,
                           guint         row,
                           double        x,
                           double        y,
                           double        size)
{
  const LhChartCell *cell = lh_chart_strip_get_cell (self, row);
  LhChartColor color = lh_chart_strip_get_symbol_color (self->context, lh_chart_strip_get_role (cell, row));

  lh_chart_context_add_symbol (self->context,
                               cell->symbol != LH_CHART_SYMBOL_NONE ? cell->symbol : LH_CHART_SYMBOL_SQUARE,
                               x, y, size, color);
}

/* Word, count and share; @brief leaves out the count. */
static char *
lh_chart_strip_describe (LhChartStrip *self,
                         guint         row,
                         gboolean      brief)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_strip_get_cell (self, row);
  int category = lh_chart_view_get_category (context->view, row);
  GString *text = g_string_new (lh_chart_data_get_category (context->data, category)->label);
  gboolean count = !self->told[row] && !brief && cell->text != NULL;

  if (count)
    g_string_append_printf (text, " %s", cell->text);
  if (cell->share != NULL)
    g_string_append_printf (text, count ? " (%s)" : " %s", cell->share);

  return g_string_free (text, FALSE);
}

/* Symbol, word and share, one after the other, in lines. Returns how high that is; @draw does it. */
static double
lh_chart_strip_flow_legend (LhChartStrip *self,
                            double        size,
                            gboolean      brief,
                            gboolean      draw)
{
  LhChartContext *context = self->context;
  LhChartRect area = context->area;
  double leading = size * LH_CHART_STRIP_LEADING;
  double symbol = size * LH_CHART_STRIP_SYMBOL;
  double x = area.x, y = area.y;

  for (guint i = 0; i < lh_chart_strip_count (context); i++)
    {
      g_autofree char *words = lh_chart_strip_describe (self, i, brief);
      g_autoptr (PangoLayout) text = lh_chart_context_make_text (context, words, size, LH_CHART_TEXT_PLAIN,
                                                                 area.width - symbol * 1.4, 1);
      double width = symbol * 1.4 + lh_chart_text_get_width (text);

      if (x > area.x && x + width > area.x + area.width)
        {
          x = area.x;
          y += leading;
        }
      if (draw && y + leading > area.y + area.height + leading * 0.2)
        break;

      if (draw)
        {
          lh_chart_strip_add_symbol (self, i, x, y + leading / 2.0, symbol);
          lh_chart_context_place_text (context, g_steal_pointer (&text), x + symbol * 1.4, y + leading / 2.0,
                                       0.0, lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
          lh_chart_context_add_mark (context, (LhChartRect) { x, y, width, leading },
                                     lh_chart_view_get_category (context->view, i), self->series);
        }
      x += width + size * 0.8;
    }

  return y + leading - area.y;
}

/* The legend names every segment: where room is short, with fewer words, then in smaller type. */
static void
lh_chart_strip_layout_legend (LhChartStrip *self)
{
  static const struct
  {
    double scale;
    gboolean brief;
  } ways[] = {
    { 0.92, FALSE }, { 0.86, FALSE }, { 0.92, TRUE }, { 0.86, TRUE }, { 0.8, TRUE }, { 0.74, TRUE },
  };
  LhChartContext *context = self->context;
  gsize way = 0;

  while (way + 1 < G_N_ELEMENTS (ways)
         && lh_chart_strip_flow_legend (self, context->em * ways[way].scale, ways[way].brief, FALSE)
              > context->area.height + 0.01)
    way++;

  lh_chart_strip_flow_legend (self, context->em * ways[way].scale, ways[way].brief, TRUE);
}

/* One column of the big legend: word, count, share. */
static void
lh_chart_strip_layout_card (LhChartStrip *self,
                            guint         row,
                            LhChartRect   card)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_strip_get_cell (self, row);
  int category = lh_chart_view_get_category (context->view, row);
  const char *label = lh_chart_data_get_category (context->data, category)->label;
  double em = context->em;
  double symbol = em * LH_CHART_STRIP_SYMBOL;
  double y = card.y;

  lh_chart_context_add_line (context, (LhChartRect) { card.x, y, card.width, 0.0 }, LH_CHART_ROLE_GRID,
                             context->hair, FALSE);
  y += em * 1.1;
  lh_chart_strip_add_symbol (self, row, card.x, y, symbol);
  lh_chart_context_add_text (context, label, em, card.width - symbol * 1.4,
                             card.x + symbol * 1.4, y, 0.0, LH_CHART_ROLE_TEXT);
  y += em * 2.4;
  if (cell->text != NULL)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_text (context, cell->text, em * 2.2, LH_CHART_TEXT_BOLD,
                                                             card.width, 1),
                                 card.x, y, 0.0, lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  y += em * 2.2;
  if (cell->share != NULL)
    lh_chart_context_add_text (context, cell->share, em, card.width,
                               card.x, y, 0.0, LH_CHART_ROLE_TEXT_DIM);
  lh_chart_context_add_mark (context, card, category, self->series);
}

static void
lh_chart_strip_layout_cards (LhChartStrip *self)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_strip_count (context);
  double gap = context->em * 1.2;
  LhChartRect card = context->area;

  card.width = (context->area.width - gap * (n - 1)) / n;
  card.height = MIN (context->area.height, context->em * 6.6);
  for (guint i = 0; i < n; i++)
    {
      lh_chart_strip_layout_card (self, i, card);
      card.x += card.width + gap;
    }
}

/* The name of a strip stands above it if there are several. */
static void
lh_chart_strip_layout_name (LhChartStrip *self)
{
  LhChartContext *context = self->context;
  const char *label = lh_chart_data_get_series (context->data, self->series)->label;
  LhChartRect line;

  if (context->data->series->len < 2 || label == NULL)
    return;

  line = lh_chart_rect_cut_top (&context->area, context->em * 1.5);
  lh_chart_context_add_text (context, label, context->em, line.width,
                             line.x, line.y + line.height / 2.0, 0.0, LH_CHART_ROLE_TEXT);
}

static void
lh_chart_strip_layout (LhChartContext *context)
{
  guint n = lh_chart_strip_count (context);
  guint strips = context->data->series->len;
  g_autofree double *widths = g_new0 (double, n);
  g_autofree gboolean *told = g_new0 (gboolean, n);
  LhChartStrip self = { context, 0, widths, told };
  gboolean cards = strips == 1 && context->area.height >= context->em * LH_CHART_STRIP_TALL
                   && context->area.width / n >= context->em * 5.0;
  double height = context->em * LH_CHART_STRIP_HEIGHT;

  if (cards)
    {
      height = CLAMP (context->area.height * 0.3, height, context->em * 5.0);
      lh_chart_rect_cut_top (&context->area, (context->area.height - height - context->em * 8.2) * 0.4);
    }
  else if (context->area.height < context->em * 6.0)
    {
      height = context->em * LH_CHART_STRIP_LOW;
    }
  height = MIN (height, context->area.height / strips);

  for (guint i = 0; i < strips; i++)
    {
      self.series = i;
      lh_chart_strip_layout_name (&self);
      lh_chart_strip_layout_segments (&self, lh_chart_rect_cut_top (&context->area, height));
      lh_chart_rect_cut_top (&context->area, context->em * (cards ? 1.6 : 0.4));
    }

  self.series = 0;
  if (cards)
    lh_chart_strip_layout_cards (&self);
  else
    lh_chart_strip_layout_legend (&self);
}

const LhChartPainter lh_chart_light_strip_painter = { lh_chart_strip_layout };
