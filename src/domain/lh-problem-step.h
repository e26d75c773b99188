/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProblemStep:
 *
 * A step of the closing procedure that was taken (form 3.3), with the further demand and the new deadline of a
 * return.
 */
#define LH_TYPE_PROBLEM_STEP (lh_problem_step_get_type ())

G_DECLARE_FINAL_TYPE (LhProblemStep, lh_problem_step, LH, PROBLEM_STEP, LhRecord)

typedef enum
{
  LH_PROBLEM_STEP_PROBLEM_ID,
  LH_PROBLEM_STEP_TRANSITION,
  LH_PROBLEM_STEP_FROM_STATE,
  LH_PROBLEM_STEP_TO_STATE,
  LH_PROBLEM_STEP_TAKEN_ON,
  LH_PROBLEM_STEP_PERSON,
  LH_PROBLEM_STEP_OPINION,
  LH_PROBLEM_STEP_DEMAND,
  LH_PROBLEM_STEP_OLD_DEADLINE,
  LH_PROBLEM_STEP_NEW_DEADLINE,
  LH_PROBLEM_STEP_N_FIELDS
} LhProblemStepField;

LhProblemStep *lh_problem_step_new (void);

G_END_DECLS
