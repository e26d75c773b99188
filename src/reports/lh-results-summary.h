/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-outcomes.h"

G_BEGIN_DECLS

LhDocument *lh_results_summary_new (LhLedger         *ledger,
                                    const LhOutcomes *outcomes,
                                    LhCatalog        *catalog);

G_END_DECLS
