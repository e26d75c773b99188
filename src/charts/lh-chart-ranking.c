/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-context.h"

#include "lh-chart-scale.h"

/* Lengths in multiples of the size of type. */
#define LH_CHART_RANKING_PANEL   15.0 /* narrowest panel */
#define LH_CHART_RANKING_STEP    3.4  /* highest row */
#define LH_CHART_RANKING_BAR     1.7  /* thickest bar */
#define LH_CHART_RANKING_LABELS  0.38 /* widest column of names, as a share of the panel */
#define LH_CHART_RANKING_FOOT    1.7  /* a line of labels under the bars */
#define LH_CHART_RANKING_MARKER  0.72 /* size of ▼ */

/**
 * LhChartRanking:
 *
 * What the rows of one layout have in common.
 */
typedef struct
{
  LhChartContext *context;
  LhChartPanels panels;
  LhChartRect area;    /* all panels */
  int value_series;
  int plan_series;
  double size;         /* of type; 0 without */
  double rank_width;
  double label_width;
  double bar_width;    /* free for bars and figures */
  LhChartScale scale;  /* relative to the left of the bars */
} LhChartRanking;

static const LhChartCell *
lh_chart_ranking_get_plan (const LhChartRanking *self,
                           guint                 category)
{
  const LhChartCell *cell;

  if (self->plan_series < 0)
    return NULL;

  cell = lh_chart_data_get_cell (self->context->data, category, self->plan_series);

  return cell->state == LH_CHART_CELL_VALUE ? cell : NULL;
}

static double
lh_chart_ranking_measure_figure (const LhChartRanking *self,
                                 const LhChartCell    *cell)
{
  double width = self->size * 0.4;

  if (cell->text != NULL && *cell->text != '\0')
    width += lh_chart_context_measure (self->context, cell->text, self->size);
  if (cell->below)
    width += self->size * (LH_CHART_RANKING_MARKER + 0.15);

  return width;
}

static void
lh_chart_ranking_measure_labels (LhChartRanking *self)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_view_get_n_rows (context->view);

  if (self->size <= 0.0)
    return;

  for (guint i = 0; i < n; i++)
    {
      int index = lh_chart_view_get_category (context->view, i);
      const LhChartCategory *category;

      if (index < 0)
        continue;

      category = lh_chart_data_get_category (context->data, index);
      self->label_width = MAX (self->label_width,
                               lh_chart_context_measure (context, category->label, self->size));
      if (context->data->show_ranks && category->rank != NULL)
        self->rank_width = MAX (self->rank_width,
                                lh_chart_context_measure (context, category->rank, self->size)
                                  + self->size * 0.6);
    }

  self->label_width = MIN (self->label_width, self->panels.width * LH_CHART_RANKING_LABELS);
}

/* The scale is as wide as it can be while each figure still fits behind its bar. */
static void
lh_chart_ranking_fit_scale (LhChartRanking *self)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_view_get_n_rows (context->view);
  double minimum, maximum, left = 0.0, ratio;

  lh_chart_data_get_extent (context->data, &minimum, &maximum);
  self->bar_width = MAX (self->panels.width - self->rank_width - self->label_width
                         - (self->size > 0.0 ? self->size * 0.6 : 0.0), 1.0);

  for (guint i = 0; i < n && self->size > 0.0 && minimum < 0.0; i++)
    {
      int index = lh_chart_view_get_category (context->view, i);
      const LhChartCell *cell;

      if (index < 0)
        continue;
      cell = lh_chart_data_get_cell (context->data, index, self->value_series);
      if (cell->value < 0.0)
        left = MAX (left, lh_chart_ranking_measure_figure (self, cell));
    }
  left = MIN (left, self->bar_width * 0.4);

  ratio = (self->bar_width - left - 1.0) / (maximum - minimum);
  for (guint i = 0; i < n && self->size > 0.0; i++)
    {
      int index = lh_chart_view_get_category (context->view, i);
      const LhChartCell *cell;
      double figure;

      if (index < 0)
        continue;
      cell = lh_chart_data_get_cell (context->data, index, self->value_series);
      if (cell->value < 0.0 || cell->value <= minimum)
        continue;
      figure = lh_chart_ranking_measure_figure (self, cell);
      ratio = MIN (ratio, (self->bar_width - left - figure) / (cell->value - minimum));
    }
  ratio = MAX (ratio, (self->bar_width - left) * 0.2 / (maximum - minimum));

  self->scale = (LhChartScale) { minimum, maximum, left, left + ratio * (maximum - minimum) };
}

