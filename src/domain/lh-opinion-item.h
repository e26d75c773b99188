/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhOpinionItem:
 *
 * An item merged from many raw opinions (S4-10), handled at one of three levels (S4-11).
 */
#define LH_TYPE_OPINION_ITEM (lh_opinion_item_get_type ())

G_DECLARE_FINAL_TYPE (LhOpinionItem, lh_opinion_item, LH, OPINION_ITEM, LhRecord)

typedef enum
{
  LH_OPINION_ITEM_YEAR,
  LH_OPINION_ITEM_NUMBER,
  LH_OPINION_ITEM_TITLE,
  LH_OPINION_ITEM_CONTENT,
  LH_OPINION_ITEM_LEVEL,
  LH_OPINION_ITEM_LEAD_ORGANIZATION_ID,
  LH_OPINION_ITEM_ASSISTING,
  LH_OPINION_ITEM_HANDED_ON,
  LH_OPINION_ITEM_DUE_ON,
  LH_OPINION_ITEM_RESPONSIBLE_NAME,
  LH_OPINION_ITEM_STATE,
  LH_OPINION_ITEM_PROGRESS_TEXT,
  LH_OPINION_ITEM_RESULT,
  LH_OPINION_ITEM_DONE_ON,
  LH_OPINION_ITEM_PROBLEM_ID,
  LH_OPINION_ITEM_NOTE,
  LH_OPINION_ITEM_N_FIELDS
} LhOpinionItemField;

LhOpinionItem *lh_opinion_item_new (void);

G_END_DECLS
