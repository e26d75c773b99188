/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhBrandCarriersTab:
 *
 * The carriers of a brand in order, its logo and its numbered set.
 */
#define LH_TYPE_BRAND_CARRIERS_TAB (lh_brand_carriers_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandCarriersTab, lh_brand_carriers_tab, LH, BRAND_CARRIERS_TAB, LhPartsTab)

G_END_DECLS
