/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-ledger.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhDocument *lh_closing_form_new      (LhLedger   *ledger,
                                      LhRecord   *problem,
                                      GPtrArray  *attachments,
                                      LhCatalog  *catalog);
LhReport   *lh_closing_form_new_form (LhLedger   *ledger,
                                      LhRecord   *problem,
                                      GPtrArray  *attachments,
                                      LhCatalog  *catalog);
LhDocument *lh_warning_letter_new    (LhLedger   *ledger,
                                      LhRecord   *warning,
                                      LhRecord   *problem,
                                      LhCatalog  *catalog);

G_END_DECLS
