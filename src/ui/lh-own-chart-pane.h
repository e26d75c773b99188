/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOwnChartPane:
 *
 * A chart of the office: which figure, by what, as which kind of chart, in which colours; and the chart itself.
 *
 * Properties: "ledger", "record" (#LhSavedChart, NULL for none).
 */
#define LH_TYPE_OWN_CHART_PANE (lh_own_chart_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhOwnChartPane, lh_own_chart_pane, LH, OWN_CHART_PANE, AdwBin)

G_END_DECLS
