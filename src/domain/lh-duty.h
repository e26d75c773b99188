/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhDuty:
 *
 * One dated instance of a checklist line for one organization and period, ticked when it is done.
 */
#define LH_TYPE_DUTY (lh_duty_get_type ())

G_DECLARE_FINAL_TYPE (LhDuty, lh_duty, LH, DUTY, LhRecord)

typedef enum
{
  LH_DUTY_ITEM_ID,
  LH_DUTY_ORGANIZATION_ID,
  LH_DUTY_PERIOD_START,
  LH_DUTY_DUE_ON,
  LH_DUTY_REQUIRED_COUNT,
  LH_DUTY_DONE_COUNT,
  LH_DUTY_DONE_ON,
  LH_DUTY_STATE,
  LH_DUTY_EVIDENCE,
  LH_DUTY_NOTE,
  LH_DUTY_PERIOD_END,
  LH_DUTY_MEMBER_ID,
  LH_DUTY_EXEMPT_REASON,
  LH_DUTY_GENERATED_ON,
  LH_DUTY_N_FIELDS
} LhDutyField;

LhDuty *lh_duty_new (void);

G_END_DECLS
