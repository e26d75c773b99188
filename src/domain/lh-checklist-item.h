/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhChecklistItem:
 *
 * A line of a checklist. It carries the columns of F13 (responsibility), F14 (task) and F15 (negative) in one table; which
 * of them show follows from the kind of the list. A line with a frequency generates dated duties.
 */
#define LH_TYPE_CHECKLIST_ITEM (lh_checklist_item_get_type ())

G_DECLARE_FINAL_TYPE (LhChecklistItem, lh_checklist_item, LH, CHECKLIST_ITEM, LhRecord)

typedef enum
{
  LH_CHECKLIST_ITEM_CHECKLIST_ID,
  LH_CHECKLIST_ITEM_POSITION,
  LH_CHECKLIST_ITEM_NUMBER,
  LH_CHECKLIST_ITEM_BEARER,
  LH_CHECKLIST_ITEM_TITLE,
  LH_CHECKLIST_ITEM_CONTENT,
  LH_CHECKLIST_ITEM_STANDARD,
  LH_CHECKLIST_ITEM_MEASURES,
  LH_CHECKLIST_ITEM_BASIS,
  LH_CHECKLIST_ITEM_ORGANIZATION_ID,
  LH_CHECKLIST_ITEM_ASSISTING,
  LH_CHECKLIST_ITEM_LEADER,
  LH_CHECKLIST_ITEM_RESPONSIBLE_NAME,
  LH_CHECKLIST_ITEM_FREQUENCY,
  LH_CHECKLIST_ITEM_MINIMUM_COUNT,
  LH_CHECKLIST_ITEM_START_DATE,
  LH_CHECKLIST_ITEM_DUE_DATE,
  LH_CHECKLIST_ITEM_CATEGORY,
  LH_CHECKLIST_ITEM_PROGRESS_TEXT,
  LH_CHECKLIST_ITEM_COMPLETION,
  LH_CHECKLIST_ITEM_STATE,
  LH_CHECKLIST_ITEM_OCCURRED_ON,
  LH_CHECKLIST_ITEM_FINDING,
  LH_CHECKLIST_ITEM_EVIDENCE,
  LH_CHECKLIST_ITEM_NOTE,
  LH_CHECKLIST_ITEM_N_FIELDS
} LhChecklistItemField;

LhChecklistItem *lh_checklist_item_new (void);

G_END_DECLS
