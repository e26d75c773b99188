/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhChartsPage:
 *
 * One standard chart of the quarter in full, with the choice of chart and grouping and the ways to take it along.
 * Properties beside those of #LhPage: "chart" (#LhChart), "grouped" (whether the chart has a grouping to choose),
 * "chart-height" (least height in pixels for all of its rows).
 */
#define LH_TYPE_CHARTS_PAGE (lh_charts_page_get_type ())

G_DECLARE_FINAL_TYPE (LhChartsPage, lh_charts_page, LH, CHARTS_PAGE, LhPage)

G_END_DECLS
