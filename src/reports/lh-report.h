/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report-table.h"

G_BEGIN_DECLS

/**
 * LhEdition:
 * @LH_EDITION_PRINT: 打印版, to be printed and signed
 * @LH_EDITION_DATA: 数据版, to be sorted, filtered, computed with and taken back
 */
typedef enum
{
  LH_EDITION_PRINT,
  LH_EDITION_DATA,
} LhEdition;

/**
 * LhReportTextStyle:
 * @LH_REPORT_TEXT_TITLE: the title of a cover
 * @LH_REPORT_TEXT_SUBTITLE: a line below it
 * @LH_REPORT_TEXT_HEADING: the heading of a part
 * @LH_REPORT_TEXT_BODY: running text
 * @LH_REPORT_TEXT_NOTE: a note
 */
typedef enum
{
  LH_REPORT_TEXT_TITLE,
  LH_REPORT_TEXT_SUBTITLE,
  LH_REPORT_TEXT_HEADING,
  LH_REPORT_TEXT_BODY,
  LH_REPORT_TEXT_NOTE,
} LhReportTextStyle;

/**
 * LhReportChartKind:
 * @LH_REPORT_CHART_BARS: horizontal bars, the first row on top
 * @LH_REPORT_CHART_COLUMNS: upright columns side by side
 * @LH_REPORT_CHART_STACKED: horizontal bars, the series stacked
 * @LH_REPORT_CHART_DOUGHNUT: a ring; one series, one colour for each row
 */
typedef enum
{
  LH_REPORT_CHART_BARS,
  LH_REPORT_CHART_COLUMNS,
  LH_REPORT_CHART_STACKED,
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
 * @colours: (nullable) (element-type guint): for a ring one colour for each row
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

/**
 * LhReportBlockKind:
 * @LH_REPORT_BLOCK_TEXT: a paragraph over the whole width
 * @LH_REPORT_BLOCK_TABLE: a table
 * @LH_REPORT_BLOCK_CHARTS: charts side by side
 * @LH_REPORT_BLOCK_PAGE_BREAK: what follows begins a new page
 */
typedef enum
{
  LH_REPORT_BLOCK_TEXT,
  LH_REPORT_BLOCK_TABLE,
  LH_REPORT_BLOCK_CHARTS,
  LH_REPORT_BLOCK_PAGE_BREAK,
} LhReportBlockKind;

typedef struct
{
  LhReportBlockKind  kind;
  LhReportTextStyle  style;
  char              *text;
  LhReportTable     *table;
  GPtrArray         *charts;
} LhReportBlock;

typedef struct _LhReportSheet LhReportSheet;

/**
 * LhReport:
 *
 * A report as a neutral document: sheets of paragraphs, tables and charts, with the texts that stand around them. The
 * writers decide how it looks; the report only says what it is.
 */
#define LH_TYPE_REPORT (lh_report_get_type ())

G_DECLARE_FINAL_TYPE (LhReport, lh_report, LH, REPORT, GObject)

LhReport            *lh_report_new               (const char          *title,
                                                  LhCatalog           *catalog);
const char          *lh_report_get_title         (LhReport            *self);
LhCatalog           *lh_report_get_catalog       (LhReport            *self);
void                 lh_report_set_subject       (LhReport            *self,
                                                  const char          *subject);
const char          *lh_report_get_subject       (LhReport            *self);
void                 lh_report_set_office        (LhReport            *self,
                                                  const char          *office);
const char          *lh_report_get_office        (LhReport            *self);
void                 lh_report_set_author        (LhReport            *self,
                                                  const char          *author);
const char          *lh_report_get_author        (LhReport            *self);
void                 lh_report_set_date_style    (LhReport            *self,
                                                  LhDateStyle          style);
LhDateStyle          lh_report_get_date_style    (LhReport            *self);

void                 lh_report_freeze            (LhReport            *self);

LhReportSheet       *lh_report_add_sheet         (LhReport            *self,
                                                  const char          *name);
guint                lh_report_get_n_sheets      (LhReport            *self);
LhReportSheet       *lh_report_get_sheet         (LhReport            *self,
                                                  guint                index);

const char          *lh_report_sheet_get_name    (LhReportSheet       *self);
void                 lh_report_sheet_set_annex   (LhReportSheet       *self,
                                                  const char          *annex);
const char          *lh_report_sheet_get_annex   (LhReportSheet       *self);
void                 lh_report_sheet_set_title   (LhReportSheet       *self,
                                                  const char          *title);
const char          *lh_report_sheet_get_title   (LhReportSheet       *self);
void                 lh_report_sheet_set_info    (LhReportSheet       *self,
                                                  const char          *left,
                                                  const char          *centre,
                                                  const char          *right);
void                 lh_report_sheet_get_info    (LhReportSheet       *self,
                                                  const char         **left,
                                                  const char         **centre,
                                                  const char         **right);
void                 lh_report_sheet_set_signature (LhReportSheet     *self,
                                                  const char          *signature);
const char          *lh_report_sheet_get_signature (LhReportSheet     *self);

void                 lh_report_sheet_add_text    (LhReportSheet       *self,
                                                  LhReportTextStyle    style,
                                                  const char          *text);
void                 lh_report_sheet_add_table   (LhReportSheet       *self,
                                                  LhReportTable       *table);
void                 lh_report_sheet_add_chart   (LhReportSheet       *self,
                                                  LhReportChart       *chart,
                                                  gboolean             beside);
void                 lh_report_sheet_break_page  (LhReportSheet       *self);
guint                lh_report_sheet_get_n_blocks (LhReportSheet      *self);
const LhReportBlock *lh_report_sheet_get_block   (LhReportSheet       *self,
                                                  guint                index);
guint                lh_report_sheet_count       (LhReportSheet       *self,
                                                  LhReportBlockKind    kind);

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
