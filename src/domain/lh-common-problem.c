/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-common-problem.h"

struct _LhCommonProblem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhCommonProblem, lh_common_problem, LH_TYPE_RECORD)

static const LhField lh_common_problem_fields[LH_COMMON_PROBLEM_N_FIELDS] = {
  [LH_COMMON_PROBLEM_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_COMMON_PROBLEM_NAME] = { "name", LH_FIELD_TEXT, N_("Common problem name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_COMMON_PROBLEM_CATEGORY] = { "category", LH_FIELD_CODE, N_("Category of the problem"), "problem-category", LH_FIELD_OPTIONAL, 0 },
  [LH_COMMON_PROBLEM_DESCRIPTION] = { "description", LH_FIELD_LONG_TEXT, N_("Description"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_COMMON_PROBLEM_MEASURES] = { "measures", LH_FIELD_LONG_TEXT, N_("Common measures"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_COMMON_PROBLEM_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Lead organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_COMMON_PROBLEM_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_common_problem_class_init (LhCommonProblemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "common-problem", N_("Common problem"),
                              lh_common_problem_fields, LH_COMMON_PROBLEM_N_FIELDS);
}

static void
lh_common_problem_init (LhCommonProblem *self)
{
}

LhCommonProblem *
lh_common_problem_new (void)
{
  return g_object_new (LH_TYPE_COMMON_PROBLEM, NULL);
}
