/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

LhDocument *lh_press_piece_new   (LhLedger   *ledger,
                                  LhRecord   *project,
                                  LhCatalog  *catalog,
                                  GError    **error);
LhDocument *lh_press_summary_new (LhLedger   *ledger,
                                  LhRecord   *subject,
                                  LhCatalog  *catalog,
                                  GError    **error);

G_END_DECLS
