/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-item.h"

struct _LhOpinionItem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhOpinionItem, lh_opinion_item, LH_TYPE_RECORD)

static const LhField lh_opinion_item_fields[LH_OPINION_ITEM_N_FIELDS] = {
  [LH_OPINION_ITEM_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_OPINION_ITEM_NUMBER] = { "number", LH_FIELD_TEXT, N_("Number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_OPINION_ITEM_TITLE] = { "title", LH_FIELD_TEXT, N_("Item title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_OPINION_ITEM_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_LEVEL] = { "level", LH_FIELD_CODE, N_("Handling level"), "handling-level", LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_LEAD_ORGANIZATION_ID] = { "lead-organization-id", LH_FIELD_REFERENCE, N_("Lead organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_ASSISTING] = { "assisting", LH_FIELD_NAMES, N_("Assisting units"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_HANDED_ON] = { "handed-on", LH_FIELD_DATE, N_("Handed over on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_OPINION_ITEM_STATE] = { "state", LH_FIELD_CODE, N_("State"), "item-state", LH_FIELD_REQUIRED, 0 },
  [LH_OPINION_ITEM_PROGRESS_TEXT] = { "progress-text", LH_FIELD_LONG_TEXT, N_("Progress"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_RESULT] = { "result", LH_FIELD_LONG_TEXT, N_("Result obtained"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_DONE_ON] = { "done-on", LH_FIELD_DATE, N_("Done on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_PROBLEM_ID] = { "problem-id", LH_FIELD_REFERENCE, N_("Problem"), "problem", LH_FIELD_OPTIONAL, 0 },
  [LH_OPINION_ITEM_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_opinion_item_class_init (LhOpinionItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "opinion-item", N_("Merged item"),
                              lh_opinion_item_fields, LH_OPINION_ITEM_N_FIELDS);
}

static void
lh_opinion_item_init (LhOpinionItem *self)
{
}

LhOpinionItem *
lh_opinion_item_new (void)
{
  return g_object_new (LH_TYPE_OPINION_ITEM, NULL);
}
