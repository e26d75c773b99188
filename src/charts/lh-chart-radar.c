/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-pieces.h"

#include <math.h>

/* Lengths in multiples of the base size. */
#define LH_CHART_RADAR_TABLE   15.0 /* narrowest table beside the figure */
#define LH_CHART_RADAR_ROW     1.9  /* highest row of the table, and */
#define LH_CHART_RADAR_LEAST   1.15 /* the lowest one */
#define LH_CHART_RADAR_LABEL   5.2  /* room for the names around the figure */
#define LH_CHART_RADAR_RINGS   4
#define LH_CHART_RADAR_MAX     40   /* more axes than that have no names, symbols and ground */

typedef struct
{
  LhChartContext *context;
  LhChartRect     table;    /* empty where none fits */
  double          x;        /* the middle of the figure */
  double          y;
  double          radius;
  double          minimum;
  double          maximum;
  guint           n;        /* axes */
} LhChartRadar;

/* The first axis points up; the others follow clockwise. */
static double
lh_chart_radar_get_angle (const LhChartRadar *self,
                          guint               row)
{
  return 2.0 * G_PI * row / self->n - G_PI_2;
}

static double
lh_chart_radar_get_distance (const LhChartRadar *self,
                             double              value)
{
  return (value - self->minimum) / (self->maximum - self->minimum) * self->radius;
}

static void
lh_chart_radar_get_point (const LhChartRadar *self,
                          guint               row,
                          double              distance,
                          double             *x,
                          double             *y)
{
  *x = self->x + distance * cos (lh_chart_radar_get_angle (self, row));
  *y = self->y + distance * sin (lh_chart_radar_get_angle (self, row));
}

static LhChartPath *
lh_chart_radar_create_ring (const LhChartRadar *self,
                            double              distance)
{
  LhChartPath *path = lh_chart_path_new ();

  /* Two axes or one enclose nothing, and of many no corner is seen. */
  if (self->n < 3 || self->n > LH_CHART_RADAR_MAX)
    {
      lh_chart_path_arc (path, self->x, self->y, distance, 0.0, 2.0 * G_PI);
      return path;
    }
  for (guint i = 0; i < self->n; i++)
    {
      double x, y;

      lh_chart_radar_get_point (self, i, distance, &x, &y);
      if (i == 0)
        lh_chart_path_move_to (path, x, y);
      else
        lh_chart_path_line_to (path, x, y);
    }
  lh_chart_path_close (path);

  return path;
}

static void
lh_chart_radar_layout_rings (LhChartRadar *self)
{
  LhChartContext *context = self->context;
  double size = context->em * 0.72;

  for (guint i = 1; i <= LH_CHART_RADAR_RINGS; i++)
    lh_chart_context_add_stroke (context, lh_chart_radar_create_ring (self, self->radius * i / LH_CHART_RADAR_RINGS),
                                 lh_chart_piece_tint (context, LH_CHART_ROLE_AXIS, i == LH_CHART_RADAR_RINGS ? 1.0 : 0.6).color,
                                 context->hair, LH_CHART_DASH_SOLID);
  for (guint i = 0; i < self->n && self->n <= LH_CHART_RADAR_MAX * 2; i++)
    {
      g_autoptr (LhChartPath) path = lh_chart_path_new ();
      double x, y;

      lh_chart_radar_get_point (self, i, self->radius, &x, &y);
      lh_chart_path_move_to (path, self->x, self->y);
      lh_chart_path_line_to (path, x, y);
      lh_chart_context_add_stroke (context, g_steal_pointer (&path), lh_chart_piece_tint (context, LH_CHART_ROLE_AXIS, 0.6).color,
                                   context->hair, LH_CHART_DASH_SOLID);
    }
  if (self->radius < size * 6.0)
    return;
  for (guint i = 2; i <= LH_CHART_RADAR_RINGS; i += 2)
    {
      g_autofree char *words = g_strdup_printf ("%g", self->minimum + (self->maximum - self->minimum) * i / LH_CHART_RADAR_RINGS);

      lh_chart_context_add_text (context, words, size, -1.0, self->x + size * 0.35,
                                 self->y - self->radius * i / LH_CHART_RADAR_RINGS + size * 0.7, 0.0, LH_CHART_ROLE_TEXT_DIM);
    }
}

