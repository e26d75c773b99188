/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhBrandPublicityTab:
 *
 * What was published about it, and its honours.
 */
#define LH_TYPE_BRAND_PUBLICITY_TAB (lh_brand_publicity_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandPublicityTab, lh_brand_publicity_tab, LH, BRAND_PUBLICITY_TAB, LhPartsTab)

G_END_DECLS
