/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhAnnualTarget:
 *
 * A target of the year with its actual value (acceptance case A1-4).
 */
#define LH_TYPE_ANNUAL_TARGET (lh_annual_target_get_type ())

G_DECLARE_FINAL_TYPE (LhAnnualTarget, lh_annual_target, LH, ANNUAL_TARGET, LhRecord)

typedef enum
{
  LH_ANNUAL_TARGET_YEAR,
  LH_ANNUAL_TARGET_POSITION,
  LH_ANNUAL_TARGET_NAME,
  LH_ANNUAL_TARGET_KIND,
  LH_ANNUAL_TARGET_TARGET,
  LH_ANNUAL_TARGET_UNIT,
  LH_ANNUAL_TARGET_QUALIFIER,
  LH_ANNUAL_TARGET_BASE,
  LH_ANNUAL_TARGET_BASE_UNIT,
  LH_ANNUAL_TARGET_ACTUAL,
  LH_ANNUAL_TARGET_SOURCE,
  LH_ANNUAL_TARGET_ITEM_ID,
  LH_ANNUAL_TARGET_ORGANIZATION_ID,
  LH_ANNUAL_TARGET_BASIS,
  LH_ANNUAL_TARGET_NOTE,
  LH_ANNUAL_TARGET_ACTUAL_QUALIFIER,
  LH_ANNUAL_TARGET_STANDARD,
  LH_ANNUAL_TARGET_N_FIELDS
} LhAnnualTargetField;

LhAnnualTarget *lh_annual_target_new (void);

G_END_DECLS
