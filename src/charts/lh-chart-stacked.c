/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-axis.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_STACKED_WIDTH  6.0 /* widest column */
#define LH_CHART_STACKED_GAP    0.3 /* share of a place that stays empty */
#define LH_CHART_STACKED_LABEL  1.4 /* height of a total */
#define LH_CHART_STACKED_HATCH  1.2
#define LH_CHART_STACKED_SMALLEST 0.66

typedef struct
{
  LhChartContext *context;
  LhChartRect plot;
  LhChartScale scale;
  LhChartBand band;
  double width;    /* of a column */
  double size;     /* of the totals; 0 if they do not fit and an axis stands in */
  gboolean missing;
} LhChartStacked;

static double
lh_chart_stacked_sum (const LhChartData *data,
                      guint              category,
                      gboolean           above)
{
  double sum = 0.0;

  for (guint i = 0; i < data->series->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (data, category, i);

      if (cell->state == LH_CHART_CELL_VALUE && (cell->value > 0.0) == above)
        sum += cell->value;
    }

  return sum;
}

/* All pages have one scale, as those of the other kinds. */
static void
lh_chart_stacked_get_extent (const LhChartData *data,
                             double            *minimum,
                             double            *maximum)
{
  *minimum = data->has_range ? MIN (data->minimum, 0.0) : 0.0;
  *maximum = data->has_range ? MAX (data->maximum, 0.0) : 0.0;

  for (guint i = 0; i < data->categories->len; i++)
    {
      *minimum = MIN (*minimum, lh_chart_stacked_sum (data, i, FALSE));
      *maximum = MAX (*maximum, lh_chart_stacked_sum (data, i, TRUE));
    }
  for (guint i = 0; i < data->references->len; i++)
    {
      *minimum = MIN (*minimum, lh_chart_data_get_reference (data, i)->value);
      *maximum = MAX (*maximum, lh_chart_data_get_reference (data, i)->value);
    }
  if (*minimum == *maximum)
    *maximum = *minimum + 1.0;
}

static void
lh_chart_stacked_divide (LhChartStacked *self)
{
  self->band = lh_chart_band (self->plot.x, self->plot.width, lh_chart_view_get_n_rows (self->context->view),
                              LH_CHART_STACKED_GAP);
  self->width = MIN (self->band.width, self->context->em * LH_CHART_STACKED_WIDTH);
}

/* Totals stand above the columns in one size. If even the smallest does not fit, an axis takes their place. */
static void
lh_chart_stacked_fit_totals (LhChartStacked *self)
{
  LhChartContext *context = self->context;
  double widest = 0.0;

  self->size = 0.0;
  if (self->plot.height < context->em * 4.0)
    return;

  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view); i++)
    {
      int category = lh_chart_view_get_category (context->view, i);
      const char *sum = category >= 0 ? lh_chart_data_get_category (context->data, category)->sum : NULL;

      if (sum != NULL)
        {
          g_autoptr (PangoLayout) text = lh_chart_context_make_text (context, sum, context->em, LH_CHART_TEXT_BOLD,
                                                                     -1.0, 1);

          widest = MAX (widest, lh_chart_text_get_width (text));
        }
    }
  if (widest <= 0.0)
    return;

  self->size = MIN (context->em, context->em * self->band.step * 0.96 / widest);
  if (self->size < context->em * LH_CHART_STACKED_SMALLEST)
    self->size = 0.0;
}

