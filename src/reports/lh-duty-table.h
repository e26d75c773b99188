/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-matrix.h"
#include "lh-duty-workload.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReport *lh_duty_table_create        (LhLedger       *ledger,
                                       LhDutyMatrix   *matrix,
                                       GPtrArray      *rows);
LhReportTable *lh_duty_table_create_table (LhDutyMatrix *matrix,
                                       GPtrArray      *rows,
                                       LhCatalog      *catalog);
LhReportTable *lh_duty_table_create_part (LhReportTable *table,
                                       guint           part);
LhReport *lh_duty_table_create_shares (LhLedger       *ledger,
                                       GPtrArray      *shares,
                                       int             year);

G_END_DECLS
