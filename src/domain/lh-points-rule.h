/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPointsRule:
 *
 * What earns a member how many points (S1-55).
 */
#define LH_TYPE_POINTS_RULE (lh_points_rule_get_type ())

G_DECLARE_FINAL_TYPE (LhPointsRule, lh_points_rule, LH, POINTS_RULE, LhRecord)

typedef enum
{
  LH_POINTS_RULE_TITLE,
  LH_POINTS_RULE_POINTS,
  LH_POINTS_RULE_CATEGORY,
  LH_POINTS_RULE_RETIRED,
  LH_POINTS_RULE_NOTE,
  LH_POINTS_RULE_N_FIELDS
} LhPointsRuleField;

LhPointsRule *lh_points_rule_new (void);

G_END_DECLS
