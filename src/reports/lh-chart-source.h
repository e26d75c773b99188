/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-query.h"
#include "lh-chart-spec.h"

G_BEGIN_DECLS

LhChart     *lh_chart_source_create_chart (LhLedger            *ledger,
                                           LhStatistics        *statistics,
                                           const LhChartQuery  *query,
                                           LhCatalog           *catalog,
                                           GError             **error);
LhChartSpec *lh_chart_source_create_spec  (LhLedger            *ledger,
                                           LhStatistics        *statistics,
                                           const LhChartQuery  *query,
                                           LhCatalog           *catalog,
                                           GError             **error);
LhChartSpec *lh_chart_source_read         (LhLedger            *ledger,
                                           LhStatistics        *statistics,
                                           const char          *saved,
                                           LhCatalog           *catalog,
                                           GError             **error);

G_END_DECLS
