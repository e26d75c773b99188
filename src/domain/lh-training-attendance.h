/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTrainingAttendance:
 *
 * One person of a training (S1-50).
 */
#define LH_TYPE_TRAINING_ATTENDANCE (lh_training_attendance_get_type ())

G_DECLARE_FINAL_TYPE (LhTrainingAttendance, lh_training_attendance, LH, TRAINING_ATTENDANCE, LhRecord)

typedef enum
{
  LH_TRAINING_ATTENDANCE_TRAINING_ID,
  LH_TRAINING_ATTENDANCE_ORGANIZATION_ID,
  LH_TRAINING_ATTENDANCE_MEMBER_ID,
  LH_TRAINING_ATTENDANCE_NAME,
  LH_TRAINING_ATTENDANCE_RESULT,
  LH_TRAINING_ATTENDANCE_N_FIELDS
} LhTrainingAttendanceField;

LhTrainingAttendance *lh_training_attendance_new (void);

G_END_DECLS
