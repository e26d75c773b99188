/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhMilestone:
 *
 * A task of a project with its sign of completion and its weight (F3). The weights of a project sum to 100 %.
 */
#define LH_TYPE_MILESTONE (lh_milestone_get_type ())

G_DECLARE_FINAL_TYPE (LhMilestone, lh_milestone, LH, MILESTONE, LhRecord)

typedef enum
{
  LH_MILESTONE_PROJECT_ID,
  LH_MILESTONE_POSITION,
  LH_MILESTONE_STAGE,
  LH_MILESTONE_TASK,
  LH_MILESTONE_COMPLETION_SIGN,
  LH_MILESTONE_LEADER,
  LH_MILESTONE_RESPONSIBLE_NAME,
  LH_MILESTONE_ASSISTING,
  LH_MILESTONE_PLANNED_START,
  LH_MILESTONE_PLANNED_END,
  LH_MILESTONE_WEIGHT,
  LH_MILESTONE_ACTUAL_END,
  LH_MILESTONE_STATE,
  LH_MILESTONE_EVIDENCE,
  LH_MILESTONE_N_FIELDS
} LhMilestoneField;

LhMilestone *lh_milestone_new (void);

G_END_DECLS
