/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-quarter-sources.h"
#include "lh-report.h"

G_BEGIN_DECLS

gboolean  lh_quarter_report_write     (LhLedger      *ledger,
                                       LhStatistics  *statistics,
                                       const char    *path,
                                       LhEdition      edition,
                                       LhCatalog     *catalog,
                                       GError       **error);
LhReport *lh_quarter_report_new_from  (LhLedger      *ledger,
                                       LhStatistics  *statistics,
                                       const LhQuarterSources *sources,
                                       LhEdition      edition,
                                       LhCatalog     *catalog);
LhReport *lh_quarter_report_new       (LhLedger      *ledger,
                                       LhStatistics  *statistics,
                                       LhEdition      edition,
                                       LhCatalog     *catalog);
char     *lh_quarter_report_file_name (LhStatistics  *statistics,
                                       LhEdition      edition,
                                       LhCatalog     *catalog);

G_END_DECLS
