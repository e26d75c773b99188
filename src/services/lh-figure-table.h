/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-query.h"

G_BEGIN_DECLS

/**
 * LhMeasure:
 * @LH_MEASURE_WHOLE: cannot be split; it can be followed over time
 * @LH_MEASURE_COUNT: how many rows
 * @LH_MEASURE_RATE: a share of rows
 * @LH_MEASURE_AVERAGE: an average over rows
 */
typedef enum
{
  LH_MEASURE_WHOLE,
  LH_MEASURE_COUNT,
  LH_MEASURE_RATE,
  LH_MEASURE_AVERAGE,
} LhMeasure;

/**
 * LhFigureLine:
 * @key: id or code of the group, or a quarter ("2024Q3")
 * @label: its name
 * @known: whether there is a value
 * @value: the figure of the group, rounded as the figure itself is
 * @ids: (element-type gint64): the rows it counts
 */
typedef struct
{
  char      *key;
  char      *label;
  gboolean   known;
  LhDecimal  value;
  GArray    *ids;
} LhFigureLine;

/**
 * LhFigureTable:
 * @statistics: where the figure comes from
 * @figure: the figure of the whole, part of @statistics
 * @measure: how it is made from rows
 * @filter_label: (nullable): the name of the group it is restricted to
 * @lines: (element-type LhFigureLine): the figure by group, in official order or in order of time
 *
 * One figure split by something. The same rows give the same figure, whether it is split or not.
 */
typedef struct
{
  LhStatistics   *statistics;
  const LhFigure *figure;
  LhMeasure       measure;
  char           *filter_label;
  GPtrArray      *lines;
} LhFigureTable;

LhMeasure      lh_figure_get_measure   (const LhFigure      *figure);
LhFigureTable *lh_figure_table_compute (LhLedger            *ledger,
                                        LhStatistics        *statistics,
                                        const LhChartQuery  *query,
                                        LhCatalog           *catalog,
                                        GError             **error);
void           lh_figure_table_free    (LhFigureTable       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhFigureTable, lh_figure_table_free)

G_END_DECLS
