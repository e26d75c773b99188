/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-chart.h"

G_BEGIN_DECLS

/**
 * LhChartThumbnail:
 *
 * A chart as the slide it will be, drawn small: what the pictures of a briefing look like together.
 *
 * Property: "chart" (#LhChart, NULL for none).
 */
#define LH_TYPE_CHART_THUMBNAIL (lh_chart_thumbnail_get_type ())

G_DECLARE_FINAL_TYPE (LhChartThumbnail, lh_chart_thumbnail, LH, CHART_THUMBNAIL, GtkWidget)

G_END_DECLS
