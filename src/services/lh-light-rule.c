/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-rule.h"

#include "lh-codes.h"
#include "lh-light-override.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"

/* Further back than this no earlier quarter can matter for a light. */
#define LH_MAX_QUARTERS_BACK 12

/* What is known of a project at one point, before the rule. */
typedef struct
{
  LhQuarter   quarter;
  LhDate      as_of;
  LhDate      deadline;
  gint64      planned;
  gint64      actual;
  gint64      lag;          /* LH_UNSET when unknown */
  gboolean    from_children;
  LhProgress *report;       /* of this quarter */
  LhReporting reporting;
  int         days_late;
  int         missed;       /* quarters in a row not reported, this one included */
} LhLightPoint;

/* What the quarters before leave to this one. */
typedef struct
{
  LhLight light;
  gint64  lag;
  int     yellows;          /* yellow quarters in a row */
  int     missed;
} LhLightPast;

static LhRecord *
lh_light_find_by_quarter (GPtrArray *records,
                          guint      field,
                          LhQuarter  quarter)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      if (lh_quarter_equal (lh_record_get_quarter (record, field), quarter))
        return record;
    }
  return NULL;
}

static gint64
lh_light_planned_by_quarters (GPtrArray *plans,
                              LhDate     as_of)
{
  gint64 planned = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      LhRecord *plan = g_ptr_array_index (plans, i);
      LhQuarter quarter = lh_record_get_quarter (plan, LH_QUARTER_PLAN_QUARTER);

      if (lh_date_compare (lh_quarter_last_day (quarter), as_of) <= 0)
        planned = MAX (planned, lh_record_get_int (plan, LH_QUARTER_PLAN_PLANNED_PROGRESS));
    }
  return planned;
}

/* Returns LH_UNSET when the milestones carry no weights. */
static gint64
lh_light_planned_by_milestones (GPtrArray *milestones,
                                LhDate     as_of)
{
  gint64 due = 0;
  gint64 total = 0;

  for (guint i = 0; i < milestones->len; i++)
    {
      LhRecord *milestone = g_ptr_array_index (milestones, i);
      gint64 weight = lh_record_get_int (milestone, LH_MILESTONE_WEIGHT);
      LhDate end = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END);

      if (weight == LH_UNSET || !lh_date_is_set (end) ||
          g_str_equal (lh_record_get_text (milestone, LH_MILESTONE_STATE), "cancelled"))
        continue;
      total += weight;
      if (lh_date_compare (end, as_of) <= 0)
        due += weight;
    }
  return total > 0 ? lh_divide_half_up (due * 1000, total) : LH_UNSET;
}

static gint64
lh_light_planned_linear (LhDate start,
                         LhDate deadline,
                         LhDate as_of)
{
  int length, passed;

  if (!lh_date_is_set (start) || !lh_date_is_set (deadline))
    return LH_UNSET;
  length = lh_date_days_between (start, deadline);
  passed = lh_date_days_between (start, as_of);
  if (length <= 0)
    return passed >= 0 ? 1000 : 0;
  return CLAMP (lh_divide_half_up ((gint64) passed * 1000, length), 0, 1000);
}

/**
 * lh_light_rule_get_planned:
 *
 * The planned progress (序时进度) on a day: what the quarter plan has due by then; without one, the weights of the
 * milestones due; without those, the share of the time between start and deadline (house rule 4.2).
 *
 * Returns: tenths of a percent; %LH_UNSET when nothing says
 */
gint64
lh_light_rule_get_planned (const LhLightInput *input,
                           LhDate              as_of)
{
  gint64 planned;

  if (input->plans != NULL && input->plans->len > 0)
    return lh_light_planned_by_quarters (input->plans, as_of);
  if (input->milestones != NULL && input->milestones->len > 0)
    {
      planned = lh_light_planned_by_milestones (input->milestones, as_of);
      if (planned != LH_UNSET)
        return planned;
    }
  return lh_light_planned_linear (lh_record_get_date (LH_RECORD (input->project), LH_PROJECT_START_DATE),
                                  lh_project_get_deadline (input->project), as_of);
}

