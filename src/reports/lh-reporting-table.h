/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report-table.h"

G_BEGIN_DECLS

LhReportTable *lh_reporting_table_new          (LhLedger     *ledger,
                                                LhStatistics *statistics,
                                                LhCatalog    *catalog);
GArray        *lh_reporting_table_list_columns (LhCatalog    *catalog);

G_END_DECLS
