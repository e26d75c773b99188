/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

GBytes *lh_chart_surface_to_bmp (cairo_surface_t *surface);
char   *lh_chart_to_html        (LhChart         *chart);

G_END_DECLS
