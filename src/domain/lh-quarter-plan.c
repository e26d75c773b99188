/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-plan.h"

struct _LhQuarterPlan
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhQuarterPlan, lh_quarter_plan, LH_TYPE_RECORD)

static const LhField lh_quarter_plan_fields[LH_QUARTER_PLAN_N_FIELDS] = {
  [LH_QUARTER_PLAN_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_QUARTER_PLAN_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_QUARTER_PLAN_TASK] = { "task", LH_FIELD_LONG_TEXT, N_("Task"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_QUARTER_PLAN_COMPLETION_SIGN] = { "completion-sign", LH_FIELD_TEXT, N_("Sign of completion"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_QUARTER_PLAN_PLANNED_PROGRESS] = { "planned-progress", LH_FIELD_TENTHS, N_("Planned progress"), NULL, LH_FIELD_REQUIRED, 0 },
};

static void
lh_quarter_plan_class_init (LhQuarterPlanClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "quarter-plan", N_("Quarter plan"),
                              lh_quarter_plan_fields, LH_QUARTER_PLAN_N_FIELDS);
}

static void
lh_quarter_plan_init (LhQuarterPlan *self)
{
}

LhQuarterPlan *
lh_quarter_plan_new (void)
{
  return g_object_new (LH_TYPE_QUARTER_PLAN, NULL);
}
