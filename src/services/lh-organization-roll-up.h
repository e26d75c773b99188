/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

LhStatistics *lh_organization_roll_up_load        (LhLedger             *ledger,
                                                   gint64                organization_id,
                                                   GError              **error);
void          lh_organization_roll_up_load_async  (LhLedger             *ledger,
                                                   gint64                organization_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
LhStatistics *lh_organization_roll_up_load_finish (LhLedger             *ledger,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
