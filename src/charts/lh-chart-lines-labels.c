/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-lines-private.h"

#include <math.h>

/* Lengths in multiples of the size of the labels. */
#define LH_CHART_LABEL_LEADING 1.2
#define LH_CHART_LABEL_LINES   2
#define LH_CHART_LABEL_GAP     0.7  /* between the last place and the label */
#define LH_CHART_LABEL_MARGIN  0.15 /* above and below a label */
#define LH_CHART_LABEL_MOST    60   /* beyond so many points no value is printed */

/* The name at the end of a line. */
typedef struct
{
  guint series;
  PangoLayout *text;
  double x;      /* end of the line */
  double y;
} LhChartEnd;

static void
lh_chart_end_clear (LhChartEnd *end)
{
  g_clear_object (&end->text);
}

static char *
lh_chart_lines_describe_end (const LhChartLines *self,
                             guint               series)
{
  const char *name = lh_chart_data_get_series (self->context->data, series)->label;
  int last = lh_chart_lines_find_last (self, series);
  const LhChartCell *cell;

  if (last < 0)
    return NULL;

  cell = lh_chart_lines_get_cell (self, last, series);

  return g_strjoin (name != NULL && cell->text != NULL ? " " : "", name != NULL ? name : "",
                    cell->text != NULL ? cell->text : "", NULL);
}

static guint
lh_chart_lines_count_named (const LhChartLines *self)
{
  return MIN (self->context->data->series->len, LH_CHART_MAX_LINES);
}

/* lh_chart_lines_get_ends_width: how much room the names at the ends of the lines take, at most @most. */
double
lh_chart_lines_get_ends_width (LhChartLines *self,
                               double        most)
{
  double widest = 0.0;

  if (self->size <= 0.0)
    return 0.0;

  for (guint i = 0; i < lh_chart_lines_count_named (self); i++)
    {
      g_autofree char *words = lh_chart_lines_describe_end (self, i);

      if (words != NULL)
        widest = MAX (widest, lh_chart_context_measure (self->context, words, self->size));
    }

  return MIN (widest + self->size * (LH_CHART_LABEL_GAP + 0.2), most);
}

static int
lh_chart_end_compare_cb (gconstpointer a,
                         gconstpointer b)
{
  const LhChartEnd *one = a;
  const LhChartEnd *other = b;

  if (one->y != other->y)
    return one->y < other->y ? -1 : 1;

  return (int) one->series - (int) other->series;
}

static void
lh_chart_lines_collect_ends (LhChartLines *self,
                             GArray       *ends)
{
  LhChartContext *context = self->context;

  for (guint i = 0; i < lh_chart_lines_count_named (self); i++)
    {
      g_autofree char *words = lh_chart_lines_describe_end (self, i);
      int last = lh_chart_lines_find_last (self, i);
      LhChartEnd end = { .series = i };

      if (words == NULL || !lh_chart_lines_get_point (self, last, i, &end.x, &end.y))
        continue;
      end.text = lh_chart_context_make_text (context, words, self->size, LH_CHART_TEXT_PLAIN,
                                             self->ends.width - self->size * LH_CHART_LABEL_GAP,
                                             LH_CHART_LABEL_LINES);
      g_array_append_val (ends, end);
    }
  g_array_sort (ends, lh_chart_end_compare_cb);
}

/* A fine line joins a name to the end of its line, where that lies further back or the name was moved. */
static void
lh_chart_lines_layout_leader (LhChartLines     *self,
                              const LhChartEnd *end,
                              double            y)
{
  LhChartContext *context = self->context;
  double x = self->ends.x + self->size * (LH_CHART_LABEL_GAP - 0.15);
  double start = end->x + self->size * 0.5;
  LhChartPath *leader;

  if (x - start < self->size * 0.3 || (fabs (y - end->y) < self->size * 0.3 && x - start < self->band.step))
    return;

  leader = lh_chart_path_new ();
  lh_chart_path_move_to (leader, start, end->y);
  lh_chart_path_line_to (leader, MAX (start, self->ends.x - self->size * 0.1), end->y);
  lh_chart_path_line_to (leader, x, y);
  lh_chart_context_add_stroke (context, leader, lh_chart_context_get_color (context, LH_CHART_ROLE_AXIS),
                               context->hair * 0.75, LH_CHART_DASH_SOLID);
}

