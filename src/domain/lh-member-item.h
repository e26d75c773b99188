/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhMemberItem:
 *
 * What members take on below a project (S1-21, S0-19, S0-20): breakthrough list, vanguard post or team, promise,
 * person sent, practical thing done.
 */
#define LH_TYPE_MEMBER_ITEM (lh_member_item_get_type ())

G_DECLARE_FINAL_TYPE (LhMemberItem, lh_member_item, LH, MEMBER_ITEM, LhRecord)

typedef enum
{
  LH_MEMBER_ITEM_PROJECT_ID,
  LH_MEMBER_ITEM_ORGANIZATION_ID,
  LH_MEMBER_ITEM_KIND,
  LH_MEMBER_ITEM_PERSON,
  LH_MEMBER_ITEM_TITLE,
  LH_MEMBER_ITEM_TARGET,
  LH_MEMBER_ITEM_DUE_ON,
  LH_MEMBER_ITEM_RESULT,
  LH_MEMBER_ITEM_DONE_ON,
  LH_MEMBER_ITEM_STATE,
  LH_MEMBER_ITEM_NOTE,
  LH_MEMBER_ITEM_N_FIELDS
} LhMemberItemField;

LhMemberItem *lh_member_item_new (void);

G_END_DECLS