static double
lh_chart_ranking_get_bar_left (const LhChartRanking *self,
                               LhChartRect           row)
{
  return row.x + row.width - self->bar_width;
}

static void
lh_chart_ranking_layout_names (LhChartRanking        *self,
                               LhChartRect            row,
                               const LhChartCategory *category)
{
  LhChartContext *context = self->context;
  double middle = row.y + row.height / 2.0;
  double right = row.x + self->rank_width + self->label_width;
  PangoLayout *text;

  if (self->size <= 0.0)
    return;

  if (context->data->show_ranks && category->rank != NULL)
    {
      text = lh_chart_context_make_text (context, category->rank, self->size, LH_CHART_TEXT_PLAIN, -1.0, 1);
      lh_chart_context_place_text (context, text, row.x + self->rank_width - self->size * 0.6, middle, 1.0,
                                   lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
    }

  text = lh_chart_context_make_name (context, category->label, self->size, self->label_width, row.height);
  lh_chart_context_place_text (context, text, right, middle, 1.0,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
}

/* Moves a figure that would touch a reference line behind the line. */
static double
lh_chart_ranking_pass_lines (LhChartRanking *self,
                             LhChartRect     row,
                             double          x,
                             double          gap)
{
  const LhChartData *data = self->context->data;

  for (guint i = 0; i < data->references->len; i++)
    {
      double line = lh_chart_ranking_get_bar_left (self, row)
                    + lh_chart_scale_map (&self->scale, lh_chart_data_get_reference (data, i)->value);

      if (line > x - gap * 0.9 && line < x + gap)
        x = line + gap;
    }

  return x;
}

/* The figure stands behind the end of the bar, and behind the plan mark if that is in its way. Returns the
 * place it takes, for the lines that must not cross it. */
static LhChartRect
lh_chart_ranking_layout_figure (LhChartRanking    *self,
                                LhChartRect        row,
                                const LhChartCell *cell,
                                double             end,
                                double             plan)
{
  LhChartContext *context = self->context;
  LhChartColor color = lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT);
  double width = lh_chart_ranking_measure_figure (self, cell);
  double gap = self->size * 0.4;
  double marker = cell->below ? self->size * (LH_CHART_RANKING_MARKER + 0.15) : 0.0;
  double middle = row.y + row.height / 2.0;
  double x = end + gap;

  if (cell->value < 0.0)
    x = end - width;
  else if (plan >= end - gap && plan <= end + width + gap * 0.75)
    x = MAX (plan, end) + gap;
  if (cell->value >= 0.0)
    x = lh_chart_ranking_pass_lines (self, row, x, gap);
  x = CLAMP (x, row.x, MAX (row.x, row.x + row.width - width + gap));

  if (cell->below)
    lh_chart_context_add_symbol (context, LH_CHART_SYMBOL_BELOW, x, middle,
                                 self->size * LH_CHART_RANKING_MARKER,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_RED));
  if (cell->text != NULL)
    lh_chart_context_place_text (context,
                                 lh_chart_context_make_text (context, cell->text, self->size,
                                                             LH_CHART_TEXT_PLAIN, -1.0, 1),
                                 x + marker, middle, 0.0, color);

  return (LhChartRect) { x, row.y, width - gap, row.height };
}

