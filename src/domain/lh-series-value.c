/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-series-value.h"

struct _LhSeriesValue
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhSeriesValue, lh_series_value, LH_TYPE_RECORD)

static const LhField lh_series_value_fields[LH_SERIES_VALUE_N_FIELDS] = {
  [LH_SERIES_VALUE_SERIES_ID] = { "series-id", LH_FIELD_REFERENCE, N_("Yearly series"), "brand-series", LH_FIELD_REQUIRED, 0 },
  [LH_SERIES_VALUE_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_SERIES_VALUE_VALUE] = { "value", LH_FIELD_DECIMAL, N_("Value"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SERIES_VALUE_QUALIFIER] = { "qualifier", LH_FIELD_CODE, N_("Qualifier"), "qualifier", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_series_value_class_init (LhSeriesValueClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "series-value", N_("Value of a year"),
                              lh_series_value_fields, LH_SERIES_VALUE_N_FIELDS);
}

static void
lh_series_value_init (LhSeriesValue *self)
{
}

LhSeriesValue *
lh_series_value_new (void)
{
  return g_object_new (LH_TYPE_SERIES_VALUE, NULL);
}
