/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhIndicator:
 *
 * A quantified indicator of a project (F1 no. 14): baseline and target in a unit, and which way is better.
 */
#define LH_TYPE_INDICATOR (lh_indicator_get_type ())

G_DECLARE_FINAL_TYPE (LhIndicator, lh_indicator, LH, INDICATOR, LhRecord)

typedef enum
{
  LH_INDICATOR_PROJECT_ID,
  LH_INDICATOR_POSITION,
  LH_INDICATOR_NAME,
  LH_INDICATOR_UNIT,
  LH_INDICATOR_BASELINE,
  LH_INDICATOR_TARGET,
  LH_INDICATOR_QUALIFIER,
  LH_INDICATOR_DIRECTION,
  LH_INDICATOR_N_FIELDS
} LhIndicatorField;

LhIndicator *lh_indicator_new (void);

G_END_DECLS
