/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandEvaluation:
 *
 * The marks of one judge or poll for a brand in one year (form F10).
 */
#define LH_TYPE_BRAND_EVALUATION (lh_brand_evaluation_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandEvaluation, lh_brand_evaluation, LH, BRAND_EVALUATION, LhRecord)

typedef enum
{
  LH_BRAND_EVALUATION_BRAND_ID,
  LH_BRAND_EVALUATION_YEAR,
  LH_BRAND_EVALUATION_RATER_KIND,
  LH_BRAND_EVALUATION_RATER,
  LH_BRAND_EVALUATION_NAMING,
  LH_BRAND_EVALUATION_CONNOTATION,
  LH_BRAND_EVALUATION_CARRIERS,
  LH_BRAND_EVALUATION_FUSION,
  LH_BRAND_EVALUATION_RESULTS,
  LH_BRAND_EVALUATION_PROMOTION,
  LH_BRAND_EVALUATION_TOTAL,
  LH_BRAND_EVALUATION_COMMENT,
  LH_BRAND_EVALUATION_N_FIELDS
} LhBrandEvaluationField;

LhBrandEvaluation *lh_brand_evaluation_new (void);

G_END_DECLS
