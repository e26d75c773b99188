/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-round.h"

struct _LhInspectionRound
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhInspectionRound, lh_inspection_round, LH_TYPE_RECORD)

static const LhField lh_inspection_round_fields[LH_INSPECTION_ROUND_N_FIELDS] = {
  [LH_INSPECTION_ROUND_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_INSPECTION_ROUND_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of the round"), "inspection-kind", LH_FIELD_REQUIRED, 0 },
  [LH_INSPECTION_ROUND_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_INSPECTION_ROUND_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_ROUND_STARTS_ON] = { "starts-on", LH_FIELD_DATE, N_("Starts on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_ROUND_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_ROUND_LEADER] = { "leader", LH_FIELD_TEXT, N_("Head of the group"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_INSPECTION_ROUND_MEMBERS] = { "members", LH_FIELD_NAMES, N_("Members of the group"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_ROUND_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content of the inspection"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSPECTION_ROUND_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_inspection_round_class_init (LhInspectionRoundClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "inspection-round", N_("Round of inspection"),
                              lh_inspection_round_fields, LH_INSPECTION_ROUND_N_FIELDS);
}

static void
lh_inspection_round_init (LhInspectionRound *self)
{
}

LhInspectionRound *
lh_inspection_round_new (void)
{
  return g_object_new (LH_TYPE_INSPECTION_ROUND, NULL);
}
