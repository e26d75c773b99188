/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-party-member.h"

struct _LhPartyMember
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPartyMember, lh_party_member, LH_TYPE_RECORD)

static const LhField lh_party_member_fields[LH_PARTY_MEMBER_N_FIELDS] = {
  [LH_PARTY_MEMBER_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_PARTY_MEMBER_NAME] = { "name", LH_FIELD_TEXT, N_("Person name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 40 },
  [LH_PARTY_MEMBER_JOINED_ON] = { "joined-on", LH_FIELD_DATE, N_("Admitted on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_MEMBER_POST] = { "post", LH_FIELD_TEXT, N_("Post"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PARTY_MEMBER_PHONE] = { "phone", LH_FIELD_TEXT, N_("Telephone"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_PARTY_MEMBER_UNTIL] = { "until", LH_FIELD_DATE, N_("Until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PARTY_MEMBER_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_party_member_class_init (LhPartyMemberClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "party-member", N_("Party member"),
                              lh_party_member_fields, LH_PARTY_MEMBER_N_FIELDS);
}

static void
lh_party_member_init (LhPartyMember *self)
{
}

LhPartyMember *
lh_party_member_new (void)
{
  return g_object_new (LH_TYPE_PARTY_MEMBER, NULL);
}
