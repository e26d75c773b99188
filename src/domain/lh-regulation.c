/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-regulation.h"

struct _LhRegulation
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhRegulation, lh_regulation, LH_TYPE_RECORD)

static const LhField lh_regulation_fields[LH_REGULATION_N_FIELDS] = {
  [LH_REGULATION_NUMBER] = { "number", LH_FIELD_TEXT, N_("Document number"), NULL, LH_FIELD_SEARCH, 60 },
  [LH_REGULATION_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_REGULATION_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Issued on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REGULATION_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_REGULATION_COMMON_PROBLEM_ID] = { "common-problem-id", LH_FIELD_REFERENCE, N_("Common problem"), "common-problem", LH_FIELD_OPTIONAL, 0 },
  [LH_REGULATION_SUMMARY] = { "summary", LH_FIELD_LONG_TEXT, N_("Summary"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_REGULATION_STATE] = { "state", LH_FIELD_CODE, N_("State"), "regulation-state", LH_FIELD_OPTIONAL, 0 },
  [LH_REGULATION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_regulation_class_init (LhRegulationClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "regulation", N_("Rule"),
                              lh_regulation_fields, LH_REGULATION_N_FIELDS);
}

static void
lh_regulation_init (LhRegulation *self)
{
}

LhRegulation *
lh_regulation_new (void)
{
  return g_object_new (LH_TYPE_REGULATION, NULL);
}