/* lh_chart_lines_layout_ends: each line is named where it ends; names are moved apart. */
void
lh_chart_lines_layout_ends (LhChartLines *self)
{
  LhChartContext *context = self->context;
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (LhChartEnd));
  double centers[LH_CHART_MAX_LINES], heights[LH_CHART_MAX_LINES];

  g_array_set_clear_func (ends, (GDestroyNotify) lh_chart_end_clear);
  lh_chart_lines_collect_ends (self, ends);
  if (ends->len == 0)
    return;

  for (guint i = 0; i < ends->len; i++)
    {
      const LhChartEnd *end = &g_array_index (ends, LhChartEnd, i);

      centers[i] = end->y;
      heights[i] = self->size * (pango_layout_get_line_count (end->text) * LH_CHART_LABEL_LEADING
                                 + LH_CHART_LABEL_MARGIN * 2.0);
    }
  lh_chart_spread (centers, heights, ends->len, self->plot.y - self->size * 0.3,
                   self->plot.y + self->plot.height + self->size * 0.6);

  for (guint i = 0; i < ends->len; i++)
    {
      LhChartEnd *end = &g_array_index (ends, LhChartEnd, i);
      LhChartColor color = lh_chart_lines_get_color (self, end->series);
      LhChartColor ground = lh_chart_context_get_color (context, LH_CHART_ROLE_BACKGROUND);
      LhChartRect place;

      lh_chart_lines_layout_leader (self, end, centers[i]);
      if (lh_chart_color_contrast (color, ground) < 4.5)
        color = lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT);
      place = (LhChartRect) { self->ends.x + self->size * LH_CHART_LABEL_GAP, centers[i] - heights[i] / 2.0,
                              lh_chart_text_get_width (end->text), heights[i] };
      g_array_append_val (self->taken, place);
      lh_chart_context_place_text (context, g_steal_pointer (&end->text),
                                   self->ends.x + self->size * LH_CHART_LABEL_GAP, centers[i], 0.0, color);
    }
}

/* lh_chart_lines_layout_now: a line where today is, with its label above the plot. */
void
lh_chart_lines_layout_now (LhChartLines *self)
{
  LhChartContext *context = self->context;
  const LhChartData *data = context->data;
  double x = self->band.start + (data->now - context->view->first + 0.5) * self->band.step;
  double size = context->em * 0.88;
  PangoLayout *text;
  double half;

  if (!data->has_now || x < self->plot.x - 0.01 || x > self->plot.x + self->plot.width + 0.01)
    return;

  lh_chart_context_add_line (context, (LhChartRect) { x, self->plot.y, 0.0, self->plot.height },
                             LH_CHART_ROLE_REFERENCE, context->hair * 1.25, TRUE);
  if (data->now_label == NULL || self->plot.y - self->context->area.y < 0.0 || self->size <= 0.0)
    return;

  text = lh_chart_context_make_text (context, data->now_label, size, LH_CHART_TEXT_PLAIN, self->plot.width * 0.5, 1);
  half = lh_chart_text_get_width (text) / 2.0;
  lh_chart_context_place_text (context, text,
                               CLAMP (x, self->plot.x + half, MAX (self->ends.x + self->ends.width - half,
                                                                   self->plot.x + half)),
                               self->plot.y - size * 0.75, 0.5,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_REFERENCE));
}

