/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandMeasure:
 *
 * A measure with base and present value, its change computed; without base it stays as stated (S2-14).
 */
#define LH_TYPE_BRAND_MEASURE (lh_brand_measure_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandMeasure, lh_brand_measure, LH, BRAND_MEASURE, LhRecord)

typedef enum
{
  LH_BRAND_MEASURE_BRAND_ID,
  LH_BRAND_MEASURE_POSITION,
  LH_BRAND_MEASURE_NAME,
  LH_BRAND_MEASURE_BASE,
  LH_BRAND_MEASURE_CURRENT,
  LH_BRAND_MEASURE_UNIT,
  LH_BRAND_MEASURE_DIRECTION,
  LH_BRAND_MEASURE_STATED,
  LH_BRAND_MEASURE_AS_OF,
  LH_BRAND_MEASURE_N_FIELDS
} LhBrandMeasureField;

LhBrandMeasure *lh_brand_measure_new (void);

G_END_DECLS
