/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tracking.h"

#include "lh-codes.h"
#include "lh-light-thresholds.h"
#include "lh-project.h"

/**
 * lh_tracking_get_days:
 *
 * Returns: the ledger's setting: how many days a project may be without a report or an entry
 */
int
lh_tracking_get_days (LhLedger *ledger)
{
  LhLightThresholds thresholds;

  lh_light_thresholds_init (&thresholds);
  lh_light_thresholds_set (&thresholds, LH_TRACKING_DAYS_KEY,
                           lh_ledger_get_setting (ledger, LH_TRACKING_DAYS_KEY, NULL), NULL);
  return thresholds.tracking_days;
}

/**
 * lh_tracking_is_expected:
 * @project: a project
 * @as_of: the day asked for
 *
 * Whether somebody should look after the project (跟踪问效, S0-10): it is initiated and under way on that day, neither
 * paused nor done.
 */
gboolean
lh_tracking_is_expected (LhRecord *project,
                         LhDate    as_of)
{
  const char *const running[] = { LH_STATE_APPROVED, LH_STATE_IN_PROGRESS, LH_STATE_CHANGE_REQUESTED,
                                  LH_STATE_ACCEPTANCE_REQUESTED, LH_STATE_REWORK, NULL };
  LhDate start = lh_record_get_date (project, LH_PROJECT_START_DATE);
  LhDate finished = lh_record_get_date (project, LH_PROJECT_FINISHED_ON);

  return g_strv_contains (running, lh_record_get_text (project, LH_PROJECT_STATE)) &&
         (!lh_date_is_set (start) || lh_date_compare (start, as_of) <= 0) &&
         (!lh_date_is_set (finished) || lh_date_compare (as_of, finished) < 0);
}

/**
 * lh_tracking_get_idle_days:
 * @last_entry: the last report or entry up to @as_of; unset for none
 *
 * Returns: days since then; before the first one, days since the start of the project; 0 when neither is known, and
 *   while no entry is expected
 */
int
lh_tracking_get_idle_days (LhRecord *project,
                           LhDate    last_entry,
                           LhDate    as_of)
{
  LhDate start = lh_record_get_date (project, LH_PROJECT_START_DATE);

  if (!lh_tracking_is_expected (project, as_of))
    return 0;
  if (!lh_date_is_set (last_entry))
    last_entry = start;
  return lh_date_is_set (last_entry) ? MAX (0, lh_date_days_between (last_entry, as_of)) : 0;
}

/**
 * lh_tracking_is_overdue:
 * @last_entry: the last report or entry up to @as_of; unset for none
 * @days: how long a project may be without one
 *
 * Returns: whether the project is under way and nobody wrote about it for @days days or longer
 */
gboolean
lh_tracking_is_overdue (LhRecord *project,
                        LhDate    last_entry,
                        LhDate    as_of,
                        int       days)
{
  return lh_tracking_is_expected (project, as_of) && lh_tracking_get_idle_days (project, last_entry, as_of) >= days;
}
