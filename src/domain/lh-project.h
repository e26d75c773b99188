/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-project-status.h"
#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProject:
 *
 * A project led by the secretary of a Party organization (书记项目), with the fields of its initiation form F1.
 * The original deadline is kept for ever; an approved extension stands beside it.
 */
#define LH_TYPE_PROJECT (lh_project_get_type ())

G_DECLARE_FINAL_TYPE (LhProject, lh_project, LH, PROJECT, LhRecord)

typedef enum
{
  LH_PROJECT_NUMBER,
  LH_PROJECT_YEAR,
  LH_PROJECT_ORGANIZATION_ID,
  LH_PROJECT_PARENT_ID,
  LH_PROJECT_NAME,
  LH_PROJECT_CATEGORY,
  LH_PROJECT_TYPE,
  LH_PROJECT_TOPIC_DIMENSION,
  LH_PROJECT_WORK_FIELDS,
  LH_PROJECT_STATE,
  LH_PROJECT_LEAD_NAME,
  LH_PROJECT_LEAD_POST,
  LH_PROJECT_HOST,
  LH_PROJECT_CARRIERS,
  LH_PROJECT_RESPONSIBLE_NAME,
  LH_PROJECT_RESPONSIBLE_POST,
  LH_PROJECT_CONTACT,
  LH_PROJECT_CONTACT_PHONE,
  LH_PROJECT_BRANCH_COUNT,
  LH_PROJECT_MEMBER_COUNT,
  LH_PROJECT_BACKGROUND,
  LH_PROJECT_PROBLEM,
  LH_PROJECT_GOAL,
  LH_PROJECT_MEASURES,
  LH_PROJECT_OUTCOME_FORMS,
  LH_PROJECT_OUTCOME,
  LH_PROJECT_PROMOTION_VALUE,
  LH_PROJECT_START_DATE,
  LH_PROJECT_DUE_DATE,
  LH_PROJECT_APPROVED_DUE_DATE,
  LH_PROJECT_FILED_ON,
  LH_PROJECT_APPROVED_ON,
  LH_PROJECT_FINISHED_ON,
  LH_PROJECT_PLEDGE_SIGNED_ON,
  LH_PROJECT_BUDGET,
  LH_PROJECT_UNIT_OPINION,
  LH_PROJECT_REVIEW_OPINION,
  LH_PROJECT_REVIEW_RESPONSE,
  LH_PROJECT_ACCEPTANCE_GRADE,
  LH_PROJECT_NOTE,
  LH_PROJECT_ROUND_ID,
  LH_PROJECT_LEVEL,
  LH_PROJECT_WORK_MODE,
  LH_PROJECT_RESULT_DIRECTION,
  LH_PROJECT_MAJOR,
  LH_PROJECT_TEAM,
  LH_PROJECT_CRITERIA,
  LH_PROJECT_CRITERIA_REMARK,
  LH_PROJECT_REVIEW_CHECKS,
  LH_PROJECT_REVIEW_REMARK,
  LH_PROJECT_DIMENSION_INFERRED,
  LH_PROJECT_LEAD_INFERRED,
  LH_PROJECT_CHILD_SHARE,
  LH_PROJECT_PROGRESS_BASIS,
  LH_PROJECT_PLEDGE_NUMBER,
  LH_PROJECT_PLEDGE_STATE,
  LH_PROJECT_PLEDGE_REPRESENTATIVE,
  LH_PROJECT_PLEDGE_REWARDS,
  LH_PROJECT_PLEDGE_ASSESSMENT,
  LH_PROJECT_N_FIELDS
} LhProjectField;

LhProject       *lh_project_new          (void);
LhProjectStatus *lh_project_get_status   (LhProject       *self);
void             lh_project_set_status   (LhProject       *self,
                                          LhProjectStatus *status);
LhDate           lh_project_get_deadline (LhProject       *self);
char            *lh_project_format_deadline (LhProject    *self,
                                          LhCatalog       *catalog);

G_END_DECLS
