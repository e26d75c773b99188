/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-chart.h"

G_BEGIN_DECLS

/**
 * LhChartTile:
 *
 * A chart in a gallery: its picture, and below it what it is called.
 *
 * Properties: "chart" (#LhChart), "label".
 */
#define LH_TYPE_CHART_TILE (lh_chart_tile_get_type ())

G_DECLARE_FINAL_TYPE (LhChartTile, lh_chart_tile, LH, CHART_TILE, AdwBin)

G_END_DECLS
