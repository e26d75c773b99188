/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-light-thresholds.h"
#include "lh-project-status.h"
#include "lh-project.h"

G_BEGIN_DECLS

/**
 * LhLightInput:
 * @project: the project
 * @plans: (element-type LhRecord) (nullable): its #LhQuarterPlan records
 * @milestones: (element-type LhRecord) (nullable): its #LhMilestone records
 * @reports: (element-type LhRecord) (nullable): its #LhProgress records
 * @overrides: (element-type LhRecord) (nullable): its #LhLightOverride records
 * @children_actual: progress computed from its sub-projects in tenths, %LH_UNSET without any
 *
 * What the rule looks at.
 */
typedef struct
{
  LhProject *project;
  GPtrArray *plans;
  GPtrArray *milestones;
  GPtrArray *reports;
  GPtrArray *overrides;
  gint64     children_actual;
} LhLightInput;

gint64                 lh_light_rule_get_planned      (const LhLightInput      *input,
                                                       LhDate                   as_of);
gboolean               lh_light_rule_owes_report      (LhProject               *project,
                                                       LhQuarter                quarter,
                                                       LhDate                   as_of);
LhProjectStatus       *lh_light_rule_judge            (const LhLightInput      *input,
                                                       const LhLightThresholds *thresholds,
                                                       LhQuarter                quarter,
                                                       LhDate                   as_of);

G_END_DECLS
