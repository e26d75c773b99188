/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-committee-member.h"

struct _LhCommitteeMember
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhCommitteeMember, lh_committee_member, LH_TYPE_RECORD)

static const LhField lh_committee_member_fields[LH_COMMITTEE_MEMBER_N_FIELDS] = {
  [LH_COMMITTEE_MEMBER_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_COMMITTEE_MEMBER_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_COMMITTEE_MEMBER_NAME] = { "name", LH_FIELD_TEXT, N_("Person name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 40 },
  [LH_COMMITTEE_MEMBER_POST] = { "post", LH_FIELD_TEXT, N_("Post"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_COMMITTEE_MEMBER_SHARE] = { "share", LH_FIELD_LONG_TEXT, N_("Share of the work"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_COMMITTEE_MEMBER_PHONE] = { "phone", LH_FIELD_TEXT, N_("Telephone"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_COMMITTEE_MEMBER_SINCE] = { "since", LH_FIELD_DATE, N_("Since"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_COMMITTEE_MEMBER_UNTIL] = { "until", LH_FIELD_DATE, N_("Until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_COMMITTEE_MEMBER_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_committee_member_class_init (LhCommitteeMemberClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "committee-member", N_("Committee member"),
                              lh_committee_member_fields, LH_COMMITTEE_MEMBER_N_FIELDS);
}

static void
lh_committee_member_init (LhCommitteeMember *self)
{
}

LhCommitteeMember *
lh_committee_member_new (void)
{
  return g_object_new (LH_TYPE_COMMITTEE_MEMBER, NULL);
}
