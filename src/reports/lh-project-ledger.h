/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReportTable *lh_project_ledger_new (LhLedger     *ledger,
                                      LhStatistics *statistics,
                                      LhEdition     edition,
                                      LhCatalog    *catalog);
GArray        *lh_project_ledger_list_columns (LhEdition edition,
                                      LhCatalog    *catalog);

G_END_DECLS
