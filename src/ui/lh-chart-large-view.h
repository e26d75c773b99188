/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"
#include "lh-quarter-charts.h"

G_BEGIN_DECLS

/**
 * LhChartLargeView:
 *
 * One standard chart of the quarter, large: what it compares, whether units are named, its title, copied or saved.
 *
 * Signal: "closed" (the person goes back).
 */
#define LH_TYPE_CHART_LARGE_VIEW (lh_chart_large_view_get_type ())

G_DECLARE_FINAL_TYPE (LhChartLargeView, lh_chart_large_view, LH, CHART_LARGE_VIEW, LhPage)

void lh_chart_large_view_show (LhChartLargeView   *self,
                               LhQuarterChartKind  kind);

G_END_DECLS
