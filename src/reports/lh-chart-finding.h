/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-quarter-charts.h"

G_BEGIN_DECLS

char *lh_chart_finding_create (LhStatistics       *statistics,
                               LhQuarterChartKind  kind,
                               LhGrouping          grouping,
                               LhCatalog          *catalog);

G_END_DECLS
