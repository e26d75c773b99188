/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhContest:
 *
 * A contest with its leading group (S4-3).
 */
#define LH_TYPE_CONTEST (lh_contest_get_type ())

G_DECLARE_FINAL_TYPE (LhContest, lh_contest, LH, CONTEST, LhRecord)

typedef enum
{
  LH_CONTEST_YEAR,
  LH_CONTEST_NAME,
  LH_CONTEST_PLAN,
  LH_CONTEST_GROUP_LEADER,
  LH_CONTEST_MEMBERS,
  LH_CONTEST_STARTS_ON,
  LH_CONTEST_ENDS_ON,
  LH_CONTEST_NOTE,
  LH_CONTEST_N_FIELDS
} LhContestField;

LhContest *lh_contest_new (void);

G_END_DECLS
