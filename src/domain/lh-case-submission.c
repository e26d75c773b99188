/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-case-submission.h"

struct _LhCaseSubmission
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhCaseSubmission, lh_case_submission, LH_TYPE_RECORD)

static const LhField lh_case_submission_fields[LH_CASE_SUBMISSION_N_FIELDS] = {
  [LH_CASE_SUBMISSION_PRACTICE_ID] = { "practice-id", LH_FIELD_REFERENCE, N_("Practice"), "practice", LH_FIELD_REQUIRED, 0 },
  [LH_CASE_SUBMISSION_BODY] = { "body", LH_FIELD_TEXT, N_("Selection body"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_CASE_SUBMISSION_SELECTION] = { "selection", LH_FIELD_TEXT, N_("Selection"), NULL, LH_FIELD_OPTIONAL, 80 },
  [LH_CASE_SUBMISSION_SUBMITTED_ON] = { "submitted-on", LH_FIELD_DATE, N_("Submitted on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CASE_SUBMISSION_RESULT] = { "result", LH_FIELD_TEXT, N_("Result obtained"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_CASE_SUBMISSION_RESULT_ON] = { "result-on", LH_FIELD_DATE, N_("Result on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CASE_SUBMISSION_RANK] = { "rank", LH_FIELD_INTEGER, N_("Rank"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CASE_SUBMISSION_RANK_SCOPE] = { "rank-scope", LH_FIELD_TEXT, N_("Scope of the rank"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_CASE_SUBMISSION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_case_submission_class_init (LhCaseSubmissionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "case-submission", N_("Submission of a case"),
                              lh_case_submission_fields, LH_CASE_SUBMISSION_N_FIELDS);
}

static void
lh_case_submission_init (LhCaseSubmission *self)
{
}

LhCaseSubmission *
lh_case_submission_new (void)
{
  return g_object_new (LH_TYPE_CASE_SUBMISSION, NULL);
}
