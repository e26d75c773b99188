/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhStarRating:
 *
 * The rating of a branch in one year (S1-53).
 */
#define LH_TYPE_STAR_RATING (lh_star_rating_get_type ())

G_DECLARE_FINAL_TYPE (LhStarRating, lh_star_rating, LH, STAR_RATING, LhRecord)

typedef enum
{
  LH_STAR_RATING_YEAR,
  LH_STAR_RATING_ORGANIZATION_ID,
  LH_STAR_RATING_STARS,
  LH_STAR_RATING_SCORE,
  LH_STAR_RATING_REACHED,
  LH_STAR_RATING_RATED_ON,
  LH_STAR_RATING_NOTE,
  LH_STAR_RATING_N_FIELDS
} LhStarRatingField;

LhStarRating *lh_star_rating_new (void);

G_END_DECLS
