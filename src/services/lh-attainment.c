/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attainment.h"

#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-milestone.h"

/* No project runs longer than this. */
#define LH_MAX_QUARTERS 40

static gboolean
lh_attainment_read (LhRecord   *record,
                    guint       field,
                    LhFraction *fraction)
{
  LhDecimal decimal;

  if (record == NULL || lh_record_is_empty (record, field) ||
      !lh_decimal_parse (lh_record_get_text (record, field), &decimal, NULL))
    return FALSE;
  *fraction = lh_fraction_from_decimal (decimal);
  return TRUE;
}

/* From the baseline down to the target: 21 days to 5 days, at 9 days, is three quarters of the way. */
static LhFraction
lh_attainment_on_the_way (LhFraction baseline,
                          LhFraction target,
                          LhFraction actual)
{
  return lh_fraction_clamp (lh_fraction_divide (lh_fraction_subtract (baseline, actual),
                                                lh_fraction_subtract (baseline, target)));
}

/* The share of one number in another; what cannot be divided is reached or not. */
static LhFraction
lh_attainment_divide (LhFraction part,
                      LhFraction whole,
                      gboolean   reached)
{
  if (reached)
    return LH_FRACTION_ONE;
  if (part.numerator <= 0 || whole.numerator <= 0)
    return LH_FRACTION_ZERO;
  return lh_fraction_clamp (lh_fraction_divide (part, whole));
}

/**
 * lh_attainment_of_indicator:
 * @value: (nullable): its newest #LhIndicatorValue
 * @share: (out): min (actual ÷ target, 1); where lower is better the way from the baseline to the target, or without a
 *   baseline min (target ÷ actual, 1)
 *
 * Returns: %FALSE when the target or the value is not known
 */
gboolean
lh_attainment_of_indicator (LhRecord   *indicator,
                            LhRecord   *value,
                            LhFraction *share)
{
  LhFraction baseline, target, actual;

  if (!lh_attainment_read (indicator, LH_INDICATOR_TARGET, &target) ||
      !lh_attainment_read (value, LH_INDICATOR_VALUE_VALUE, &actual))
    return FALSE;

  if (!g_str_equal (lh_record_get_text (indicator, LH_INDICATOR_DIRECTION), "lower"))
    *share = lh_attainment_divide (actual, target, lh_fraction_compare (actual, target) >= 0);
  else if (lh_attainment_read (indicator, LH_INDICATOR_BASELINE, &baseline) &&
           lh_fraction_compare (baseline, target) > 0)
    *share = lh_attainment_on_the_way (baseline, target, actual);
  else
    *share = lh_attainment_divide (target, actual, lh_fraction_compare (actual, target) <= 0);
  return TRUE;
}

/**
 * lh_attainment_of_indicators:
 * @indicators: (element-type LhRecord) (nullable): the indicators of a project
 * @values: indicator id -> its newest #LhIndicatorValue
 *
 * Returns: the mean of their attainment; not known while one of them is not known, or without any
 */
LhAttainment
lh_attainment_of_indicators (GPtrArray  *indicators,
                             GHashTable *values)
{
  LhAttainment self = { .share = LH_FRACTION_ZERO };

  self.n_total = indicators != NULL ? indicators->len : 0;
  for (guint i = 0; i < self.n_total; i++)
    {
      LhRecord *indicator = g_ptr_array_index (indicators, i);
      gint64 id = lh_record_get_id (indicator);
      LhRecord *value = g_hash_table_lookup (values, &id);
      LhFraction share;

      if (!lh_attainment_of_indicator (indicator, value, &share))
        {
          self.n_unknown++;
          continue;
        }
      self.share = lh_fraction_add (self.share, share);
      self.n_done += lh_fraction_compare (share, LH_FRACTION_ONE) == 0;
      self.approximate |= !lh_record_is_empty (value, LH_INDICATOR_VALUE_QUALIFIER);
    }
  self.known = self.n_total > 0 && self.n_unknown == 0;
  if (self.known)
    self.share = lh_fraction_divide (self.share, lh_fraction_new (self.n_total, 1));
  return self;
}

