/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandPlan:
 *
 * A line of the yearly plan of a brand with its business task, assessment and training (S2-27).
 */
#define LH_TYPE_BRAND_PLAN (lh_brand_plan_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandPlan, lh_brand_plan, LH, BRAND_PLAN, LhRecord)

typedef enum
{
  LH_BRAND_PLAN_BRAND_ID,
  LH_BRAND_PLAN_YEAR,
  LH_BRAND_PLAN_POSITION,
  LH_BRAND_PLAN_CONTENT,
  LH_BRAND_PLAN_BUSINESS_TASK,
  LH_BRAND_PLAN_ASSESSMENT,
  LH_BRAND_PLAN_TRAINING,
  LH_BRAND_PLAN_DUE_ON,
  LH_BRAND_PLAN_STATE,
  LH_BRAND_PLAN_N_FIELDS
} LhBrandPlanField;

LhBrandPlan *lh_brand_plan_new (void);

G_END_DECLS
