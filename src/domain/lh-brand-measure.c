/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-measure.h"

struct _LhBrandMeasure
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandMeasure, lh_brand_measure, LH_TYPE_RECORD)

static const LhField lh_brand_measure_fields[LH_BRAND_MEASURE_N_FIELDS] = {
  [LH_BRAND_MEASURE_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_REQUIRED, 0 },
  [LH_BRAND_MEASURE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_MEASURE_NAME] = { "name", LH_FIELD_TEXT, N_("Measure name"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_BRAND_MEASURE_BASE] = { "base", LH_FIELD_DECIMAL, N_("Base"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_MEASURE_CURRENT] = { "current", LH_FIELD_DECIMAL, N_("Present value"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_MEASURE_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit of measure"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_BRAND_MEASURE_DIRECTION] = { "direction", LH_FIELD_CODE, N_("Direction"), "indicator-direction", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_MEASURE_STATED] = { "stated", LH_FIELD_TEXT, N_("As stated"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_BRAND_MEASURE_AS_OF] = { "as-of", LH_FIELD_DATE, N_("As of"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_measure_class_init (LhBrandMeasureClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-measure", N_("Measure of a brand"),
                              lh_brand_measure_fields, LH_BRAND_MEASURE_N_FIELDS);
}

static void
lh_brand_measure_init (LhBrandMeasure *self)
{
}

LhBrandMeasure *
lh_brand_measure_new (void)
{
  return g_object_new (LH_TYPE_BRAND_MEASURE, NULL);
}