/* Whether the sub-projects say how far a project is: when it says so, or says nothing and has not reported (S1-19). */
static gboolean
lh_light_is_from_children (const LhLightInput *input,
                           gint64              reported)
{
  const char *basis = lh_record_get_text (LH_RECORD (input->project), LH_PROJECT_PROGRESS_BASIS);

  if (input->children_actual == LH_UNSET)
    return FALSE;
  return g_str_equal (basis, LH_BASIS_CHILDREN) || (*basis == '\0' && reported == LH_UNSET);
}

/* The progress up to a quarter: the one reported last, or that of the sub-projects. */
static gint64
lh_light_get_actual (const LhLightInput *input,
                     LhQuarter           quarter,
                     gboolean           *from_children)
{
  LhQuarter newest = { 0 };
  gint64 actual = LH_UNSET;

  for (guint i = 0; input->reports != NULL && i < input->reports->len; i++)
    {
      LhRecord *report = g_ptr_array_index (input->reports, i);
      LhQuarter reported = lh_record_get_quarter (report, LH_PROGRESS_QUARTER);

      if (lh_quarter_compare (reported, quarter) <= 0 &&
          (!lh_quarter_is_set (newest) || lh_quarter_compare (reported, newest) > 0))
        {
          newest = reported;
          actual = lh_record_get_int (report, LH_PROGRESS_ACTUAL_PROGRESS);
        }
    }

  *from_children = lh_light_is_from_children (input, actual);
  return *from_children ? input->children_actual : actual;
}

static gboolean
lh_light_state_is (LhProject  *project,
                   const char *state)
{
  return g_str_equal (lh_record_get_text (LH_RECORD (project), LH_PROJECT_STATE), state);
}

static gboolean
lh_light_is_initiated (LhProject *project)
{
  return !lh_light_state_is (project, LH_STATE_DRAFT) && !lh_light_state_is (project, LH_STATE_FILED) &&
         !lh_light_state_is (project, LH_STATE_RETURNED);
}

static gboolean
lh_light_is_stopped (LhProject *project)
{
  return lh_light_state_is (project, LH_STATE_PAUSED) || lh_light_state_is (project, LH_STATE_TERMINATED) ||
         lh_light_state_is (project, LH_STATE_WITHDRAWN) || lh_light_state_is (project, LH_STATE_REJECTED);
}

static gboolean
lh_light_is_finished (LhProject *project,
                      LhDate     as_of)
{
  LhDate finished = lh_record_get_date (LH_RECORD (project), LH_PROJECT_FINISHED_ON);

  if (lh_date_is_set (finished))
    return lh_date_compare (finished, as_of) <= 0;
  /* the file of a project that failed is closed, too; its work is not */
  return lh_light_state_is (project, LH_STATE_ACCEPTED) ||
         (lh_light_state_is (project, LH_STATE_ARCHIVED) &&
          !g_str_equal (lh_record_get_text (LH_RECORD (project), LH_PROJECT_ACCEPTANCE_GRADE), "unqualified"));
}

/**
 * lh_light_rule_owes_report:
 * @as_of: the day asked for
 *
 * A report is due for every quarter that has ended and in which the project ran.
 */
gboolean
lh_light_rule_owes_report (LhProject *project,
                           LhQuarter  quarter,
                           LhDate     as_of)
{
  LhDate start = lh_record_get_date (LH_RECORD (project), LH_PROJECT_START_DATE);
  LhDate finished = lh_record_get_date (LH_RECORD (project), LH_PROJECT_FINISHED_ON);

  if (lh_date_compare (as_of, lh_quarter_last_day (quarter)) < 0 ||
      !lh_light_is_initiated (project) || lh_light_is_stopped (project))
    return FALSE;
  if (lh_date_is_set (start) && lh_date_compare (start, lh_quarter_last_day (quarter)) > 0)
    return FALSE;
  return !lh_date_is_set (finished) || lh_date_compare (finished, lh_quarter_first_day (quarter)) >= 0;
}

