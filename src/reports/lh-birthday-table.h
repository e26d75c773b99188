/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report.h"

G_BEGIN_DECLS

void lh_birthday_table_add (LhReportSheet *sheet,
                            GPtrArray     *birthdays,
                            LhLedger      *ledger,
                            LhCatalog     *catalog);

G_END_DECLS
