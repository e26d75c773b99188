/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhCaseSubmission:
 *
 * A case entered in a selection (S1-35).
 */
#define LH_TYPE_CASE_SUBMISSION (lh_case_submission_get_type ())

G_DECLARE_FINAL_TYPE (LhCaseSubmission, lh_case_submission, LH, CASE_SUBMISSION, LhRecord)

typedef enum
{
  LH_CASE_SUBMISSION_PRACTICE_ID,
  LH_CASE_SUBMISSION_BODY,
  LH_CASE_SUBMISSION_SELECTION,
  LH_CASE_SUBMISSION_SUBMITTED_ON,
  LH_CASE_SUBMISSION_RESULT,
  LH_CASE_SUBMISSION_RESULT_ON,
  LH_CASE_SUBMISSION_RANK,
  LH_CASE_SUBMISSION_RANK_SCOPE,
  LH_CASE_SUBMISSION_NOTE,
  LH_CASE_SUBMISSION_N_FIELDS
} LhCaseSubmissionField;

LhCaseSubmission *lh_case_submission_new (void);

G_END_DECLS
