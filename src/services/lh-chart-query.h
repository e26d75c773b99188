/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

#define LH_CHART_QUERY_VERSION 1
#define LH_CHART_QUERY_MAX_PERIODS 40

/**
 * LhChartQuery:
 * @figure: code of a figure, see lh_statistics_get_figure()
 * @by: what it is split by: "organization", "sector" … or "quarter" or "year"
 * @filter: (nullable): only what belongs to one group of another split, such as "sector=government"
 * @kind: name of the kind of chart
 * @quarter: the quarter; unset for the one that is asked for when the chart is drawn
 * @periods: how many quarters or years there are, for "quarter" and "year"; 0 for four
 * @theme: (nullable): name of the colours
 * @title: (nullable): the title of the office instead of the finding
 * @subtitle: (nullable): instead of the definition
 *
 * A chart that refers to a statistic. It is kept in the ledger and drawn from the figures of the day.
 */
typedef struct
{
  char      *figure;
  char      *by;
  char      *filter;
  char      *kind;
  LhQuarter  quarter;
  guint      periods;
  char      *theme;
  char      *title;
  char      *subtitle;
} LhChartQuery;

LhChartQuery       *lh_chart_query_new            (const char          *figure,
                                                   const char          *by,
                                                   const char          *kind);
LhChartQuery       *lh_chart_query_copy           (const LhChartQuery  *self);
void                lh_chart_query_free           (LhChartQuery        *self);
char               *lh_chart_query_to_json        (const LhChartQuery  *self);
LhChartQuery       *lh_chart_query_new_from_json  (const char          *json,
                                                   GError             **error);
gboolean            lh_chart_query_is_query       (const char          *json);
gboolean            lh_chart_query_check          (const LhChartQuery  *self,
                                                   const LhFigure      *figure,
                                                   GError             **error);

const char *const  *lh_chart_query_list_groupings (const LhFigure      *figure);
const char *const  *lh_chart_query_list_kinds     (const LhFigure      *figure,
                                                   const char          *by);
const char         *lh_chart_query_get_by_label   (const char          *by,
                                                   LhCatalog           *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartQuery, lh_chart_query_free)

G_END_DECLS
