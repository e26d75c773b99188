/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-evaluation.h"

struct _LhBrandEvaluation
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandEvaluation, lh_brand_evaluation, LH_TYPE_RECORD)

static const LhField lh_brand_evaluation_fields[LH_BRAND_EVALUATION_N_FIELDS] = {
  [LH_BRAND_EVALUATION_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_EVALUATION_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_EVALUATION_RATER_KIND] = { "rater-kind", LH_FIELD_CODE, N_("Kind of rater"), "brand-rater", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_EVALUATION_RATER] = { "rater", LH_FIELD_TEXT, N_("Rater"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_BRAND_EVALUATION_NAMING] = { "naming", LH_FIELD_DECIMAL, N_("Name and logo (10)"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_CONNOTATION] = { "connotation", LH_FIELD_DECIMAL, N_("Connotation (15)"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_CARRIERS] = { "carriers", LH_FIELD_DECIMAL, N_("Carriers and rules (20)"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_FUSION] = { "fusion", LH_FIELD_DECIMAL, N_("Fusion with the business (20)"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_RESULTS] = { "results", LH_FIELD_DECIMAL, N_("Results (25)"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_PROMOTION] = { "promotion", LH_FIELD_DECIMAL, N_("Example (10)"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_TOTAL] = { "total", LH_FIELD_DECIMAL, N_("Total"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_EVALUATION_COMMENT] = { "comment", LH_FIELD_LONG_TEXT, N_("Remark"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_evaluation_class_init (LhBrandEvaluationClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-evaluation", N_("Evaluation of a brand"),
                              lh_brand_evaluation_fields, LH_BRAND_EVALUATION_N_FIELDS);
}

static void
lh_brand_evaluation_init (LhBrandEvaluation *self)
{
}

LhBrandEvaluation *
lh_brand_evaluation_new (void)
{
  return g_object_new (LH_TYPE_BRAND_EVALUATION, NULL);
}
