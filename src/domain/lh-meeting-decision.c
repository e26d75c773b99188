/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-meeting-decision.h"

struct _LhMeetingDecision
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhMeetingDecision, lh_meeting_decision, LH_TYPE_RECORD)

static const LhField lh_meeting_decision_fields[LH_MEETING_DECISION_N_FIELDS] = {
  [LH_MEETING_DECISION_MEETING_ID] = { "meeting-id", LH_FIELD_REFERENCE, N_("Meeting record"), "meeting", LH_FIELD_REQUIRED, 0 },
  [LH_MEETING_DECISION_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_DECISION_DECISION] = { "decision", LH_FIELD_TEXT, N_("Matter decided"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_MEETING_DECISION_REQUIREMENT] = { "requirement", LH_FIELD_LONG_TEXT, N_("Requirement"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_DECISION_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_DECISION_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_MEETING_DECISION_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEETING_DECISION_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Task it became"), "checklist-item", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_meeting_decision_class_init (LhMeetingDecisionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "meeting-decision", N_("Decision of a meeting"),
                              lh_meeting_decision_fields, LH_MEETING_DECISION_N_FIELDS);
}

static void
lh_meeting_decision_init (LhMeetingDecision *self)
{
}

LhMeetingDecision *
lh_meeting_decision_new (void)
{
  return g_object_new (LH_TYPE_MEETING_DECISION, NULL);
}
