/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-milestone.h"

G_BEGIN_DECLS

/**
 * LhMilestoneMark:
 * @LH_MILESTONE_MARK_NOT_STARTED: its time has not come, or nobody began
 * @LH_MILESTONE_MARK_UNDER_WAY: begun, not due yet
 * @LH_MILESTONE_MARK_DONE: done on time
 * @LH_MILESTONE_MARK_LATE: done after its planned end
 * @LH_MILESTONE_MARK_OVERDUE: its planned end is over and it is not done
 * @LH_MILESTONE_MARK_CANCELLED: called off
 *
 * How a milestone stands on a day (S0-8). It is computed from the dates; the state of the record stays what the clerk
 * said.
 */
typedef enum
{
  LH_MILESTONE_MARK_NOT_STARTED,
  LH_MILESTONE_MARK_UNDER_WAY,
  LH_MILESTONE_MARK_DONE,
  LH_MILESTONE_MARK_LATE,
  LH_MILESTONE_MARK_OVERDUE,
  LH_MILESTONE_MARK_CANCELLED,
  LH_N_MILESTONE_MARKS
} LhMilestoneMark;

LhMilestoneMark  lh_milestone_mark_judge     (LhRecord        *milestone,
                                              LhDate           as_of);
gboolean         lh_milestone_mark_is_done   (LhMilestoneMark  mark);
int              lh_milestone_count_late     (LhRecord        *milestone,
                                              LhDate           as_of);
const char      *lh_milestone_mark_get_code  (LhMilestoneMark  mark);
const char      *lh_milestone_mark_get_label (LhMilestoneMark  mark,
                                              LhCatalog       *catalog);

G_END_DECLS
