/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-points-rule.h"

struct _LhPointsRule
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPointsRule, lh_points_rule, LH_TYPE_RECORD)

static const LhField lh_points_rule_fields[LH_POINTS_RULE_N_FIELDS] = {
  [LH_POINTS_RULE_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_POINTS_RULE_POINTS] = { "points", LH_FIELD_DECIMAL, N_("Points"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_POINTS_RULE_CATEGORY] = { "category", LH_FIELD_TEXT, N_("Field"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_POINTS_RULE_RETIRED] = { "retired", LH_FIELD_BOOLEAN, N_("Not used any more"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_POINTS_RULE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_points_rule_class_init (LhPointsRuleClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "points-rule", N_("Rule of points"),
                              lh_points_rule_fields, LH_POINTS_RULE_N_FIELDS);
}

static void
lh_points_rule_init (LhPointsRule *self)
{
}

LhPointsRule *
lh_points_rule_new (void)
{
  return g_object_new (LH_TYPE_POINTS_RULE, NULL);
}
