/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-plan.h"

struct _LhBrandPlan
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandPlan, lh_brand_plan, LH_TYPE_RECORD)

static const LhField lh_brand_plan_fields[LH_BRAND_PLAN_N_FIELDS] = {
  [LH_BRAND_PLAN_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_PLAN_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_PLAN_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_PLAN_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Work of the year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_PLAN_BUSINESS_TASK] = { "business-task", LH_FIELD_LONG_TEXT, N_("Business task"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_PLAN_ASSESSMENT] = { "assessment", LH_FIELD_TEXT, N_("Assessment"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_BRAND_PLAN_TRAINING] = { "training", LH_FIELD_TEXT, N_("Training"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_BRAND_PLAN_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_PLAN_STATE] = { "state", LH_FIELD_CODE, N_("State"), "item-state", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_plan_class_init (LhBrandPlanClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-plan", N_("Plan line of a brand"),
                              lh_brand_plan_fields, LH_BRAND_PLAN_N_FIELDS);
}

static void
lh_brand_plan_init (LhBrandPlan *self)
{
}

LhBrandPlan *
lh_brand_plan_new (void)
{
  return g_object_new (LH_TYPE_BRAND_PLAN, NULL);
}