/* Symbol and count, or the count alone, in a segment. Returns whether they fit. */
static gboolean
lh_chart_stacked_layout_inside (LhChartStacked     *self,
                                const LhChartCell  *cell,
                                LhChartRect         rect,
                                const LhChartPaint *paint)
{
  LhChartContext *context = self->context;
  double size = MIN (context->em * 0.95, rect.height / 1.25);
  g_autoptr (PangoLayout) text = NULL;
  double symbol, width, plate;

  if (cell->text == NULL || size < context->em * LH_CHART_STACKED_SMALLEST)
    return FALSE;

  text = lh_chart_context_make_text (context, cell->text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);
  width = lh_chart_text_get_width (text);
  symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size * 1.0 : 0.0;
  if (width + symbol > rect.width - size * 0.3)
    symbol = 0.0;
  if (width > rect.width - size * 0.2)
    return FALSE;

  plate = width + symbol + size * 0.3;
  if (paint->pattern != LH_CHART_PATTERN_SOLID)
    lh_chart_context_add_area (context,
                               (LhChartRect) { rect.x + (rect.width - plate) / 2.0,
                                               rect.y + rect.height / 2.0 - size * 0.58, plate, size * 1.16 },
                               lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
  if (symbol > 0.0)
    lh_chart_context_add_symbol (context, cell->symbol, rect.x + (rect.width - width - symbol) / 2.0,
                                 rect.y + rect.height / 2.0, size * 0.78, lh_chart_palette_get_ink (paint));
  lh_chart_context_place_text (context, g_steal_pointer (&text),
                               rect.x + (rect.width - width + symbol) / 2.0, rect.y + rect.height / 2.0, 0.0,
                               lh_chart_palette_get_ink (paint));

  return TRUE;
}

/* The count of a segment that is too low for it stands at its right side, where the next column leaves room. */
static void
lh_chart_stacked_layout_beside (LhChartStacked    *self,
                                const LhChartCell *cell,
                                LhChartRect        rect,
                                GArray            *taken)
{
  LhChartContext *context = self->context;
  double size = context->em * 0.82;
  double symbol = cell->symbol != LH_CHART_SYMBOL_NONE ? size : 0.0;
  double room = self->band.step - self->width - size * 0.6;
  g_autoptr (PangoLayout) text = NULL;
  LhChartRect place;

  if (cell->text == NULL || self->size <= 0.0 || room < size)
    return;

  text = lh_chart_context_make_text (context, cell->text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);
  place = (LhChartRect) { rect.x + rect.width + size * 0.35, rect.y + rect.height / 2.0 - size * 0.6,
                          lh_chart_text_get_width (text) + symbol, size * 1.2 };
  if (place.width > room || !lh_chart_rects_find_room (taken, &place, self->plot))
    return;
  if (place.x + place.width > self->plot.x + self->plot.width)
    return;

  g_array_append_val (taken, place);
  lh_chart_context_add_symbol (context, cell->symbol, place.x, place.y + place.height / 2.0, size * 0.78,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  lh_chart_context_place_text (context, g_steal_pointer (&text), place.x + symbol, place.y + place.height / 2.0, 0.0,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
}

static LhChartRect
lh_chart_stacked_layout_missing (LhChartStacked *self,
                                 LhChartRect     place)
{
  LhChartContext *context = self->context;
  double zero = lh_chart_scale_map (&self->scale, 0.0);

  place.height = MIN (context->em * LH_CHART_STACKED_HATCH, self->plot.height / 3.0);
  place.y = zero - place.height;
  lh_chart_context_add_hatch (context, place);

  return place;
}

/* One column: values above zero grow up from it, those below grow down. */
static void
lh_chart_stacked_layout_column (LhChartStacked *self,
                                guint           row,
                                guint           category)
{
  LhChartContext *context = self->context;
  LhChartRect place = { self->band.start + (row + 0.5) * self->band.step - self->width / 2.0, self->plot.y,
                        self->width, self->plot.height };
  double sums[2] = { 0.0, 0.0 };
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LhChartRect));

  self->missing = FALSE;
  for (guint i = 0; i < context->data->series->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, i);
      gboolean above = cell->value > 0.0;
      LhChartPaint paint = lh_chart_context_get_paint (context, lh_chart_axis_get_role (context->data, category, i));
      LhChartRect rect = place;
      double from, to;

      if (cell->state == LH_CHART_CELL_MISSING && !self->missing)
        {
          self->missing = TRUE;
          lh_chart_context_add_mark (context, lh_chart_stacked_layout_missing (self, place), category, i);
        }
      if (cell->state != LH_CHART_CELL_VALUE || cell->value == 0.0)
        continue;

      from = lh_chart_scale_map (&self->scale, sums[above]);
      sums[above] += cell->value;
      to = lh_chart_scale_map (&self->scale, sums[above]);
      rect.y = MIN (from, to);
      rect.height = ABS (from - to);
      lh_chart_context_add_area (context, rect, paint);
      if (!lh_chart_stacked_layout_inside (self, cell, rect, &paint))
        lh_chart_stacked_layout_beside (self, cell, rect, taken);
      lh_chart_context_add_mark (context, rect, category, i);
    }
}

