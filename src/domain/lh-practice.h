/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPractice:
 *
 * A case or practice that can be copied (S0-16, S3-25), with the project it grew from (form F22).
 */
#define LH_TYPE_PRACTICE (lh_practice_get_type ())

/* Of the vocabulary "practice-state". */
#define LH_PRACTICE_COLLECTED "collected"
#define LH_PRACTICE_FINAL "final"

G_DECLARE_FINAL_TYPE (LhPractice, lh_practice, LH, PRACTICE, LhRecord)

typedef enum
{
  LH_PRACTICE_NUMBER,
  LH_PRACTICE_YEAR,
  LH_PRACTICE_ORGANIZATION_ID,
  LH_PRACTICE_PROJECT_ID,
  LH_PRACTICE_KIND,
  LH_PRACTICE_TITLE,
  LH_PRACTICE_BACKGROUND,
  LH_PRACTICE_METHOD,
  LH_PRACTICE_EFFECT,
  LH_PRACTICE_AUTHOR,
  LH_PRACTICE_PROMOTED_LEVEL,
  LH_PRACTICE_PROMOTED_ON,
  LH_PRACTICE_STATE,
  LH_PRACTICE_REVIEW_OPINION,
  LH_PRACTICE_NOTE,
  LH_PRACTICE_BRAND_ID,
  LH_PRACTICE_PROMOTE,
  LH_PRACTICE_N_FIELDS
} LhPracticeField;

LhPractice *lh_practice_new (void);

G_END_DECLS
