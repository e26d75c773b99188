/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

char *lh_characters_load        (LhLedger             *ledger,
                                 GError              **error);
void  lh_characters_load_async  (LhLedger             *ledger,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
char *lh_characters_load_finish (LhLedger             *ledger,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
