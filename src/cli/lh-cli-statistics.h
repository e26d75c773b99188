/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"
#include "lh-cli-options.h"
#include "lh-ledger.h"
#include "lh-brand-coverage.h"
#include "lh-cli-json.h"

G_BEGIN_DECLS

void  lh_cli_write_statistics_json (GString       *output,
                                    LhLedger      *ledger,
                                    LhStatistics  *statistics,
                                    LhCatalog     *catalog);
void  lh_cli_write_statistics_text (GString       *output,
                                    LhLedger      *ledger,
                                    LhStatistics  *statistics,
                                    LhCatalog     *catalog);
void  lh_cli_write_brand_categories (LhCliJson     *json,
                                    const char    *key,
                                    const LhBrandCoverage *coverage);
void  lh_cli_write_unit_json       (GString       *output,
                                    LhRecord      *organization,
                                    LhStatistics  *statistics,
                                    LhCatalog     *catalog);
void  lh_cli_write_unit_text       (GString       *output,
                                    LhStatistics  *statistics,
                                    LhCatalog     *catalog);
char *lh_cli_get_group_label       (LhLedger      *ledger,
                                    LhGrouping     grouping,
                                    const LhGroup *group,
                                    LhCatalog     *catalog);

gboolean lh_cli_comparison_parse_quarters (const char  *text,
                                           GArray      *quarters,
                                           GError     **error);
gboolean lh_cli_comparison_show           (LhCli       *self,
                                           GArray      *quarters,
                                           const char  *area,
                                           const char  *code,
                                           LhCliFormat  format,
                                           GError     **error);

G_END_DECLS
