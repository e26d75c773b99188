/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhIndicatorValue:
 *
 * What an indicator had reached when a quarter was reported (F4).
 */
#define LH_TYPE_INDICATOR_VALUE (lh_indicator_value_get_type ())

G_DECLARE_FINAL_TYPE (LhIndicatorValue, lh_indicator_value, LH, INDICATOR_VALUE, LhRecord)

typedef enum
{
  LH_INDICATOR_VALUE_PROGRESS_ID,
  LH_INDICATOR_VALUE_INDICATOR_ID,
  LH_INDICATOR_VALUE_VALUE,
  LH_INDICATOR_VALUE_QUALIFIER,
  LH_INDICATOR_VALUE_N_FIELDS
} LhIndicatorValueField;

LhIndicatorValue *lh_indicator_value_new (void);

G_END_DECLS
