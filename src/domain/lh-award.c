/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-award.h"

struct _LhAward
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhAward, lh_award, LH_TYPE_RECORD)

static const LhField lh_award_fields[LH_AWARD_N_FIELDS] = {
  [LH_AWARD_CATEGORY_ID] = { "category-id", LH_FIELD_REFERENCE, N_("Award category"), "award-category", LH_FIELD_REQUIRED, 0 },
  [LH_AWARD_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_AWARD_NOMINATED_BY] = { "nominated-by", LH_FIELD_TEXT, N_("Nominated by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_AWARD_NOMINATED_ON] = { "nominated-on", LH_FIELD_DATE, N_("Nominated on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_REASON] = { "reason", LH_FIELD_LONG_TEXT, N_("Reason of the nomination"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_RANK] = { "rank", LH_FIELD_INTEGER, N_("Rank"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_GRANTED] = { "granted", LH_FIELD_BOOLEAN, N_("Granted"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_GRANTED_ON] = { "granted-on", LH_FIELD_DATE, N_("Granted on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_AWARD_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_award_class_init (LhAwardClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "award", N_("Nomination"),
                              lh_award_fields, LH_AWARD_N_FIELDS);
}

static void
lh_award_init (LhAward *self)
{
}

LhAward *
lh_award_new (void)
{
  return g_object_new (LH_TYPE_AWARD, NULL);
}
