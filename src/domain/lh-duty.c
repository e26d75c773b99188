/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty.h"

struct _LhDuty
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhDuty, lh_duty, LH_TYPE_RECORD)

static const LhField lh_duty_fields[LH_DUTY_N_FIELDS] = {
  [LH_DUTY_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Checklist item"), "checklist-item", LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_PERIOD_START] = { "period-start", LH_FIELD_DATE, N_("Period from"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_REQUIRED_COUNT] = { "required-count", LH_FIELD_INTEGER, N_("Times required"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_DONE_COUNT] = { "done-count", LH_FIELD_INTEGER, N_("Times done"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_DONE_ON] = { "done-on", LH_FIELD_DATE, N_("Done on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_STATE] = { "state", LH_FIELD_CODE, N_("State"), "duty-state", LH_FIELD_REQUIRED, 0 },
  [LH_DUTY_EVIDENCE] = { "evidence", LH_FIELD_TEXT, N_("Evidence"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_DUTY_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_PERIOD_END] = { "period-end", LH_FIELD_DATE, N_("Period until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_MEMBER_ID] = { "member-id", LH_FIELD_REFERENCE, N_("Committee member"), "committee-member", LH_FIELD_OPTIONAL, 0 },
  [LH_DUTY_EXEMPT_REASON] = { "exempt-reason", LH_FIELD_TEXT, N_("Reason of the exemption"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_DUTY_GENERATED_ON] = { "generated-on", LH_FIELD_DATE, N_("Generated on"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_duty_class_init (LhDutyClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "duty", N_("Duty"),
                              lh_duty_fields, LH_DUTY_N_FIELDS);
}

static void
lh_duty_init (LhDuty *self)
{
}

LhDuty *
lh_duty_new (void)
{
  return g_object_new (LH_TYPE_DUTY, NULL);
}
