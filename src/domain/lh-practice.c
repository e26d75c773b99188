/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-practice.h"

struct _LhPractice
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPractice, lh_practice, LH_TYPE_RECORD)

static const LhField lh_practice_fields[LH_PRACTICE_N_FIELDS] = {
  [LH_PRACTICE_NUMBER] = { "number", LH_FIELD_TEXT, N_("Practice number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_PRACTICE_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PRACTICE_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_PRACTICE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of the practice"), "practice-kind", LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 30 },
  [LH_PRACTICE_BACKGROUND] = { "background", LH_FIELD_LONG_TEXT, N_("Background and cause"), NULL, LH_FIELD_OPTIONAL, 400 },
  [LH_PRACTICE_METHOD] = { "method", LH_FIELD_LONG_TEXT, N_("Method and process"), NULL, LH_FIELD_OPTIONAL, 1500 },
  [LH_PRACTICE_EFFECT] = { "effect", LH_FIELD_LONG_TEXT, N_("Effect and lesson"), NULL, LH_FIELD_OPTIONAL, 800 },
  [LH_PRACTICE_AUTHOR] = { "author", LH_FIELD_TEXT, N_("Author"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PRACTICE_PROMOTED_LEVEL] = { "promoted-level", LH_FIELD_CODE, N_("Promoted to"), "promotion-level", LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_PROMOTED_ON] = { "promoted-on", LH_FIELD_DATE, N_("Promoted on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_STATE] = { "state", LH_FIELD_CODE, N_("State of the practice"), "practice-state", LH_FIELD_REQUIRED, 0 },
  [LH_PRACTICE_REVIEW_OPINION] = { "review-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the review"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_PRACTICE_PROMOTE] = { "promote", LH_FIELD_BOOLEAN, N_("To be promoted"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_practice_class_init (LhPracticeClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "practice", N_("Practice"),
                              lh_practice_fields, LH_PRACTICE_N_FIELDS);
}

static void
lh_practice_init (LhPractice *self)
{
}

LhPractice *
lh_practice_new (void)
{
  return g_object_new (LH_TYPE_PRACTICE, NULL);
}
