/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

void lh_duty_make_good_async  (LhLedger             *ledger,
                               LhDate                today,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
int  lh_duty_make_good_finish (LhLedger             *ledger,
                               GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
