/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/* Keys of the charts: the id of a project, or "PROJECT/MILESTONE". */
LhChart *lh_roadmap_create_map   (LhLedger     *ledger,
                                  LhRoadmap    *roadmap,
                                  GPtrArray    *rows,
                                  LhCatalog    *catalog);
LhChart *lh_roadmap_create_route (LhLedger     *ledger,
                                  LhRoadmap    *roadmap,
                                  LhRoadmapRow *row,
                                  LhCatalog    *catalog);
LhChart *lh_roadmap_create_list  (LhLedger     *ledger,
                                  LhRoadmap    *roadmap,
                                  GPtrArray    *rows,
                                  LhCatalog    *catalog);
LhChart *lh_roadmap_create_plan  (LhRoadmap    *roadmap,
                                  LhRoadmapRow *row,
                                  LhCatalog    *catalog);
gboolean lh_roadmap_parse_key    (const char   *key,
                                  gint64       *project_id,
                                  gint64       *milestone_id);

G_END_DECLS
