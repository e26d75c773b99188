/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-star-rating.h"

struct _LhStarRating
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhStarRating, lh_star_rating, LH_TYPE_RECORD)

static const LhField lh_star_rating_fields[LH_STAR_RATING_N_FIELDS] = {
  [LH_STAR_RATING_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_STAR_RATING_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_STAR_RATING_STARS] = { "stars", LH_FIELD_INTEGER, N_("Stars"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_STAR_RATING_SCORE] = { "score", LH_FIELD_DECIMAL, N_("Score"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_STAR_RATING_REACHED] = { "reached", LH_FIELD_BOOLEAN, N_("Standard reached"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_STAR_RATING_RATED_ON] = { "rated-on", LH_FIELD_DATE, N_("Rated on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_STAR_RATING_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_star_rating_class_init (LhStarRatingClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "star-rating", N_("Star rating"),
                              lh_star_rating_fields, LH_STAR_RATING_N_FIELDS);
}

static void
lh_star_rating_init (LhStarRating *self)
{
}

LhStarRating *
lh_star_rating_new (void)
{
  return g_object_new (LH_TYPE_STAR_RATING, NULL);
}
