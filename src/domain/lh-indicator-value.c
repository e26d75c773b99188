/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-indicator-value.h"

struct _LhIndicatorValue
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhIndicatorValue, lh_indicator_value, LH_TYPE_RECORD)

static const LhField lh_indicator_value_fields[LH_INDICATOR_VALUE_N_FIELDS] = {
  [LH_INDICATOR_VALUE_PROGRESS_ID] = { "progress-id", LH_FIELD_REFERENCE, N_("Quarterly progress"), "progress", LH_FIELD_REQUIRED, 0 },
  [LH_INDICATOR_VALUE_INDICATOR_ID] = { "indicator-id", LH_FIELD_REFERENCE, N_("Indicator"), "indicator", LH_FIELD_REQUIRED, 0 },
  [LH_INDICATOR_VALUE_VALUE] = { "value", LH_FIELD_DECIMAL, N_("Value"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INDICATOR_VALUE_QUALIFIER] = { "qualifier", LH_FIELD_CODE, N_("Qualifier"), "qualifier", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_indicator_value_class_init (LhIndicatorValueClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "indicator-value", N_("Indicator value"),
                              lh_indicator_value_fields, LH_INDICATOR_VALUE_N_FIELDS);
}

static void
lh_indicator_value_init (LhIndicatorValue *self)
{
}

LhIndicatorValue *
lh_indicator_value_new (void)
{
  return g_object_new (LH_TYPE_INDICATOR_VALUE, NULL);
}
