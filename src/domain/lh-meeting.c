/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-meeting.h"

struct _LhMeeting
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhMeeting, lh_meeting, LH_TYPE_RECORD)

static const LhField lh_meeting_fields[LH_MEETING_N_FIELDS] = {
  [LH_MEETING_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_MEETING_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of meeting"), "meeting-kind", LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_TITLE] = { "title", LH_FIELD_TEXT, N_("Meeting title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_MEETING_HELD_ON] = { "held-on", LH_FIELD_DATE, N_("Held on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_PLACE] = { "place", LH_FIELD_TEXT, N_("Place"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_MEETING_CHAIR] = { "chair", LH_FIELD_TEXT, N_("Chaired by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_MEETING_ATTENDANCE] = { "attendance", LH_FIELD_NAMES, N_("Attendance"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_TOPIC] = { "topic", LH_FIELD_LONG_TEXT, N_("Topics of the meeting"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_MINUTES] = { "minutes", LH_FIELD_LONG_TEXT, N_("Minutes"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_meeting_class_init (LhMeetingClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "meeting", N_("Meeting record"),
                              lh_meeting_fields, LH_MEETING_N_FIELDS);
}

static void
lh_meeting_init (LhMeeting *self)
{
}

LhMeeting *
lh_meeting_new (void)
{
  return g_object_new (LH_TYPE_MEETING, NULL);
}
