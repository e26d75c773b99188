/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-contest-result.h"

struct _LhContestResult
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhContestResult, lh_contest_result, LH_TYPE_RECORD)

static const LhField lh_contest_result_fields[LH_CONTEST_RESULT_N_FIELDS] = {
  [LH_CONTEST_RESULT_CONTEST_ID] = { "contest-id", LH_FIELD_REFERENCE, N_("Contest"), "contest", LH_FIELD_REQUIRED, 0 },
  [LH_CONTEST_RESULT_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_CONTEST_RESULT_ITEM_COUNT] = { "item-count", LH_FIELD_INTEGER, N_("Number of items"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CONTEST_RESULT_AMOUNT] = { "amount", LH_FIELD_MONEY, N_("Amount"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CONTEST_RESULT_NOTE] = { "note", LH_FIELD_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_contest_result_class_init (LhContestResultClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "contest-result", N_("Result of a contest"),
                              lh_contest_result_fields, LH_CONTEST_RESULT_N_FIELDS);
}

static void
lh_contest_result_init (LhContestResult *self)
{
}

LhContestResult *
lh_contest_result_new (void)
{
  return g_object_new (LH_TYPE_CONTEST_RESULT, NULL);
}
