/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-change.h"

struct _LhProjectChange
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectChange, lh_project_change, LH_TYPE_RECORD)

static const LhField lh_project_change_fields[LH_PROJECT_CHANGE_N_FIELDS] = {
  [LH_PROJECT_CHANGE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_CHANGE_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of the change"), "change-kind", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_CHANGE_REQUESTED_ON] = { "requested-on", LH_FIELD_DATE, N_("Requested on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_CHANGE_REQUESTED_BY] = { "requested-by", LH_FIELD_TEXT, N_("Requested by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_CHANGE_REASON] = { "reason", LH_FIELD_LONG_TEXT, N_("Reason and present progress"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_CHANGE_ORIGINAL_DUE_DATE] = { "original-due-date", LH_FIELD_DATE, N_("Original deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_NEW_DUE_DATE] = { "new-due-date", LH_FIELD_DATE, N_("Extension to"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_NEW_LEADER_NAME] = { "new-leader-name", LH_FIELD_TEXT, N_("New leading secretary"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_CHANGE_NEW_LEADER_POST] = { "new-leader-post", LH_FIELD_TEXT, N_("Post of the new leading secretary"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_CHANGE_CONTENT_FIELD] = { "content-field", LH_FIELD_CODE, N_("What is changed"), "change-field", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_OLD_CONTENT] = { "old-content", LH_FIELD_LONG_TEXT, N_("Content before"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_NEW_CONTENT] = { "new-content", LH_FIELD_LONG_TEXT, N_("Content after"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_STAGE_GOAL] = { "stage-goal", LH_FIELD_LONG_TEXT, N_("Goal of the stage"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_REVIEW_ON] = { "review-on", LH_FIELD_DATE, N_("Next review on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_EXPECTED_ON] = { "expected-on", LH_FIELD_DATE, N_("Expected end"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_UNIT_OPINION] = { "unit-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the unit"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_UNIT_DECIDED_ON] = { "unit-decided-on", LH_FIELD_DATE, N_("Decided by the unit on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_UNIT_DECIDED_BY] = { "unit-decided-by", LH_FIELD_TEXT, N_("Decided for the unit by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_CHANGE_COMMITTEE_OPINION] = { "committee-opinion", LH_FIELD_LONG_TEXT, N_("Opinion of the work committee"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_DECIDED_ON] = { "decided-on", LH_FIELD_DATE, N_("Decided by the work committee on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_CHANGE_DECIDED_BY] = { "decided-by", LH_FIELD_TEXT, N_("Decided for the work committee by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROJECT_CHANGE_STATE] = { "state", LH_FIELD_CODE, N_("State of the request"), "change-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_CHANGE_RESUME_STATE] = { "resume-state", LH_FIELD_CODE, N_("State before the request"), "project-state", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_project_change_class_init (LhProjectChangeClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-change", N_("Change request"),
                              lh_project_change_fields, LH_PROJECT_CHANGE_N_FIELDS);
}

static void
lh_project_change_init (LhProjectChange *self)
{
}

LhProjectChange *
lh_project_change_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_CHANGE, NULL);
}
