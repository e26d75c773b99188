/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-step.h"

struct _LhProjectStep
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectStep, lh_project_step, LH_TYPE_RECORD)

static const LhField lh_project_step_fields[LH_PROJECT_STEP_N_FIELDS] = {
  [LH_PROJECT_STEP_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_STEP_TRANSITION] = { "transition", LH_FIELD_CODE, N_("Transition"), "project-transition", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_STEP_FROM_STATE] = { "from-state", LH_FIELD_CODE, N_("From state"), "project-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_STEP_TO_STATE] = { "to-state", LH_FIELD_CODE, N_("To state"), "project-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_STEP_TAKEN_ON] = { "taken-on", LH_FIELD_DATE, N_("Taken on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_STEP_PERSON] = { "person", LH_FIELD_TEXT, N_("Taken by"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_PROJECT_STEP_OPINION] = { "opinion", LH_FIELD_LONG_TEXT, N_("Opinion on the step"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_STEP_REVIEW_ROUND] = { "review-round", LH_FIELD_INTEGER, N_("Round of review"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_project_step_class_init (LhProjectStepClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-step", N_("Step of a project"),
                              lh_project_step_fields, LH_PROJECT_STEP_N_FIELDS);
}

static void
lh_project_step_init (LhProjectStep *self)
{
}

LhProjectStep *
lh_project_step_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_STEP, NULL);
}
