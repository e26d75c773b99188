/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-status.h"

#include <glib/gi18n-lib.h>

#include "lh-catalog.h"

/* Steps of the countdown, in days. */
#define LH_COUNTDOWN_SOON 10
#define LH_COUNTDOWN_LATER 20

static gboolean
lh_problem_is_state (const char *state,
                     const char *a,
                     const char *b)
{
  return g_str_equal (state, a) || g_strcmp0 (state, b) == 0;
}

/**
 * lh_problem_get_deadline:
 *
 * Returns: the deadline that counts: the extended one, else the original one; unset for none
 */
LhDate
lh_problem_get_deadline (LhRecord *problem)
{
  LhDate extended = lh_record_get_date (problem, LH_PROBLEM_EXTENDED_DEADLINE);

  return lh_date_is_set (extended) ? extended : lh_record_get_date (problem, LH_PROBLEM_DEADLINE);
}

/**
 * lh_problem_get_state_on:
 *
 * Returns: the state on a day: what was closed later was being rectified then
 */
const char *
lh_problem_get_state_on (LhRecord *problem,
                         LhDate    as_of)
{
  const char *state = lh_record_get_text (problem, LH_PROBLEM_STATE);
  LhDate closed = lh_record_get_date (problem, LH_PROBLEM_CLOSED_ON);

  if (g_str_equal (state, "closed") && lh_date_is_set (closed) && lh_date_compare (closed, as_of) > 0)
    return "in-progress";
  return state;
}

gboolean
lh_problem_is_open (LhRecord *problem)
{
  return !g_str_equal (lh_record_get_text (problem, LH_PROBLEM_STATE), "closed");
}

/**
 * lh_problem_is_completed:
 *
 * Returns: whether the unit has put it right, closed or not: the share of these is the rate of rectification (整改率)
 */
gboolean
lh_problem_is_completed (LhRecord *problem,
                         LhDate    as_of)
{
  const char *state = lh_problem_get_state_on (problem, as_of);

  return g_str_equal (state, "closed") || lh_problem_is_state (state, "to-review", "closing-requested");
}

/**
 * lh_problem_is_overdue:
 *
 * Returns: whether a problem is not put right past its deadline; a continuing one has none
 */
gboolean
lh_problem_is_overdue (LhRecord *problem,
                       LhDate    as_of)
{
  LhDate deadline = lh_problem_get_deadline (problem);

  return !lh_problem_is_completed (problem, as_of) && lh_date_is_set (deadline) &&
         lh_date_compare (deadline, as_of) < 0 &&
         !g_str_equal (lh_problem_get_state_on (problem, as_of), "continuing");
}

/**
 * lh_problem_get_countdown:
 *
 * Returns: how long there is until the deadline
 */
LhProblemCountdown
lh_problem_get_countdown (LhRecord *problem,
                          LhDate    as_of)
{
  LhDate deadline = lh_problem_get_deadline (problem);
  int days;

  if (lh_problem_is_completed (problem, as_of) || !lh_date_is_set (deadline) ||
      g_str_equal (lh_problem_get_state_on (problem, as_of), "continuing"))
    return LH_PROBLEM_COUNTDOWN_NONE;
  days = lh_date_days_between (as_of, deadline);
  return days < 0 ? LH_PROBLEM_COUNTDOWN_OVERDUE : days <= LH_COUNTDOWN_SOON ? LH_PROBLEM_COUNTDOWN_TEN :
         days <= LH_COUNTDOWN_LATER ? LH_PROBLEM_COUNTDOWN_TWENTY : LH_PROBLEM_COUNTDOWN_MORE;
}

static char *
lh_problem_status_format_days (LhCatalog  *catalog,
                               gint64      days)
{
  if (days < 0)
    return g_strdup_printf (lh_trn (catalog, "overdue by %d day", "overdue by %d days", (gulong) -days), (int) -days);
  return g_strdup_printf (lh_trn (catalog, "%d day left", "%d days left", (gulong) days), (int) days);
}

