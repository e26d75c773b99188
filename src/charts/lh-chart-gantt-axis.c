/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gantt-private.h"

/* Lengths in multiples of the size of type. */
#define LH_CHART_GANTT_MONTH  2.4  /* narrowest month with a name */
#define LH_CHART_GANTT_DAYS   15.0 /* narrowest month with numbered days */
#define LH_CHART_GANTT_PERIOD 3.4  /* narrowest quarter or year with a name */
#define LH_CHART_GANTT_LEGEND 1.6  /* a line of the legend */

#define LH_CHART_DAYS_PER_MONTH 30.4

typedef struct
{
  int upper;      /* LhChartPeriodLevel, or -1 */
  int lower;
  gboolean days;  /* the lower line has the days of the month */
} LhChartGanttLevels;

/* What fits: the months of the quarters, the quarters of the years, the days of the months. */
static LhChartGanttLevels
lh_chart_gantt_choose_levels (const LhChartGantt *self,
                              LhChartRect         plot)
{
  double size = MAX (self->head_size, 1.0);
  double month = plot.width / MAX (self->end - self->start, 1.0) * LH_CHART_DAYS_PER_MONTH;

  if (month >= size * LH_CHART_GANTT_DAYS)
    return (LhChartGanttLevels) { LH_CHART_PERIOD_MONTH, LH_CHART_PERIOD_MONTH, TRUE };
  if (month >= size * LH_CHART_GANTT_MONTH)
    return (LhChartGanttLevels) { LH_CHART_PERIOD_QUARTER, LH_CHART_PERIOD_MONTH, FALSE };
  if (month * 3.0 >= size * LH_CHART_GANTT_PERIOD)
    return (LhChartGanttLevels) { LH_CHART_PERIOD_YEAR, LH_CHART_PERIOD_QUARTER, FALSE };

  return (LhChartGanttLevels) { -1, LH_CHART_PERIOD_YEAR, FALSE };
}

/* Whether any of @period is shown, and where. */
static gboolean
lh_chart_gantt_place_period (const LhChartGantt  *self,
                             LhChartRect          plot,
                             const LhChartPeriod *period,
                             LhChartRect         *place)
{
  LhChartScale scale = lh_chart_gantt_get_scale (self, plot);
  double start = MAX (period->start, self->start);
  double end = MIN (period->end, self->end);

  if (end <= start)
    return FALSE;

  *place = plot;
  place->x = lh_chart_scale_map (&scale, start);
  place->width = lh_chart_scale_map (&scale, end) - place->x;

  return TRUE;
}

/* The name of a period in the middle of what is seen of it: the full one where it fits. */
static void
lh_chart_gantt_add_period_name (LhChartGantt        *self,
                                const LhChartPeriod *period,
                                LhChartRect          place,
                                double               y,
                                gboolean             full)
{
  LhChartContext *context = self->context;
  const char *const names[] = { full ? period->full_label : period->label, period->label };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (lh_chart_context_measure (context, names[i], self->head_size) > place.width - self->head_size * 0.2)
        continue;
      lh_chart_context_add_text (context, names[i], self->head_size, -1.0, place.x + place.width / 2.0, y, 0.5,
                                 LH_CHART_ROLE_TEXT_DIM);
      return;
    }
}

static void
lh_chart_gantt_add_periods (LhChartGantt *self,
                            LhChartRect   plot,
                            int           level,
                            double        y,
                            gboolean      full)
{
  GArray *periods = self->context->data->timeline.periods;

  for (guint i = 0; i < periods->len; i++)
    {
      const LhChartPeriod *period = &g_array_index (periods, LhChartPeriod, i);
      LhChartRect place;

      if ((int) period->level == level && lh_chart_gantt_place_period (self, plot, period, &place))
        lh_chart_gantt_add_period_name (self, period, place, y, full);
    }
}

/* How many days lie between two numbers of the lowest line. */
static guint
lh_chart_gantt_get_day_step (const LhChartGantt *self,
                             LhChartRect         plot)
{
  static const guint steps[] = { 1, 2, 5, 10 };
  double day = plot.width / MAX (self->end - self->start, 1.0);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (day * steps[i] >= self->head_size * 1.7)
      return steps[i];

  return 15;
}

