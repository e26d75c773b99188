/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-override.h"

struct _LhLightOverride
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhLightOverride, lh_light_override, LH_TYPE_RECORD)

static const LhField lh_light_override_fields[LH_LIGHT_OVERRIDE_N_FIELDS] = {
  [LH_LIGHT_OVERRIDE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_LIGHT_OVERRIDE_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_LIGHT_OVERRIDE_LIGHT] = { "light", LH_FIELD_CODE, N_("Light"), "light", LH_FIELD_REQUIRED, 0 },
  [LH_LIGHT_OVERRIDE_REASON] = { "reason", LH_FIELD_TEXT, N_("Reason"), NULL, LH_FIELD_REQUIRED, 200 },
  [LH_LIGHT_OVERRIDE_DECIDED_BY] = { "decided-by", LH_FIELD_TEXT, N_("Decided by"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_LIGHT_OVERRIDE_DECIDED_ON] = { "decided-on", LH_FIELD_DATE, N_("Decided on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_LIGHT_OVERRIDE_VALID_UNTIL] = { "valid-until", LH_FIELD_DATE, N_("Valid until"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_light_override_class_init (LhLightOverrideClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "light-override", N_("Manual light"),
                              lh_light_override_fields, LH_LIGHT_OVERRIDE_N_FIELDS);
}

static void
lh_light_override_init (LhLightOverride *self)
{
}

LhLightOverride *
lh_light_override_new (void)
{
  return g_object_new (LH_TYPE_LIGHT_OVERRIDE, NULL);
}

/**
 * lh_light_override_holds:
 * @quarter: the quarter judged
 * @as_of: the day up to which it is judged
 *
 * A decision holds for its own quarter, and for later ones up to its last day, if it names one.
 *
 * Returns: whether the decision goes before the rule
 */
gboolean
lh_light_override_holds (LhRecord  *self,
                         LhQuarter  quarter,
                         LhDate     as_of)
{
  LhQuarter own;
  LhDate until;

  g_return_val_if_fail (LH_IS_LIGHT_OVERRIDE (self), FALSE);

  own = lh_record_get_quarter (self, LH_LIGHT_OVERRIDE_QUARTER);
  until = lh_record_get_date (self, LH_LIGHT_OVERRIDE_VALID_UNTIL);
  if (lh_quarter_equal (own, quarter))
    return TRUE;
  return lh_quarter_compare (own, quarter) < 0 && lh_date_is_set (until) && lh_date_compare (until, as_of) >= 0;
}
