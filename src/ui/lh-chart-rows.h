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

G_END_DECLS
