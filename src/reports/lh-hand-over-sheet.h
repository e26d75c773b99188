/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-ledger.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhDocument *lh_hand_over_sheet_new       (LhLedger   *ledger,
                                          LhRecord   *item,
                                          GPtrArray  *opinions,
                                          LhCatalog  *catalog);
LhReport   *lh_hand_over_sheet_new_form  (LhLedger   *ledger,
                                          LhRecord   *item,
                                          GPtrArray  *opinions,
                                          LhCatalog  *catalog);
char       *lh_hand_over_sheet_file_name (LhRecord   *item,
                                          LhCatalog  *catalog,
                                          const char *suffix);

G_END_DECLS
