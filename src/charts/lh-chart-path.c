/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-path.h"

#include <math.h>

typedef enum
{
  LH_CHART_STEP_MOVE,
  LH_CHART_STEP_LINE,
  LH_CHART_STEP_ARC,
  LH_CHART_STEP_CLOSE,
} LhChartStepKind;

typedef struct
{
  LhChartStepKind kind;
  double x;
  double y;
  double radius;
  double start;
  double end;
} LhChartStep;

struct _LhChartPath
{
  GArray *steps; /* LhChartStep */
};

static void
lh_chart_path_add (LhChartPath *self,
                   LhChartStep  step)
{
  g_array_append_val (self->steps, step);
}

LhChartPath *
lh_chart_path_new (void)
{
  LhChartPath *self = g_new0 (LhChartPath, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (LhChartStep));

  return self;
}

void
lh_chart_path_free (LhChartPath *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self);
}

void
lh_chart_path_move_to (LhChartPath *self,
                       double       x,
                       double       y)
{
  lh_chart_path_add (self, (LhChartStep) { LH_CHART_STEP_MOVE, x, y });
}

void
lh_chart_path_line_to (LhChartPath *self,
                       double       x,
                       double       y)
{
  lh_chart_path_add (self, (LhChartStep) { LH_CHART_STEP_LINE, x, y });
}

/* lh_chart_path_arc: around (@x, @y), from the angle @start to @end, against the clock if @end is the smaller one. 0
 * points to the right, and angles grow clockwise, as y grows downwards. */
void
lh_chart_path_arc (LhChartPath *self,
                   double       x,
                   double       y,
                   double       radius,
                   double       start,
                   double       end)
{
  lh_chart_path_add (self, (LhChartStep) { LH_CHART_STEP_ARC, x, y, MAX (radius, 0.0), start, end });
}

void
lh_chart_path_close (LhChartPath *self)
{
  lh_chart_path_add (self, (LhChartStep) { LH_CHART_STEP_CLOSE });
}

gboolean
lh_chart_path_is_empty (const LhChartPath *self)
{
  return self->steps->len == 0;
}

/* lh_chart_path_trace: makes it the current path of @cr. */
void
lh_chart_path_trace (const LhChartPath *self,
                     cairo_t           *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const LhChartStep *step = &g_array_index (self->steps, LhChartStep, i);

      if (step->kind == LH_CHART_STEP_MOVE)
        cairo_move_to (cr, step->x, step->y);
      else if (step->kind == LH_CHART_STEP_LINE)
        cairo_line_to (cr, step->x, step->y);
      else if (step->kind == LH_CHART_STEP_CLOSE)
        cairo_close_path (cr);
      else if (step->end >= step->start)
        cairo_arc (cr, step->x, step->y, step->radius, step->start, step->end);
      else
        cairo_arc_negative (cr, step->x, step->y, step->radius, step->start, step->end);
    }
}

static void
lh_chart_path_extend (double *box,
                      double  x,
                      double  y)
{
  box[0] = MIN (box[0], x);
  box[1] = MIN (box[1], y);
  box[2] = MAX (box[2], x);
  box[3] = MAX (box[3], y);
}

/* An arc reaches as far as its ends and each of the four points of the compass between them. */
static void
lh_chart_path_extend_arc (double            *box,
                          const LhChartStep *step)
{
  double start = MIN (step->start, step->end);
  double end = MAX (step->start, step->end);

  lh_chart_path_extend (box, step->x + step->radius * cos (start), step->y + step->radius * sin (start));
  lh_chart_path_extend (box, step->x + step->radius * cos (end), step->y + step->radius * sin (end));
  for (double angle = ceil (start / G_PI_2) * G_PI_2; angle < end; angle += G_PI_2)
    lh_chart_path_extend (box, step->x + step->radius * cos (angle), step->y + step->radius * sin (angle));
}

LhChartRect
lh_chart_path_get_extents (const LhChartPath *self)
{
  double box[4] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->steps->len; i++)
    {
      const LhChartStep *step = &g_array_index (self->steps, LhChartStep, i);

      if (step->kind == LH_CHART_STEP_ARC)
        lh_chart_path_extend_arc (box, step);
      else if (step->kind != LH_CHART_STEP_CLOSE)
        lh_chart_path_extend (box, step->x, step->y);
    }
  if (box[0] > box[2])
    return (LhChartRect) { 0 };

  return (LhChartRect) { box[0], box[1], box[2] - box[0], box[3] - box[1] };
}

/* lh_chart_path_contains: whether a point lies inside the outline. */
gboolean
lh_chart_path_contains (const LhChartPath *self,
                        double             x,
                        double             y)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  gboolean inside;

  lh_chart_path_trace (self, cr);
  inside = cairo_in_fill (cr, x, y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return inside;
}
