/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-quarter-comparison.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReport *lh_comparison_report_new (LhLedger                  *ledger,
                                    const LhQuarterComparison *comparison,
                                    LhCatalog                 *catalog);

G_END_DECLS
