/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report-table.h"

G_BEGIN_DECLS

/**
 * LhReportChartKind:
 * @LH_REPORT_CHART_BARS: horizontal bars, the first row on top
 * @LH_REPORT_CHART_COLUMNS: upright columns side by side
 * @LH_REPORT_CHART_STACKED: horizontal bars, the series stacked
 * @LH_REPORT_CHART_LINES: a line for each series, from the first row to the last
 * @LH_REPORT_CHART_DOUGHNUT: a ring; one series, one colour for each row
 */
typedef enum
{
  LH_REPORT_CHART_BARS,
  LH_REPORT_CHART_COLUMNS,
  LH_REPORT_CHART_STACKED,
  LH_REPORT_CHART_LINES,
  LH_REPORT_CHART_DOUGHNUT,
} LhReportChartKind;

/**
 * LhReportSeries:
 * @column: the column of the table with the values; its heading names the series
 * @colour: 0xRRGGBB
 * @outline: drawn as an outline only (a plan)
 * @hidden_label: no values at the marks
 * @format: (nullable): how the values at the marks are written, as a spreadsheet number format; %NULL as in the cells
 */
typedef struct
{
  guint       column;
  guint       colour;
  gboolean    outline;
  gboolean    hidden_label;
  const char *format;
} LhReportSeries;

/**
 * LhReportChart:
 * @kind: the kind
 * @title: (nullable): its title
 * @table: the table it draws, which stands in the same report
 * @category: the column that names the categories
 * @first: first row drawn
 * @n_rows: rows drawn
 * @overlap: bars of different series lie in the same place (of which one at most has a value)
 * @percent_axis: the axis runs from 0 to 100 %
 * @width: share of the width of the page, 0 to 1
 * @height: height in points
 * @series: (element-type LhReportSeries): what is drawn
 * @colours: (nullable) (element-type guint): for a ring, or the last series of columns, one colour for each row
 *
 * A chart over cells of a table of the report.
 */
typedef struct
{
  LhReportChartKind  kind;
  char              *title;
  LhReportTable     *table;
  guint              category;
  guint              first;
  guint              n_rows;
  gboolean           overlap;
  gboolean           percent_axis;
  double             width;
  double             height;
  GArray            *series;
  GArray            *colours;
} LhReportChart;

LhReportChart       *lh_report_chart_new         (LhReportChartKind    kind,
                                                  LhReportTable       *table,
                                                  const char          *title);
void                 lh_report_chart_add_series  (LhReportChart       *self,
                                                  LhReportSeries       series);
void                 lh_report_chart_add_colour  (LhReportChart       *self,
                                                  guint                colour);
void                 lh_report_chart_free        (LhReportChart       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhReportChart, lh_report_chart_free)

G_END_DECLS
