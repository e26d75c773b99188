/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

LhLedger  *lh_ledger_open_edition         (LhLedger      *self,
                                           LhQuarter      quarter,
                                           GError       **error);
void       lh_ledger_open_edition_async   (LhLedger      *self,
                                           LhQuarter      quarter,
                                           GCancellable  *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer       user_data);
LhLedger  *lh_ledger_open_edition_finish  (LhLedger      *self,
                                           GAsyncResult  *result,
                                           GError       **error);
LhRecord  *lh_ledger_get_edition_closing  (LhLedger      *self);
LhDate     lh_ledger_get_edition_as_of    (LhLedger      *self,
                                           LhQuarter      quarter);
gboolean   lh_quarter_closing_check_print (LhLedger      *ledger,
                                           LhStatistics  *statistics,
                                           GError       **error);

gboolean   lh_quarter_closing_check_edition (LhSession   *session,
                                           LhRecord      *closing,
                                           LhStatistics  *statistics,
                                           GError       **error);

/**
 * LhQuarterEdition:
 * @ledger: the ledger, or the edition of a closed quarter
 * @statistics: the figures of the quarter
 *
 * What leaves the program of a quarter is made from it.
 */
typedef struct
{
  LhLedger     *ledger;
  LhStatistics *statistics;
} LhQuarterEdition;

void              lh_quarter_edition_load_async  (LhLedger             *ledger,
                                                  LhQuarter             quarter,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
LhQuarterEdition *lh_quarter_edition_load_finish (LhLedger             *ledger,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              lh_quarter_edition_free        (LhQuarterEdition     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhQuarterEdition, lh_quarter_edition_free)

G_END_DECLS
