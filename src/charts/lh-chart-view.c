/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-view.h"

/* lh_chart_view_new_page: the categories from @first; both numbers are cut to what there is. */
LhChartView *
lh_chart_view_new_page (LhChartData *data,
                        guint        first,
                        guint        count)
{
  LhChartView *self = g_new0 (LhChartView, 1);

  self->data = lh_chart_data_ref (data);
  self->first = MIN (first, data->categories->len);
  self->count = MIN (count, data->categories->len - self->first);

  return self;
}

/* lh_chart_view_new_ends: the first and last @count categories; all of them if that leaves no gap. */
LhChartView *
lh_chart_view_new_ends (LhChartData *data,
                        guint        count,
                        const char  *gap_text)
{
  LhChartView *self;
  guint n = data->categories->len;

  if (count >= n || 2 * count >= n)
    return lh_chart_view_new_page (data, 0, n);

  self = lh_chart_view_new_page (data, 0, count);
  self->resume = n - count;
  self->tail = count;
  self->gap_text = g_strdup (gap_text);

  return self;
}

/* lh_chart_view_new_part: a page of the same data over the same time. */
LhChartView *
lh_chart_view_new_part (const LhChartView *self,
                        guint              first,
                        guint              count)
{
  LhChartView *part = lh_chart_view_new_page (self->data, first, count);

  part->time_start = self->time_start;
  part->time_end = self->time_end;

  return part;
}

void
lh_chart_view_free (LhChartView *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->data, lh_chart_data_unref);
  g_clear_pointer (&self->gap_text, g_free);
  g_free (self);
}

/* lh_chart_view_get_n_rows: how many places are needed, the gap being one. */
guint
lh_chart_view_get_n_rows (const LhChartView *self)
{
  return self->tail > 0 ? self->count + 1 + self->tail : self->count;
}

/* lh_chart_view_get_category: the category in place @row, or -1 for the gap. */
int
lh_chart_view_get_category (const LhChartView *self,
                            guint              row)
{
  if (row < self->count)
    return self->first + row;
  if (row == self->count)
    return -1;

  return self->resume + row - self->count - 1;
}
