/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report.h"
#include "lh-targets.h"

G_BEGIN_DECLS

LhReport *lh_target_table_create (LhLedger        *ledger,
                                  const LhTargets *targets,
                                  LhCatalog       *catalog);

G_END_DECLS