static void
lh_light_point_set_reporting (LhLightPoint            *self,
                              LhProject               *project,
                              const LhLightThresholds *thresholds)
{
  LhDate limit = lh_date_add_days (lh_quarter_last_day (self->quarter), thresholds->grace_days);
  LhDate reported_on;

  self->reporting = LH_REPORTING_NOT_DUE;
  if (self->report == NULL)
    {
      if (lh_light_rule_owes_report (project, self->quarter, self->as_of))
        self->reporting = LH_REPORTING_MISSING;
      return;
    }

  reported_on = lh_record_get_date (LH_RECORD (self->report), LH_PROGRESS_REPORTED_ON);
  self->reporting = LH_REPORTING_ON_TIME;
  if (lh_date_is_set (reported_on) && lh_date_compare (reported_on, limit) > 0)
    {
      self->reporting = LH_REPORTING_LATE;
      self->days_late = lh_date_days_between (limit, reported_on);
    }
}

static void
lh_light_point_init (LhLightPoint            *self,
                     const LhLightInput      *input,
                     const LhLightThresholds *thresholds,
                     const LhLightPast       *past,
                     LhQuarter                quarter,
                     LhDate                   as_of)
{
  *self = (LhLightPoint) { .quarter = quarter, .as_of = as_of };
  self->deadline = lh_project_get_deadline (input->project);
  self->planned = lh_light_rule_get_planned (input, as_of);
  self->actual = lh_light_get_actual (input, quarter, &self->from_children);
  self->lag = self->planned != LH_UNSET && self->actual != LH_UNSET ? self->planned - self->actual : LH_UNSET;
  self->report = (LhProgress *) lh_light_find_by_quarter (input->reports, LH_PROGRESS_QUARTER, quarter);
  lh_light_point_set_reporting (self, input->project, thresholds);
  self->missed = self->reporting == LH_REPORTING_MISSING ? past->missed + 1 : 0;
}

static void
lh_light_decide (LhProjectStatusValues *values,
                 LhLight                light,
                 LhLightReasonCode      reason,
                 gint64                 number,
                 gint64                 limit)
{
  values->rule_light = light;
  values->reason = reason;
  values->reason_number = number;
  values->reason_limit = limit;
}

