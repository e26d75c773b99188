/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-annual-target.h"

struct _LhAnnualTarget
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhAnnualTarget, lh_annual_target, LH_TYPE_RECORD)

static const LhField lh_annual_target_fields[LH_ANNUAL_TARGET_N_FIELDS] = {
  [LH_ANNUAL_TARGET_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_ANNUAL_TARGET_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_NAME] = { "name", LH_FIELD_TEXT, N_("Target name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_ANNUAL_TARGET_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of the target"), "target-kind", LH_FIELD_REQUIRED, 0 },
  [LH_ANNUAL_TARGET_TARGET] = { "target", LH_FIELD_DECIMAL, N_("Target"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit of measure"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_ANNUAL_TARGET_QUALIFIER] = { "qualifier", LH_FIELD_CODE, N_("Qualifier"), "qualifier", LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_BASE] = { "base", LH_FIELD_DECIMAL, N_("Base"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_BASE_UNIT] = { "base-unit", LH_FIELD_TEXT, N_("Unit of the base"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_ANNUAL_TARGET_ACTUAL] = { "actual", LH_FIELD_DECIMAL, N_("Actual value"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_SOURCE] = { "source", LH_FIELD_CODE, N_("Source of the actual value"), "target-source", LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Checklist item"), "checklist-item", LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_BASIS] = { "basis", LH_FIELD_TEXT, N_("Basis"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_ANNUAL_TARGET_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_ACTUAL_QUALIFIER] = { "actual-qualifier", LH_FIELD_CODE, N_("Qualifier of the actual value"), "qualifier", LH_FIELD_OPTIONAL, 0 },
  [LH_ANNUAL_TARGET_STANDARD] = { "standard", LH_FIELD_CODE, N_("Standard counted"), "designation-standard", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_annual_target_class_init (LhAnnualTargetClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "annual-target", N_("Target of the year"),
                              lh_annual_target_fields, LH_ANNUAL_TARGET_N_FIELDS);
}

static void
lh_annual_target_init (LhAnnualTarget *self)
{
}

LhAnnualTarget *
lh_annual_target_new (void)
{
  return g_object_new (LH_TYPE_ANNUAL_TARGET, NULL);
}
