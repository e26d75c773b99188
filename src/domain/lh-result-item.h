/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"
#include "lh-result-number.h"

G_BEGIN_DECLS

/**
 * LhResultItem:
 *
 * A quantified result of a project or brand (S0-18): value, unit, period, qualifier. Values with hidden digits are
 * text only. The figure is written in "value-text"; the ledger takes it apart.
 */
#define LH_TYPE_RESULT_ITEM (lh_result_item_get_type ())

G_DECLARE_FINAL_TYPE (LhResultItem, lh_result_item, LH, RESULT_ITEM, LhRecord)

typedef enum
{
  LH_RESULT_ITEM_PROJECT_ID,
  LH_RESULT_ITEM_BRAND_ID,
  LH_RESULT_ITEM_POSITION,
  LH_RESULT_ITEM_NAME,
  LH_RESULT_ITEM_VALUE,
  LH_RESULT_ITEM_VALUE_TEXT,
  LH_RESULT_ITEM_SCALE,
  LH_RESULT_ITEM_UNIT,
  LH_RESULT_ITEM_QUALIFIER,
  LH_RESULT_ITEM_BASE,
  LH_RESULT_ITEM_PERIOD,
  LH_RESULT_ITEM_SUBJECT,
  LH_RESULT_ITEM_VERIFIED,
  LH_RESULT_ITEM_PRIVATE,
  LH_RESULT_ITEM_EVIDENCE,
  LH_RESULT_ITEM_RANK,
  LH_RESULT_ITEM_RANK_SCOPE,
  LH_RESULT_ITEM_N_FIELDS
} LhResultItemField;

LhResultItem *lh_result_item_new          (void);
void          lh_result_item_take_apart   (LhRecord           *self);
LhResultNumberKind lh_result_item_get_kind (LhRecord          *self,
                                           LhDecimal          *value);
char         *lh_result_item_format       (LhRecord           *self,
                                           gboolean            with_private,
                                           LhCatalog          *catalog);

G_END_DECLS
