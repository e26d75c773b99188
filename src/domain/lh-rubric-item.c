/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rubric-item.h"

struct _LhRubricItem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhRubricItem, lh_rubric_item, LH_TYPE_RECORD)

static const LhField lh_rubric_item_fields[LH_RUBRIC_ITEM_N_FIELDS] = {
  [LH_RUBRIC_ITEM_RUBRIC_ID] = { "rubric-id", LH_FIELD_REFERENCE, N_("Score sheet"), "rubric", LH_FIELD_REQUIRED, 0 },
  [LH_RUBRIC_ITEM_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RUBRIC_ITEM_NAME] = { "name", LH_FIELD_TEXT, N_("Item judged"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_RUBRIC_ITEM_FULL_MARK] = { "full-mark", LH_FIELD_DECIMAL, N_("Full mark"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_RUBRIC_ITEM_NATURE] = { "nature", LH_FIELD_CODE, N_("Nature"), "item-nature", LH_FIELD_REQUIRED, 0 },
  [LH_RUBRIC_ITEM_SOURCE] = { "source", LH_FIELD_CODE, N_("Source of the mark"), "mark-source", LH_FIELD_REQUIRED, 0 },
  [LH_RUBRIC_ITEM_GUIDANCE] = { "guidance", LH_FIELD_LONG_TEXT, N_("What is judged"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_rubric_item_class_init (LhRubricItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "rubric-item", N_("Item of a score sheet"),
                              lh_rubric_item_fields, LH_RUBRIC_ITEM_N_FIELDS);
}

static void
lh_rubric_item_init (LhRubricItem *self)
{
}

LhRubricItem *
lh_rubric_item_new (void)
{
  return g_object_new (LH_TYPE_RUBRIC_ITEM, NULL);
}
