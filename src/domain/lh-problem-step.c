/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-step.h"

struct _LhProblemStep
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProblemStep, lh_problem_step, LH_TYPE_RECORD)

static const LhField lh_problem_step_fields[LH_PROBLEM_STEP_N_FIELDS] = {
  [LH_PROBLEM_STEP_PROBLEM_ID] = { "problem-id", LH_FIELD_REFERENCE, N_("Problem"), "problem", LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_STEP_TRANSITION] = { "transition", LH_FIELD_CODE, N_("Transition"), "problem-transition", LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_STEP_FROM_STATE] = { "from-state", LH_FIELD_CODE, N_("From state"), "problem-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_STEP_TO_STATE] = { "to-state", LH_FIELD_CODE, N_("To state"), "problem-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_STEP_TAKEN_ON] = { "taken-on", LH_FIELD_DATE, N_("Taken on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_STEP_PERSON] = { "person", LH_FIELD_TEXT, N_("Taken by"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_PROBLEM_STEP_OPINION] = { "opinion", LH_FIELD_LONG_TEXT, N_("Opinion on the step"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_STEP_DEMAND] = { "demand", LH_FIELD_LONG_TEXT, N_("Further demand"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_STEP_OLD_DEADLINE] = { "old-deadline", LH_FIELD_DATE, N_("Deadline before"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_STEP_NEW_DEADLINE] = { "new-deadline", LH_FIELD_DATE, N_("New deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_problem_step_class_init (LhProblemStepClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "problem-step", N_("Step of a problem"),
                              lh_problem_step_fields, LH_PROBLEM_STEP_N_FIELDS);
}

static void
lh_problem_step_init (LhProblemStep *self)
{
}

LhProblemStep *
lh_problem_step_new (void)
{
  return g_object_new (LH_TYPE_PROBLEM_STEP, NULL);
}