static gboolean
lh_light_decide_grey_or_blue (LhProjectStatusValues *values,
                              const LhLightPoint    *point,
                              LhProject             *project)
{
  LhDate start = lh_record_get_date (LH_RECORD (project), LH_PROJECT_START_DATE);

  if (lh_light_state_is (project, LH_STATE_PAUSED))
    lh_light_decide (values, LH_LIGHT_GREY, LH_LIGHT_REASON_PAUSED, 0, 0);
  else if (lh_light_is_stopped (project))
    lh_light_decide (values, LH_LIGHT_GREY, LH_LIGHT_REASON_TERMINATED, 0, 0);
  else if (!lh_light_is_initiated (project) ||
           (lh_date_is_set (start) && lh_date_compare (point->as_of, start) < 0))
    lh_light_decide (values, LH_LIGHT_GREY, LH_LIGHT_REASON_NOT_STARTED, 0, 0);
  else if (lh_light_is_finished (project, point->as_of) || point->actual == 1000)
    lh_light_decide (values, LH_LIGHT_BLUE, LH_LIGHT_REASON_FINISHED, 0, 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
lh_light_decide_red (LhProjectStatusValues   *values,
                     const LhLightPoint      *point,
                     const LhLightThresholds *thresholds)
{
  if (lh_date_is_set (point->deadline) && lh_date_compare (point->as_of, point->deadline) > 0)
    lh_light_decide (values, LH_LIGHT_RED, LH_LIGHT_REASON_OVERDUE,
                     lh_date_days_between (point->deadline, point->as_of), 0);
  else if (point->lag != LH_UNSET && point->lag > thresholds->red_lag)
    lh_light_decide (values, LH_LIGHT_RED, LH_LIGHT_REASON_BEHIND, point->lag, thresholds->red_lag);
  else if (point->missed >= thresholds->missed_quarters)
    lh_light_decide (values, LH_LIGHT_RED, LH_LIGHT_REASON_MISSED_TWICE, point->missed, 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
lh_light_decide_orange (LhProjectStatusValues   *values,
                        const LhLightPoint      *point,
                        const LhLightThresholds *thresholds)
{
  if (!thresholds->orange)
    return FALSE;

  if (point->lag != LH_UNSET && point->lag > thresholds->orange_lag)
    lh_light_decide (values, LH_LIGHT_ORANGE, LH_LIGHT_REASON_BEHIND, point->lag, thresholds->orange_lag);
  else if (lh_date_is_set (point->deadline) &&
           lh_date_days_between (point->as_of, point->deadline) <= thresholds->orange_days)
    lh_light_decide (values, LH_LIGHT_ORANGE, LH_LIGHT_REASON_DUE_SOON,
                     lh_date_days_between (point->as_of, point->deadline), MAX (point->actual, 0));
  else
    return FALSE;
  return TRUE;
}

static gboolean
lh_light_decide_yellow (LhProjectStatusValues   *values,
                        const LhLightPoint      *point,
                        const LhLightThresholds *thresholds,
                        const LhLightPast       *past)
{
  int days_left = lh_date_is_set (point->deadline) ? lh_date_days_between (point->as_of, point->deadline) : G_MAXINT;

  if (point->lag != LH_UNSET && point->lag >= thresholds->yellow_lag)
    lh_light_decide (values, LH_LIGHT_YELLOW, LH_LIGHT_REASON_BEHIND, point->lag, thresholds->yellow_lag);
  else if (days_left <= thresholds->yellow_days && MAX (point->actual, 0) < thresholds->yellow_progress)
    lh_light_decide (values, LH_LIGHT_YELLOW, LH_LIGHT_REASON_DUE_SOON, days_left, MAX (point->actual, 0));
  else if (point->reporting == LH_REPORTING_MISSING)
    lh_light_decide (values, LH_LIGHT_YELLOW, LH_LIGHT_REASON_REPORT_MISSING, 0, 0);
  else if (point->reporting == LH_REPORTING_LATE)
    lh_light_decide (values, LH_LIGHT_YELLOW, LH_LIGHT_REASON_REPORT_LATE, point->days_late, 0);
  else if (thresholds->caught_up && past->light == LH_LIGHT_RED)
    lh_light_decide (values, LH_LIGHT_YELLOW, LH_LIGHT_REASON_CAUGHT_UP, 0, 0);
  else
    return FALSE;
  return TRUE;
}

/* Yellow again and again without getting better turns red. */
static void
lh_light_escalate (LhProjectStatusValues   *values,
                   const LhLightPoint      *point,
                   const LhLightThresholds *thresholds,
                   const LhLightPast       *past)
{
  gboolean improved = point->lag != LH_UNSET && past->lag != LH_UNSET && point->lag < past->lag;

  if (values->rule_light == LH_LIGHT_YELLOW && past->yellows >= thresholds->yellow_repeats && !improved)
    lh_light_decide (values, LH_LIGHT_RED, LH_LIGHT_REASON_YELLOW_TWICE, past->yellows + 1, 0);
}

/* What is not known is not called on plan (rule R4). */
static void
lh_light_decide_green (LhProjectStatusValues *values,
                       const LhLightPoint    *point)
{
  if (point->actual == LH_UNSET)
    lh_light_decide (values, LH_LIGHT_GREEN, LH_LIGHT_REASON_NO_REPORT, 0, 0);
  else if (point->planned == LH_UNSET)
    lh_light_decide (values, LH_LIGHT_GREEN, LH_LIGHT_REASON_NO_PLAN, 0, 0);
  else if (point->lag > 0)
    lh_light_decide (values, LH_LIGHT_GREEN, LH_LIGHT_REASON_SLIGHTLY_BEHIND, point->lag, 0);
  else
    lh_light_decide (values, LH_LIGHT_GREEN, LH_LIGHT_REASON_AHEAD, -point->lag, 0);
}

/* The rule of one quarter: the first that fits, from the top (house rule 4.2). */
static void
lh_light_judge_point (LhProjectStatusValues   *values,
                      const LhLightPoint      *point,
                      const LhLightInput      *input,
                      const LhLightThresholds *thresholds,
                      const LhLightPast       *past)
{
  if (lh_light_decide_grey_or_blue (values, point, input->project) ||
      lh_light_decide_red (values, point, thresholds) ||
      lh_light_decide_orange (values, point, thresholds))
    return;

  if (lh_light_decide_yellow (values, point, thresholds, past))
    lh_light_escalate (values, point, thresholds, past);
  else
    lh_light_decide_green (values, point);
}

static void
lh_light_remember (LhLightPast                 *past,
                   const LhLightPoint          *point,
                   const LhProjectStatusValues *values)
{
  /* a red that only the repetition made goes on counting, or standing still would turn it yellow again */
  const gboolean yellow = values->rule_light == LH_LIGHT_YELLOW || values->reason == LH_LIGHT_REASON_YELLOW_TWICE;

  past->light = values->rule_light;
  past->lag = point->lag;
  past->yellows = yellow ? past->yellows + 1 : 0;
  past->missed = point->missed;
}

static LhQuarter
lh_light_get_first_quarter (LhProject *project,
                            LhQuarter  quarter)
{
  LhDate start = lh_record_get_date (LH_RECORD (project), LH_PROJECT_START_DATE);
  LhQuarter earliest = lh_quarter_add (quarter, -LH_MAX_QUARTERS_BACK);
  LhQuarter first = lh_date_is_set (start) ? lh_quarter_of_date (start) : quarter;

  if (lh_quarter_compare (first, earliest) < 0)
    return earliest;
  return lh_quarter_compare (first, quarter) > 0 ? quarter : first;
}

/* The newest decision of a person that holds for the quarter. */
static void
lh_light_apply_override (LhProjectStatusValues *values,
                         GPtrArray             *overrides)
{
  LhDate newest = { 0 };

  values->light = values->rule_light;
  for (guint i = 0; overrides != NULL && i < overrides->len; i++)
    {
      LhRecord *decision = g_ptr_array_index (overrides, i);
      LhDate from = lh_record_get_date (decision, LH_LIGHT_OVERRIDE_DECIDED_ON);

      if (lh_date_compare (from, newest) < 0 || !lh_light_override_holds (decision, values->quarter, values->as_of) ||
          !lh_light_from_code (lh_record_get_text (decision, LH_LIGHT_OVERRIDE_LIGHT), &values->light))
        continue;
      newest = from;
      values->manual_reason = (char *) lh_record_get_text (decision, LH_LIGHT_OVERRIDE_REASON);
      values->manual_by = (char *) lh_record_get_text (decision, LH_LIGHT_OVERRIDE_DECIDED_BY);
      values->manual_until = lh_record_get_date (decision, LH_LIGHT_OVERRIDE_VALID_UNTIL);
    }
}

/**
 * lh_light_rule_judge:
 * @quarter: the quarter judged
 * @as_of: the day the light is for: the last day of the quarter, or an earlier one while it runs
 *
 * Judges a project by house rule 4.2, quarter after quarter from its start, because some of the rules look back.
 *
 * Returns: (transfer full): how the project stands, with the reason
 */
LhProjectStatus *
lh_light_rule_judge (const LhLightInput      *input,
                     const LhLightThresholds *thresholds,
                     LhQuarter                quarter,
                     LhDate                   as_of)
{
  LhProjectStatusValues values = { 0 };
  LhLightPast past = { .light = LH_LIGHT_GREEN, .lag = LH_UNSET };
  LhLightPoint point = { 0 };

  for (LhQuarter q = lh_light_get_first_quarter (input->project, quarter);
       lh_quarter_compare (q, quarter) <= 0;
       q = lh_quarter_next (q))
    {
      LhDate day = lh_quarter_equal (q, quarter) ? as_of : lh_quarter_last_day (q);

      lh_light_point_init (&point, input, thresholds, &past, q, day);
      lh_light_judge_point (&values, &point, input, thresholds, &past);
      lh_light_remember (&past, &point, &values);
    }

  values.project_id = lh_record_get_id (LH_RECORD (input->project));
  values.quarter = quarter;
  values.as_of = as_of;
  values.planned = point.planned;
  values.actual = point.actual;
  values.from_children = point.from_children;
  values.reporting = point.reporting;
  if (point.report != NULL)
    values.reported_on = lh_record_get_date (LH_RECORD (point.report), LH_PROGRESS_REPORTED_ON);
  lh_light_apply_override (&values, input->overrides);
  return lh_project_status_new (&values);
}
