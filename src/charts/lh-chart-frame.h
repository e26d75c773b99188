/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-context.h"

G_BEGIN_DECLS

void lh_chart_frame_layout (LhChartContext *context,
                            double          width,
                            double          height);

G_END_DECLS
