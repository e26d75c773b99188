/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

/* A3 landscape in pixels of 1/96 inch. A4 is the same drawing, smaller. */
#define LH_CHART_PAPER_WIDTH    1587.4
#define LH_CHART_PAPER_HEIGHT   1122.5
#define LH_CHART_PAPER_A4_SCALE 0.7071

/* Points in a pixel, and the smallest type that is called legible on paper (七号). */
#define LH_CHART_PAPER_POINTS   0.75
#define LH_CHART_PAPER_LEGIBLE  5.5

/* How many rows a page of a list has whose cells are to have two lines. */
#define LH_CHART_PAPER_LIST_ROWS 40

LhChartTheme *lh_chart_paper_create_theme (const LhChartTheme *look);
GPtrArray    *lh_chart_paper_split        (LhChart            *chart,
                                           guint               n_pages);
double        lh_chart_paper_measure      (GPtrArray          *pages,
                                           double              width,
                                           double              height,
                                           double              scale,
                                           const LhChartTheme *theme);
GPtrArray    *lh_chart_paper_break        (LhChart            *chart,
                                           guint               n_pages,
                                           double              width,
                                           double              height,
                                           double              scale,
                                           const LhChartTheme *theme);

G_END_DECLS
