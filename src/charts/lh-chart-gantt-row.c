/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gantt-private.h"

/* Heights as shares of the row. */
#define LH_CHART_GANTT_BAR    0.36
#define LH_CHART_GANTT_PLAN   0.15
#define LH_CHART_GANTT_MOMENT 0.72

/* The two lanes of a row: what happened, and what was planned below it. */
typedef struct
{
  LhChartRect plot;
  LhChartScale scale;
  double bar_y;
  double bar_height;
  double plan_y;
  double plan_height;
  double moment;
  GArray *taken;  /* LhChartRect: where something stands already */
} LhChartGanttRow;

static void
lh_chart_gantt_row_init (LhChartGanttRow    *row,
                         const LhChartGantt *self,
                         LhChartRect         rect)
{
  double em = self->context->em;
  double gap, top;

  row->plot = lh_chart_gantt_get_plot (self, rect);
  row->scale = lh_chart_gantt_get_scale (self, row->plot);
  row->bar_height = MIN (rect.height * LH_CHART_GANTT_BAR, em * 1.05);
  row->plan_height = MIN (rect.height * LH_CHART_GANTT_PLAN, em * 0.36);
  row->moment = MIN (rect.height * LH_CHART_GANTT_MOMENT, MIN (em * 1.15, self->pad * 1.9));
  gap = row->bar_height * 0.15;
  top = rect.y + (rect.height - row->bar_height - gap - row->plan_height) / 2.0;
  row->bar_y = top;
  row->plan_y = top + row->bar_height + gap;
  row->taken = g_array_new (FALSE, FALSE, sizeof (LhChartRect));
}

/* lh_chart_gantt_add_bar: a bar in the manner of its kind, @filled for as much of it as is done. */
void
lh_chart_gantt_add_bar (LhChartGantt    *self,
                        LhChartRect      rect,
                        LhChartSpanKind  kind,
                        LhChartRole      role,
                        double           filled)
{
  LhChartContext *context = self->context;
  LhChartPaint paint = lh_chart_context_get_paint (context, kind == LH_CHART_SPAN_PLAN ? LH_CHART_ROLE_PLAN : role);
  LhChartPaint track = lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND);

  track.outlined = TRUE;
  track.outline = lh_chart_context_get_color (context, kind == LH_CHART_SPAN_EXTENSION ? LH_CHART_ROLE_PLAN
                                                                                       : LH_CHART_ROLE_AXIS);
  if (kind == LH_CHART_SPAN_OVERDUE)
    {
      paint.pattern = LH_CHART_PATTERN_FORWARD;
      paint.outlined = TRUE;
      paint.outline = paint.color;
    }

  if (kind == LH_CHART_SPAN_ACTUAL || kind == LH_CHART_SPAN_EXTENSION)
    lh_chart_context_add_area (context, rect, track);
  if (kind == LH_CHART_SPAN_ACTUAL)
    rect.width *= filled;
  if (kind != LH_CHART_SPAN_EXTENSION && rect.width > 0.0)
    lh_chart_context_add_area (context, rect, paint);
}

/* lh_chart_gantt_add_moment: a milestone with its middle at @x, @y. */
void
lh_chart_gantt_add_moment (LhChartGantt  *self,
                           double         x,
                           double         y,
                           double         size,
                           LhChartRole    role,
                           LhChartSymbol  symbol)
{
  LhChartContext *context = self->context;
  LhChartPaint paint = lh_chart_context_get_paint (context, role);
  gboolean hollow = symbol == LH_CHART_SYMBOL_MILESTONE_OPEN || symbol == LH_CHART_SYMBOL_MILESTONE_UNDER_WAY ||
                    symbol == LH_CHART_SYMBOL_MILESTONE_CANCELLED;
  LhChartShape shape = { .kind = LH_CHART_SHAPE_SYMBOL, .symbol = symbol };

  /* A pale colour needs an edge, and any colour one against a bar of the same: the diamond under it is that edge. */
  if (!hollow)
    {
      shape.rect = (LhChartRect) { x - size / 2.0, y - size / 2.0, size, size };
      shape.symbol = LH_CHART_SYMBOL_DIAMOND;
      shape.color = paint.outlined ? paint.outline
                                   : lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND);
      lh_chart_scene_add (context->scene, shape);
      size -= context->hair * 2.8;
    }

  shape.rect = (LhChartRect) { x - size / 2.0, y - size / 2.0, size, size };
  shape.symbol = symbol;
  paint.pattern = LH_CHART_PATTERN_SOLID;
  shape.color = hollow && paint.outlined ? paint.outline : paint.color;
  shape.paint.ground = hollow ? lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND)
                              : lh_chart_palette_get_ink (&paint);
  lh_chart_scene_add (context->scene, shape);
}

