/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPartyUnion:
 *
 * A union of organizations across fields (S1-57).
 */
#define LH_TYPE_PARTY_UNION (lh_party_union_get_type ())

G_DECLARE_FINAL_TYPE (LhPartyUnion, lh_party_union, LH, PARTY_UNION, LhRecord)

typedef enum
{
  LH_PARTY_UNION_NAME,
  LH_PARTY_UNION_ORGANIZATION_ID,
  LH_PARTY_UNION_FOUNDED_ON,
  LH_PARTY_UNION_ENDED_ON,
  LH_PARTY_UNION_FIELD,
  LH_PARTY_UNION_MEMBERS,
  LH_PARTY_UNION_WORK,
  LH_PARTY_UNION_NOTE,
  LH_PARTY_UNION_N_FIELDS
} LhPartyUnionField;

LhPartyUnion *lh_party_union_new (void);

G_END_DECLS
