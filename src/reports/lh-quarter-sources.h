/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-matrix.h"
#include "lh-ledger-rows.h"

G_BEGIN_DECLS

/**
 * LhQuarterLedger:
 *
 * The ledgers that belong to the workbook of a quarter, beside that of the projects.
 */
typedef enum
{
  LH_QUARTER_PROGRESS,
  LH_QUARTER_PROBLEMS,
  LH_QUARTER_BRANDS,
  LH_QUARTER_ACCEPTANCES,
  LH_N_QUARTER_LEDGERS
} LhQuarterLedger;

/**
 * LhQuarterSources:
 * @statistics: the figures of the quarter
 * @ledgers: the records
 * @duties: (nullable): the tick matrix of the checklists of the year
 *
 * What the workbook of a quarter is made from.
 */
typedef struct
{
  LhStatistics *statistics;
  LhLedgerRows *ledgers[LH_N_QUARTER_LEDGERS];
  LhDutyMatrix *duties;
} LhQuarterSources;

LhQuarterSources *lh_quarter_sources_load        (LhLedger             *ledger,
                                                  LhStatistics         *statistics,
                                                  GError              **error);
void              lh_quarter_sources_load_async  (LhLedger             *ledger,
                                                  LhStatistics         *statistics,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
LhQuarterSources *lh_quarter_sources_load_finish (GAsyncResult         *result,
                                                  GError              **error);
void              lh_quarter_sources_free        (LhQuarterSources     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhQuarterSources, lh_quarter_sources_free)

G_END_DECLS
