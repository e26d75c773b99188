/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-series.h"

struct _LhBrandSeries
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandSeries, lh_brand_series, LH_TYPE_RECORD)

static const LhField lh_brand_series_fields[LH_BRAND_SERIES_N_FIELDS] = {
  [LH_BRAND_SERIES_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_SERIES_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_SERIES_NAME] = { "name", LH_FIELD_TEXT, N_("Series name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_BRAND_SERIES_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit of measure"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_BRAND_SERIES_THRESHOLD] = { "threshold", LH_FIELD_DECIMAL, N_("Threshold"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_SERIES_DIRECTION] = { "direction", LH_FIELD_CODE, N_("Direction"), "indicator-direction", LH_FIELD_OPTIONAL, 0 },
  [LH_BRAND_SERIES_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_brand_series_class_init (LhBrandSeriesClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "brand-series", N_("Yearly series"),
                              lh_brand_series_fields, LH_BRAND_SERIES_N_FIELDS);
}

static void
lh_brand_series_init (LhBrandSeries *self)
{
}

LhBrandSeries *
lh_brand_series_new (void)
{
  return g_object_new (LH_TYPE_BRAND_SERIES, NULL);
}
