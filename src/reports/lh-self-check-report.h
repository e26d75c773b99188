/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-negative-list.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReport   *lh_self_check_report_new    (LhLedger       *ledger,
                                         LhNegativeList *list,
                                         LhCatalog      *catalog);
LhDocument *lh_self_check_sheet_new     (LhLedger       *ledger,
                                         LhNegativeList *list,
                                         LhRecord       *organization,
                                         LhCatalog      *catalog);
LhReport   *lh_self_check_sheet_new_form (LhLedger      *ledger,
                                         LhNegativeList *list,
                                         LhRecord       *organization,
                                         LhCatalog      *catalog);

G_END_DECLS
