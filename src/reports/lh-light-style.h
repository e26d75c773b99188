/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-types.h"
#include "lh-light.h"
#include "lh-milestone-mark.h"

G_BEGIN_DECLS

/**
 * LhLightStyle:
 * @role: its colour
 * @symbol: its shape
 *
 * How charts draw a light or the mark of a milestone: a shape besides the colour.
 */
typedef struct
{
  LhChartRole   role;
  LhChartSymbol symbol;
} LhLightStyle;

LhLightStyle lh_light_get_style          (LhLight         light);
LhLightStyle lh_milestone_mark_get_style (LhMilestoneMark mark);

G_END_DECLS
