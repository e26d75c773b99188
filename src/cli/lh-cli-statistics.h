/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

void  lh_cli_write_statistics_json (GString       *output,
                                    LhLedger      *ledger,
                                    LhStatistics  *statistics,
                                    LhCatalog     *catalog);
void  lh_cli_write_statistics_text (GString       *output,
                                    LhLedger      *ledger,
                                    LhStatistics  *statistics,
                                    LhCatalog     *catalog);
char *lh_cli_get_group_label       (LhLedger      *ledger,
                                    LhGrouping     grouping,
                                    const LhGroup *group,
                                    LhCatalog     *catalog);

G_END_DECLS
