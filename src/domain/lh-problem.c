/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem.h"

struct _LhProblem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProblem, lh_problem, LH_TYPE_RECORD)

static const LhField lh_problem_fields[LH_PROBLEM_N_FIELDS] = {
  [LH_PROBLEM_NUMBER] = { "number", LH_FIELD_TEXT, N_("Problem number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_PROBLEM_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_INSPECTION_ID] = { "inspection-id", LH_FIELD_REFERENCE, N_("Inspection"), "inspection", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_SOURCE] = { "source", LH_FIELD_CODE, N_("Source of the problem"), "problem-source", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_FOUND_ON] = { "found-on", LH_FIELD_DATE, N_("Found on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_FINDER] = { "finder", LH_FIELD_TEXT, N_("Found by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_CATEGORY] = { "category", LH_FIELD_CODE, N_("Category of the problem"), "problem-category", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_DESCRIPTION] = { "description", LH_FIELD_LONG_TEXT, N_("Description of the problem"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 0 },
  [LH_PROBLEM_GOAL] = { "goal", LH_FIELD_LONG_TEXT, N_("Goal of the rectification"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_MEASURES] = { "measures", LH_FIELD_LONG_TEXT, N_("Solution"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_LEADER] = { "leader", LH_FIELD_TEXT, N_("Responsible leader"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_DEADLINE] = { "deadline", LH_FIELD_DATE, N_("Deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_PROGRESS_TEXT] = { "progress-text", LH_FIELD_LONG_TEXT, N_("Progress of the rectification"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_COMPLETION] = { "completion", LH_FIELD_TENTHS, N_("Completion"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_COMPLETED_ON] = { "completed-on", LH_FIELD_DATE, N_("Completed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_EVIDENCE] = { "evidence", LH_FIELD_TEXT, N_("Evidence"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_PROBLEM_STATE] = { "state", LH_FIELD_CODE, N_("State of the problem"), "problem-state", LH_FIELD_REQUIRED, 0 },
  [LH_PROBLEM_REVIEWER] = { "reviewer", LH_FIELD_TEXT, N_("Reviewed by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_CLOSED_ON] = { "closed-on", LH_FIELD_DATE, N_("Closed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_ASSISTING] = { "assisting", LH_FIELD_NAMES, N_("Assisting units"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_BRANCH] = { "branch", LH_FIELD_TEXT, N_("Party organization"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROBLEM_COMMONNESS] = { "commonness", LH_FIELD_CODE, N_("Individual or common"), "commonness", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_COMMON_PROBLEM_ID] = { "common-problem-id", LH_FIELD_REFERENCE, N_("Common problem"), "common-problem", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_SEVERITY] = { "severity", LH_FIELD_CODE, N_("Severity"), "severity", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_CAUSE] = { "cause", LH_FIELD_CODE, N_("Cause of the problem"), "problem-cause", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_CAUSE_TEXT] = { "cause-text", LH_FIELD_LONG_TEXT, N_("Analysis of the causes"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_RECTIFICATION] = { "rectification", LH_FIELD_CODE, N_("Kind of rectification"), "rectification-kind", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_EXTENDED_DEADLINE] = { "extended-deadline", LH_FIELD_DATE, N_("Extended deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_REVIEW_ON] = { "review-on", LH_FIELD_DATE, N_("Next review on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_SIGNED_BY] = { "signed-by", LH_FIELD_TEXT, N_("Signed by the head of the unit"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_SIGNED_ON] = { "signed-on", LH_FIELD_DATE, N_("Signed by the head on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_FIRST_REVIEWER] = { "first-reviewer", LH_FIELD_TEXT, N_("First reviewed by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_FIRST_REVIEWED_ON] = { "first-reviewed-on", LH_FIELD_DATE, N_("First reviewed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_REVIEWED_ON] = { "reviewed-on", LH_FIELD_DATE, N_("Reviewed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_CONCLUSION] = { "conclusion", LH_FIELD_CODE, N_("Conclusion of the review"), "review-conclusion", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_RETURN_COUNT] = { "return-count", LH_FIELD_INTEGER, N_("Times returned"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_CLOSING_NUMBER] = { "closing-number", LH_FIELD_TEXT, N_("Closing number"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PROBLEM_REOPENED_ID] = { "reopened-id", LH_FIELD_REFERENCE, N_("Reopens problem"), "problem", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_SOURCE_DOCUMENT] = { "source-document", LH_FIELD_TEXT, N_("Source document"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROBLEM_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Negative list line"), "checklist-item", LH_FIELD_OPTIONAL, 0 },
  [LH_PROBLEM_LIGHT_NOTE] = { "light-note", LH_FIELD_TEXT, N_("Remark on the light"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_problem_class_init (LhProblemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "problem", N_("Problem"),
                              lh_problem_fields, LH_PROBLEM_N_FIELDS);
}

static void
lh_problem_init (LhProblem *self)
{
}

LhProblem *
lh_problem_new (void)
{
  return g_object_new (LH_TYPE_PROBLEM, NULL);
}
