/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhPressItem:
 *
 * An article or promotion with medium, level, kind and date (S0-28, S1-27, S1-34, S2-25).
 */
#define LH_TYPE_PRESS_ITEM (lh_press_item_get_type ())

G_DECLARE_FINAL_TYPE (LhPressItem, lh_press_item, LH, PRESS_ITEM, LhRecord)

typedef enum
{
  LH_PRESS_ITEM_TITLE,
  LH_PRESS_ITEM_KIND,
  LH_PRESS_ITEM_MEDIUM,
  LH_PRESS_ITEM_MEDIUM_LEVEL,
  LH_PRESS_ITEM_COLUMN,
  LH_PRESS_ITEM_PUBLISHED_ON,
  LH_PRESS_ITEM_ORGANIZATION_ID,
  LH_PRESS_ITEM_BRAND_ID,
  LH_PRESS_ITEM_PROJECT_ID,
  LH_PRESS_ITEM_PRACTICE_ID,
  LH_PRESS_ITEM_AUTHOR,
  LH_PRESS_ITEM_LINK,
  LH_PRESS_ITEM_TEXT,
  LH_PRESS_ITEM_NOTE,
  LH_PRESS_ITEM_N_FIELDS
} LhPressItemField;

LhPressItem *lh_press_item_new (void);

G_END_DECLS