static LhChartRole
lh_chart_radar_get_role (const LhChartRadar *self,
                         guint               series)
{
  LhChartRole role = lh_chart_data_get_series (self->context->data, series)->role;

  if (role != LH_CHART_ROLE_DEFAULT)
    return role;

  return series == 0 ? LH_CHART_ROLE_RED : LH_CHART_ROLE_NAVY;
}

static LhChartSymbol
lh_chart_radar_get_symbol (guint series)
{
  return series == 0 ? LH_CHART_SYMBOL_CIRCLE : LH_CHART_SYMBOL_SQUARE;
}

/* Closed where all values are there; open at those that are not. */
static LhChartPath *
lh_chart_radar_create_line (LhChartRadar *self,
                            guint         series,
                            gboolean     *closed)
{
  LhChartPath *path = lh_chart_path_new ();
  gboolean drawing = FALSE;
  guint missing = 0;

  for (guint i = 0; i < self->n * 2; i++)
    {
      int category = lh_chart_view_get_category (self->context->view, i % self->n);
      const LhChartCell *cell = category >= 0 ? lh_chart_data_get_cell (self->context->data, category, series) : NULL;
      double x, y;

      if (i == self->n && missing == 0)
        break;
      if (i > self->n && !drawing)
        break;
      if (cell == NULL || cell->state != LH_CHART_CELL_VALUE)
        {
          missing++;
          drawing = FALSE;
          continue;
        }
      lh_chart_radar_get_point (self, i % self->n, lh_chart_radar_get_distance (self, cell->value), &x, &y);
      if (drawing)
        lh_chart_path_line_to (path, x, y);
      else
        lh_chart_path_move_to (path, x, y);
      drawing = TRUE;
    }
  *closed = missing == 0;
  if (*closed && self->n > 1)
    lh_chart_path_close (path);

  return path;
}

/* A place to point at, around a value. */
static LhChartRect
lh_chart_radar_get_mark (const LhChartRadar *self,
                         double              x,
                         double              y,
                         double              reach)
{
  LhChartRect area = self->context->area;
  double left = MAX (x - reach, area.x);
  double top = MAX (y - reach, area.y);

  return (LhChartRect) { left, top, MAX (MIN (x + reach, area.x + area.width) - left, 0.0),
                         MAX (MIN (y + reach, area.y + area.height) - top, 0.0) };
}

static void
lh_chart_radar_layout_series (LhChartRadar *self,
                              guint         series)
{
  LhChartContext *context = self->context;
  LhChartColor color = lh_chart_piece_get_line (context, lh_chart_radar_get_role (self, series), 2.6);
  double size = MIN (context->em * 0.62, MIN (self->radius * 4.0 / self->n, self->radius * 0.4));
  gboolean closed;

  lh_chart_context_add_stroke (context, lh_chart_radar_create_line (self, series, &closed), color,
                               context->hair * (series == 0 ? 2.2 : 1.8),
                               series == 0 || self->n > LH_CHART_RADAR_MAX ? LH_CHART_DASH_SOLID : LH_CHART_DASH_DASHED);
  for (guint i = 0; i < self->n; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);
      double x, y;

      if (category < 0 || lh_chart_data_get_cell (context->data, category, series)->state != LH_CHART_CELL_VALUE)
        continue;
      lh_chart_radar_get_point (self, i, lh_chart_radar_get_distance (self, lh_chart_data_get_cell (context->data, category,
                                                                                                   series)->value), &x, &y);
      if (size >= context->hair * 2.0 && self->n <= LH_CHART_RADAR_MAX)
        lh_chart_context_add_symbol (context, lh_chart_radar_get_symbol (series), x - size / 2.0, y, size, color);
      lh_chart_context_add_mark (context, lh_chart_radar_get_mark (self, x, y, MAX (size, context->hair * 2.0)), category,
                                 series);
    }
}

/* Fills the first series lightly, under the rings. */
static void
lh_chart_radar_layout_ground (LhChartRadar *self)
{
  LhChartContext *context = self->context;
  gboolean closed;
  LhChartPath *path = lh_chart_radar_create_line (self, 0, &closed);

  if (closed && self->n > 2 && self->n <= LH_CHART_RADAR_MAX)
    lh_chart_context_add_region (context, path, lh_chart_piece_tint (context, lh_chart_radar_get_role (self, 0), 0.09));
  else
    lh_chart_path_free (path);
}

