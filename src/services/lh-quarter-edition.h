/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

LhLedger  *lh_ledger_open_edition         (LhLedger      *self,
                                           LhQuarter      quarter,
                                           GError       **error);
LhRecord  *lh_ledger_get_edition_closing  (LhLedger      *self);
gboolean   lh_quarter_closing_check_print (LhLedger      *ledger,
                                           LhStatistics  *statistics,
                                           GError       **error);

G_END_DECLS
