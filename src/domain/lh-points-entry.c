/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-points-entry.h"

struct _LhPointsEntry
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPointsEntry, lh_points_entry, LH_TYPE_RECORD)

static const LhField lh_points_entry_fields[LH_POINTS_ENTRY_N_FIELDS] = {
  [LH_POINTS_ENTRY_MEMBER_ID] = { "member-id", LH_FIELD_REFERENCE, N_("Party member"), "party-member", LH_FIELD_REQUIRED, 0 },
  [LH_POINTS_ENTRY_RULE_ID] = { "rule-id", LH_FIELD_REFERENCE, N_("Rule of points"), "points-rule", LH_FIELD_OPTIONAL, 0 },
  [LH_POINTS_ENTRY_EARNED_ON] = { "earned-on", LH_FIELD_DATE, N_("Earned on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_POINTS_ENTRY_POINTS] = { "points", LH_FIELD_DECIMAL, N_("Points"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_POINTS_ENTRY_REASON] = { "reason", LH_FIELD_TEXT, N_("Reason"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_points_entry_class_init (LhPointsEntryClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "points-entry", N_("Entry of points"),
                              lh_points_entry_fields, LH_POINTS_ENTRY_N_FIELDS);
}

static void
lh_points_entry_init (LhPointsEntry *self)
{
}

LhPointsEntry *
lh_points_entry_new (void)
{
  return g_object_new (LH_TYPE_POINTS_ENTRY, NULL);
}
