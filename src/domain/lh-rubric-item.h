/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhRubricItem:
 *
 * An item of a score sheet: full mark, nature, and where its mark comes from.
 */
#define LH_TYPE_RUBRIC_ITEM (lh_rubric_item_get_type ())

G_DECLARE_FINAL_TYPE (LhRubricItem, lh_rubric_item, LH, RUBRIC_ITEM, LhRecord)

typedef enum
{
  LH_RUBRIC_ITEM_RUBRIC_ID,
  LH_RUBRIC_ITEM_POSITION,
  LH_RUBRIC_ITEM_NAME,
  LH_RUBRIC_ITEM_FULL_MARK,
  LH_RUBRIC_ITEM_NATURE,
  LH_RUBRIC_ITEM_SOURCE,
  LH_RUBRIC_ITEM_GUIDANCE,
  LH_RUBRIC_ITEM_N_FIELDS
} LhRubricItemField;

LhRubricItem *lh_rubric_item_new (void);

G_END_DECLS
