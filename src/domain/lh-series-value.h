/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSeriesValue:
 *
 * The value of a series in one year.
 */
#define LH_TYPE_SERIES_VALUE (lh_series_value_get_type ())

G_DECLARE_FINAL_TYPE (LhSeriesValue, lh_series_value, LH, SERIES_VALUE, LhRecord)

typedef enum
{
  LH_SERIES_VALUE_SERIES_ID,
  LH_SERIES_VALUE_YEAR,
  LH_SERIES_VALUE_VALUE,
  LH_SERIES_VALUE_QUALIFIER,
  LH_SERIES_VALUE_N_FIELDS
} LhSeriesValueField;

LhSeriesValue *lh_series_value_new (void);

G_END_DECLS
