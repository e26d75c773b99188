/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhAwardCategory:
 *
 * A category of a yearly award with its places (S0-15, S1-24).
 */
#define LH_TYPE_AWARD_CATEGORY (lh_award_category_get_type ())

G_DECLARE_FINAL_TYPE (LhAwardCategory, lh_award_category, LH, AWARD_CATEGORY, LhRecord)

typedef enum
{
  LH_AWARD_CATEGORY_YEAR,
  LH_AWARD_CATEGORY_TITLE,
  LH_AWARD_CATEGORY_NAME,
  LH_AWARD_CATEGORY_LEVEL,
  LH_AWARD_CATEGORY_PLACES,
  LH_AWARD_CATEGORY_POOL,
  LH_AWARD_CATEGORY_POSITION,
  LH_AWARD_CATEGORY_NOTE,
  LH_AWARD_CATEGORY_N_FIELDS
} LhAwardCategoryField;

LhAwardCategory *lh_award_category_new (void);

G_END_DECLS
