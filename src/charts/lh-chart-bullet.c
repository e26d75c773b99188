/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include <math.h>

#include "lh-chart-scale.h"

/* Lengths in multiples of the base size. */
#define LH_CHART_BULLET_PANEL  18.0 /* narrowest panel */
#define LH_CHART_BULLET_STEP   3.6  /* highest row */
#define LH_CHART_BULLET_TRACK  1.7  /* highest track */
#define LH_CHART_BULLET_LABELS 0.36 /* widest column of names, as a share of the panel */
#define LH_CHART_BULLET_FIGURE 0.34 /* and of figures */
#define LH_CHART_BULLET_LEGEND 1.8

/* How dark a band is: the lowest one the most. */
#define LH_CHART_BULLET_SHADE(band, count) (0.52 - 0.42 * (band) / (count))

typedef struct
{
  LhChartContext *context;
  LhChartPanels   panels;
  LhChartRect     area;
  GArray         *bands;        /* double: where one ends; rising */
  int             value_series;
  int             plan_series;
  double          size;         /* of type; 0 without */
  double          label_width;
  double          figure_width;
} LhChartBullet;

static int
lh_chart_bullet_compare (gconstpointer one,
                         gconstpointer other)
{
  double a = *(const double *) one;
  double b = *(const double *) other;

  return a < b ? -1 : a > b;
}

static const LhChartCell *
lh_chart_bullet_get_plan (const LhChartBullet *self,
                          guint                category)
{
  const LhChartCell *cell;

  if (self->plan_series < 0)
    return NULL;
  cell = lh_chart_data_get_cell (self->context->data, category, self->plan_series);

  return cell->state == LH_CHART_CELL_VALUE ? cell : NULL;
}

/* All rows share the range that was given; without one each row has its own, as indicators have different units. */
static LhChartScale
lh_chart_bullet_get_scale (const LhChartBullet *self,
                           guint                category,
                           LhChartRect          track)
{
  const LhChartData *data = self->context->data;
  const LhChartCell *value = lh_chart_data_get_cell (data, category, self->value_series);
  const LhChartCell *plan = lh_chart_bullet_get_plan (self, category);
  double minimum = data->has_range ? data->minimum : 0.0;
  double maximum = data->has_range ? data->maximum : 0.0;

  minimum = MIN (minimum, MIN (value->value, plan != NULL ? plan->value : 0.0));
  maximum = MAX (maximum, MAX (value->value, plan != NULL ? plan->value * (data->has_range ? 1.0 : 1.15) : 0.0));
  if (minimum == maximum)
    maximum = minimum + 1.0;

  return (LhChartScale) { minimum, maximum, track.x, track.x + track.width };
}

/* From the darkest band, which is the worst, to the ground. */
static void
lh_chart_bullet_layout_bands (LhChartBullet      *self,
                              LhChartRect         track,
                              const LhChartScale *scale)
{
  LhChartContext *context = self->context;
  guint n = self->bands->len;
  double start = track.x;

  lh_chart_context_add_area (context, track, lh_chart_piece_tint (context, LH_CHART_ROLE_GRID, 0.4));
  for (guint i = 0; i < n; i++)
    {
      double end = CLAMP (lh_chart_scale_map (scale, g_array_index (self->bands, double, i)), start, track.x + track.width);

      if (end > start)
        lh_chart_context_add_area (context, (LhChartRect) { start, track.y, end - start, track.height },
                                   lh_chart_piece_tint (context, LH_CHART_ROLE_AXIS, LH_CHART_BULLET_SHADE (i, n)));
      start = end;
    }
}

static void
lh_chart_bullet_layout_bar (LhChartBullet *self,
                            LhChartRect    track,
                            guint          category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, self->value_series);
  const LhChartCell *plan = lh_chart_bullet_get_plan (self, category);
  LhChartScale scale = lh_chart_bullet_get_scale (self, category, track);
  double zero = lh_chart_scale_map (&scale, CLAMP (0.0, scale.domain_start, scale.domain_end));
  double end = lh_chart_scale_map (&scale, cell->value);
  double target;

  if (cell->state != LH_CHART_CELL_VALUE)
    lh_chart_context_add_hatch (context, track);
  else
    lh_chart_bullet_layout_bands (self, track, &scale);
  if (cell->state == LH_CHART_CELL_VALUE && end != zero)
    lh_chart_context_add_area (context, (LhChartRect) { MIN (zero, end), track.y + track.height * 0.28, fabs (end - zero),
                                                        track.height * 0.44 },
                               lh_chart_context_get_paint (context, lh_chart_piece_get_role (context, category,
                                                                                             self->value_series)));
  if (plan == NULL)
    return;
  target = lh_chart_scale_map (&scale, plan->value);
  lh_chart_context_add_line (context, (LhChartRect) { CLAMP (target, track.x + context->hair, track.x + track.width - context->hair),
                                                      track.y - track.height * 0.06, 0.0, track.height * 1.12 },
                             LH_CHART_ROLE_TEXT, context->hair * 2.5, FALSE);
}

