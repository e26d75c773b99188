/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report-table.h"

G_BEGIN_DECLS

LhReportColumnKind lh_record_cells_get_kind  (const LhField *field);
double             lh_record_cells_get_width (const LhField *field);
char              *lh_record_cells_format    (LhLedger      *ledger,
                                              LhCatalog     *catalog,
                                              LhRecord      *record,
                                              guint          field);
void               lh_record_cells_set       (LhLedger      *ledger,
                                              LhCatalog     *catalog,
                                              LhReportRow   *row,
                                              guint          column,
                                              LhRecord      *record,
                                              guint          field);

G_END_DECLS
