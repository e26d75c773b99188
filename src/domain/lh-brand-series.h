/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandSeries:
 *
 * A figure by years with a threshold (S2-24).
 */
#define LH_TYPE_BRAND_SERIES (lh_brand_series_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandSeries, lh_brand_series, LH, BRAND_SERIES, LhRecord)

typedef enum
{
  LH_BRAND_SERIES_BRAND_ID,
  LH_BRAND_SERIES_ORGANIZATION_ID,
  LH_BRAND_SERIES_NAME,
  LH_BRAND_SERIES_UNIT,
  LH_BRAND_SERIES_THRESHOLD,
  LH_BRAND_SERIES_DIRECTION,
  LH_BRAND_SERIES_NOTE,
  LH_BRAND_SERIES_N_FIELDS
} LhBrandSeriesField;

LhBrandSeries *lh_brand_series_new (void);

G_END_DECLS
