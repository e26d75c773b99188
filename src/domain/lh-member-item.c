/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-member-item.h"

struct _LhMemberItem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhMemberItem, lh_member_item, LH_TYPE_RECORD)

static const LhField lh_member_item_fields[LH_MEMBER_ITEM_N_FIELDS] = {
  [LH_MEMBER_ITEM_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of the item"), "member-item-kind", LH_FIELD_REQUIRED, 0 },
  [LH_MEMBER_ITEM_PERSON] = { "person", LH_FIELD_TEXT, N_("Member or team"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_MEMBER_ITEM_TITLE] = { "title", LH_FIELD_TEXT, N_("Item of the member"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_MEMBER_ITEM_TARGET] = { "target", LH_FIELD_LONG_TEXT, N_("Goal of the item"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_RESULT] = { "result", LH_FIELD_LONG_TEXT, N_("Result of the item"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_DONE_ON] = { "done-on", LH_FIELD_DATE, N_("Done on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_STATE] = { "state", LH_FIELD_CODE, N_("State"), "item-state", LH_FIELD_OPTIONAL, 0 },
  [LH_MEMBER_ITEM_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_member_item_class_init (LhMemberItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "member-item", N_("Item of a member"),
                              lh_member_item_fields, LH_MEMBER_ITEM_N_FIELDS);
}

static void
lh_member_item_init (LhMemberItem *self)
{
}

LhMemberItem *
lh_member_item_new (void)
{
  return g_object_new (LH_TYPE_MEMBER_ITEM, NULL);
}
