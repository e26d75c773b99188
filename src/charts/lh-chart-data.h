/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

#include "lh-chart-types.h"

G_BEGIN_DECLS

/**
 * LhChartCell:
 * @state: whether there is a value
 * @value: the value, for drawing only
 * @text: (nullable): the figure as printed everywhere
 * @share: (nullable): its share, "66.8%"
 * @detail: (nullable): what hover shows instead of the usual text
 * @key: (nullable): what the user interface opens
 * @role: colour, or %LH_CHART_ROLE_DEFAULT
 * @symbol: shape that says the same as the colour
 * @below: whether it lies below the plan
 */
typedef struct
{
  LhChartCellState state;
  double value;
  char *text;
  char *share;
  char *detail;
  char *key;
  LhChartRole role;
  LhChartSymbol symbol;
  gboolean below;
} LhChartCell;

/**
 * LhChartSpan:
 * @kind: what it is
 * @start: its first day, as the number of a #LhDate
 * @end: the day after its last one; a moment ends where it starts
 * @progress: how much of it is done, 0 to 1
 * @role: colour
 * @symbol: shape of a moment
 * @text: (nullable): what is printed beside it
 * @detail: (nullable): what hover shows; without it the pointer finds nothing here
 * @key: (nullable): what the user interface opens; without it the key of the row
 */
typedef struct
{
  LhChartSpanKind kind;
  double start;
  double end;
  double progress;
  LhChartRole role;
  LhChartSymbol symbol;
  char *text;
  char *detail;
  char *key;
} LhChartSpan;

/**
 * LhChartPeriod:
 * @level: how long it is
 * @start: its first day
 * @end: the day after its last one
 * @label: its name where the longer periods around it are known, "7月"
 * @full_label: its name alone, "2024年7月"
 */
typedef struct
{
  LhChartPeriodLevel level;
  double start;
  double end;
  char *label;
  char *full_label;
} LhChartPeriod;

typedef struct
{
  LhChartSpanKind kind;
  LhChartRole role;
  LhChartSymbol symbol;
  char *label;
} LhChartLegend;

/**
 * LhChartTimeline:
 * @start: first day of the axis
 * @end: the day after its last one
 * @today: the day the chart is for, 0 for none
 * @today_text: (nullable): its label
 * @label_heading: (nullable): what the rows are
 * @periods: (element-type LhChartPeriod): divisions, in order of time within a level
 * @legend: (element-type LhChartLegend): what the shapes mean
 *
 * What the rows of a Gantt chart have in common.
 */
typedef struct
{
  double start;
  double end;
  double today;
  char *today_text;
  char *label_heading;
  GArray *periods;
  GArray *legend;
} LhChartTimeline;

typedef struct
{
  char *key;
  char *label;
  char *full_label;
  char *rank;
  char *sum;             /* (nullable): of its cells, in a stack */
  LhChartRole role;      /* of the symbol before the label */
  LhChartSymbol symbol;
  GArray *cells;         /* LhChartCell by series */
  GArray *spans;         /* (nullable): LhChartSpan, in order of time */
} LhChartCategory;

typedef struct
{
  LhChartPart part;
  LhChartRole role;
  char *label;
  double weight;         /* share of the width of a table */
} LhChartSeries;

typedef struct
{
  double value;
  LhChartRole role;
  char *label;
} LhChartReference;

typedef struct
{
  gatomicrefcount ref_count;

  LhChartKind kind;
  char *title;
  char *subtitle;
  char *source;
  char *footer;
  char *empty_text;
  char *unit;

  gboolean has_range;
  double minimum;
  double maximum;
  gboolean show_ranks;

  GPtrArray *categories; /* LhChartCategory */
  GArray *series;        /* LhChartSeries */
  GArray *references;    /* LhChartReference */
  LhChartTimeline timeline;

  char *total_text;      /* of a doughnut */
  char *total_label;
  char *rest_label;
  char *axis_note;       /* of lines that do not start at zero */
  gboolean has_now;      /* of an S-curve: where today is, in categories */
  double now;
  char *now_label;
  char *gap_label;
} LhChartData;

LhChartData            *lh_chart_data_new           (LhChartKind        kind);
LhChartData            *lh_chart_data_ref           (LhChartData       *self);
void                    lh_chart_data_unref         (LhChartData       *self);

guint                   lh_chart_data_add_series    (LhChartData       *self,
                                                     LhChartPart        part,
                                                     LhChartRole        role,
                                                     const char        *label);
guint                   lh_chart_data_add_category  (LhChartData       *self,
                                                     const char        *key,
                                                     const char        *label,
                                                     const char        *full_label);
void                    lh_chart_data_add_reference (LhChartData       *self,
                                                     LhChartRole        role,
                                                     double             value,
                                                     const char        *label);

const LhChartCategory  *lh_chart_data_get_category  (const LhChartData *self,
                                                     guint              category);
const LhChartSeries    *lh_chart_data_get_series    (const LhChartData *self,
                                                     guint              series);
const LhChartReference *lh_chart_data_get_reference (const LhChartData *self,
                                                     guint              reference);
const LhChartCell      *lh_chart_data_get_cell      (const LhChartData *self,
                                                     guint              category,
                                                     guint              series);
LhChartCell            *lh_chart_data_edit_cell     (LhChartData       *self,
                                                     guint              category,
                                                     guint              series);
int                     lh_chart_data_find_series   (const LhChartData *self,
                                                     LhChartPart        part);
void                    lh_chart_data_get_extent    (const LhChartData *self,
                                                     double            *minimum,
                                                     double            *maximum);
char                   *lh_chart_data_describe      (const LhChartData *self,
                                                     guint              category,
                                                     guint              series);
const char             *lh_chart_data_get_key       (const LhChartData *self,
                                                     guint              category,
                                                     guint              series);

GArray                 *lh_chart_data_new_spans     (void);
void                    lh_chart_data_add_span      (LhChartData       *self,
                                                     guint              category,
                                                     LhChartSpan        span);
void                    lh_chart_data_add_period    (LhChartData       *self,
                                                     LhChartPeriod      period);
void                    lh_chart_data_add_legend    (LhChartData       *self,
                                                     LhChartLegend      legend);
guint                   lh_chart_data_get_n_spans   (const LhChartData *self,
                                                     guint              category);
const LhChartSpan      *lh_chart_data_get_span      (const LhChartData *self,
                                                     guint              category,
                                                     guint              span);
char                   *lh_chart_data_describe_span (const LhChartData *self,
                                                     guint              category,
                                                     guint              span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartData, lh_chart_data_unref)

G_END_DECLS
