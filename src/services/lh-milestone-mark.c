/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-milestone-mark.h"

static const struct
{
  const char *code;
  const char *label;
} marks[LH_N_MILESTONE_MARKS] = {
  [LH_MILESTONE_MARK_NOT_STARTED] = { "not-started", N_("Not started") },
  [LH_MILESTONE_MARK_UNDER_WAY] = { "under-way", N_("Under way") },
  [LH_MILESTONE_MARK_DONE] = { "done", N_("Done on time") },
  [LH_MILESTONE_MARK_LATE] = { "done-late", N_("Done late") },
  [LH_MILESTONE_MARK_OVERDUE] = { "overdue", N_("Overdue, not done") },
  [LH_MILESTONE_MARK_CANCELLED] = { "cancelled", N_("Cancelled") },
};

static gboolean
lh_milestone_state_is (LhRecord   *milestone,
                       const char *state)
{
  return g_str_equal (lh_record_get_text (milestone, LH_MILESTONE_STATE), state);
}

/* Whether it was done by a day. Without a date the clerk's word counts; with one, a later day does not. */
static gboolean
lh_milestone_was_done (LhRecord *milestone,
                       LhDate    as_of)
{
  LhDate done = lh_record_get_date (milestone, LH_MILESTONE_ACTUAL_END);

  if (lh_date_is_set (done))
    return lh_date_compare (done, as_of) <= 0;
  return lh_milestone_state_is (milestone, "done") || lh_milestone_state_is (milestone, "done-late");
}

static LhMilestoneMark
lh_milestone_judge_done (LhRecord *milestone)
{
  LhDate done = lh_record_get_date (milestone, LH_MILESTONE_ACTUAL_END);
  LhDate end = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END);
  gboolean late = lh_milestone_state_is (milestone, "done-late");

  if (lh_date_is_set (done) && lh_date_is_set (end))
    late = lh_date_compare (done, end) > 0;
  return late ? LH_MILESTONE_MARK_LATE : LH_MILESTONE_MARK_DONE;
}

/* Not done and not due: it is under way when somebody says so, or when its time has come and nobody says otherwise. */
static LhMilestoneMark
lh_milestone_judge_open (LhRecord *milestone,
                         LhDate    as_of)
{
  LhDate start = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_START);
  LhDate end = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END);
  gboolean begun = lh_date_is_set (start) && lh_date_compare (start, as_of) <= 0;

  if (lh_date_is_set (end) && lh_date_compare (end, as_of) < 0)
    return LH_MILESTONE_MARK_OVERDUE;
  if (!lh_date_is_set (end) && lh_milestone_state_is (milestone, "overdue"))
    return LH_MILESTONE_MARK_OVERDUE;
  if (lh_milestone_state_is (milestone, "not-started"))
    return LH_MILESTONE_MARK_NOT_STARTED;
  if (begun || (!lh_date_is_set (start) && lh_milestone_state_is (milestone, "in-progress")))
    return LH_MILESTONE_MARK_UNDER_WAY;
  return LH_MILESTONE_MARK_NOT_STARTED;
}

/**
 * lh_milestone_mark_judge:
 * @milestone: a #LhMilestone
 * @as_of: the day to judge for, also one that is past
 *
 * Returns: how the milestone stands
 */
LhMilestoneMark
lh_milestone_mark_judge (LhRecord *milestone,
                         LhDate    as_of)
{
  if (lh_milestone_state_is (milestone, "cancelled"))
    return LH_MILESTONE_MARK_CANCELLED;
  if (lh_milestone_was_done (milestone, as_of))
    return lh_milestone_judge_done (milestone);
  return lh_milestone_judge_open (milestone, as_of);
}

gboolean
lh_milestone_mark_is_done (LhMilestoneMark mark)
{
  return mark == LH_MILESTONE_MARK_DONE || mark == LH_MILESTONE_MARK_LATE;
}

/**
 * lh_milestone_count_late:
 *
 * Returns: days between the planned end and the actual one, or @as_of while it is not done; 0 when it is not late
 */
int
lh_milestone_count_late (LhRecord *milestone,
                         LhDate    as_of)
{
  LhMilestoneMark mark = lh_milestone_mark_judge (milestone, as_of);
  LhDate end = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END);
  LhDate done = lh_record_get_date (milestone, LH_MILESTONE_ACTUAL_END);

  if (!lh_date_is_set (end))
    return 0;
  if (mark == LH_MILESTONE_MARK_OVERDUE)
    return lh_date_days_between (end, as_of);
  if (mark == LH_MILESTONE_MARK_LATE && lh_date_is_set (done))
    return lh_date_days_between (end, done);
  return 0;
}

/**
 * lh_milestone_mark_get_code:
 *
 * Returns: its stable name, for other programs
 */
const char *
lh_milestone_mark_get_code (LhMilestoneMark mark)
{
  g_return_val_if_fail (mark < LH_N_MILESTONE_MARKS, NULL);
  return marks[mark].code;
}

const char *
lh_milestone_mark_get_label (LhMilestoneMark  mark,
                             LhCatalog       *catalog)
{
  g_return_val_if_fail (mark < LH_N_MILESTONE_MARKS, NULL);
  return lh_tr (catalog, marks[mark].label);
}