/* "87.5% (21/24)" over "≥ 95%", or as much of it as there is room for. */
static void
lh_chart_bullet_layout_figure (LhChartBullet *self,
                               LhChartRect    column,
                               guint          category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, self->value_series);
  const LhChartCell *plan = lh_chart_bullet_get_plan (self, category);
  g_autofree char *words = cell->share != NULL ? g_strdup_printf ("%s (%s)", cell->text != NULL ? cell->text : "", cell->share)
                                               : g_strdup (cell->text != NULL ? cell->text : "");
  gboolean two = plan != NULL && plan->text != NULL && column.height >= self->size * 2.3;
  double marker = cell->below ? self->size * 0.85 : 0.0;
  double middle = column.y + column.height / 2.0;
  PangoLayout *text;

  /* The count gives way; it is told by hover. */
  if (cell->text != NULL && lh_chart_context_measure (context, words, self->size * 0.8) > column.width - marker)
    text = lh_chart_piece_fit_text (context, cell->text, self->size, self->size * 0.7, LH_CHART_TEXT_PLAIN,
                                    column.width - marker);
  else
    text = lh_chart_piece_fit_text (context, words, self->size, self->size * 0.8, LH_CHART_TEXT_PLAIN, column.width - marker);
  if (text == NULL)
    return;
  lh_chart_context_add_symbol (context, cell->below ? LH_CHART_SYMBOL_BELOW : LH_CHART_SYMBOL_NONE, column.x,
                               middle - (two ? self->size * 0.6 : 0.0), self->size * 0.7,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_RED));
  lh_chart_context_place_text (context, text, column.x + marker, middle - (two ? self->size * 0.6 : 0.0), 0.0,
                               lh_chart_context_get_color (context, cell->state == LH_CHART_CELL_VALUE
                                                                      ? LH_CHART_ROLE_TEXT : LH_CHART_ROLE_TEXT_DIM));
  text = two ? lh_chart_piece_fit_text (context, plan->text, self->size * 0.82, self->size * 0.6, LH_CHART_TEXT_PLAIN,
                                        column.width - marker) : NULL;
  if (text != NULL)
    lh_chart_context_place_text (context, text, column.x + marker, middle + self->size * 0.6, 0.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
}

static void
lh_chart_bullet_layout_row (LhChartBullet *self,
                            LhChartRect    row,
                            guint          category)
{
  LhChartContext *context = self->context;
  LhChartRect rest = row;
  LhChartRect figure = lh_chart_rect_cut_right (&rest, self->figure_width);
  double height = MIN (row.height * 0.56, context->em * LH_CHART_BULLET_TRACK);

  if (self->size > 0.0)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_name (context,
                                                             lh_chart_data_get_category (context->data, category)->label,
                                                             self->size, self->label_width - self->size * 0.7, row.height),
                                 row.x + self->label_width - self->size * 0.7, row.y + row.height / 2.0, 1.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  lh_chart_rect_cut_left (&rest, self->label_width);
  rest.y += (rest.height - height) / 2.0;
  rest.height = height;
  if (rest.width > 1.0)
    lh_chart_bullet_layout_bar (self, rest, category);
  lh_chart_rect_cut_left (&figure, self->size * 0.6);
  if (self->size > 0.0)
    lh_chart_bullet_layout_figure (self, figure, category);
  lh_chart_context_add_mark (context, row, category, self->value_series);
}

