/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-year-steps.h"

/* 一年打基础、两年见成效、三年出品牌, and the stage of cultivation (form F8 no. 18) that a step reached brings with it. The
 * stage of an exemplary brand is given by the committee. */
static const struct
{
  const char *step;
  const char *stage;
} year_steps[] = {
  { "foundation", "nurture" },
  { "effect", "raise" },
  { "brand", "raise" },
};

/**
 * lh_brand_count_steps:
 *
 * Returns: how many of the three steps are reached
 */
guint
lh_brand_count_steps (LhRecord *brand)
{
  for (guint i = 0; i < G_N_ELEMENTS (year_steps); i++)
    {
      if (g_str_equal (lh_record_get_text (brand, LH_BRAND_YEAR_STEP), year_steps[i].step))
        return i + 1;
    }
  return 0;
}

/**
 * lh_brand_get_next_step:
 *
 * Returns: (transfer none) (nullable): the step of the three years that comes next, a code of "year-step"; %NULL when all
 *   are reached
 */
const char *
lh_brand_get_next_step (LhRecord *brand)
{
  guint n_reached = lh_brand_count_steps (brand);

  return n_reached < G_N_ELEMENTS (year_steps) ? year_steps[n_reached].step : NULL;
}

/**
 * lh_brand_get_step_due:
 *
 * Returns: when the next step is due by the rule: one, two, three years after the brand was created (S2-8); unset when all
 *   are reached or nobody knows when it was created
 */
LhDate
lh_brand_get_step_due (LhRecord *brand)
{
  LhDate created = lh_record_get_date (brand, LH_BRAND_CREATED_ON);
  guint n_reached = lh_brand_count_steps (brand);

  if (!lh_date_is_set (created) || n_reached >= G_N_ELEMENTS (year_steps))
    return (LhDate) { 0 };
  return lh_date_add_months (created, 12 * ((int) n_reached + 1));
}

/**
 * lh_brand_set_year_step:
 * @step: code of "year-step"
 *
 * The brand reached a step of the three years: stage and the day of the next step follow.
 */
void
lh_brand_set_year_step (LhRecord   *brand,
                        const char *step)
{
  gboolean exemplary = g_str_equal (lh_record_get_text (brand, LH_BRAND_STAGE), "exemplary");

  lh_record_set_text (brand, LH_BRAND_YEAR_STEP, step);
  for (guint i = 0; i < G_N_ELEMENTS (year_steps) && !exemplary; i++)
    {
      if (g_strcmp0 (year_steps[i].step, step) == 0)
        lh_record_set_text (brand, LH_BRAND_STAGE, year_steps[i].stage);
    }
  lh_record_set_date (brand, LH_BRAND_STEP_DUE_ON, lh_brand_get_step_due (brand));
}
