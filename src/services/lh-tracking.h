/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

int      lh_tracking_get_days      (LhLedger *ledger);
gboolean lh_tracking_is_expected   (LhRecord *project,
                                    LhDate    as_of);
int      lh_tracking_get_idle_days (LhRecord *project,
                                    LhDate    last_entry,
                                    LhDate    as_of);

gboolean lh_tracking_is_overdue    (LhRecord *project,
                                    LhDate    last_entry,
                                    LhDate    as_of,
                                    int       days);

G_END_DECLS
