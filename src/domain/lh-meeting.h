/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhMeeting:
 *
 * A meeting whose decisions become tasks (S1-2, S1-10, S2-1).
 */
#define LH_TYPE_MEETING (lh_meeting_get_type ())

G_DECLARE_FINAL_TYPE (LhMeeting, lh_meeting, LH, MEETING, LhRecord)

typedef enum
{
  LH_MEETING_YEAR,
  LH_MEETING_KIND,
  LH_MEETING_ORGANIZATION_ID,
  LH_MEETING_TITLE,
  LH_MEETING_HELD_ON,
  LH_MEETING_PLACE,
  LH_MEETING_CHAIR,
  LH_MEETING_ATTENDANCE,
  LH_MEETING_TOPIC,
  LH_MEETING_MINUTES,
  LH_MEETING_NOTE,
  LH_MEETING_N_FIELDS
} LhMeetingField;

LhMeeting *lh_meeting_new (void);

G_END_DECLS
