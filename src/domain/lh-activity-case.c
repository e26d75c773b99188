/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-activity-case.h"

struct _LhActivityCase
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhActivityCase, lh_activity_case, LH_TYPE_RECORD)

static const LhField lh_activity_case_fields[LH_ACTIVITY_CASE_N_FIELDS] = {
  [LH_ACTIVITY_CASE_ACTIVITY_ID] = { "activity-id", LH_FIELD_REFERENCE, N_("Activity"), "activity", LH_FIELD_REQUIRED, 0 },
  [LH_ACTIVITY_CASE_PRACTICE_ID] = { "practice-id", LH_FIELD_REFERENCE, N_("Practice"), "practice", LH_FIELD_REQUIRED, 0 },
};

static void
lh_activity_case_class_init (LhActivityCaseClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "activity-case", N_("Case shown at an activity"),
                              lh_activity_case_fields, LH_ACTIVITY_CASE_N_FIELDS);
}

static void
lh_activity_case_init (LhActivityCase *self)
{
}

LhActivityCase *
lh_activity_case_new (void)
{
  return g_object_new (LH_TYPE_ACTIVITY_CASE, NULL);
}
