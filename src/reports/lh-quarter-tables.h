/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report.h"
#include "lh-statistics.h"

G_BEGIN_DECLS

/* Columns of lh_quarter_new_ranking() and lh_quarter_new_trend() that charts draw */
enum
{
  LH_RANKING_COLUMN_NAME = 1,
  LH_RANKING_COLUMN_REACHED,
  LH_RANKING_COLUMN_BELOW,
  LH_RANKING_COLUMN_PLANNED,
};

enum
{
  LH_TREND_COLUMN_QUARTER,
  LH_TREND_COLUMN_PLANNED,
  LH_TREND_COLUMN_ACTUAL,
};

enum
{
  LH_LIGHTS_COLUMN_LIGHT,
  LH_LIGHTS_COLUMN_PROJECTS,
};

/* Column of lh_quarter_new_classes() for a light: this one and the number of the light */
enum
{
  LH_CLASSES_COLUMN_NAME,
  LH_CLASSES_COLUMN_FIRST_LIGHT,
};

GPtrArray     *lh_quarter_list_figures   (LhStatistics *statistics);
LhReportTable *lh_quarter_new_figures    (LhStatistics *statistics,
                                          LhCatalog    *catalog);
LhReportTable *lh_quarter_new_summary    (LhStatistics *statistics,
                                          LhGrouping    grouping,
                                          LhCatalog    *catalog);
LhReportTable *lh_quarter_new_warnings   (LhStatistics *statistics,
                                          LhCatalog    *catalog);
LhReportTable *lh_quarter_new_lights     (LhStatistics *statistics,
                                          LhCatalog    *catalog);
LhReportTable *lh_quarter_new_classes    (LhStatistics *statistics,
                                          LhCatalog    *catalog);
LhReportTable *lh_quarter_new_trend      (LhStatistics *statistics,
                                          LhCatalog    *catalog);
LhReportTable *lh_quarter_new_ranking    (LhStatistics *statistics,
                                          LhCatalog    *catalog);

G_END_DECLS
