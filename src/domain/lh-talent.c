/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-talent.h"

struct _LhTalent
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTalent, lh_talent, LH_TYPE_RECORD)

static const LhField lh_talent_fields[LH_TALENT_N_FIELDS] = {
  [LH_TALENT_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_TALENT_NAME] = { "name", LH_FIELD_TEXT, N_("Person name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 40 },
  [LH_TALENT_POST] = { "post", LH_FIELD_TEXT, N_("Post"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_TALENT_DUAL_LEADER] = { "dual-leader", LH_FIELD_BOOLEAN, N_("Dual leader"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TALENT_STRENGTHS] = { "strengths", LH_FIELD_TEXT, N_("Strengths"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_TALENT_POSTS] = { "posts", LH_FIELD_LONG_TEXT, N_("Posts held"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TALENT_TRAININGS] = { "trainings", LH_FIELD_LONG_TEXT, N_("Training received"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TALENT_SINCE] = { "since", LH_FIELD_DATE, N_("Since"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TALENT_UNTIL] = { "until", LH_FIELD_DATE, N_("Until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TALENT_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_talent_class_init (LhTalentClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "talent", N_("Talent"),
                              lh_talent_fields, LH_TALENT_N_FIELDS);
}

static void
lh_talent_init (LhTalent *self)
{
}

LhTalent *
lh_talent_new (void)
{
  return g_object_new (LH_TYPE_TALENT, NULL);
}
