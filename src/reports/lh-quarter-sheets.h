/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-problem-statistics.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhReportTable *lh_quarter_new_problems  (LhLedger          *ledger,
                                         LhStatistics      *statistics,
                                         LhProblemGrouping  grouping,
                                         LhCatalog         *catalog);
LhReportTable *lh_quarter_new_repeated  (LhLedger          *ledger,
                                         GPtrArray         *problems,
                                         LhCatalog         *catalog);
LhReportTable *lh_quarter_new_compared  (GPtrArray         *statistics,
                                         LhCatalog         *catalog);
LhReportTable *lh_quarter_new_courses   (GPtrArray         *statistics,
                                         LhCatalog         *catalog);
LhReportTable *lh_quarter_new_light_history (GPtrArray     *statistics,
                                         LhCatalog         *catalog);
LhReportTable *lh_quarter_new_progress_history (GPtrArray  *statistics,
                                         LhCatalog         *catalog);

enum
{
  LH_COURSE_COLUMN_QUARTER,
  LH_COURSE_COLUMN_PLANNED,
  LH_COURSE_COLUMN_ACTUAL,
  LH_COURSE_COLUMN_ON_TIME,
};

G_END_DECLS
