/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-roadmap.h"

G_BEGIN_DECLS

char *lh_roadmap_format_owner     (LhRoadmapRow  *row);
char *lh_roadmap_format_period    (LhProject     *project,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_progress  (LhRoadmapRow  *row,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_lag       (LhRoadmapRow  *row,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_light     (LhRoadmapRow  *row,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_marks     (LhRoadmapRow  *row,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_step      (LhRoadmapStep *step,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_step_period (LhRoadmapStep *step,
                                   LhCatalog     *catalog);
char *lh_roadmap_format_next      (LhRoadmapRow  *row,
                                   LhCatalog     *catalog);

G_END_DECLS
