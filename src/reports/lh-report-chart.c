/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-chart.h"

/**
 * lh_report_chart_new:
 * @table: the table it draws; all its rows, with the first column as the categories, unless the caller says otherwise
 * @title: (nullable): its title
 *
 * Returns: (transfer full): a chart over the width of the page without series
 */
LhReportChart *
lh_report_chart_new (LhReportChartKind  kind,
                     LhReportTable     *table,
                     const char        *title)
{
  LhReportChart *self;

  g_return_val_if_fail (LH_IS_REPORT_TABLE (table), NULL);

  self = g_new0 (LhReportChart, 1);
  self->kind = kind;
  self->title = g_strdup (title);
  self->table = g_object_ref (table);
  self->n_rows = lh_report_table_get_n_rows (table);
  self->width = 1;
  self->height = 220;
  self->series = g_array_new (FALSE, FALSE, sizeof (LhReportSeries));
  self->colours = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * lh_report_chart_add_series:
 * @series: what is drawn; its texts are not copied and must be constant
 */
void
lh_report_chart_add_series (LhReportChart  *self,
                            LhReportSeries  series)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (series.column < lh_report_table_get_n_columns (self->table));
  g_array_append_val (self->series, series);
}

void
lh_report_chart_add_colour (LhReportChart *self,
                            guint          colour)
{
  g_return_if_fail (self != NULL);
  g_array_append_val (self->colours, colour);
}

void
lh_report_chart_free (LhReportChart *self)
{
  g_free (self->title);
  g_clear_object (&self->table);
  g_array_unref (self->series);
  g_array_unref (self->colours);
  g_free (self);
}
