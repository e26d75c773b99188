/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhLedgerReader:
 * @session: the ledger on its thread
 * @year: a number the reader was given: a year, or 0
 * @id: an id the reader was given, or 0
 *
 * Reads something off the main thread.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL with @error
 */
typedef gpointer (*LhLedgerReader) (LhSession  *session,
                                    int         year,
                                    gint64      id,
                                    GError    **error);

gpointer lh_ledger_read        (LhLedger             *self,
                                LhLedgerReader        reader,
                                int                   year,
                                gint64                id,
                                GError              **error);
void     lh_ledger_read_async  (LhLedger             *self,
                                LhLedgerReader        reader,
                                GDestroyNotify        destroy,
                                int                   year,
                                gint64                id,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gpointer lh_ledger_read_finish (LhLedger             *self,
                                GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
