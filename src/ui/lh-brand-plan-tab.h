/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhBrandPlanTab:
 *
 * Its plan lines with business task, assessment and training, and the evaluations of the year.
 */
#define LH_TYPE_BRAND_PLAN_TAB (lh_brand_plan_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandPlanTab, lh_brand_plan_tab, LH, BRAND_PLAN_TAB, LhPartsTab)

G_END_DECLS