/* Numbers at the days that are a multiple of the step, not too near to the next month. */
static void
lh_chart_gantt_add_days (LhChartGantt *self,
                         LhChartRect   plot,
                         double        y,
                         gboolean      grid)
{
  GArray *periods = self->context->data->timeline.periods;
  LhChartScale scale = lh_chart_gantt_get_scale (self, plot);
  guint step = lh_chart_gantt_get_day_step (self, plot);

  for (guint i = 0; i < periods->len; i++)
    {
      const LhChartPeriod *month = &g_array_index (periods, LhChartPeriod, i);
      guint last = (guint) (month->end - month->start);

      for (guint day = step == 1 ? 1 : step; month->level == LH_CHART_PERIOD_MONTH && day <= last; day += step)
        {
          double at = month->start + day - (grid ? 1.0 : 0.5);
          g_autofree char *number = g_strdup_printf ("%u", day);

          if (at < self->start || at >= self->end)
            continue;
          if (grid)
            lh_chart_context_add_line (self->context,
                                       (LhChartRect) { lh_chart_scale_map (&scale, at), plot.y, 0.0, plot.height },
                                       LH_CHART_ROLE_GRID, self->context->hair, FALSE);
          else
            lh_chart_context_add_text (self->context, number, self->head_size * 0.92, -1.0,
                                       lh_chart_scale_map (&scale, at), y, 0.5, LH_CHART_ROLE_TEXT_DIM);
        }
    }
}

static void
lh_chart_gantt_add_period_lines (LhChartGantt *self,
                                 LhChartRect   plot,
                                 int           level,
                                 double        above,
                                 LhChartRole   role)
{
  GArray *periods = self->context->data->timeline.periods;

  for (guint i = 0; i < periods->len; i++)
    {
      const LhChartPeriod *period = &g_array_index (periods, LhChartPeriod, i);
      LhChartRect place;

      if ((int) period->level == level && period->start >= self->start
          && lh_chart_gantt_place_period (self, plot, period, &place))
        lh_chart_context_add_line (self->context,
                                   (LhChartRect) { place.x, plot.y - above, 0.0, plot.height + above },
                                   role, self->context->hair, FALSE);
    }
}

/* lh_chart_gantt_layout_grid: upright lines where the periods begin, under the rows of @panel. */
void
lh_chart_gantt_layout_grid (LhChartGantt *self,
                            LhChartRect   panel)
{
  LhChartRect plot = lh_chart_gantt_get_plot (self, panel);
  LhChartGanttLevels levels = lh_chart_gantt_choose_levels (self, plot);
  double line = self->head > 0.0 ? self->line : 0.0;

  if (levels.days)
    lh_chart_gantt_add_days (self, plot, 0.0, TRUE);
  else
    lh_chart_gantt_add_period_lines (self, plot, levels.lower, line, LH_CHART_ROLE_GRID);
  if (levels.upper >= 0)
    lh_chart_gantt_add_period_lines (self, plot, levels.upper, line * 2.0, LH_CHART_ROLE_AXIS);
  lh_chart_context_add_line (self->context, (LhChartRect) { panel.x, panel.y, panel.width, 0.0 }, LH_CHART_ROLE_AXIS,
                             self->context->hair, FALSE);
}

static void
lh_chart_gantt_add_heading (LhChartGantt *self,
                            const char   *heading,
                            double        x,
                            double        width,
                            double        y)
{
  if (heading != NULL && width > self->head_size * 2.0)
    lh_chart_context_add_text (self->context, heading, self->head_size, width - self->head_size * 0.4, x, y, 0.0,
                               LH_CHART_ROLE_TEXT_DIM);
}

/* lh_chart_gantt_layout_head: the names of the periods and of the columns above @panel. */
void
lh_chart_gantt_layout_head (LhChartGantt *self,
                            LhChartRect   panel)
{
  const LhChartData *data = self->context->data;
  LhChartRect plot = lh_chart_gantt_get_plot (self, panel);
  LhChartGanttLevels levels = lh_chart_gantt_choose_levels (self, plot);
  double lower = panel.y - self->line * 0.5;
  double upper = panel.y - self->line * 1.5;

  if (self->head <= 0.0 || plot.width <= 0.0)
    return;

  if (levels.days)
    lh_chart_gantt_add_days (self, plot, lower, FALSE);
  else
    lh_chart_gantt_add_periods (self, plot, levels.lower, lower, levels.upper < 0);
  if (levels.upper >= 0)
    lh_chart_gantt_add_periods (self, plot, levels.upper, upper, TRUE);

  if (self->size <= 0.0)
    return;
  lh_chart_gantt_add_heading (self, data->timeline.label_heading, panel.x + self->symbol_width,
                              self->label_width - self->symbol_width, lower);
  lh_chart_gantt_add_heading (self, lh_chart_data_get_series (data, 0)->label, panel.x + self->label_width,
                              self->owner_width, lower);
}

