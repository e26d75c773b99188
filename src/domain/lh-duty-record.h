/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhDutyRecord:
 *
 * One time a duty was done: when, what, with which evidence (S1-10, S1-11, S1-49, S1-58).
 */
#define LH_TYPE_DUTY_RECORD (lh_duty_record_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyRecord, lh_duty_record, LH, DUTY_RECORD, LhRecord)

typedef enum
{
  LH_DUTY_RECORD_DUTY_ID,
  LH_DUTY_RECORD_DONE_ON,
  LH_DUTY_RECORD_TIMES,
  LH_DUTY_RECORD_TOPIC,
  LH_DUTY_RECORD_ATTENDANCE,
  LH_DUTY_RECORD_EVIDENCE,
  LH_DUTY_RECORD_NOTE,
  LH_DUTY_RECORD_RECORDER,
  LH_DUTY_RECORD_N_FIELDS
} LhDutyRecordField;

LhDutyRecord *lh_duty_record_new (void);

G_END_DECLS
