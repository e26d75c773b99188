/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-scene.h"

G_BEGIN_DECLS

char *lh_chart_svg_text_create (const LhChartScene *scene,
                                double              scale);

G_END_DECLS
