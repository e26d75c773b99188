/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-star-ratings.h"

#include "lh-star-rating.h"

/**
 * lh_star_ratings_create_listing:
 * @branches: (element-type gint64): branches without a rating of the year
 *
 * Returns: (transfer full): an empty rating for each, so that the sheet of the year lists all branches (S1-53). A rating
 *   without stars counts as not yet rated.
 */
LhChangeSet *
lh_star_ratings_create_listing (GArray *branches,
                                int     year)
{
  LhChangeSet *changes = lh_change_set_new ("list-branches");

  for (guint i = 0; i < branches->len; i++)
    {
      g_autoptr (LhRecord) rating = LH_RECORD (lh_star_rating_new ());

      lh_record_set_int (rating, LH_STAR_RATING_YEAR, year);
      lh_record_set_int (rating, LH_STAR_RATING_ORGANIZATION_ID, g_array_index (branches, gint64, i));
      lh_change_set_insert (changes, rating);
    }
  return changes;
}