/* The last actual value and the plan of the same day. Returns FALSE where one of them is missing. */
static gboolean
lh_chart_lines_get_gap (const LhChartLines *self,
                        double             *x,
                        double             *actual,
                        double             *plan)
{
  int value = lh_chart_data_find_series (self->context->data, LH_CHART_PART_VALUE);
  int planned = lh_chart_data_find_series (self->context->data, LH_CHART_PART_PLAN);
  int last = value >= 0 ? lh_chart_lines_find_last (self, value) : -1;

  return self->context->data->gap_label != NULL && planned >= 0 && last >= 0
         && lh_chart_lines_get_point (self, last, value, x, actual)
         && lh_chart_lines_get_point (self, last, planned, x, plan);
}

/* lh_chart_lines_layout_gap: how far the last actual value is from the plan, as an upright line between them. */
void
lh_chart_lines_layout_gap (LhChartLines *self)
{
  LhChartContext *context = self->context;
  double x, actual, plan;

  if (lh_chart_lines_get_gap (self, &x, &actual, &plan) && ABS (actual - plan) > context->hair)
    lh_chart_context_add_line (context, (LhChartRect) { x, MIN (actual, plan), 0.0, ABS (actual - plan) },
                               LH_CHART_ROLE_RED, context->hair * 2.0, FALSE);
}

/* lh_chart_lines_label_gap: the label of the gap: beside it at the lower right, else where the curves leave room: below
 * them at the right, or above them at the left. */
void
lh_chart_lines_label_gap (LhChartLines *self)
{
  LhChartContext *context = self->context;
  double right = self->ends.x + self->ends.width;
  g_autoptr (PangoLayout) text = NULL;
  LhChartRect places[4];
  double x, actual, plan;

  if (!lh_chart_lines_get_gap (self, &x, &actual, &plan))
    return;

  text = lh_chart_context_make_text (context, context->data->gap_label, self->size, LH_CHART_TEXT_PLAIN,
                                     right - self->plot.x, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    places[i] = (LhChartRect) { x + self->size * 0.6, MAX (actual, plan) + self->size * 0.4,
                                lh_chart_text_get_width (text), self->size * LH_CHART_LABEL_LEADING };
  places[1].y = self->plot.y + self->plot.height - places[1].height * 1.4;
  places[2].x = right - places[2].width;
  places[2].y = places[1].y;
  places[3].x = self->plot.x + self->size * 0.4;
  places[3].y = self->plot.y;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i].x + places[i].width > right + 0.01
          || places[i].y + places[i].height > self->plot.y + self->plot.height
          || !lh_chart_rects_are_free (self->taken, &places[i]))
        continue;
      g_array_append_val (self->taken, places[i]);
      lh_chart_context_place_text (context, g_steal_pointer (&text), places[i].x, places[i].y + places[i].height / 2.0,
                                   0.0, lh_chart_context_get_color (context, LH_CHART_ROLE_RED));
      return;
    }
}

/* lh_chart_lines_take_course: no figure may stand on a line: its course, in short pieces, counts as taken. */
void
lh_chart_lines_take_course (LhChartLines *self,
                            guint         series)
{
  double size = self->size * 0.16;
  guint pieces = CLAMP ((guint) (self->band.step / self->size), 2, 12);
  double x1, y1, x2, y2;

  for (guint i = 0; i + 1 < lh_chart_view_get_n_rows (self->context->view); i++)
    {
      if (!lh_chart_lines_get_point (self, i, series, &x1, &y1)
          || !lh_chart_lines_get_point (self, i + 1, series, &x2, &y2))
        continue;
      for (guint j = 0; j < pieces; j++)
        {
          double top = y1 + (y2 - y1) * j / pieces, bottom = y1 + (y2 - y1) * (j + 1) / pieces;
          LhChartRect piece = { x1 + (x2 - x1) * j / pieces, MIN (top, bottom) - size / 2.0, (x2 - x1) / pieces,
                                ABS (bottom - top) + size };

          g_array_append_val (self->taken, piece);
        }
    }
}

