/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gantt.h"

#include <math.h>

#include "lh-chart-data.h"
#include "lh-chart-private.h"

static int
lh_chart_compare_spans_cb (gconstpointer a,
                           gconstpointer b)
{
  const LhChartSpan *one = a;
  const LhChartSpan *other = b;
  gboolean moment = one->kind == LH_CHART_SPAN_MOMENT;

  /* Moments lie on the bars, so they are drawn after them. */
  if (moment != (other->kind == LH_CHART_SPAN_MOMENT))
    return moment ? 1 : -1;
  if (!moment && one->kind != other->kind)
    return (int) one->kind - (int) other->kind;

  return (one->start > other->start) - (one->start < other->start);
}

/* lh_chart_gantt_finish: puts the spans into the order of drawing and widens the axis to what the rows need when the
 * caller did not say how long it is. */
void
lh_chart_gantt_finish (LhChartData *data)
{
  double start = G_MAXDOUBLE, end = 0.0;

  for (guint i = 0; i < data->categories->len; i++)
    {
      GArray *spans = lh_chart_data_get_category (data, i)->spans;

      if (spans == NULL)
        continue;
      g_array_sort (spans, lh_chart_compare_spans_cb);
      for (guint j = 0; j < spans->len; j++)
        {
          start = MIN (start, g_array_index (spans, LhChartSpan, j).start);
          end = MAX (end, g_array_index (spans, LhChartSpan, j).end);
        }
    }

  if (data->timeline.end > data->timeline.start)
    return;
  data->timeline.start = end > 0.0 ? start : data->timeline.today;
  data->timeline.end = end > 0.0 ? MAX (end, start + 1.0) : data->timeline.today + 1.0;
}

/**
 * lh_chart_builder_set_time:
 * @self: a builder of a Gantt chart
 * @start: first day of the time axis
 * @end: last day; without both the axis is as long as the rows need
 */
void
lh_chart_builder_set_time (LhChartBuilder *self,
                           LhDate          start,
                           LhDate          end)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  data->timeline.start = start.julian;
  data->timeline.end = end.julian + 1;
}

/**
 * lh_chart_builder_set_today:
 * @self: a builder of a Gantt chart
 * @today: the day the chart is for
 * @text: (nullable): the label of its line, with the date
 */
void
lh_chart_builder_set_today (LhChartBuilder *self,
                            LhDate          today,
                            const char     *text)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  data->timeline.today = today.julian;
  g_free (data->timeline.today_text);
  data->timeline.today_text = g_strdup (text);
}

/**
 * lh_chart_builder_set_heading:
 * @self: a builder of a Gantt chart, a table or a risk grid
 * @heading: (nullable): what the rows are; of a risk grid, on a second line, what the columns are; the headings of the other columns are the names of the series
 */
void
lh_chart_builder_set_heading (LhChartBuilder *self,
                              const char     *heading)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_free (data->timeline.label_heading);
  data->timeline.label_heading = g_strdup (heading);
}

/**
 * lh_chart_builder_add_period:
 * @self: a builder of a Gantt chart
 * @level: how long the period is
 * @start: its first day
 * @end: its last day
 * @label: its name below that of a longer period
 * @full_label: (nullable): its name alone; without it @label
 *
 * Adds a division of the time axis. The chart shows the levels for which there is room.
 */
void
lh_chart_builder_add_period (LhChartBuilder     *self,
                             LhChartPeriodLevel  level,
                             LhDate              start,
                             LhDate              end,
                             const char         *label,
                             const char         *full_label)
{
  g_return_if_fail (level < LH_CHART_N_PERIODS);

  lh_chart_data_add_period (lh_chart_builder_get_data (self), (LhChartPeriod) {
    level, start.julian, end.julian + 1, g_strdup (label), g_strdup (full_label != NULL ? full_label : label),
  });
}

/**
 * lh_chart_builder_add_legend:
 * @self: a builder of a Gantt chart
 * @kind: a kind of bar, or %LH_CHART_SPAN_MOMENT for @symbol
 * @role: its colour
 * @symbol: its shape
 * @label: what it means
 */
void
lh_chart_builder_add_legend (LhChartBuilder  *self,
                             LhChartSpanKind  kind,
                             LhChartRole      role,
                             LhChartSymbol    symbol,
                             const char      *label)
{
  lh_chart_data_add_legend (lh_chart_builder_get_data (self), (LhChartLegend) { kind, role, symbol, g_strdup (label) });
}

/**
 * lh_chart_builder_set_row_symbol:
 * @self: a builder of a Gantt chart or a table
 * @category: index of a row
 * @role: colour
 * @symbol: what stands before its name, such as a light
 */
void
lh_chart_builder_set_row_symbol (LhChartBuilder *self,
                                 guint           category,
                                 LhChartRole     role,
                                 LhChartSymbol   symbol)
{
  LhChartData *data = lh_chart_builder_get_data (self);
  LhChartCategory *row;

  g_return_if_fail (category < data->categories->len);

  row = g_ptr_array_index (data->categories, category);
  row->role = role;
  row->symbol = symbol;
}

