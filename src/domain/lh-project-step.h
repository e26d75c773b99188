/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProjectStep:
 *
 * A transition of a project that was taken: when, by whom, with which opinion, in which round of review (S1-14).
 */
#define LH_TYPE_PROJECT_STEP (lh_project_step_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectStep, lh_project_step, LH, PROJECT_STEP, LhRecord)

typedef enum
{
  LH_PROJECT_STEP_PROJECT_ID,
  LH_PROJECT_STEP_TRANSITION,
  LH_PROJECT_STEP_FROM_STATE,
  LH_PROJECT_STEP_TO_STATE,
  LH_PROJECT_STEP_TAKEN_ON,
  LH_PROJECT_STEP_PERSON,
  LH_PROJECT_STEP_OPINION,
  LH_PROJECT_STEP_REVIEW_ROUND,
  LH_PROJECT_STEP_N_FIELDS
} LhProjectStepField;

LhProjectStep *lh_project_step_new (void);

G_END_DECLS