/* A figure stands above or below its point, nearer or further off, where it covers nothing. */
static gboolean
lh_chart_lines_place_value (LhChartLines *self,
                            LhChartRect  *place,
                            double        y,
                            gboolean      above)
{
  static const double distances[] = { 0.42, 0.42, 0.8, 0.8 };

  for (gsize i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      gboolean up = i % 2 == 0 ? above : !above;

      place->y = up ? y - self->size * distances[i] - place->height : y + self->size * distances[i];
      if (place->y >= self->plot.y - self->size * 0.2
          && place->y + place->height <= self->plot.y + self->plot.height
          && lh_chart_rects_are_free (self->taken, place))
        return TRUE;
    }

  return FALSE;
}

static gboolean
lh_chart_lines_is_upper (const LhChartLines *self,
                         guint               row,
                         guint               series)
{
  double x, y, other;

  lh_chart_lines_get_point (self, row, series, &x, &y);
  for (guint i = 0; i < lh_chart_lines_count_named (self); i++)
    if (i != series && lh_chart_lines_get_point (self, row, i, &x, &other) && other < y)
      return FALSE;

  return TRUE;
}

/* One figure of a line and where it stands. */
typedef struct
{
  PangoLayout *text;
  LhChartRect place;
} LhChartFigure;

static void
lh_chart_figure_clear (LhChartFigure *figure)
{
  g_clear_object (&figure->text);
}

/* Finds room for the figures of a line but the last, which stands with the name. A line with figures at some of its
 * points only would leave the reader to guess why: it has all of them or none. */
static gboolean
lh_chart_lines_collect_figures (LhChartLines *self,
                                guint         series,
                                GArray       *figures)
{
  double size = self->size * 0.9;
  double x, y;

  for (int i = 0; i < lh_chart_lines_find_last (self, series); i++)
    {
      const LhChartCell *cell = lh_chart_lines_get_cell (self, i, series);
      LhChartFigure figure = { NULL };

      if (cell == NULL || cell->text == NULL || !lh_chart_lines_get_point (self, i, series, &x, &y))
        continue;
      figure.text = lh_chart_context_make_text (self->context, cell->text, size, LH_CHART_TEXT_PLAIN, -1.0, 1);
      figure.place.width = lh_chart_text_get_width (figure.text);
      figure.place.height = size * 1.1;
      figure.place.x = x - figure.place.width / 2.0;
      g_array_append_val (figures, figure);
      if (figure.place.width > self->band.step
          || !lh_chart_lines_place_value (self, &g_array_index (figures, LhChartFigure, figures->len - 1).place, y,
                                          lh_chart_lines_is_upper (self, i, series)))
        return FALSE;
    }

  return TRUE;
}

/* lh_chart_lines_layout_values: the figures at the points, above the upper line and below the others. */
void
lh_chart_lines_layout_values (LhChartLines *self)
{
  guint n = lh_chart_view_get_n_rows (self->context->view);

  if (n * lh_chart_lines_count_named (self) > LH_CHART_LABEL_MOST)
    return;

  for (guint j = 0; j < lh_chart_lines_count_named (self); j++)
    {
      g_autoptr (GArray) figures = g_array_new (FALSE, TRUE, sizeof (LhChartFigure));

      g_array_set_clear_func (figures, (GDestroyNotify) lh_chart_figure_clear);
      if (!lh_chart_lines_collect_figures (self, j, figures))
        continue;
      for (guint i = 0; i < figures->len; i++)
        {
          LhChartFigure *figure = &g_array_index (figures, LhChartFigure, i);

          g_array_append_val (self->taken, figure->place);
          lh_chart_context_place_text (self->context, g_steal_pointer (&figure->text), figure->place.x,
                                       figure->place.y + figure->place.height / 2.0, 0.0,
                                       lh_chart_context_get_color (self->context, LH_CHART_ROLE_TEXT_DIM));
        }
    }
}
