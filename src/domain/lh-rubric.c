/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rubric.h"

struct _LhRubric
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhRubric, lh_rubric, LH_TYPE_RECORD)

static const LhField lh_rubric_fields[LH_RUBRIC_N_FIELDS] = {
  [LH_RUBRIC_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_NAME] = { "name", LH_FIELD_TEXT, N_("Score sheet"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_RUBRIC_EXCELLENT_FROM] = { "excellent-from", LH_FIELD_DECIMAL, N_("Excellent from"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_GOOD_FROM] = { "good-from", LH_FIELD_DECIMAL, N_("Good from"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_QUALIFIED_FROM] = { "qualified-from", LH_FIELD_DECIMAL, N_("Qualified from"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_EXCELLENT_SHARE] = { "excellent-share", LH_FIELD_TENTHS, N_("Largest share of excellent"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_ADJUSTMENT_LIMIT] = { "adjustment-limit", LH_FIELD_DECIMAL, N_("Limit of the adjustment"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_RETIRED] = { "retired", LH_FIELD_BOOLEAN, N_("No longer used"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_rubric_class_init (LhRubricClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "rubric", N_("Score sheet"),
                              lh_rubric_fields, LH_RUBRIC_N_FIELDS);
}

static void
lh_rubric_init (LhRubric *self)
{
}

LhRubric *
lh_rubric_new (void)
{
  return g_object_new (LH_TYPE_RUBRIC, NULL);
}
