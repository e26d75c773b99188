/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress.h"

struct _LhProgress
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProgress, lh_progress, LH_TYPE_RECORD)

static const LhField lh_progress_fields[LH_PROGRESS_N_FIELDS] = {
  [LH_PROGRESS_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROGRESS_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROGRESS_PLANNED_WORK] = { "planned-work", LH_FIELD_LONG_TEXT, N_("Plan of the quarter"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROGRESS_WORK_DONE] = { "work-done", LH_FIELD_LONG_TEXT, N_("Progress of the quarter"), NULL, LH_FIELD_OPTIONAL, 300 },
  [LH_PROGRESS_ACTUAL_PROGRESS] = { "actual-progress", LH_FIELD_TENTHS, N_("Cumulative progress"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROGRESS_FALL_REASON] = { "fall-reason", LH_FIELD_LONG_TEXT, N_("Reason for the fall"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROGRESS_PROBLEMS] = { "problems", LH_FIELD_LONG_TEXT, N_("Problems"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROGRESS_CAUSES] = { "causes", LH_FIELD_LONG_TEXT, N_("Causes"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROGRESS_NEXT_PLAN] = { "next-plan", LH_FIELD_LONG_TEXT, N_("Plan for the next quarter"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_PROGRESS_COORDINATION] = { "coordination", LH_FIELD_LONG_TEXT, N_("Matters to coordinate"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROGRESS_REPORTER] = { "reporter", LH_FIELD_TEXT, N_("Reported by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROGRESS_REPORTER_PHONE] = { "reporter-phone", LH_FIELD_TEXT, N_("Telephone"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_PROGRESS_REVIEWER] = { "reviewer", LH_FIELD_TEXT, N_("Reviewed by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROGRESS_REPORTED_ON] = { "reported-on", LH_FIELD_DATE, N_("Reported on"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_progress_class_init (LhProgressClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "progress", N_("Quarterly progress"),
                              lh_progress_fields, LH_PROGRESS_N_FIELDS);
}

static void
lh_progress_init (LhProgress *self)
{
}

LhProgress *
lh_progress_new (void)
{
  return g_object_new (LH_TYPE_PROGRESS, NULL);
}
