/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhLectureOrder:
 *
 * An order of a lecture and its delivery (S2-18).
 */
#define LH_TYPE_LECTURE_ORDER (lh_lecture_order_get_type ())

G_DECLARE_FINAL_TYPE (LhLectureOrder, lh_lecture_order, LH, LECTURE_ORDER, LhRecord)

typedef enum
{
  LH_LECTURE_ORDER_LECTURE_ID,
  LH_LECTURE_ORDER_ORGANIZATION_ID,
  LH_LECTURE_ORDER_ORDERED_ON,
  LH_LECTURE_ORDER_WANTED_ON,
  LH_LECTURE_ORDER_DELIVERED_ON,
  LH_LECTURE_ORDER_PLACE,
  LH_LECTURE_ORDER_AUDIENCE,
  LH_LECTURE_ORDER_AUDIENCE_QUALIFIER,
  LH_LECTURE_ORDER_FEEDBACK,
  LH_LECTURE_ORDER_NOTE,
  LH_LECTURE_ORDER_N_FIELDS
} LhLectureOrderField;

LhLectureOrder *lh_lecture_order_new (void);

G_END_DECLS
