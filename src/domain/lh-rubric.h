/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhRubric:
 *
 * A score sheet for the acceptance of projects (form F7), with the lines of its grades.
 */
#define LH_TYPE_RUBRIC (lh_rubric_get_type ())

G_DECLARE_FINAL_TYPE (LhRubric, lh_rubric, LH, RUBRIC, LhRecord)

typedef enum
{
  LH_RUBRIC_YEAR,
  LH_RUBRIC_NAME,
  LH_RUBRIC_EXCELLENT_FROM,
  LH_RUBRIC_GOOD_FROM,
  LH_RUBRIC_QUALIFIED_FROM,
  LH_RUBRIC_EXCELLENT_SHARE,
  LH_RUBRIC_ADJUSTMENT_LIMIT,
  LH_RUBRIC_RETIRED,
  LH_RUBRIC_NOTE,
  LH_RUBRIC_N_FIELDS
} LhRubricField;

LhRubric *lh_rubric_new (void);

G_END_DECLS
