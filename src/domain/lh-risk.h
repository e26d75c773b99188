/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhRisk:
 *
 * A line of the integrity risk list (S1-59). How likely it is and what it would do make its place in the grid of risks
 * (S3-23); both may be open.
 */
#define LH_TYPE_RISK (lh_risk_get_type ())

G_DECLARE_FINAL_TYPE (LhRisk, lh_risk, LH, RISK, LhRecord)

typedef enum
{
  LH_RISK_ORGANIZATION_ID,
  LH_RISK_FIELD,
  LH_RISK_RISK,
  LH_RISK_GRADE,
  LH_RISK_MEASURES,
  LH_RISK_LEADER,
  LH_RISK_RESPONSIBLE_NAME,
  LH_RISK_REVIEWED_ON,
  LH_RISK_STATE,
  LH_RISK_NOTE,
  LH_RISK_LIKELIHOOD,
  LH_RISK_EFFECT,
  LH_RISK_N_FIELDS
} LhRiskField;

LhRisk *lh_risk_new (void);

G_END_DECLS
