/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandNameMatch:
 * @LH_BRAND_NAME_DIFFERENT: nobody takes one for the other
 * @LH_BRAND_NAME_SOUNDS: written differently, but its initials of pinyin are the same
 * @LH_BRAND_NAME_SIMILAR: what is particular of both has most characters in common
 * @LH_BRAND_NAME_SAME: the same but for width, case and punctuation
 *
 * How near two names of brands are.
 */
typedef enum
{
  LH_BRAND_NAME_DIFFERENT,
  LH_BRAND_NAME_SOUNDS,
  LH_BRAND_NAME_SIMILAR,
  LH_BRAND_NAME_SAME,
} LhBrandNameMatch;

LhBrandNameMatch  lh_brand_name_compare (const char       *first,
                                         const char       *second);
LhBrandNameMatch  lh_brand_name_match   (LhRecord         *brand,
                                         LhRecord         *other);
char             *lh_brand_name_describe (LhRecord        *other,
                                         LhBrandNameMatch  match);

G_END_DECLS
