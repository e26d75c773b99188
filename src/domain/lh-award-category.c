/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-award-category.h"

struct _LhAwardCategory
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhAwardCategory, lh_award_category, LH_TYPE_RECORD)

static const LhField lh_award_category_fields[LH_AWARD_CATEGORY_N_FIELDS] = {
  [LH_AWARD_CATEGORY_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_AWARD_CATEGORY_TITLE] = { "title", LH_FIELD_TEXT, N_("Award"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_AWARD_CATEGORY_NAME] = { "name", LH_FIELD_TEXT, N_("Category"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_AWARD_CATEGORY_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the award"), "award-level", LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_CATEGORY_PLACES] = { "places", LH_FIELD_INTEGER, N_("Places"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_CATEGORY_POOL] = { "pool", LH_FIELD_TEXT, N_("Chosen from"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_AWARD_CATEGORY_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_CATEGORY_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_award_category_class_init (LhAwardCategoryClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "award-category", N_("Award category"),
                              lh_award_category_fields, LH_AWARD_CATEGORY_N_FIELDS);
}

static void
lh_award_category_init (LhAwardCategory *self)
{
}

LhAwardCategory *
lh_award_category_new (void)
{
  return g_object_new (LH_TYPE_AWARD_CATEGORY, NULL);
}
