/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProgress:
 *
 * What a project reports for a quarter (F4). There is one per project and quarter; a second report updates it.
 */
#define LH_TYPE_PROGRESS (lh_progress_get_type ())

G_DECLARE_FINAL_TYPE (LhProgress, lh_progress, LH, PROGRESS, LhRecord)

typedef enum
{
  LH_PROGRESS_PROJECT_ID,
  LH_PROGRESS_QUARTER,
  LH_PROGRESS_PLANNED_WORK,
  LH_PROGRESS_WORK_DONE,
  LH_PROGRESS_ACTUAL_PROGRESS,
  LH_PROGRESS_FALL_REASON,
  LH_PROGRESS_PROBLEMS,
  LH_PROGRESS_CAUSES,
  LH_PROGRESS_NEXT_PLAN,
  LH_PROGRESS_COORDINATION,
  LH_PROGRESS_REPORTER,
  LH_PROGRESS_REPORTER_PHONE,
  LH_PROGRESS_REVIEWER,
  LH_PROGRESS_REPORTED_ON,
  LH_PROGRESS_N_FIELDS
} LhProgressField;

LhProgress *lh_progress_new (void);

G_END_DECLS