/* With its figure, where no table has it. */
static char *
lh_chart_radar_create_name (LhChartRadar *self,
                            guint         category)
{
  const LhChartData *data = self->context->data;
  const char *label = lh_chart_data_get_category (data, category)->label;
  const char *figure = lh_chart_data_get_cell (data, category, 0)->text;

  return self->table.width > 0.0 || figure == NULL ? g_strdup (label) : g_strdup_printf ("%s %s", label, figure);
}

/* A name stands outside of its axis; one that would cover another is left to the table and to hover. */
static void
lh_chart_radar_layout_names (LhChartRadar *self,
                             LhChartRect   area)
{
  LhChartContext *context = self->context;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LhChartRect));
  double size = context->em * 0.92;

  for (guint i = 0; i < self->n && self->n <= LH_CHART_RADAR_MAX && self->radius > size; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);
      double cosine = cos (lh_chart_radar_get_angle (self, i));
      double align = fabs (cosine) < 0.2 ? 0.5 : cosine > 0.0 ? 0.0 : 1.0;
      double x, y, room;
      g_autofree char *name = NULL;
      LhChartRect rect;
      PangoLayout *text;
      gboolean free_place = TRUE;

      if (category < 0)
        continue;
      lh_chart_radar_get_point (self, i, self->radius + size * 0.5, &x, &y);
      y += sin (lh_chart_radar_get_angle (self, i)) * size * 0.5;
      room = align == 0.5 ? MIN (x - area.x, area.x + area.width - x) * 2.0
                          : align > 0.5 ? x - area.x : area.x + area.width - x;
      name = lh_chart_radar_create_name (self, category);
      text = lh_chart_piece_block (context, name, size,
                                   align == 1.0 ? LH_CHART_TEXT_RIGHT : align == 0.5 ? LH_CHART_TEXT_CENTER : 0, room,
                                   size * (align == 0.5 ? 1.5 : 3.0));
      if (text == NULL)
        continue;
      rect = (LhChartRect) { x - align * lh_chart_text_get_width (text), y - lh_chart_text_get_height (text) / 2.0,
                             lh_chart_text_get_width (text), lh_chart_text_get_height (text) };
      for (guint j = 0; j < taken->len; j++)
        free_place = free_place && !lh_chart_rect_overlaps (&rect, &g_array_index (taken, LhChartRect, j));
      if (!free_place || rect.y < area.y - 0.5 || rect.y + rect.height > area.y + area.height + 0.5)
        {
          g_object_unref (text);
          continue;
        }
      g_array_append_val (taken, rect);
      lh_chart_context_place_text (context, text, x, y, align, lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
    }
}

static LhChartRect
lh_chart_radar_get_column (const LhChartRadar *self,
                           LhChartRect         row,
                           guint               series)
{
  double width = row.width * (self->context->data->series->len > 1 ? 0.29 : 0.4);

  return (LhChartRect) { row.x + row.width - width * (self->context->data->series->len - series), row.y, width, row.height };
}

static void
lh_chart_radar_layout_head (LhChartRadar *self,
                            LhChartRect   row,
                            double        size)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < context->data->series->len; i++)
    {
      const char *label = lh_chart_data_get_series (context->data, i)->label;
      LhChartRect column = lh_chart_radar_get_column (self, row, i);
      PangoLayout *text = lh_chart_piece_fit_text (context, label != NULL ? label : "", size, size * 0.75,
                                                   LH_CHART_TEXT_BOLD, column.width - size * 1.2);

      if (text == NULL)
        continue;
      lh_chart_context_add_symbol (context, lh_chart_radar_get_symbol (i),
                                   column.x + column.width - lh_chart_text_get_width (text) - size, row.y + row.height / 2.0,
                                   size * 0.7, lh_chart_piece_get_line (context, lh_chart_radar_get_role (self, i), 2.6));
      lh_chart_context_place_text (context, text, column.x + column.width, row.y + row.height / 2.0, 1.0,
                                   lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
    }
  lh_chart_context_add_line (context, (LhChartRect) { row.x, row.y + row.height, row.width, 0.0 }, LH_CHART_ROLE_AXIS,
                             context->hair * 1.5, FALSE);
}

