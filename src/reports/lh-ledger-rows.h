/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-ledger-sheets.h"

G_BEGIN_DECLS

/**
 * LhLedgerPath:
 * @links: references to follow from the record
 * @n_links: how many
 * @field: the field of the record they lead to
 * @spec: its declaration
 *
 * A source of a column, looked up.
 */
typedef struct
{
  guint          links[2];
  guint          n_links;
  guint          field;
  const LhField *spec;
} LhLedgerPath;

/**
 * LhLedgerRows:
 *
 * The records of one ledger, for one quarter, and what they refer to; immutable.
 */
typedef struct _LhLedgerRows LhLedgerRows;

LhLedgerRows        *lh_ledger_rows_load           (LhLedger             *ledger,
                                                    const LhLedgerSheet  *sheet,
                                                    LhStatistics         *statistics,
                                                    GError              **error);
void                 lh_ledger_rows_load_async     (LhLedger             *ledger,
                                                    const LhLedgerSheet  *sheet,
                                                    LhStatistics         *statistics,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
LhLedgerRows        *lh_ledger_rows_load_finish    (GAsyncResult         *result,
                                                    GError              **error);
LhLedgerRows        *lh_ledger_rows_ref            (LhLedgerRows         *self);
void                 lh_ledger_rows_unref          (LhLedgerRows         *self);
LhLedger            *lh_ledger_rows_get_ledger     (LhLedgerRows         *self);
const LhLedgerSheet *lh_ledger_rows_get_sheet      (LhLedgerRows         *self);
LhStatistics        *lh_ledger_rows_get_statistics (LhLedgerRows         *self);
GPtrArray           *lh_ledger_rows_get_records    (LhLedgerRows         *self);
GPtrArray           *lh_ledger_rows_get_parts      (LhLedgerRows         *self,
                                                    LhRecord             *record);
LhRecord            *lh_ledger_rows_get_style      (LhLedgerRows         *self);
LhRecord            *lh_ledger_rows_follow         (LhLedgerRows         *self,
                                                    LhRecord             *record,
                                                    const LhLedgerPath   *path);
void                 lh_ledger_path_find           (LhLedgerPath         *self,
                                                    GType                 type,
                                                    const char           *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhLedgerRows, lh_ledger_rows_unref)

G_END_DECLS
