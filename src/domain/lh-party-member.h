/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPartyMember:
 *
 * A member of a branch, with the day of admission (S1-50, S1-56).
 */
#define LH_TYPE_PARTY_MEMBER (lh_party_member_get_type ())

G_DECLARE_FINAL_TYPE (LhPartyMember, lh_party_member, LH, PARTY_MEMBER, LhRecord)

typedef enum
{
  LH_PARTY_MEMBER_ORGANIZATION_ID,
  LH_PARTY_MEMBER_NAME,
  LH_PARTY_MEMBER_JOINED_ON,
  LH_PARTY_MEMBER_POST,
  LH_PARTY_MEMBER_PHONE,
  LH_PARTY_MEMBER_UNTIL,
  LH_PARTY_MEMBER_NOTE,
  LH_PARTY_MEMBER_N_FIELDS
} LhPartyMemberField;

LhPartyMember *lh_party_member_new (void);

G_END_DECLS
