/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhActivityCase:
 *
 * A case shown at an activity (S1-33).
 */
#define LH_TYPE_ACTIVITY_CASE (lh_activity_case_get_type ())

G_DECLARE_FINAL_TYPE (LhActivityCase, lh_activity_case, LH, ACTIVITY_CASE, LhRecord)

typedef enum
{
  LH_ACTIVITY_CASE_ACTIVITY_ID,
  LH_ACTIVITY_CASE_PRACTICE_ID,
  LH_ACTIVITY_CASE_N_FIELDS
} LhActivityCaseField;

LhActivityCase *lh_activity_case_new (void);

G_END_DECLS
