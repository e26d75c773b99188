/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-risk.h"

struct _LhRisk
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhRisk, lh_risk, LH_TYPE_RECORD)

static const LhField lh_risk_fields[LH_RISK_N_FIELDS] = {
  [LH_RISK_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_RISK_FIELD] = { "field", LH_FIELD_TEXT, N_("Risk field"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_RISK_RISK] = { "risk", LH_FIELD_LONG_TEXT, N_("Risk"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 0 },
  [LH_RISK_GRADE] = { "grade", LH_FIELD_CODE, N_("Grade of the risk"), "risk-grade", LH_FIELD_REQUIRED, 0 },
  [LH_RISK_MEASURES] = { "measures", LH_FIELD_LONG_TEXT, N_("Control measures"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RISK_LEADER] = { "leader", LH_FIELD_TEXT, N_("Responsible leader"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_RISK_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_RISK_REVIEWED_ON] = { "reviewed-on", LH_FIELD_DATE, N_("Reviewed on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RISK_STATE] = { "state", LH_FIELD_CODE, N_("State"), "item-state", LH_FIELD_OPTIONAL, 0 },
  [LH_RISK_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RISK_LIKELIHOOD] = { "likelihood", LH_FIELD_CODE, N_("Likelihood"), "risk-likelihood", LH_FIELD_OPTIONAL, 0 },
  [LH_RISK_EFFECT] = { "effect", LH_FIELD_CODE, N_("Effect of the risk"), "risk-effect", LH_FIELD_OPTIONAL, 0 },
};

static void
lh_risk_class_init (LhRiskClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "risk", N_("Integrity risk"),
                              lh_risk_fields, LH_RISK_N_FIELDS);
}

static void
lh_risk_init (LhRisk *self)
{
}

LhRisk *
lh_risk_new (void)
{
  return g_object_new (LH_TYPE_RISK, NULL);
}
