/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhCommitteeMember:
 *
 * A member of a committee with a share of its work (S1-9).
 */
#define LH_TYPE_COMMITTEE_MEMBER (lh_committee_member_get_type ())

G_DECLARE_FINAL_TYPE (LhCommitteeMember, lh_committee_member, LH, COMMITTEE_MEMBER, LhRecord)

typedef enum
{
  LH_COMMITTEE_MEMBER_ORGANIZATION_ID,
  LH_COMMITTEE_MEMBER_POSITION,
  LH_COMMITTEE_MEMBER_NAME,
  LH_COMMITTEE_MEMBER_POST,
  LH_COMMITTEE_MEMBER_SHARE,
  LH_COMMITTEE_MEMBER_PHONE,
  LH_COMMITTEE_MEMBER_SINCE,
  LH_COMMITTEE_MEMBER_UNTIL,
  LH_COMMITTEE_MEMBER_NOTE,
  LH_COMMITTEE_MEMBER_N_FIELDS
} LhCommitteeMemberField;

LhCommitteeMember *lh_committee_member_new (void);

G_END_DECLS
