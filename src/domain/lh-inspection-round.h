/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhInspectionRound:
 *
 * A round of inspection (S1-22): quarterly inspection, mid-year dispatch or year-end acceptance, with its dates
 * and group.
 */
#define LH_TYPE_INSPECTION_ROUND (lh_inspection_round_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionRound, lh_inspection_round, LH, INSPECTION_ROUND, LhRecord)

typedef enum
{
  LH_INSPECTION_ROUND_YEAR,
  LH_INSPECTION_ROUND_KIND,
  LH_INSPECTION_ROUND_TITLE,
  LH_INSPECTION_ROUND_QUARTER,
  LH_INSPECTION_ROUND_STARTS_ON,
  LH_INSPECTION_ROUND_DUE_ON,
  LH_INSPECTION_ROUND_LEADER,
  LH_INSPECTION_ROUND_MEMBERS,
  LH_INSPECTION_ROUND_CONTENT,
  LH_INSPECTION_ROUND_NOTE,
  LH_INSPECTION_ROUND_N_FIELDS
} LhInspectionRoundField;

LhInspectionRound *lh_inspection_round_new (void);

G_END_DECLS
