/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-spec.h"
#include "lh-chart-view.h"

G_BEGIN_DECLS

struct _LhChartSpec
{
  gatomicrefcount ref_count;

  LhChartView *view; /* the data, and what of them is shown */
  LhChartThemeKind theme;
};

LhChartSpec *lh_chart_spec_new       (LhChartView        *view,
                                      LhChartThemeKind    theme);
char        *lh_chart_cell_auto_text (const LhChartData  *data,
                                      double              value);

G_END_DECLS
