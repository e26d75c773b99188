/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRankedGroup:
 * @group: the group
 * @rank: its rank, from 1; 0 for a group without progress
 *
 * A group in a ranking. Charts and workbooks rank alike.
 */
typedef struct
{
  const LhGroup *group;
  guint          rank;
} LhRankedGroup;

GArray     *lh_quarter_rank_groups     (LhStatistics  *statistics,
                                        LhGrouping     grouping);
gboolean    lh_quarter_group_is_below  (const LhGroup *group);
const char *lh_quarter_get_group_label (const LhGroup *group,
                                        LhCatalog     *catalog);
char       *lh_quarter_format_finding  (LhStatistics  *statistics,
                                        LhCatalog     *catalog);
char       *lh_quarter_format_source   (LhStatistics  *statistics,
                                        LhCatalog     *catalog);
char       *lh_quarter_format_source_of_ledger (LhLedger *ledger,
                                        LhDate         as_of,
                                        LhCatalog     *catalog);

G_END_DECLS
