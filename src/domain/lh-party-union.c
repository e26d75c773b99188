/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-party-union.h"

struct _LhPartyUnion
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPartyUnion, lh_party_union, LH_TYPE_RECORD)

static const LhField lh_party_union_fields[LH_PARTY_UNION_N_FIELDS] = {
  [LH_PARTY_UNION_NAME] = { "name", LH_FIELD_TEXT, N_("Union name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_PARTY_UNION_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Lead organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_UNION_FOUNDED_ON] = { "founded-on", LH_FIELD_DATE, N_("Founded on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_UNION_ENDED_ON] = { "ended-on", LH_FIELD_DATE, N_("Ended on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_UNION_FIELD] = { "field", LH_FIELD_TEXT, N_("Field"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PARTY_UNION_MEMBERS] = { "members", LH_FIELD_NAMES, N_("Member organizations"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_UNION_WORK] = { "work", LH_FIELD_LONG_TEXT, N_("Work"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_UNION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_party_union_class_init (LhPartyUnionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "party-union", N_("Party-building union"),
                              lh_party_union_fields, LH_PARTY_UNION_N_FIELDS);
}

static void
lh_party_union_init (LhPartyUnion *self)
{
}

LhPartyUnion *
lh_party_union_new (void)
{
  return g_object_new (LH_TYPE_PARTY_UNION, NULL);
}