static void
lh_chart_gantt_add_mark (LhChartGantt *self,
                         LhChartRect   rect,
                         guint         category,
                         int           span)
{
  const LhChartData *data = self->context->data;
  const char *key = lh_chart_data_get_category (data, category)->key;
  char *tooltip;

  if (span < 0)
    tooltip = lh_chart_data_describe (data, category, 0);
  else
    tooltip = lh_chart_data_describe_span (data, category, span);
  if (span >= 0 && lh_chart_data_get_span (data, category, span)->key != NULL)
    key = lh_chart_data_get_span (data, category, span)->key;

  lh_chart_marks_add (self->context->marks, (LhChartMark) {
    rect.x, rect.y, rect.width, rect.height, category, span, key, tooltip,
  });
}

/* The symbol before a name; a pale colour gets an edge. */
static void
lh_chart_gantt_add_light (LhChartGantt          *self,
                          double                 x,
                          double                 y,
                          const LhChartCategory *place)
{
  LhChartContext *context = self->context;
  LhChartPaint paint = lh_chart_context_get_paint (context, place->role);
  double size = self->size * 0.78;
  double edge = context->hair * 1.2;

  if (place->symbol >= LH_CHART_SYMBOL_MILESTONE_OPEN)
    {
      lh_chart_gantt_add_moment (self, x + size / 2.0, y, size, place->role, place->symbol);
      return;
    }

  if (paint.outlined && place->symbol == LH_CHART_SYMBOL_RING)
    paint.color = paint.outline;
  else if (paint.outlined && place->symbol != LH_CHART_SYMBOL_CHECK && size > 4.0 * edge)
    {
      lh_chart_context_add_symbol (context, place->symbol, x, y, size, paint.outline);
      x += edge;
      size -= 2.0 * edge;
    }
  lh_chart_context_add_symbol (context, place->symbol, x, y, size, paint.color);
}

