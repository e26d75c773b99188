/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

/* Charts of parts and wholes, and those over time, of any number of categories. */

LhChart *chart_sample_stacked  (LhChartKind kind,
                                guint       count);
LhChart *chart_sample_doughnut (guint       count);
LhChart *chart_sample_trend    (guint       count);
LhChart *chart_sample_s_curve  (guint       count);

G_END_DECLS