/* Where nothing was reported the place of the bar is hatched and says so; a zero would be a lie. */
static LhChartRect
lh_chart_ranking_layout_state (LhChartRanking    *self,
                               LhChartRect        row,
                               LhChartRect        bar,
                               const LhChartCell *cell)
{
  LhChartContext *context = self->context;
  double left = lh_chart_ranking_get_bar_left (self, row);
  double hatch = cell->state == LH_CHART_CELL_MISSING ? MIN (context->em * 2.2, self->bar_width / 3.0) : 0.0;
  double width = hatch;
  PangoLayout *text = NULL;

  if (cell->text != NULL && self->size > 0.0)
    {
      text = lh_chart_context_make_text (context, cell->text, self->size, LH_CHART_TEXT_PLAIN,
                                         self->bar_width - hatch - self->size * 0.4, 1);
      width += self->size * 0.4 + lh_chart_text_get_width (text);
    }

  /* Where all values are negative, zero lies at the right edge. */
  bar.x = CLAMP (bar.x, left, MAX (left, left + self->bar_width - width));
  bar.width = hatch;
  if (hatch > 0.0)
    lh_chart_context_add_hatch (context, bar);
  if (text != NULL)
    lh_chart_context_place_text (context, text, bar.x + width, row.y + row.height / 2.0, 1.0,
                                 lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));

  return (LhChartRect) { bar.x, row.y, width, row.height };
}

/* A dark stroke across the bar; its pale edges keep it visible on a dark one. */
static void
lh_chart_ranking_layout_plan (LhChartRanking *self,
                              LhChartRect     bar,
                              double          x)
{
  LhChartContext *context = self->context;
  double width = MIN (context->hair * 2.0, MAX (bar.height * 0.2, context->hair * 0.5));
  LhChartRect stroke = { x, bar.y - bar.height * 0.12, 0.0, bar.height * 1.24 };

  if (x > bar.x && x < bar.x + bar.width)
    lh_chart_context_add_line (context, (LhChartRect) { x, bar.y, 0.0, bar.height },
                               LH_CHART_ROLE_BACKGROUND, width * 2.2, FALSE);
  lh_chart_context_add_line (context, stroke, LH_CHART_ROLE_TEXT, width, FALSE);
}

/* Returns the place of the figure. */
static LhChartRect
lh_chart_ranking_layout_bar (LhChartRanking *self,
                             LhChartRect     row,
                             guint           category)
{
  LhChartContext *context = self->context;
  const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, self->value_series);
  const LhChartCell *plan = lh_chart_ranking_get_plan (self, category);
  LhChartRole role = cell->role;
  double left = lh_chart_ranking_get_bar_left (self, row);
  double zero = left + lh_chart_scale_map (&self->scale, 0.0);
  double end = left + lh_chart_scale_map (&self->scale, cell->value);
  double thickness = MIN (row.height * 0.66, context->em * LH_CHART_RANKING_BAR);
  LhChartRect bar = { MIN (zero, end), row.y + (row.height - thickness) / 2.0, ABS (end - zero), thickness };
  LhChartRect figure = { zero, row.y, 0.0, row.height };
  double plan_x = plan != NULL ? left + lh_chart_scale_map (&self->scale, plan->value) : -1.0;

  if (cell->below)
    role = LH_CHART_ROLE_RED;
  if (role == LH_CHART_ROLE_DEFAULT)
    role = lh_chart_data_get_series (context->data, self->value_series)->role;

  if (cell->state != LH_CHART_CELL_VALUE)
    figure = lh_chart_ranking_layout_state (self, row, (LhChartRect) { zero, bar.y, 0.0, thickness }, cell);
  else if (bar.width > 0.0)
    lh_chart_context_add_area (context, bar, lh_chart_context_get_paint (context, role));

  if (plan != NULL && cell->state == LH_CHART_CELL_VALUE)
    lh_chart_ranking_layout_plan (self, bar, plan_x);
  if (cell->state == LH_CHART_CELL_VALUE && self->size > 0.0)
    figure = lh_chart_ranking_layout_figure (self, row, cell, end, plan_x);

  return figure;
}

