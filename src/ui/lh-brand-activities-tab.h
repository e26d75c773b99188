/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhBrandActivitiesTab:
 *
 * Its activities with their yearly totals.
 */
#define LH_TYPE_BRAND_ACTIVITIES_TAB (lh_brand_activities_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandActivitiesTab, lh_brand_activities_tab, LH, BRAND_ACTIVITIES_TAB, LhPartsTab)

G_END_DECLS
