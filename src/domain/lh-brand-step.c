/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-step.h"

struct _LhBrandStep
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandStep, lh_brand_step, LH_TYPE_RECORD)

static const LhField lh_brand_step_fields[LH_BRAND_STEP_N_FIELDS] = {
  [LH_BRAND_STEP_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_STEP_TRANSITION] = { "transition", LH_FIELD_CODE, N_("Transition"), "brand-transition", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_STEP_FROM_STATE] = { "from-state", LH_FIELD_CODE, N_("From state"), "brand-state", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_STEP_TO_STATE] = { "to-state", LH_FIELD_CODE, N_("To state"), "brand-state", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_STEP_TAKEN_ON] = { "taken-on", LH_FIELD_DATE, N_("Taken on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_STEP_PERSON] = { "person", LH_FIELD_TEXT, N_("Taken by"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_BRAND_STEP_REVIEWER_ID] = { "reviewer-id", LH_FIELD_REFERENCE, N_("Reviewing organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_STEP_OPINION] = { "opinion", LH_FIELD_LONG_TEXT, N_("Opinion on the step"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_STEP_REVIEW_ROUND] = { "review-round", LH_FIELD_INTEGER, N_("Round of review"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_STEP_SNAPSHOT] = { "snapshot", LH_FIELD_LONG_TEXT, N_("Proposal at that time"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_step_class_init (LhBrandStepClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-step", N_("Step of a brand"),
                              lh_brand_step_fields, LH_BRAND_STEP_N_FIELDS);
}

static void
lh_brand_step_init (LhBrandStep *self)
{
}

LhBrandStep *
lh_brand_step_new (void)
{
  return g_object_new (LH_TYPE_BRAND_STEP, NULL);
}
