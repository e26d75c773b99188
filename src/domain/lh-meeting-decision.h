/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhMeetingDecision:
 *
 * A decision of a meeting with owner and date, and the task it became (S1-2, S2-1).
 */
#define LH_TYPE_MEETING_DECISION (lh_meeting_decision_get_type ())

G_DECLARE_FINAL_TYPE (LhMeetingDecision, lh_meeting_decision, LH, MEETING_DECISION, LhRecord)

typedef enum
{
  LH_MEETING_DECISION_MEETING_ID,
  LH_MEETING_DECISION_POSITION,
  LH_MEETING_DECISION_DECISION,
  LH_MEETING_DECISION_REQUIREMENT,
  LH_MEETING_DECISION_ORGANIZATION_ID,
  LH_MEETING_DECISION_RESPONSIBLE_NAME,
  LH_MEETING_DECISION_DUE_ON,
  LH_MEETING_DECISION_ITEM_ID,
  LH_MEETING_DECISION_N_FIELDS
} LhMeetingDecisionField;

LhMeetingDecision *lh_meeting_decision_new (void);

G_END_DECLS
