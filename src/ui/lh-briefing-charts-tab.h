/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhBriefingChartsTab:
 *
 * The charts of a briefing, standard ones and those of the office, in the order in which they are printed.
 */
#define LH_TYPE_BRIEFING_CHARTS_TAB (lh_briefing_charts_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBriefingChartsTab, lh_briefing_charts_tab, LH, BRIEFING_CHARTS_TAB, LhPartsTab)

G_END_DECLS
