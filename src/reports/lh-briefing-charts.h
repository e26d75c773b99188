/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"
#include "lh-quarter-charts.h"

G_BEGIN_DECLS

/**
 * LhBriefingChartFile:
 * @name: of its files, without an ending
 * @chart: the chart
 */
typedef struct
{
  char    *name;
  LhChart *chart;
} LhBriefingChartFile;

LhChart   *lh_briefing_charts_create (LhLedger            *ledger,
                                      LhStatistics        *statistics,
                                      LhQuarterChartKind   kind,
                                      guint                ends,
                                      gboolean             naming,
                                      LhCatalog           *catalog);
GPtrArray *lh_briefing_charts_load   (LhLedger            *ledger,
                                      LhStatistics        *statistics,
                                      LhRecord            *briefing,
                                      gboolean             naming,
                                      LhCatalog           *catalog,
                                      GError             **error);

G_END_DECLS