/* The figures: a radar alone misleads. */
static void
lh_chart_radar_layout_table (LhChartRadar *self)
{
  LhChartContext *context = self->context;
  double step = MIN (self->table.height / (self->n + 1), context->em * LH_CHART_RADAR_ROW);
  double size = MIN (context->em, step / LH_CHART_RADAR_LEAST) * 0.95;

  if (self->table.width <= 0.0 || size < LH_CHART_PIECE_MIN_SIZE)
    return;
  self->table.y += (self->table.height - step * (self->n + 1)) / 2.0;
  lh_chart_radar_layout_head (self, (LhChartRect) { self->table.x, self->table.y, self->table.width, step }, size);
  for (guint i = 0; i < self->n; i++)
    {
      int category = lh_chart_view_get_category (context->view, i);
      LhChartRect row = { self->table.x, self->table.y + (i + 1) * step, self->table.width, step };

      if (category < 0)
        continue;
      lh_chart_context_add_text (context, lh_chart_data_get_category (context->data, category)->label, size,
                                 lh_chart_radar_get_column (self, row, 0).x - row.x, row.x, row.y + row.height / 2.0, 0.0,
                                 LH_CHART_ROLE_TEXT);
      for (guint j = 0; j < context->data->series->len; j++)
        {
          const LhChartCell *cell = lh_chart_data_get_cell (context->data, category, j);
          LhChartRect column = lh_chart_radar_get_column (self, row, j);

          if (cell->text != NULL)
            lh_chart_context_add_text (context, cell->text, size, column.width * 0.96, column.x + column.width,
                                       row.y + row.height / 2.0, 1.0,
                                       cell->state == LH_CHART_CELL_VALUE ? LH_CHART_ROLE_TEXT : LH_CHART_ROLE_TEXT_DIM);
        }
      lh_chart_context_add_line (context, (LhChartRect) { row.x, row.y + row.height, row.width, 0.0 }, LH_CHART_ROLE_GRID,
                                 context->hair, FALSE);
      lh_chart_context_add_mark (context, row, category, 0);
    }
}

/* The table lies at the right, or below in a narrow place. */
static LhChartRect
lh_chart_radar_divide (LhChartRadar *self,
                       LhChartRect   area)
{
  LhChartContext *context = self->context;
  double rows = (self->n + 1) * context->em * LH_CHART_RADAR_LEAST;

  if (area.width >= area.height + context->em * 4.0 && area.width > context->em * LH_CHART_RADAR_TABLE * 1.7
      && rows <= area.height)
    {
      self->table = lh_chart_rect_cut_right (&area, CLAMP (area.width - area.height * 1.35,
                                                           context->em * LH_CHART_RADAR_TABLE, area.width * 0.45));
      lh_chart_rect_cut_right (&area, context->em * 1.2);
    }
  else if (rows <= area.height * 0.5)
    {
      self->table = lh_chart_rect_cut_bottom (&area, MIN ((self->n + 1) * context->em * LH_CHART_RADAR_ROW, area.height * 0.5));
      lh_chart_rect_cut_bottom (&area, context->em * 0.6);
    }

  return area;
}

static void
lh_chart_radar_layout (LhChartContext *context)
{
  LhChartRadar self = { .context = context, .n = lh_chart_view_get_n_rows (context->view) };
  LhChartRect area = lh_chart_radar_divide (&self, context->area);
  double label = MIN (context->em * LH_CHART_RADAR_LABEL, area.width * 0.24);

  lh_chart_data_get_extent (context->data, &self.minimum, &self.maximum);
  self.x = area.x + area.width / 2.0;
  self.y = area.y + area.height / 2.0;
  self.radius = MAX (MIN (area.width / 2.0 - label, area.height / 2.0 - MIN (context->em * 1.8, area.height * 0.16)), 0.5);

  lh_chart_radar_layout_ground (&self);
  lh_chart_radar_layout_rings (&self);
  lh_chart_radar_layout_names (&self, area);
  lh_chart_radar_layout_table (&self);
  for (guint i = context->data->series->len; i > 0; i--)
    lh_chart_radar_layout_series (&self, i - 1);
}

const LhChartPainter lh_chart_radar_painter = { lh_chart_radar_layout };
