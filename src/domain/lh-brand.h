/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrand:
 *
 * A Party-building brand (党建品牌) with the fields of its application F8.
 */
#define LH_TYPE_BRAND (lh_brand_get_type ())

G_DECLARE_FINAL_TYPE (LhBrand, lh_brand, LH, BRAND, LhRecord)

typedef enum
{
  LH_BRAND_NUMBER,
  LH_BRAND_ORGANIZATION_ID,
  LH_BRAND_PARTY_NAME,
  LH_BRAND_LEVEL,
  LH_BRAND_NAME,
  LH_BRAND_SLOGAN,
  LH_BRAND_LOGO,
  LH_BRAND_LOGO_MEANING,
  LH_BRAND_CONNOTATION,
  LH_BRAND_BACKGROUND,
  LH_BRAND_CARRIERS,
  LH_BRAND_RESULTS,
  LH_BRAND_PROMOTION,
  LH_BRAND_CREATED_ON,
  LH_BRAND_PROJECT_ID,
  LH_BRAND_RESPONSIBLE_NAME,
  LH_BRAND_CONTACT,
  LH_BRAND_CONTACT_PHONE,
  LH_BRAND_HONOURS,
  LH_BRAND_ORIENTATION,
  LH_BRAND_RECOMMENDATION,
  LH_BRAND_REVIEW_OPINION,
  LH_BRAND_STAGE,
  LH_BRAND_GRADE,
  LH_BRAND_GRADE_YEAR,
  LH_BRAND_NOTE,
  LH_BRAND_N_FIELDS
} LhBrandField;

LhBrand *lh_brand_new (void);

G_END_DECLS
