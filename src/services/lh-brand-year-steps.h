/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand.h"

G_BEGIN_DECLS

/* The steps of three years (S2-8): 一年打基础、两年见成效、三年出品牌. */

guint       lh_brand_count_steps   (LhRecord   *brand);
const char *lh_brand_get_next_step (LhRecord   *brand);
LhDate      lh_brand_get_step_due  (LhRecord   *brand);
void        lh_brand_set_year_step (LhRecord   *brand,
                                    const char *step);

G_END_DECLS
