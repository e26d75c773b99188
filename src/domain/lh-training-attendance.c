/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-training-attendance.h"

struct _LhTrainingAttendance
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTrainingAttendance, lh_training_attendance, LH_TYPE_RECORD)

static const LhField lh_training_attendance_fields[LH_TRAINING_ATTENDANCE_N_FIELDS] = {
  [LH_TRAINING_ATTENDANCE_TRAINING_ID] = { "training-id", LH_FIELD_REFERENCE, N_("Training"), "training", LH_FIELD_REQUIRED, 0 },
  [LH_TRAINING_ATTENDANCE_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_TRAINING_ATTENDANCE_MEMBER_ID] = { "member-id", LH_FIELD_REFERENCE, N_("Party member"), "party-member", LH_FIELD_OPTIONAL, 0 },
  [LH_TRAINING_ATTENDANCE_NAME] = { "name", LH_FIELD_TEXT, N_("Person name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 40 },
  [LH_TRAINING_ATTENDANCE_RESULT] = { "result", LH_FIELD_TEXT, N_("Result obtained"), NULL, LH_FIELD_OPTIONAL, 60 },
};

static void
lh_training_attendance_class_init (LhTrainingAttendanceClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "training-attendance", N_("Training attendance"),
                              lh_training_attendance_fields, LH_TRAINING_ATTENDANCE_N_FIELDS);
}

static void
lh_training_attendance_init (LhTrainingAttendance *self)
{
}

LhTrainingAttendance *
lh_training_attendance_new (void)
{
  return g_object_new (LH_TYPE_TRAINING_ATTENDANCE, NULL);
}