static double
lh_chart_bullet_measure_figure (const LhChartBullet *self,
                                guint                category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, self->value_series);
  const LhChartCell *plan = lh_chart_bullet_get_plan (self, category);
  double width = cell->text != NULL ? lh_chart_context_measure (context, cell->text, self->size) : 0.0;

  if (cell->share != NULL)
    width += lh_chart_context_measure (context, cell->share, self->size) + self->size;
  if (plan != NULL && plan->text != NULL)
    width = MAX (width, lh_chart_context_measure (context, plan->text, self->size * 0.82));

  return width + self->size * (cell->below ? 1.6 : 0.8);
}

static void
lh_chart_bullet_measure (LhChartBullet *self)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < lh_chart_view_get_n_rows (context->view) && self->size > 0.0; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);

      if (category < 0)
        continue;
      self->label_width = MAX (self->label_width,
                               lh_chart_context_measure (context,
                                                         lh_chart_data_get_category (context->data, category)->label,
                                                         self->size) + self->size * 0.8);
      self->figure_width = MAX (self->figure_width, lh_chart_bullet_measure_figure (self, category));
    }
  self->label_width = MIN (self->label_width, self->panels.width * LH_CHART_BULLET_LABELS);
  self->figure_width = MIN (self->figure_width, self->panels.width * LH_CHART_BULLET_FIGURE);
}

/* What the shades mean, the worst first. */
static void
lh_chart_bullet_layout_legend (LhChartBullet *self)
{
  LhChartContext *context = self->context;
  double size = context->em * 0.85;
  LhChartRect line;

  if (context->data->references->len == 0 || self->area.height < context->em * 8.0)
    return;
  line = lh_chart_rect_cut_bottom (&self->area, context->em * LH_CHART_BULLET_LEGEND);
  line.y = MIN (line.y, self->area.y + lh_chart_view_get_n_rows (context->view) * context->em * LH_CHART_BULLET_STEP);
  for (guint i = 0; i < context->data->references->len; i++)
    {
      const LhChartReference *band = lh_chart_data_get_reference (context->data, i);
      LhChartRect swatch = { line.x, line.y + line.height / 2.0 - size * 0.3, size * 1.2, size * 0.8 };
      PangoLayout *text;

      if (band->label == NULL || line.width < size * 5.0)
        continue;
      lh_chart_context_add_area (context, swatch, lh_chart_piece_tint (context, LH_CHART_ROLE_AXIS,
                                                                      LH_CHART_BULLET_SHADE (i, context->data->references->len)));
      lh_chart_rect_cut_left (&line, size * 1.6);
      text = lh_chart_context_make_text (context, band->label, size, LH_CHART_TEXT_PLAIN, line.width, 1);
      lh_chart_rect_cut_left (&line, lh_chart_text_get_width (text) + size * 1.4);
      lh_chart_context_place_text (context, text, swatch.x + size * 1.6, line.y + line.height / 2.0 + size * 0.1, 0.0,
                                   lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
    }
}

static void
lh_chart_bullet_layout (LhChartContext *context)
{
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (double));
  LhChartBullet self = { .context = context, .area = context->area, .bands = bands };
  guint rows = lh_chart_view_get_n_rows (context->view);

  self.value_series = MAX (lh_chart_data_find_series (context->data, LH_CHART_PART_VALUE), 0);
  self.plan_series = lh_chart_data_find_series (context->data, LH_CHART_PART_PLAN);
  for (guint i = 0; i < context->data->references->len; i++)
    g_array_append_val (bands, lh_chart_data_get_reference (context->data, i)->value);
  g_array_sort (bands, lh_chart_bullet_compare);

  lh_chart_bullet_layout_legend (&self);
  self.panels = lh_chart_panels_new (self.area, rows, context->em, LH_CHART_BULLET_PANEL, LH_CHART_BULLET_STEP);
  self.size = self.panels.size;
  lh_chart_bullet_measure (&self);
  for (guint i = 0; i < rows; i++)
    {
      LhChartRect row = lh_chart_panels_get_row (&self.panels, self.area, i);
      int category = lh_chart_view_get_category (context->view, i);

      if (category >= 0)
        lh_chart_bullet_layout_row (&self, row, category);
      else if (context->view->gap_text != NULL && self.size > 0.0)
        lh_chart_context_add_text (context, context->view->gap_text, self.size * 0.92, row.width, row.x + row.width / 2.0,
                                   row.y + row.height / 2.0, 0.5, LH_CHART_ROLE_TEXT_DIM);
    }
}

const LhChartPainter lh_chart_bullet_painter = { lh_chart_bullet_layout };
