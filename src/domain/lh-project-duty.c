/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-duty.h"

struct _LhProjectDuty
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectDuty, lh_project_duty, LH_TYPE_RECORD)

static const LhField lh_project_duty_fields[LH_PROJECT_DUTY_N_FIELDS] = {
  [LH_PROJECT_DUTY_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_DUTY_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Responsibility line"), "checklist-item", LH_FIELD_REQUIRED, 0 },
};

static void
lh_project_duty_class_init (LhProjectDutyClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-duty", N_("Link to a responsibility line"),
                              lh_project_duty_fields, LH_PROJECT_DUTY_N_FIELDS);
}

static void
lh_project_duty_init (LhProjectDuty *self)
{
}

LhProjectDuty *
lh_project_duty_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_DUTY, NULL);
}