static const char *
lh_chart_stacked_get_missing_text (const LhChartData *data,
                                   guint              category)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (data, category, i);

      if (cell->state == LH_CHART_CELL_MISSING && cell->text != NULL)
        return cell->text;
    }

  return NULL;
}

static void
lh_chart_stacked_layout_total (LhChartStacked *self,
                               guint           row,
                               guint           category)
{
  LhChartContext *context = self->context;
  const char *words = lh_chart_data_get_category (context->data, category)->sum;
  double top = lh_chart_scale_map (&self->scale, lh_chart_stacked_sum (context->data, category, TRUE));
  double middle = self->band.start + (row + 0.5) * self->band.step;
  PangoLayout *text;

  if (self->missing)
    {
      words = lh_chart_stacked_get_missing_text (context->data, category);
      top = MIN (top, lh_chart_scale_map (&self->scale, 0.0) - MIN (context->em * LH_CHART_STACKED_HATCH,
                                                                    self->plot.height / 3.0));
    }
  if (words == NULL || self->size <= 0.0)
    return;

  text = lh_chart_context_make_text (context, words, self->size,
                                     self->missing ? LH_CHART_TEXT_PLAIN : LH_CHART_TEXT_BOLD, -1.0, 1);
  if (lh_chart_text_get_width (text) > self->band.step)
    {
      g_object_unref (text);
      return;
    }
  lh_chart_context_place_text (context, text, middle, top - self->size * 0.7, 0.5,
                               lh_chart_context_get_color (context, self->missing ? LH_CHART_ROLE_TEXT_DIM
                                                                                  : LH_CHART_ROLE_TEXT));
}

static void
lh_chart_stacked_scale (LhChartStacked *self)
{
  double minimum, maximum;
  double label = self->size > 0.0 ? self->size * LH_CHART_STACKED_LABEL : self->context->em * 0.5;

  lh_chart_stacked_get_extent (self->context->data, &minimum, &maximum);
  if (self->size <= 0.0)
    {
      lh_chart_scale_nice_range (&minimum, &maximum, lh_chart_axis_get_max_steps (self->context, self->plot.height));
      lh_chart_rect_cut_left (&self->plot, MIN (lh_chart_axis_get_tick_width (self->context, minimum, maximum,
                                                                              self->plot.height),
                                                self->plot.width * 0.25));
      lh_chart_stacked_divide (self);
    }

  self->scale = (LhChartScale) { minimum, maximum, self->plot.y + self->plot.height,
                                 self->plot.y + MIN (label, self->plot.height * 0.4) };
}

static void
lh_chart_stacked_layout (LhChartContext *context)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LhChartRect));
  LhChartStacked self = { .context = context };
  LhChartRect foot;

  if (context->area.height >= context->em * 9.0)
    lh_chart_rect_cut_top (&context->area, lh_chart_legend_layout (context, TRUE) + context->em * 0.3);
  foot = lh_chart_rect_cut_bottom (&context->area, lh_chart_axis_get_foot (context, context->area.width));
  self.plot = context->area;
  lh_chart_stacked_divide (&self);
  lh_chart_stacked_fit_totals (&self);
  lh_chart_stacked_scale (&self);

  if (self.size <= 0.0)
    lh_chart_axis_layout_ticks (context, self.plot, &self.scale);
  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view); i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category < 0)
        continue;
      lh_chart_stacked_layout_column (&self, i, category);
      lh_chart_stacked_layout_total (&self, i, category);
    }
  lh_chart_axis_layout_zero (context, self.plot, &self.scale);
  lh_chart_axis_layout_references (context, self.plot, &self.scale, taken);
  lh_chart_axis_layout_names (context, &self.band, foot);
}

const LhChartPainter lh_chart_stacked_painter = { lh_chart_stacked_layout };
