/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"
#include "lh-chart-scene.h"
#include "lh-chart-view.h"

G_BEGIN_DECLS

LhChart      *lh_chart_new_for_view (LhChartView *view);
LhChartScene *lh_chart_get_scene    (LhChart     *self);

G_END_DECLS
