/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-round-filer.h"

struct _LhRoundFiler
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhRoundFiler, lh_round_filer, LH_TYPE_RECORD)

static const LhField lh_round_filer_fields[LH_ROUND_FILER_N_FIELDS] = {
  [LH_ROUND_FILER_ROUND_ID] = { "round-id", LH_FIELD_REFERENCE, N_("Round of projects"), "project-round", LH_FIELD_REQUIRED, 0 },
  [LH_ROUND_FILER_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_ROUND_FILER_EXPECTED_COUNT] = { "expected-count", LH_FIELD_INTEGER, N_("Projects expected"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ROUND_FILER_EXEMPT] = { "exempt", LH_FIELD_BOOLEAN, N_("Exempt"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ROUND_FILER_REASON] = { "reason", LH_FIELD_TEXT, N_("Reason"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_round_filer_class_init (LhRoundFilerClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "round-filer", N_("Expected filer"),
                              lh_round_filer_fields, LH_ROUND_FILER_N_FIELDS);
}

static void
lh_round_filer_init (LhRoundFiler *self)
{
}

LhRoundFiler *
lh_round_filer_new (void)
{
  return g_object_new (LH_TYPE_ROUND_FILER, NULL);
}