static void
lh_chart_ranking_layout_gap (LhChartRanking *self,
                             LhChartRect     row)
{
  LhChartContext *context = self->context;
  const char *text = context->view->gap_text;
  double middle = row.y + row.height / 2.0;
  double width = 0.0;

  if (text != NULL && self->size > 0.0)
    {
      PangoLayout *layout = lh_chart_context_make_text (context, text, self->size * 0.92, LH_CHART_TEXT_PLAIN,
                                                        row.width * 0.8, 1);

      width = lh_chart_text_get_width (layout) + self->size * 1.2;
      lh_chart_context_place_text (context, layout, row.x + row.width / 2.0, middle, 0.5,
                                   lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
    }

  lh_chart_context_add_line (context, (LhChartRect) { row.x, middle, (row.width - width) / 2.0, 0.0 },
                             LH_CHART_ROLE_GRID, context->hair, FALSE);
  lh_chart_context_add_line (context,
                             (LhChartRect) { row.x + (row.width + width) / 2.0, middle,
                                             (row.width - width) / 2.0, 0.0 },
                             LH_CHART_ROLE_GRID, context->hair, FALSE);
}

static LhChartRole
lh_chart_ranking_get_reference_role (const LhChartReference *reference)
{
  return reference->role != LH_CHART_ROLE_DEFAULT ? reference->role : LH_CHART_ROLE_REFERENCE;
}

/* Draws the reference lines down one panel, leaving out the rows whose figure stands in the way. */
static void
lh_chart_ranking_layout_lines (LhChartRanking *self,
                               GArray         *figures,
                               guint           first,
                               guint           last)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < context->data->references->len; i++)
    {
      const LhChartReference *reference = lh_chart_data_get_reference (context->data, i);
      LhChartRect place = lh_chart_panels_get_row (&self->panels, self->area, first);
      double x = lh_chart_ranking_get_bar_left (self, place)
                 + lh_chart_scale_map (&self->scale, reference->value);
      double start = place.y;

      for (guint row = first; row <= last; row++)
        {
          const LhChartRect *figure = &g_array_index (figures, LhChartRect, row);
          gboolean end = row == last;
          gboolean blocked = figure->width > 0.0 && x > figure->x - context->hair * 2.0
                             && x < figure->x + figure->width + context->hair * 2.0;
          double stop = figure->y + (blocked ? 0.0 : figure->height);

          if ((blocked || end) && stop > start)
            lh_chart_context_add_line (context, (LhChartRect) { x, start, 0.0, stop - start },
                                       lh_chart_ranking_get_reference_role (reference),
                                       context->hair * 1.25, TRUE);
          if (blocked)
            start = figure->y + figure->height;
        }
    }
}

/* The labels of the lines stand under the first panel; where two would touch, the next goes one line down. */
static void
lh_chart_ranking_layout_foot (LhChartRanking *self,
                              LhChartRect     foot)
{
  LhChartContext *context = self->context;
  LhChartRect place = lh_chart_panels_get_row (&self->panels, self->area, 0);
  double size = context->em * 0.92;
  double line = context->em * LH_CHART_RANKING_FOOT;
  double taken = -1.0;
  guint level = 0;

  for (guint i = 0; i < context->data->references->len; i++)
    {
      const LhChartReference *reference = lh_chart_data_get_reference (context->data, i);
      LhChartColor color = lh_chart_context_get_color (context,
                                                       lh_chart_ranking_get_reference_role (reference));
      PangoLayout *text;
      double x, width;

      if (reference->label == NULL)
        continue;

      text = lh_chart_context_make_text (context, reference->label, size, LH_CHART_TEXT_PLAIN, place.width, 1);
      width = lh_chart_text_get_width (text);
      x = lh_chart_ranking_get_bar_left (self, place) + lh_chart_scale_map (&self->scale, reference->value);
      x = CLAMP (x - width / 2.0, place.x, MAX (place.x, place.x + place.width - width));
      if (taken >= 0.0 && x < taken + size)
        level++;
      taken = x + width;

      if ((level + 1) * line > foot.height + 0.01)
        {
          g_object_unref (text);
          return;
        }
      lh_chart_context_place_text (context, text, x, foot.y + (level + 0.5) * line, 0.0, color);
    }
}

