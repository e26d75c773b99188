/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-sheet.h"
#include "lh-chart.h"
#include "lh-ledger.h"
#include "lh-statistics.h"
#include "lh-targets.h"

G_BEGIN_DECLS

/* Charts of what is planned and judged, beside the standard ones of lh-quarter-charts.h. */

/**
 * LhFunnelKind:
 * @LH_FUNNEL_PROJECTS: from the filing to the acceptance
 * @LH_FUNNEL_PROBLEMS: from the finding to the closing
 * @LH_FUNNEL_BRANDS: from the declaration to the exemplary brand
 */
typedef enum
{
  LH_FUNNEL_PROJECTS,
  LH_FUNNEL_PROBLEMS,
  LH_FUNNEL_BRANDS,
} LhFunnelKind;

LhChart   *lh_judge_create_cards       (LhLedger      *ledger,
                                        LhStatistics  *statistics,
                                        LhStatistics  *previous,
                                        LhCatalog     *catalog);
LhChart   *lh_judge_create_funnel      (LhLedger      *ledger,
                                        LhStatistics  *statistics,
                                        LhFunnelKind   kind,
                                        GPtrArray     *brands,
                                        LhCatalog     *catalog);
LhChart   *lh_judge_create_targets     (LhLedger      *ledger,
                                        LhTargets     *targets,
                                        LhCatalog     *catalog);
LhChart   *lh_judge_create_route_map   (LhLedger      *ledger,
                                        LhRoadmap     *roadmap,
                                        LhRoadmapRow  *row,
                                        LhCatalog     *catalog);
GPtrArray *lh_judge_load_sheets        (LhLedger      *ledger,
                                        int            year,
                                        GError       **error);
LhChart   *lh_judge_create_radar       (LhLedger      *ledger,
                                        GPtrArray     *sheets,
                                        gint64         organization_id,
                                        LhDate         as_of,
                                        LhCatalog     *catalog);
LhChart   *lh_judge_create_risk_grid   (LhLedger      *ledger,
                                        GPtrArray     *risks,
                                        LhDate         as_of,
                                        LhCatalog     *catalog);

G_END_DECLS
