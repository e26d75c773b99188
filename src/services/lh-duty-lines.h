/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

void       lh_duty_lines_load_async  (LhLedger             *ledger,
                                      int                   year,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GPtrArray *lh_duty_lines_load_finish (LhLedger             *ledger,
                                      GAsyncResult         *result,
                                      GError              **error);
char      *lh_duty_line_format       (LhLedger             *ledger,
                                      LhRecord             *line);

G_END_DECLS