static double
lh_chart_ranking_get_foot_height (LhChartContext *context)
{
  guint labels = 0;

  for (guint i = 0; i < context->data->references->len; i++)
    if (lh_chart_data_get_reference (context->data, i)->label != NULL)
      labels++;

  if (context->area.height < context->em * 6.0)
    return 0.0;

  return context->em * LH_CHART_RANKING_FOOT * MIN (labels, 2);
}

static void
lh_chart_ranking_layout_rows (LhChartRanking *self)
{
  LhChartContext *context = self->context;
  g_autoptr (GArray) figures = g_array_new (FALSE, TRUE, sizeof (LhChartRect));
  guint n = lh_chart_view_get_n_rows (context->view);

  for (guint i = 0; i < n; i++)
    {
      LhChartRect row = lh_chart_panels_get_row (&self->panels, self->area, i);
      LhChartRect figure = { row.x, row.y, 0.0, row.height };
      int category = lh_chart_view_get_category (context->view, i);

      if (category < 0)
        {
          lh_chart_ranking_layout_gap (self, row);
          figure.width = row.width;
        }
      else
        {
          lh_chart_ranking_layout_names (self, row, lh_chart_data_get_category (context->data, category));
          figure = lh_chart_ranking_layout_bar (self, row, category);
          lh_chart_context_add_mark (context, row, category, self->value_series);
        }
      g_array_append_val (figures, figure);
    }

  for (guint first = 0; first < n; first += self->panels.rows)
    lh_chart_ranking_layout_lines (self, figures, first, MIN (first + self->panels.rows, n) - 1);
}

static void
lh_chart_ranking_layout_zero (LhChartRanking *self)
{
  LhChartContext *context = self->context;
  guint n = lh_chart_view_get_n_rows (context->view);

  for (guint column = 0; column < self->panels.columns; column++)
    {
      guint rows = MIN (n - column * self->panels.rows, self->panels.rows);
      LhChartRect row;

      if (column * self->panels.rows >= n)
        break;
      row = lh_chart_panels_get_row (&self->panels, self->area, column * self->panels.rows);
      lh_chart_context_add_line (context,
                                 (LhChartRect) { lh_chart_ranking_get_bar_left (self, row)
                                                   + lh_chart_scale_map (&self->scale, 0.0),
                                                 row.y, 0.0, rows * self->panels.step },
                                 LH_CHART_ROLE_AXIS, context->hair, FALSE);
    }
}

static void
lh_chart_ranking_layout (LhChartContext *context)
{
  LhChartRanking self = { .context = context };
  LhChartRect foot;
  double foot_height = lh_chart_ranking_get_foot_height (context);

  self.value_series = MAX (lh_chart_data_find_series (context->data, LH_CHART_PART_VALUE), 0);
  self.plan_series = lh_chart_data_find_series (context->data, LH_CHART_PART_PLAN);
  self.area = context->area;
  self.area.height -= foot_height;
  self.panels = lh_chart_panels_new (self.area, lh_chart_view_get_n_rows (context->view), context->em,
                                     LH_CHART_RANKING_PANEL, LH_CHART_RANKING_STEP);
  self.size = self.panels.size;

  lh_chart_ranking_measure_labels (&self);
  lh_chart_ranking_fit_scale (&self);
  lh_chart_ranking_layout_zero (&self);
  lh_chart_ranking_layout_rows (&self);

  foot = self.area;
  foot.y += MIN (self.panels.rows * self.panels.step, self.area.height);
  foot.height = foot_height;
  lh_chart_ranking_layout_foot (&self, foot);
}

const LhChartPainter lh_chart_ranking_painter = { lh_chart_ranking_layout };
