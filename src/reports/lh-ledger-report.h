/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-rows.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReportTable *lh_ledger_table_new        (LhLedgerRows        *rows,
                                           LhEdition            edition,
                                           LhCatalog           *catalog);
GArray        *lh_ledger_table_list_columns (const LhLedgerSheet *sheet,
                                           LhEdition            edition,
                                           LhCatalog           *catalog);
LhReport      *lh_ledger_report_new       (LhLedger            *ledger,
                                           LhStatistics        *statistics,
                                           LhEdition            edition,
                                           LhCatalog           *catalog);
LhReportSheet *lh_ledger_report_add       (LhReport            *report,
                                           LhLedgerRows        *rows,
                                           LhEdition            edition);
char          *lh_ledger_report_file_name (const LhLedgerSheet *sheet,
                                           LhStatistics        *statistics,
                                           LhEdition            edition,
                                           LhCatalog           *catalog);

G_END_DECLS
