/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhAward:
 *
 * A nomination of a project for an award, and the award once it is granted.
 */
#define LH_TYPE_AWARD (lh_award_get_type ())

G_DECLARE_FINAL_TYPE (LhAward, lh_award, LH, AWARD, LhRecord)

typedef enum
{
  LH_AWARD_CATEGORY_ID,
  LH_AWARD_PROJECT_ID,
  LH_AWARD_NOMINATED_BY,
  LH_AWARD_NOMINATED_ON,
  LH_AWARD_REASON,
  LH_AWARD_RANK,
  LH_AWARD_GRANTED,
  LH_AWARD_GRANTED_ON,
  LH_AWARD_NOTE,
  LH_AWARD_N_FIELDS
} LhAwardField;

LhAward *lh_award_new (void);

G_END_DECLS
