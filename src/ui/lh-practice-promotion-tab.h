/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhPracticePromotionTab:
 *
 * Where and when a practice was promoted, and to which selections it was submitted.
 */
#define LH_TYPE_PRACTICE_PROMOTION_TAB (lh_practice_promotion_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhPracticePromotionTab, lh_practice_promotion_tab, LH, PRACTICE_PROMOTION_TAB, LhPartsTab)

G_END_DECLS
