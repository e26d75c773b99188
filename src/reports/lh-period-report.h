/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReport *lh_period_report_new       (LhLedger  *ledger,
                                      GPtrArray *statistics,
                                      LhEdition  edition,
                                      LhCatalog *catalog);
char     *lh_period_report_file_name (GPtrArray *statistics,
                                      LhEdition  edition,
                                      LhCatalog *catalog);

G_END_DECLS
