/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-milestone.h"

struct _LhMilestone
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhMilestone, lh_milestone, LH_TYPE_RECORD)

static const LhField lh_milestone_fields[LH_MILESTONE_N_FIELDS] = {
  [LH_MILESTONE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_MILESTONE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MILESTONE_STAGE] = { "stage", LH_FIELD_TEXT, N_("Stage"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_MILESTONE_TASK] = { "task", LH_FIELD_TEXT, N_("Task"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_MILESTONE_COMPLETION_SIGN] = { "completion-sign", LH_FIELD_TEXT, N_("Sign of completion"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_MILESTONE_LEADER] = { "leader", LH_FIELD_TEXT, N_("Responsible leader"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_MILESTONE_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_MILESTONE_ASSISTING] = { "assisting", LH_FIELD_NAMES, N_("Assisting units"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MILESTONE_PLANNED_START] = { "planned-start", LH_FIELD_DATE, N_("Planned start"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MILESTONE_PLANNED_END] = { "planned-end", LH_FIELD_DATE, N_("Planned end"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MILESTONE_WEIGHT] = { "weight", LH_FIELD_TENTHS, N_("Weight"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MILESTONE_ACTUAL_END] = { "actual-end", LH_FIELD_DATE, N_("Actual end"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MILESTONE_STATE] = { "state", LH_FIELD_CODE, N_("State"), "milestone-state", LH_FIELD_REQUIRED, 0 },
  [LH_MILESTONE_EVIDENCE] = { "evidence", LH_FIELD_TEXT, N_("Evidence"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_milestone_class_init (LhMilestoneClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "milestone", N_("Milestone"),
                              lh_milestone_fields, LH_MILESTONE_N_FIELDS);
}

static void
lh_milestone_init (LhMilestone *self)
{
}

LhMilestone *
lh_milestone_new (void)
{
  return g_object_new (LH_TYPE_MILESTONE, NULL);
}
