/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-round.h"

struct _LhProjectRound
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectRound, lh_project_round, LH_TYPE_RECORD)

static const LhField lh_project_round_fields[LH_PROJECT_ROUND_N_FIELDS] = {
  [LH_PROJECT_ROUND_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_ROUND_NUMBER] = { "number", LH_FIELD_TEXT, N_("Document number"), NULL, LH_FIELD_SEARCH, 60 },
  [LH_PROJECT_ROUND_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 100 },
  [LH_PROJECT_ROUND_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Issued on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_ROUND_REQUIREMENT] = { "requirement", LH_FIELD_LONG_TEXT, N_("Overall requirement"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_GOALS] = { "goals", LH_FIELD_LONG_TEXT, N_("Work goals"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content of the work"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_STEPS] = { "steps", LH_FIELD_LONG_TEXT, N_("Steps"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_FILING_FROM] = { "filing-from", LH_FIELD_DATE, N_("Filing from"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_FILING_UNTIL] = { "filing-until", LH_FIELD_DATE, N_("Filing until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_EXPECTED_PER_ORGANIZATION] = { "expected-per-organization", LH_FIELD_INTEGER, N_("Projects expected of each organization"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_ROUND_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_project_round_class_init (LhProjectRoundClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-round", N_("Round of projects"),
                              lh_project_round_fields, LH_PROJECT_ROUND_N_FIELDS);
}

static void
lh_project_round_init (LhProjectRound *self)
{
}

LhProjectRound *
lh_project_round_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_ROUND, NULL);
}