static void
lh_chart_gantt_layout_names (LhChartGantt *self,
                             LhChartRect   row,
                             guint         category)
{
  LhChartContext *context = self->context;
  const LhChartCategory *place = lh_chart_data_get_category (context->data, category);
  const LhChartCell *owner = lh_chart_data_get_cell (context->data, category, 0);
  double middle = row.y + row.height / 2.0;
  double width = self->label_width - self->symbol_width - self->size * 0.6;
  int lines = row.height >= self->size * 2.7 ? 2 : 1;

  if (self->size <= 0.0)
    return;

  lh_chart_gantt_add_light (self, row.x, middle, place);
  lh_chart_context_place_text (context,
                               lh_chart_context_make_text (context, place->label, self->size, LH_CHART_TEXT_PLAIN,
                                                           width, lines),
                               row.x + self->symbol_width, middle, 0.0,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  if (self->owner_width > 0.0 && owner->text != NULL)
    lh_chart_context_add_text (context, owner->text, self->size * 0.92, self->owner_width - self->size * 0.5,
                               row.x + self->label_width, middle, 0.0, LH_CHART_ROLE_TEXT_DIM);
}

/* The part of a span that is shown. */
static gboolean
lh_chart_gantt_place_span (const LhChartGantt    *self,
                           const LhChartGanttRow *row,
                           const LhChartSpan     *span,
                           LhChartRect           *rect)
{
  double start = MAX (span->start, self->start);
  double end = MIN (span->end, self->end);
  gboolean plan = span->kind == LH_CHART_SPAN_PLAN || span->kind == LH_CHART_SPAN_EXTENSION;

  if (span->kind == LH_CHART_SPAN_MOMENT)
    {
      double x = lh_chart_scale_map (&row->scale, span->start);

      *rect = (LhChartRect) { x - row->moment / 2.0, row->bar_y + (row->bar_height - row->moment) / 2.0,
                              row->moment, row->moment };
      return span->start >= self->start && span->start <= self->end;
    }

  *rect = (LhChartRect) { lh_chart_scale_map (&row->scale, start), plan ? row->plan_y : row->bar_y, 0.0,
                          plan ? row->plan_height : row->bar_height };
  rect->width = lh_chart_scale_map (&row->scale, end) - rect->x;

  return end > start;
}

/* A stroke through both lanes where a deadline lies: the first one, and a dashed one where it was extended to. */
static void
lh_chart_gantt_add_deadline (LhChartGantt          *self,
                             const LhChartGanttRow *row,
                             const LhChartSpan     *span)
{
  double height = row->plan_y + row->plan_height - row->bar_y;

  if (span->end < self->start || span->end > self->end)
    return;

  lh_chart_context_add_line (self->context,
                             (LhChartRect) { lh_chart_scale_map (&row->scale, span->end), row->bar_y, 0.0, height },
                             LH_CHART_ROLE_PLAN, self->context->hair * 1.5, span->kind == LH_CHART_SPAN_EXTENSION);
}

/* How much of the part that is shown is done. */
static double
lh_chart_gantt_get_filled (const LhChartGantt *self,
                           const LhChartSpan  *span)
{
  double start = MAX (span->start, self->start);
  double end = MIN (span->end, self->end);
  double done = span->start + (span->end - span->start) * span->progress;

  return end > start ? CLAMP ((done - start) / (end - start), 0.0, 1.0) : 0.0;
}

static void
lh_chart_gantt_draw_span (LhChartGantt          *self,
                          const LhChartGanttRow *row,
                          const LhChartSpan     *span,
                          LhChartRect            rect)
{
  switch (span->kind)
    {
    case LH_CHART_SPAN_PLAN:
    case LH_CHART_SPAN_EXTENSION:
      lh_chart_gantt_add_bar (self, rect, span->kind, span->role, 1.0);
      lh_chart_gantt_add_deadline (self, row, span);
      break;
    case LH_CHART_SPAN_ACTUAL:
    case LH_CHART_SPAN_OVERDUE:
      lh_chart_gantt_add_bar (self, rect, span->kind, span->role, lh_chart_gantt_get_filled (self, span));
      break;
    case LH_CHART_SPAN_DELAY:
      rect.y += rect.height / 2.0;
      rect.height = 0.0;
      lh_chart_context_add_line (self->context, rect, LH_CHART_ROLE_TEXT_DIM, self->context->hair * 1.5, FALSE);
      break;
    case LH_CHART_SPAN_MOMENT:
    default:
      lh_chart_gantt_add_moment (self, rect.x + rect.width / 2.0, rect.y + rect.height / 2.0, rect.width, span->role,
                                 span->symbol);
      break;
    }
}

static gboolean
lh_chart_gantt_row_is_free (const LhChartGanttRow *row,
                            const LhChartGantt    *self,
                            const LhChartRect     *rect)
{
  if (rect->x < row->plot.x || rect->x + rect->width > row->plot.x + row->plot.width + self->pad)
    return FALSE;
  for (guint i = 0; i < row->taken->len; i++)
    if (lh_chart_rect_overlaps (rect, &g_array_index (row->taken, LhChartRect, i)))
      return FALSE;

  return TRUE;
}

/* Where the last thing in the row ends. */
static double
lh_chart_gantt_row_get_end (const LhChartGanttRow *row)
{
  double end = row->plot.x;

  for (guint i = 0; i < row->taken->len; i++)
    {
      const LhChartRect *rect = &g_array_index (row->taken, LhChartRect, i);

      end = MAX (end, rect->x + rect->width);
    }

  return end;
}

/* Puts the text of a span at its right, or behind everything, or at its left, or nowhere: it never stands on anything else. */
static void
lh_chart_gantt_add_span_text (LhChartGantt          *self,
                              const LhChartGanttRow *row,
                              const LhChartSpan     *span,
                              LhChartRect            rect)
{
  LhChartContext *context = self->context;
  double size = self->size * 0.84;
  g_autoptr (PangoLayout) text = lh_chart_context_make_text (context, span->text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);
  double width = lh_chart_text_get_width (text);
  double gap = size * 0.4;
  const double lefts[] = { rect.x + rect.width + gap, lh_chart_gantt_row_get_end (row) + gap, rect.x - gap - width };

  for (gsize i = 0; i < G_N_ELEMENTS (lefts); i++)
    {
      LhChartRect place = { lefts[i], row->bar_y + (row->bar_height - size) / 2.0, width, size };

      if (!lh_chart_gantt_row_is_free (row, self, &place))
        continue;
      lh_chart_context_place_text (context, g_steal_pointer (&text), place.x, row->bar_y + row->bar_height / 2.0, 0.0,
                                   lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
      g_array_append_val (row->taken, place);
      return;
    }
}

/* Everything in this row lies before or after what is shown. */
static void
lh_chart_gantt_add_elsewhere (LhChartGantt          *self,
                              const LhChartGanttRow *row,
                              const LhChartSpan     *span)
{
  gboolean before = span->end <= self->start;

  if (self->size <= 0.0)
    return;

  lh_chart_context_add_text (self->context, before ? "‹" : "›", self->size, -1.0,
                             row->plot.x + (before ? self->size * 0.3 : row->plot.width - self->size * 0.3),
                             row->plot.y + row->plot.height / 2.0, before ? 0.0 : 1.0, LH_CHART_ROLE_TEXT_DIM);
}

static void
lh_chart_gantt_layout_spans (LhChartGantt    *self,
                             LhChartGanttRow *row,
                             guint            category)
{
  const LhChartData *data = self->context->data;
  guint n = lh_chart_data_get_n_spans (data, category);

  for (guint i = 0; i < n; i++)
    {
      const LhChartSpan *span = lh_chart_data_get_span (data, category, i);
      LhChartRect rect;

      if (!lh_chart_gantt_place_span (self, row, span, &rect))
        continue;
      lh_chart_gantt_draw_span (self, row, span, rect);
      g_array_append_val (row->taken, rect);
      if (span->detail != NULL)
        lh_chart_gantt_add_mark (self, rect, category, (int) i);
    }

  if (n > 0 && row->taken->len == 0)
    lh_chart_gantt_add_elsewhere (self, row, lh_chart_data_get_span (data, category, 0));
  for (guint i = 0; i < n && self->size > 0.0; i++)
    {
      const LhChartSpan *span = lh_chart_data_get_span (data, category, i);
      LhChartRect rect;

      if (span->text != NULL && lh_chart_gantt_place_span (self, row, span, &rect))
        lh_chart_gantt_add_span_text (self, row, span, rect);
    }
}

/* lh_chart_gantt_layout_row: the names and the bars of one row. */
void
lh_chart_gantt_layout_row (LhChartGantt *self,
                           LhChartRect   rect,
                           guint         category)
{
  LhChartContext *context = self->context;
  double names = self->label_width + self->owner_width;
  LhChartGanttRow row;

  lh_chart_gantt_row_init (&row, self, rect);
  if (rect.height > context->hair * 8.0)
    lh_chart_context_add_line (context, (LhChartRect) { rect.x, rect.y + rect.height, rect.width, 0.0 },
                               LH_CHART_ROLE_GRID, context->hair, FALSE);
  lh_chart_gantt_layout_names (self, rect, category);
  if (names > 0.0)
    lh_chart_gantt_add_mark (self, (LhChartRect) { rect.x, rect.y, names, rect.height }, category, -1);
  if (row.plot.width > 0.0)
    lh_chart_gantt_layout_spans (self, &row, category);
  g_array_unref (row.taken);
}
