/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandStep:
 *
 * A transition of a brand that was taken (S2-10): by whom, with which opinion, in which round; the proposal as it
 * then was.
 */
#define LH_TYPE_BRAND_STEP (lh_brand_step_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandStep, lh_brand_step, LH, BRAND_STEP, LhRecord)

typedef enum
{
  LH_BRAND_STEP_BRAND_ID,
  LH_BRAND_STEP_TRANSITION,
  LH_BRAND_STEP_FROM_STATE,
  LH_BRAND_STEP_TO_STATE,
  LH_BRAND_STEP_TAKEN_ON,
  LH_BRAND_STEP_PERSON,
  LH_BRAND_STEP_REVIEWER_ID,
  LH_BRAND_STEP_OPINION,
  LH_BRAND_STEP_REVIEW_ROUND,
  LH_BRAND_STEP_SNAPSHOT,
  LH_BRAND_STEP_N_FIELDS
} LhBrandStepField;

LhBrandStep *lh_brand_step_new (void);

G_END_DECLS