/* Tasks without weights weigh the same. */
static gboolean
lh_attainment_have_weights (GPtrArray *milestones)
{
  gint64 sum = 0;

  for (guint i = 0; i < milestones->len; i++)
    {
      gint64 weight = lh_record_get_int (g_ptr_array_index (milestones, i), LH_MILESTONE_WEIGHT);

      if (weight == LH_UNSET)
        return FALSE;
      sum += weight;
    }
  return sum > 0;
}

/**
 * lh_attainment_of_tasks:
 * @milestones: (element-type LhRecord) (nullable): the tasks of a project (form F3)
 *
 * Returns: the weights of the tasks done, divided by those of all that were not cancelled
 */
LhAttainment
lh_attainment_of_tasks (GPtrArray *milestones)
{
  LhAttainment self = { .share = LH_FRACTION_ZERO };
  gboolean weighted = milestones != NULL && lh_attainment_have_weights (milestones);
  gint64 done = 0;
  gint64 total = 0;

  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      LhRecord *milestone = g_ptr_array_index (milestones, i);
      const char *const states[] = { "done", "done-late", NULL };
      const char *state = lh_record_get_text (milestone, LH_MILESTONE_STATE);
      gint64 weight = weighted ? lh_record_get_int (milestone, LH_MILESTONE_WEIGHT) : 1;

      if (g_str_equal (state, "cancelled"))
        continue;
      self.n_total++;
      total += weight;
      if (g_strv_contains (states, state))
        {
          self.n_done++;
          done += weight;
        }
    }
  self.known = total > 0;
  if (self.known)
    self.share = lh_fraction_new (done, total);
  return self;
}

static LhQuarter
lh_attainment_first_quarter (const LhLightInput *input,
                             LhQuarter           last)
{
  LhDate start = lh_record_get_date (LH_RECORD (input->project), LH_PROJECT_START_DATE);
  LhQuarter first = lh_quarter_new ((int) lh_record_get_int (LH_RECORD (input->project), LH_PROJECT_YEAR), 1);
  LhQuarter earliest = lh_quarter_add (last, -LH_MAX_QUARTERS);

  if (lh_date_is_set (start))
    first = lh_quarter_of_date (start);
  return lh_quarter_compare (first, earliest) < 0 ? earliest : first;
}

/**
 * lh_attainment_of_reports:
 * @as_of: the day; a quarter whose report is not late yet does not count
 *
 * Returns: the reports on time, divided by the reports due (form F4), by the rule of the lights
 */
LhAttainment
lh_attainment_of_reports (const LhLightInput      *input,
                          const LhLightThresholds *thresholds,
                          LhDate                   as_of)
{
  LhAttainment self = { .share = LH_FRACTION_ZERO };
  LhQuarter last = lh_quarter_of_date (as_of);

  for (LhQuarter quarter = lh_attainment_first_quarter (input, last);
       lh_quarter_compare (quarter, last) <= 0;
       quarter = lh_quarter_next (quarter))
    {
      LhDate limit = lh_date_add_days (lh_quarter_last_day (quarter), thresholds->grace_days);
      g_autoptr (LhProjectStatus) status = lh_light_rule_judge (input, thresholds, quarter,
                                                                lh_quarter_last_day (quarter));
      LhReporting reporting = lh_project_status_get_values (status)->reporting;

      if (reporting == LH_REPORTING_NOT_DUE ||
          (reporting == LH_REPORTING_MISSING && lh_date_compare (as_of, limit) <= 0))
        continue;
      self.n_total++;
      self.n_done += reporting == LH_REPORTING_ON_TIME;
      self.n_unknown += reporting == LH_REPORTING_MISSING;
    }
  self.known = self.n_total > 0;
  if (self.known)
    self.share = lh_fraction_new (self.n_done, self.n_total);
  return self;
}
