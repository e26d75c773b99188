/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-chart.h"

G_BEGIN_DECLS

/**
 * LhChartCard:
 *
 * A chart on a card, with its title and definition as text. Properties: "chart" (#LhChart), "file-name",
 * "chart-height" (least height of the drawing in pixels).
 * Signals: "mark-activated" (key of the mark), "marks-selected" (keys of the marks selected together).
 */
#define LH_TYPE_CHART_CARD (lh_chart_card_get_type ())

G_DECLARE_FINAL_TYPE (LhChartCard, lh_chart_card, LH, CHART_CARD, AdwBin)

G_END_DECLS
