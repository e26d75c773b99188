/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhQuarterPlan:
 *
 * The plan of a project for one quarter (F1 no. 16): task, sign of completion, and the progress planned up to its end.
 */
#define LH_TYPE_QUARTER_PLAN (lh_quarter_plan_get_type ())

G_DECLARE_FINAL_TYPE (LhQuarterPlan, lh_quarter_plan, LH, QUARTER_PLAN, LhRecord)

typedef enum
{
  LH_QUARTER_PLAN_PROJECT_ID,
  LH_QUARTER_PLAN_QUARTER,
  LH_QUARTER_PLAN_TASK,
  LH_QUARTER_PLAN_COMPLETION_SIGN,
  LH_QUARTER_PLAN_PLANNED_PROGRESS,
  LH_QUARTER_PLAN_N_FIELDS
} LhQuarterPlanField;

LhQuarterPlan *lh_quarter_plan_new (void);

G_END_DECLS
