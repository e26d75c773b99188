/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhCommonProblem:
 *
 * A problem found in several units (S1-13).
 */
#define LH_TYPE_COMMON_PROBLEM (lh_common_problem_get_type ())

G_DECLARE_FINAL_TYPE (LhCommonProblem, lh_common_problem, LH, COMMON_PROBLEM, LhRecord)

typedef enum
{
  LH_COMMON_PROBLEM_YEAR,
  LH_COMMON_PROBLEM_NAME,
  LH_COMMON_PROBLEM_CATEGORY,
  LH_COMMON_PROBLEM_DESCRIPTION,
  LH_COMMON_PROBLEM_MEASURES,
  LH_COMMON_PROBLEM_ORGANIZATION_ID,
  LH_COMMON_PROBLEM_NOTE,
  LH_COMMON_PROBLEM_N_FIELDS
} LhCommonProblemField;

LhCommonProblem *lh_common_problem_new (void);

G_END_DECLS
