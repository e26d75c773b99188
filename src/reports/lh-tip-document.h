/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-report.h"
#include "lh-tips.h"

G_BEGIN_DECLS

LhDocument *lh_tip_document_new (const LhTip *tip,
                                 LhCatalog   *catalog);
LhReport   *lh_tip_report_new   (LhLedger    *ledger,
                                 const LhTip *tip,
                                 LhCatalog   *catalog);

G_END_DECLS
