/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-builder.h"
#include "lh-quarter-charts.h"

G_BEGIN_DECLS

/* What the builders of the charts share. */
typedef struct
{
  LhStatistics                *statistics;
  const LhQuarterChartOptions *options;
  LhCatalog                   *catalog;
  LhChartBuilder              *builder;
} LhQuarterChart;

guint    lh_quarter_chart_add_class          (LhQuarterChart *self,
                                              const LhGroup  *group);
GPtrArray *lh_quarter_chart_list_years       (LhQuarterChart *self);
gboolean lh_quarter_chart_has_projects       (GPtrArray      *years);
guint    lh_quarter_chart_add_quarter        (LhQuarterChart *self,
                                              LhQuarter       quarter);
gboolean lh_quarter_chart_is_future          (LhQuarterChart *self,
                                              LhQuarter       quarter);

void     lh_quarter_chart_build_categories   (LhQuarterChart *self);
void     lh_quarter_chart_build_light_shares (LhQuarterChart *self);
void     lh_quarter_chart_build_light_trend  (LhQuarterChart *self);
void     lh_quarter_chart_build_trend        (LhQuarterChart *self);
void     lh_quarter_chart_build_s_curve      (LhQuarterChart *self);
void     lh_quarter_chart_build_problem_rates (LhQuarterChart *self);

G_END_DECLS
