/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-indicator.h"

struct _LhIndicator
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhIndicator, lh_indicator, LH_TYPE_RECORD)

static const LhField lh_indicator_fields[LH_INDICATOR_N_FIELDS] = {
  [LH_INDICATOR_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_INDICATOR_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INDICATOR_NAME] = { "name", LH_FIELD_TEXT, N_("Indicator"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_INDICATOR_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_INDICATOR_BASELINE] = { "baseline", LH_FIELD_DECIMAL, N_("Baseline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INDICATOR_TARGET] = { "target", LH_FIELD_DECIMAL, N_("Target"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INDICATOR_QUALIFIER] = { "qualifier", LH_FIELD_CODE, N_("Qualifier"), "qualifier", LH_FIELD_OPTIONAL, 0 },
  [LH_INDICATOR_DIRECTION] = { "direction", LH_FIELD_CODE, N_("Direction"), "indicator-direction", LH_FIELD_REQUIRED, 0 },
};

static void
lh_indicator_class_init (LhIndicatorClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "indicator", N_("Indicator"),
                              lh_indicator_fields, LH_INDICATOR_N_FIELDS);
}

static void
lh_indicator_init (LhIndicator *self)
{
}

LhIndicator *
lh_indicator_new (void)
{
  return g_object_new (LH_TYPE_INDICATOR, NULL);
}
