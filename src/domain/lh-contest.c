/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-contest.h"

struct _LhContest
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhContest, lh_contest, LH_TYPE_RECORD)

static const LhField lh_contest_fields[LH_CONTEST_N_FIELDS] = {
  [LH_CONTEST_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_CONTEST_NAME] = { "name", LH_FIELD_TEXT, N_("Contest"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_CONTEST_PLAN] = { "plan", LH_FIELD_LONG_TEXT, N_("Plan of the contest"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CONTEST_GROUP_LEADER] = { "group-leader", LH_FIELD_TEXT, N_("Head of the leading group"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_CONTEST_MEMBERS] = { "members", LH_FIELD_NAMES, N_("Members of the leading group"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CONTEST_STARTS_ON] = { "starts-on", LH_FIELD_DATE, N_("Starts on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CONTEST_ENDS_ON] = { "ends-on", LH_FIELD_DATE, N_("Ends on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CONTEST_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_contest_class_init (LhContestClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "contest", N_("Contest"),
                              lh_contest_fields, LH_CONTEST_N_FIELDS);
}

static void
lh_contest_init (LhContest *self)
{
}

LhContest *
lh_contest_new (void)
{
  return g_object_new (LH_TYPE_CONTEST, NULL);
}
