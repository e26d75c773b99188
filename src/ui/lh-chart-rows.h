/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-quarter-charts.h"

G_BEGIN_DECLS

void lh_chart_show_rows (gpointer            widget,
                         LhLedger           *ledger,
                         LhStatistics       *statistics,
                         LhQuarterChartKind  kind,
                         LhGrouping          grouping,
                         const char         *key);
void lh_chart_show_rows_of_keys (gpointer            widget,
                                 LhLedger           *ledger,
                                 LhStatistics       *statistics,
                                 LhQuarterChartKind  kind,
                                 LhGrouping          grouping,
                                 GStrv               keys);

G_END_DECLS
