/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProblem:
 *
 * A problem to be put right (form F11), of a project or of an organization (S0-12).
 */
#define LH_TYPE_PROBLEM (lh_problem_get_type ())

G_DECLARE_FINAL_TYPE (LhProblem, lh_problem, LH, PROBLEM, LhRecord)

typedef enum
{
  LH_PROBLEM_NUMBER,
  LH_PROBLEM_PROJECT_ID,
  LH_PROBLEM_ORGANIZATION_ID,
  LH_PROBLEM_INSPECTION_ID,
  LH_PROBLEM_SOURCE,
  LH_PROBLEM_FOUND_ON,
  LH_PROBLEM_FINDER,
  LH_PROBLEM_CATEGORY,
  LH_PROBLEM_DESCRIPTION,
  LH_PROBLEM_GOAL,
  LH_PROBLEM_MEASURES,
  LH_PROBLEM_LEADER,
  LH_PROBLEM_RESPONSIBLE_NAME,
  LH_PROBLEM_DEADLINE,
  LH_PROBLEM_PROGRESS_TEXT,
  LH_PROBLEM_COMPLETION,
  LH_PROBLEM_COMPLETED_ON,
  LH_PROBLEM_EVIDENCE,
  LH_PROBLEM_STATE,
  LH_PROBLEM_REVIEWER,
  LH_PROBLEM_CLOSED_ON,
  LH_PROBLEM_NOTE,
  LH_PROBLEM_N_FIELDS
} LhProblemField;

LhProblem *lh_problem_new (void);

G_END_DECLS
