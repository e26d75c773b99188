/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-builder.h"
#include "lh-judge-charts.h"

G_BEGIN_DECLS

LhChartBuilder *lh_judge_builder_new     (LhChartKind      kind,
                                          LhLedger        *ledger,
                                          LhDate           as_of,
                                          LhCatalog       *catalog);
LhChart        *lh_judge_builder_end     (LhChartBuilder  *builder,
                                          char            *title,
                                          const char      *subtitle);

G_END_DECLS
