/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-topic.h"

struct _LhTopic
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTopic, lh_topic, LH_TYPE_RECORD)

static const LhField lh_topic_fields[LH_TOPIC_N_FIELDS] = {
  [LH_TOPIC_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_TOPIC_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_TOPIC_TITLE] = { "title", LH_FIELD_TEXT, N_("Topic title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_TOPIC_PROBLEM] = { "problem", LH_FIELD_LONG_TEXT, N_("Problem to be solved"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_DIMENSION] = { "dimension", LH_FIELD_CODE, N_("Topic dimension"), "topic-dimension", LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_INFERRED] = { "inferred", LH_FIELD_BOOLEAN, N_("Dimension inferred"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_CORE] = { "core", LH_FIELD_BOOLEAN, N_("Core problem"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_CORE_REASON] = { "core-reason", LH_FIELD_TEXT, N_("Reason for a third core problem"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_TOPIC_RESEARCH] = { "research", LH_FIELD_LONG_TEXT, N_("Survey notes"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_RESEARCHED_ON] = { "researched-on", LH_FIELD_DATE, N_("Surveyed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_RESEARCHER] = { "researcher", LH_FIELD_TEXT, N_("Surveyed by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_TOPIC_DIAGNOSIS] = { "diagnosis", LH_FIELD_LONG_TEXT, N_("Diagnosis opinion"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_DIAGNOSED_ON] = { "diagnosed-on", LH_FIELD_DATE, N_("Diagnosed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_DIAGNOSED_BY] = { "diagnosed-by", LH_FIELD_NAMES, N_("Diagnosed by"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_MEETING] = { "meeting", LH_FIELD_TEXT, N_("Meeting"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_TOPIC_MEETING_ON] = { "meeting-on", LH_FIELD_DATE, N_("Meeting on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_ATTENDANCE] = { "attendance", LH_FIELD_NAMES, N_("Attendance"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_DECISION] = { "decision", LH_FIELD_LONG_TEXT, N_("Decision"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_TOPIC_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_topic_class_init (LhTopicClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "topic", N_("Topic"),
                              lh_topic_fields, LH_TOPIC_N_FIELDS);
}

static void
lh_topic_init (LhTopic *self)
{
}

LhTopic *
lh_topic_new (void)
{
  return g_object_new (LH_TYPE_TOPIC, NULL);
}
