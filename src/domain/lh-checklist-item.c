/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-item.h"

struct _LhChecklistItem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhChecklistItem, lh_checklist_item, LH_TYPE_RECORD)

static const LhField lh_checklist_item_fields[LH_CHECKLIST_ITEM_N_FIELDS] = {
  [LH_CHECKLIST_ITEM_CHECKLIST_ID] = { "checklist-id", LH_FIELD_REFERENCE, N_("Checklist"), "checklist", LH_FIELD_REQUIRED, 0 },
  [LH_CHECKLIST_ITEM_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_NUMBER] = { "number", LH_FIELD_TEXT, N_("Number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_CHECKLIST_ITEM_BEARER] = { "bearer", LH_FIELD_CODE, N_("Bearer"), "bearer", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_TITLE] = { "title", LH_FIELD_TEXT, N_("Item"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_CHECKLIST_ITEM_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_STANDARD] = { "standard", LH_FIELD_TEXT, N_("Standard"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_CHECKLIST_ITEM_MEASURES] = { "measures", LH_FIELD_LONG_TEXT, N_("Measures"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_BASIS] = { "basis", LH_FIELD_TEXT, N_("Basis"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_CHECKLIST_ITEM_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_ASSISTING] = { "assisting", LH_FIELD_NAMES, N_("Assisting units"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_LEADER] = { "leader", LH_FIELD_TEXT, N_("Responsible leader"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_CHECKLIST_ITEM_RESPONSIBLE_NAME] = { "responsible-name", LH_FIELD_TEXT, N_("Person responsible"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_CHECKLIST_ITEM_FREQUENCY] = { "frequency", LH_FIELD_CODE, N_("Frequency"), "frequency", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_MINIMUM_COUNT] = { "minimum-count", LH_FIELD_INTEGER, N_("Minimum count"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_START_DATE] = { "start-date", LH_FIELD_DATE, N_("Start"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_DUE_DATE] = { "due-date", LH_FIELD_DATE, N_("Deadline"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_CATEGORY] = { "category", LH_FIELD_CODE, N_("Category"), "negative-category", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_PROGRESS_TEXT] = { "progress-text", LH_FIELD_LONG_TEXT, N_("Progress"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_COMPLETION] = { "completion", LH_FIELD_TENTHS, N_("Completion"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_STATE] = { "state", LH_FIELD_CODE, N_("State"), "item-state", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_OCCURRED_ON] = { "occurred-on", LH_FIELD_DATE, N_("Occurred on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_FINDING] = { "finding", LH_FIELD_CODE, N_("Finding"), "finding", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_EVIDENCE] = { "evidence", LH_FIELD_TEXT, N_("Evidence"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_CHECKLIST_ITEM_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_LINE_ID] = { "line-id", LH_FIELD_REFERENCE, N_("Line of a template"), "template-line", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_SCOPE] = { "scope", LH_FIELD_CODE, N_("For whom"), "duty-scope", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_DUE_RULE] = { "due-rule", LH_FIELD_CODE, N_("Due by"), "due-rule", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_DUE_MONTH] = { "due-month", LH_FIELD_INTEGER, N_("Month of the period"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_DUE_DAY] = { "due-day", LH_FIELD_INTEGER, N_("Day of the month"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_MEMBER_ID] = { "member-id", LH_FIELD_REFERENCE, N_("Committee member"), "committee-member", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the task"), "bearer", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_PLANNED] = { "planned", LH_FIELD_BOOLEAN, N_("Planned only"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_ITEM_NEEDS_EVIDENCE] = { "needs-evidence", LH_FIELD_BOOLEAN, N_("Closes only with evidence"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_checklist_item_class_init (LhChecklistItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "checklist-item", N_("Checklist item"),
                              lh_checklist_item_fields, LH_CHECKLIST_ITEM_N_FIELDS);
}

static void
lh_checklist_item_init (LhChecklistItem *self)
{
}

LhChecklistItem *
lh_checklist_item_new (void)
{
  return g_object_new (LH_TYPE_CHECKLIST_ITEM, NULL);
}