/* The label stays on the drawing; an arrow tells on which side a day lies that is not shown. */
static void
lh_chart_gantt_add_today_label (LhChartGantt *self,
                                LhChartRect   plot,
                                double        x)
{
  LhChartContext *context = self->context;
  double today = context->data->timeline.today;
  g_autofree char *text = NULL;
  double width;

  if (today < self->start)
    text = g_strdup_printf ("← %s", context->data->timeline.today_text);
  else if (today >= self->end)
    text = g_strdup_printf ("%s →", context->data->timeline.today_text);
  else
    text = g_strdup (context->data->timeline.today_text);

  width = lh_chart_context_measure (context, text, self->head_size);
  if (width > plot.width + self->pad)
    return;
  x = CLAMP (x - width / 2.0, plot.x, plot.x + plot.width + self->pad - width);
  lh_chart_context_add_text (context, text, self->head_size, -1.0, x, plot.y - self->line * 2.5, 0.0,
                             LH_CHART_ROLE_REFERENCE);
}

/* lh_chart_gantt_layout_today: the line of the day the chart is for, at the end of that day. */
void
lh_chart_gantt_layout_today (LhChartGantt *self,
                             LhChartRect   panel)
{
  LhChartContext *context = self->context;
  const LhChartTimeline *timeline = &context->data->timeline;
  LhChartRect plot = lh_chart_gantt_get_plot (self, panel);
  LhChartScale scale = lh_chart_gantt_get_scale (self, plot);
  double x = lh_chart_scale_map (&scale, timeline->today + 1.0);
  gboolean labelled = self->head >= self->line * 3.0 && timeline->today_text != NULL;
  double above = labelled ? self->line * 2.0 : self->head;

  if (timeline->today <= 0.0 || plot.width <= 0.0)
    return;

  if (timeline->today >= self->start && timeline->today < self->end)
    lh_chart_context_add_line (context, (LhChartRect) { x, plot.y - above, 0.0, plot.height + above },
                               LH_CHART_ROLE_REFERENCE, context->hair * 1.5, FALSE);
  if (labelled)
    lh_chart_gantt_add_today_label (self, plot, x);
}

/* One entry: a piece of bar or a milestone, and what it means. Returns its width without drawing it if @y is below 0. */
static double
lh_chart_gantt_add_legend (LhChartGantt        *self,
                           const LhChartLegend *entry,
                           double               size,
                           double               x,
                           double               y)
{
  LhChartContext *context = self->context;
  gboolean moment = entry->kind == LH_CHART_SPAN_MOMENT;
  double sample = moment ? size : size * 1.8;
  double height = entry->kind == LH_CHART_SPAN_PLAN || entry->kind == LH_CHART_SPAN_EXTENSION ? size * 0.3 : size * 0.7;

  if (y < 0.0)
    return sample + size * 0.4 + lh_chart_context_measure (context, entry->label, size) + size * 1.2;

  if (moment)
    lh_chart_gantt_add_moment (self, x + size / 2.0, y, size, entry->role, entry->symbol);
  else
    lh_chart_gantt_add_bar (self, (LhChartRect) { x, y - height / 2.0, sample, height }, entry->kind, entry->role, 0.6);
  lh_chart_context_add_text (context, entry->label, size, -1.0, x + sample + size * 0.4, y, 0.0,
                             LH_CHART_ROLE_TEXT_DIM);

  return 0.0;
}

/* lh_chart_gantt_cut_legend: what the shapes mean, at the bottom, on as many lines as it takes; nothing in a small
 * drawing. */
void
lh_chart_gantt_cut_legend (LhChartGantt *self)
{
  LhChartContext *context = self->context;
  GArray *legend = context->data->timeline.legend;
  double size = context->em * 0.88;
  double line = size * LH_CHART_GANTT_LEGEND;
  g_autofree double *places = g_new0 (double, 2 * legend->len + 1);
  double x = 0.0;
  guint lines = legend->len > 0 ? 1 : 0;
  LhChartRect area;

  for (guint i = 0; i < legend->len; i++)
    {
      double width = lh_chart_gantt_add_legend (self, &g_array_index (legend, LhChartLegend, i), size, 0.0, -1.0);

      if (width > context->area.width)
        return;
      if (x > 0.0 && x + width > context->area.width + size)
        {
          x = 0.0;
          lines++;
        }
      places[2 * i] = x;
      places[2 * i + 1] = (lines - 0.5) * line;
      x += width;
    }
  if (context->area.height < context->em * 10.0 + lines * line)
    return;

  area = lh_chart_rect_cut_bottom (&context->area, lines * line);
  lh_chart_rect_cut_bottom (&context->area, size * 0.5);
  for (guint i = 0; i < legend->len; i++)
    lh_chart_gantt_add_legend (self, &g_array_index (legend, LhChartLegend, i), size, area.x + places[2 * i],
                               area.y + places[2 * i + 1]);
}
