/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhContestResult:
 *
 * What one organization achieved in a contest: number of items and amount.
 */
#define LH_TYPE_CONTEST_RESULT (lh_contest_result_get_type ())

G_DECLARE_FINAL_TYPE (LhContestResult, lh_contest_result, LH, CONTEST_RESULT, LhRecord)

typedef enum
{
  LH_CONTEST_RESULT_CONTEST_ID,
  LH_CONTEST_RESULT_ORGANIZATION_ID,
  LH_CONTEST_RESULT_ITEM_COUNT,
  LH_CONTEST_RESULT_AMOUNT,
  LH_CONTEST_RESULT_NOTE,
  LH_CONTEST_RESULT_N_FIELDS
} LhContestResultField;

LhContestResult *lh_contest_result_new (void);

G_END_DECLS
