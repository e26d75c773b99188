/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPointsEntry:
 *
 * Points of a member (S1-55).
 */
#define LH_TYPE_POINTS_ENTRY (lh_points_entry_get_type ())

G_DECLARE_FINAL_TYPE (LhPointsEntry, lh_points_entry, LH, POINTS_ENTRY, LhRecord)

typedef enum
{
  LH_POINTS_ENTRY_MEMBER_ID,
  LH_POINTS_ENTRY_RULE_ID,
  LH_POINTS_ENTRY_EARNED_ON,
  LH_POINTS_ENTRY_POINTS,
  LH_POINTS_ENTRY_REASON,
  LH_POINTS_ENTRY_N_FIELDS
} LhPointsEntryField;

LhPointsEntry *lh_points_entry_new (void);

G_END_DECLS
