/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSelfCheck:
 *
 * The self-check of one organization against a line of the negative list (S1-46).
 */
#define LH_TYPE_SELF_CHECK (lh_self_check_get_type ())

G_DECLARE_FINAL_TYPE (LhSelfCheck, lh_self_check, LH, SELF_CHECK, LhRecord)

typedef enum
{
  LH_SELF_CHECK_ITEM_ID,
  LH_SELF_CHECK_ORGANIZATION_ID,
  LH_SELF_CHECK_CHECKED_ON,
  LH_SELF_CHECK_CHECKER,
  LH_SELF_CHECK_HIT,
  LH_SELF_CHECK_OCCURRED_ON,
  LH_SELF_CHECK_DESCRIPTION,
  LH_SELF_CHECK_FINDING,
  LH_SELF_CHECK_HANDLING,
  LH_SELF_CHECK_PROBLEM_ID,
  LH_SELF_CHECK_NOTE,
  LH_SELF_CHECK_N_FIELDS
} LhSelfCheckField;

LhSelfCheck *lh_self_check_new (void);

G_END_DECLS
