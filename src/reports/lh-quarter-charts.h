/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhQuarterChartKind:
 * @LH_QUARTER_CHART_LIGHTS: projects by light, as a strip; keys are codes of lights
 * @LH_QUARTER_CHART_RANKING: organizations by average progress, with plan marks; keys are ids of organizations
 * @LH_QUARTER_CHART_COLUMNS: planned and actual progress in the quarters of the year; keys are quarters ("2024Q3")
 * @LH_QUARTER_CHART_HEAT_MAP: progress by organization and quarter; keys are ids of organizations
 * @LH_QUARTER_CHART_CATEGORIES: projects by class, as a ring; keys are codes of the class
 * @LH_QUARTER_CHART_LIGHT_SHARES: lights of the projects of each class, as bars of 100 %; keys are codes of the class
 * @LH_QUARTER_CHART_LIGHT_TREND: lights at the end of each quarter of the year; keys are quarters
 * @LH_QUARTER_CHART_TREND: average progress and reports on time by quarter; keys are quarters
 * @LH_QUARTER_CHART_S_CURVE: planned and actual progress from the start of the year to its end; keys are quarters
 * @LH_QUARTER_CHART_PROBLEM_RATES: rates of rectification and of closing by quarter; keys are quarters
 *
 * The standard charts of a quarter.
 */
typedef enum
{
  LH_QUARTER_CHART_LIGHTS,
  LH_QUARTER_CHART_RANKING,
  LH_QUARTER_CHART_COLUMNS,
  LH_QUARTER_CHART_HEAT_MAP,
  LH_QUARTER_CHART_CATEGORIES,
  LH_QUARTER_CHART_LIGHT_SHARES,
  LH_QUARTER_CHART_LIGHT_TREND,
  LH_QUARTER_CHART_TREND,
  LH_QUARTER_CHART_S_CURVE,
  LH_QUARTER_CHART_PROBLEM_RATES,
  LH_N_QUARTER_CHARTS
} LhQuarterChartKind;

/**
 * LhQuarterChartOptions:
 * @grouping: by what the ranking and the heat map group projects: %LH_GROUPING_ORGANIZATION, or a class; the charts by
 *   class take their own for %LH_GROUPING_ORGANIZATION
 * @first: first of the groups shown, counted from 0 in the order of the chart
 * @count: how many of them are shown; 0 for all
 * @ends: show only so many at the top and at the bottom of a ranking; 0 for all
 * @hide_names: organizations are numbered and not named (是否点名)
 * @earlier: (nullable) (element-type LhStatistics): the last quarters of earlier years, the first one first: charts by
 *   quarter begin there, see lh_quarter_chart_kind_spans_years()
 *
 * What of a chart is shown. Zero-initialised it is everything.
 */
typedef struct
{
  LhGrouping grouping;
  guint      first;
  guint      count;
  guint      ends;
  gboolean   hide_names;
  GPtrArray *earlier;
} LhQuarterChartOptions;

LhGrouping  lh_quarter_chart_kind_get_grouping (LhQuarterChartKind         kind,
                                             LhGrouping                    chosen);
gboolean    lh_quarter_chart_kind_is_by_quarter (LhQuarterChartKind        kind);
gboolean    lh_quarter_chart_kind_spans_years (LhQuarterChartKind        kind);
const char *lh_quarter_chart_kind_get_name  (LhQuarterChartKind            kind);
gboolean    lh_quarter_chart_kind_from_name (const char                   *name,
                                             LhQuarterChartKind           *kind);
const char *lh_quarter_chart_kind_get_label (LhQuarterChartKind            kind,
                                             LhCatalog                    *catalog);

char       *lh_quarter_chart_create_title_key (LhQuarterChartKind          kind,
                                             LhQuarter                     quarter);

LhChart    *lh_quarter_chart_new            (LhLedger                     *ledger,
                                             LhStatistics                 *statistics,
                                             LhQuarterChartKind            kind,
                                             const LhQuarterChartOptions  *options,
                                             LhCatalog                    *catalog);

G_END_DECLS
