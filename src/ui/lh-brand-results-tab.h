/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhBrandResultsTab:
 *
 * Its quantified results, measures against a base, and yearly series.
 */
#define LH_TYPE_BRAND_RESULTS_TAB (lh_brand_results_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandResultsTab, lh_brand_results_tab, LH, BRAND_RESULTS_TAB, LhPartsTab)

G_END_DECLS
