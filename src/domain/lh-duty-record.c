/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-record.h"

struct _LhDutyRecord
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhDutyRecord, lh_duty_record, LH_TYPE_RECORD)

static const LhField lh_duty_record_fields[LH_DUTY_RECORD_N_FIELDS] = {
  [LH_DUTY_RECORD_DUTY_ID] = { "duty-id", LH_FIELD_REFERENCE, N_("Duty"), "duty", LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_RECORD_DONE_ON] = { "done-on", LH_FIELD_DATE, N_("Done on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_RECORD_TIMES] = { "times", LH_FIELD_INTEGER, N_("Times"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_RECORD_TOPIC] = { "topic", LH_FIELD_TEXT, N_("Subject of the record"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_DUTY_RECORD_ATTENDANCE] = { "attendance", LH_FIELD_INTEGER, N_("Number of people"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_RECORD_EVIDENCE] = { "evidence", LH_FIELD_TEXT, N_("Evidence"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_DUTY_RECORD_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_RECORD_RECORDER] = { "recorder", LH_FIELD_TEXT, N_("Recorded by"), NULL, LH_FIELD_OPTIONAL, 40 },
};

static void
lh_duty_record_class_init (LhDutyRecordClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "duty-record", N_("Record of a duty"),
                              lh_duty_record_fields, LH_DUTY_RECORD_N_FIELDS);
}

static void
lh_duty_record_init (LhDutyRecord *self)
{
}

LhDutyRecord *
lh_duty_record_new (void)
{
  return g_object_new (LH_TYPE_DUTY_RECORD, NULL);
}
