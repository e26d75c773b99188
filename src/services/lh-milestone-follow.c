/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-milestone-follow.h"

#include "lh-milestone.h"

static gboolean
lh_milestone_says_done (LhRecord *milestone)
{
  const char *state = lh_record_get_text (milestone, LH_MILESTONE_STATE);

  return g_str_equal (state, "done") || g_str_equal (state, "done-late");
}

/* A milestone that is done has a day on which it was done; one done after its planned end was done late. */
static void
lh_milestone_follow_record (LhRecord *milestone,
                            gboolean  state_changed,
                            gboolean  end_changed)
{
  LhDate planned = lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END);
  LhDate actual = lh_record_get_date (milestone, LH_MILESTONE_ACTUAL_END);

  if (state_changed && lh_milestone_says_done (milestone) && !lh_date_is_set (actual))
    {
      actual = lh_date_today ();
      lh_record_set_date (milestone, LH_MILESTONE_ACTUAL_END, actual);
    }
  if (end_changed && !state_changed && lh_date_is_set (actual) &&
      !g_str_equal (lh_record_get_text (milestone, LH_MILESTONE_STATE), "cancelled"))
    lh_record_set_text (milestone, LH_MILESTONE_STATE, "done");

  if ((state_changed || end_changed) && lh_milestone_says_done (milestone) && lh_date_is_set (actual) &&
      lh_date_is_set (planned))
    lh_record_set_text (milestone, LH_MILESTONE_STATE,
                        lh_date_compare (actual, planned) > 0 ? "done-late" : "done");
}

/* The state and the actual end of a milestone that was there before follow each other. */
static gboolean
lh_milestone_follow_change (LhSession  *session,
                            LhRecord   *milestone,
                            GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_MILESTONE, lh_record_get_id (milestone), &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (before != NULL)
    lh_milestone_follow_record (milestone,
                                !lh_record_field_equal (before, milestone, LH_MILESTONE_STATE),
                                !lh_record_field_equal (before, milestone, LH_MILESTONE_ACTUAL_END));
  return TRUE;
}

/**
 * lh_milestone_follow:
 * @changes: (element-type LhChange): what is about to be applied; completed
 *
 * Ticking a milestone off sets the day it was done to today, where none is given; giving that day ticks it off. What
 * was done after the planned end is done late. Both happen in the change that the user made, so one undo takes back
 * both.
 */
gboolean
lh_milestone_follow (LhSession  *session,
                     GPtrArray  *changes,
                     GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_UPDATE && LH_IS_MILESTONE (change->record) &&
          !lh_milestone_follow_change (session, change->record, error))
        return FALSE;
    }
  return TRUE;
}
