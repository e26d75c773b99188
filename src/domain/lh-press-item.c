/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-press-item.h"

struct _LhPressItem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPressItem, lh_press_item, LH_TYPE_RECORD)

static const LhField lh_press_item_fields[LH_PRESS_ITEM_N_FIELDS] = {
  [LH_PRESS_ITEM_TITLE] = { "title", LH_FIELD_TEXT, N_("Press title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 100 },
  [LH_PRESS_ITEM_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of article"), "press-kind", LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_MEDIUM] = { "medium", LH_FIELD_TEXT, N_("Medium"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PRESS_ITEM_MEDIUM_LEVEL] = { "medium-level", LH_FIELD_CODE, N_("Level of the medium"), "medium-level", LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_COLUMN] = { "column", LH_FIELD_TEXT, N_("Column"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PRESS_ITEM_PUBLISHED_ON] = { "published-on", LH_FIELD_DATE, N_("Published on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_PRESS_ITEM_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_PRACTICE_ID] = { "practice-id", LH_FIELD_REFERENCE, N_("Practice"), "practice", LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_AUTHOR] = { "author", LH_FIELD_TEXT, N_("Author of the article"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_PRESS_ITEM_LINK] = { "link", LH_FIELD_TEXT, N_("Web address"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_PRESS_ITEM_TEXT] = { "text", LH_FIELD_LONG_TEXT, N_("Text"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PRESS_ITEM_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_press_item_class_init (LhPressItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "press-item", N_("Press item"),
                              lh_press_item_fields, LH_PRESS_ITEM_N_FIELDS);
}

static void
lh_press_item_init (LhPressItem *self)
{
}

LhPressItem *
lh_press_item_new (void)
{
  return g_object_new (LH_TYPE_PRESS_ITEM, NULL);
}