/**
 * lh_chart_builder_add_bar:
 * @self: a builder of a Gantt chart
 * @category: index of a row
 * @bar: what to add; nothing is added without its days, or when it ends before it starts
 */
void
lh_chart_builder_add_bar (LhChartBuilder   *self,
                          guint             category,
                          const LhChartBar *bar)
{
  LhChartData *data = lh_chart_builder_get_data (self);
  gboolean moment = bar->kind == LH_CHART_SPAN_MOMENT;
  LhChartSpan span = { bar->kind };

  g_return_if_fail (category < data->categories->len);
  g_return_if_fail (bar->role < LH_CHART_N_ROLES);

  if (!lh_date_is_set (bar->start) || (!moment && lh_date_compare (bar->end, bar->start) < 0))
    return;

  /* A milestone is reached at the end of its day, as a bar of that last day ends there. */
  span.start = moment ? bar->start.julian + 1 : bar->start.julian;
  span.end = moment ? span.start : bar->end.julian + 1;
  span.progress = isfinite (bar->progress) ? CLAMP (bar->progress, 0.0, 1.0) : 0.0;
  span.role = bar->role;
  span.symbol = bar->symbol;
  span.text = g_strdup (bar->text);
  span.detail = g_strdup (bar->detail);
  span.key = g_strdup (bar->key);
  lh_chart_data_add_span (data, category, span);
}

/**
 * lh_chart_new_window:
 * @self: a Gantt chart
 * @window: which rows and days to show
 *
 * A window scrolls over the rows and zooms into the time: its rows have a fixed height, and what does not fit is not
 * laid out at all, so a window on thousands of rows costs what is seen of it.
 *
 * Returns: (transfer full): a chart of the same data
 */
LhChart *
lh_chart_new_window (LhChart             *self,
                     const LhChartWindow *window)
{
  LhChartData *data;
  LhChartView *view;

  g_return_val_if_fail (LH_IS_CHART (self), NULL);

  data = lh_chart_get_view (self)->data;
  view = lh_chart_view_new_page (data, window->row_height > 0.0 ? window->first : 0, data->categories->len);
  view->row_height = MAX (window->row_height, 0.0);
  view->offset = MAX (window->offset, 0.0);
  if (lh_date_is_set (window->start) && lh_date_compare (window->end, window->start) >= 0)
    {
      view->time_start = window->start.julian;
      view->time_end = window->end.julian + 1;
    }

  if (window->row_height <= 0.0)
    return lh_chart_new_for_view (view);

  return lh_chart_new_window_for_view (self, view);
}

/**
 * lh_chart_get_time:
 * @self: a Gantt chart
 * @start: (out): first day of its axis
 * @end: (out): last day
 */
void
lh_chart_get_time (LhChart *self,
                   LhDate  *start,
                   LhDate  *end)
{
  const LhChartTimeline *timeline;

  g_return_if_fail (LH_IS_CHART (self));

  timeline = &lh_chart_get_view (self)->data->timeline;
  start->julian = (gint32) timeline->start;
  end->julian = (gint32) timeline->end - 1;
}

/**
 * lh_chart_get_plot:
 * @self: a Gantt chart
 * @plot: (out): where its rows lie
 *
 * Returns: whether it was laid out and has rows
 */
gboolean
lh_chart_get_plot (LhChart     *self,
                   LhChartPlot *plot)
{
  const LhChartView *view;
  LhChartRect rect;

  g_return_val_if_fail (LH_IS_CHART (self), FALSE);

  rect = lh_chart_get_plot_rect (self, &plot->row_height);
  if (rect.width <= 0.0)
    return FALSE;

  view = lh_chart_get_view (self);
  plot->x = rect.x;
  plot->y = rect.y;
  plot->width = rect.width;
  plot->height = rect.height;
  lh_chart_get_time (self, &plot->start, &plot->end);
  if (view->time_end > view->time_start)
    {
      plot->start.julian = (gint32) view->time_start;
      plot->end.julian = (gint32) view->time_end - 1;
    }

  return TRUE;
}

/**
 * lh_chart_find_day:
 * @self: a Gantt chart
 * @x: a place in its last layout
 * @day: (out): the day there
 *
 * Returns: whether @x lies on the time axis
 */
gboolean
lh_chart_find_day (LhChart *self,
                   double   x,
                   LhDate  *day)
{
  LhChartPlot plot;
  double length;

  if (!lh_chart_get_plot (self, &plot) || x < plot.x || x >= plot.x + plot.width)
    return FALSE;

  length = lh_date_days_between (plot.start, plot.end) + 1;
  *day = lh_date_add_days (plot.start, (int) floor ((x - plot.x) / plot.width * length));

  return TRUE;
}
