/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

/* Charts of the kinds for planning and judging, as an office would see them, of any number of categories. */

LhChart *chart_sample_chevrons  (guint count);
LhChart *chart_sample_radar     (guint count);
LhChart *chart_sample_bullet    (guint count);
LhChart *chart_sample_funnel    (guint count);
LhChart *chart_sample_cards     (guint count);
LhChart *chart_sample_risk_grid (guint count);

G_END_DECLS
