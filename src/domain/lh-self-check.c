/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-self-check.h"

struct _LhSelfCheck
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhSelfCheck, lh_self_check, LH_TYPE_RECORD)

static const LhField lh_self_check_fields[LH_SELF_CHECK_N_FIELDS] = {
  [LH_SELF_CHECK_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Negative list line"), "checklist-item", LH_FIELD_REQUIRED, 0 },
  [LH_SELF_CHECK_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_SELF_CHECK_CHECKED_ON] = { "checked-on", LH_FIELD_DATE, N_("Checked on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_SELF_CHECK_CHECKER] = { "checker", LH_FIELD_TEXT, N_("Checked by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_SELF_CHECK_HIT] = { "hit", LH_FIELD_BOOLEAN, N_("Something found"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SELF_CHECK_OCCURRED_ON] = { "occurred-on", LH_FIELD_DATE, N_("Occurred on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SELF_CHECK_DESCRIPTION] = { "description", LH_FIELD_LONG_TEXT, N_("What was found"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SELF_CHECK_FINDING] = { "finding", LH_FIELD_CODE, N_("Finding"), "finding", LH_FIELD_OPTIONAL, 0 },
  [LH_SELF_CHECK_HANDLING] = { "handling", LH_FIELD_TEXT, N_("Handling of the hit"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_SELF_CHECK_PROBLEM_ID] = { "problem-id", LH_FIELD_REFERENCE, N_("Problem"), "problem", LH_FIELD_OPTIONAL, 0 },
  [LH_SELF_CHECK_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_self_check_class_init (LhSelfCheckClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "self-check", N_("Self-check"),
                              lh_self_check_fields, LH_SELF_CHECK_N_FIELDS);
}

static void
lh_self_check_init (LhSelfCheck *self)
{
}

LhSelfCheck *
lh_self_check_new (void)
{
  return g_object_new (LH_TYPE_SELF_CHECK, NULL);
}