/* A continuing rectification has no deadline, but a day on which it is looked at again. */
static void
lh_problem_status_judge_continuing (LhProblemStatus *self,
                                    LhRecord        *problem,
                                    LhDate           as_of,
                                    LhCatalog       *catalog)
{
  LhDate review = lh_record_get_date (problem, LH_PROBLEM_REVIEW_ON);
  g_autofree char *day = NULL;

  self->light = LH_LIGHT_GREEN;
  if (!lh_date_is_set (review))
    {
      self->reason = g_strdup (lh_tr (catalog, N_("continuing, no review planned")));
      return;
    }
  day = lh_date_format (review, LH_DATE_LONG, catalog);
  if (lh_date_compare (review, as_of) < 0)
    {
      self->light = LH_LIGHT_YELLOW;
      self->reason = g_strdup_printf (lh_tr (catalog, N_("continuing; the review of %s is missing")), day);
    }
  else
    self->reason = g_strdup_printf (lh_tr (catalog, N_("continuing; next review on %s")), day);
}

static void
lh_problem_status_judge_open (LhProblemStatus         *self,
                              LhRecord                *problem,
                              const LhLightThresholds *thresholds,
                              const char              *state,
                              LhDate                   as_of,
                              LhCatalog               *catalog)
{
  LhDate deadline = lh_problem_get_deadline (problem);
  gint64 done = lh_record_get_int (problem, LH_PROBLEM_COMPLETION);
  const gboolean started = !g_str_equal (state, "not-started");

  if (!lh_date_is_set (deadline))
    {
      self->light = started ? LH_LIGHT_GREEN : LH_LIGHT_GREY;
      self->reason = g_strdup (started ? lh_tr (catalog, N_("no deadline")) : lh_tr (catalog, N_("not started, no deadline")));
      return;
    }
  self->days = lh_date_days_between (as_of, deadline);
  self->reason = lh_problem_status_format_days (catalog, self->days);
  if (self->days < 0)
    self->light = LH_LIGHT_RED;
  else if (thresholds->orange && self->days <= thresholds->orange_days)
    self->light = LH_LIGHT_ORANGE;
  else if (!started)
    self->light = LH_LIGHT_GREY;
  else
    self->light = self->days <= thresholds->yellow_days && done < thresholds->yellow_progress ? LH_LIGHT_YELLOW
                                                                                             : LH_LIGHT_GREEN;
}

/**
 * lh_problem_status_judge:
 * @self: (out caller-allocates): how it stands; to be cleared
 * @thresholds: the numbers of the light rule
 * @catalog: (nullable): the language of the reason
 *
 * Judges a problem as of a day: the first rule of form 4.2 that fits. An overdue problem is red even if nobody began.
 */
void
lh_problem_status_judge (LhProblemStatus         *self,
                         LhRecord                *problem,
                         const LhLightThresholds *thresholds,
                         LhDate                   as_of,
                         LhCatalog               *catalog)
{
  const char *state = lh_problem_get_state_on (problem, as_of);

  *self = (LhProblemStatus) { .light = LH_LIGHT_BLUE, .days = LH_UNSET };
  if (g_str_equal (state, "closed"))
    {
      g_autofree char *day = lh_date_format (lh_record_get_date (problem, LH_PROBLEM_CLOSED_ON), LH_DATE_LONG, catalog);

      self->reason = g_strdup_printf (lh_tr (catalog, N_("closed on %s")), day);
    }
  else if (lh_problem_is_completed (problem, as_of))
    self->reason = g_strdup (g_str_equal (state, "to-review") ? lh_tr (catalog, N_("completed, to be signed"))
                                                              : lh_tr (catalog, N_("completed, closing requested")));
  else if (g_str_equal (state, "continuing"))
    lh_problem_status_judge_continuing (self, problem, as_of, catalog);
  else
    lh_problem_status_judge_open (self, problem, thresholds, state, as_of, catalog);
}

void
lh_problem_status_clear (LhProblemStatus *self)
{
  g_clear_pointer (&self->reason, g_free);
}
