/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-lecture-order.h"

struct _LhLectureOrder
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhLectureOrder, lh_lecture_order, LH_TYPE_RECORD)

static const LhField lh_lecture_order_fields[LH_LECTURE_ORDER_N_FIELDS] = {
  [LH_LECTURE_ORDER_LECTURE_ID] = { "lecture-id", LH_FIELD_REFERENCE, N_("Lecture offered"), "lecture", LH_FIELD_REQUIRED, 0 },
  [LH_LECTURE_ORDER_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_ORDERED_ON] = { "ordered-on", LH_FIELD_DATE, N_("Ordered on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_WANTED_ON] = { "wanted-on", LH_FIELD_DATE, N_("Wanted on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_DELIVERED_ON] = { "delivered-on", LH_FIELD_DATE, N_("Delivered on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_PLACE] = { "place", LH_FIELD_TEXT, N_("Place"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_LECTURE_ORDER_AUDIENCE] = { "audience", LH_FIELD_INTEGER, N_("Audience"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_AUDIENCE_QUALIFIER] = { "audience-qualifier", LH_FIELD_CODE, N_("Qualifier"), "qualifier", LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_FEEDBACK] = { "feedback", LH_FIELD_LONG_TEXT, N_("Feedback"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_LECTURE_ORDER_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_lecture_order_class_init (LhLectureOrderClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "lecture-order", N_("Lecture order"),
                              lh_lecture_order_fields, LH_LECTURE_ORDER_N_FIELDS);
}

static void
lh_lecture_order_init (LhLectureOrder *self)
{
}

LhLectureOrder *
lh_lecture_order_new (void)
{
  return g_object_new (LH_TYPE_LECTURE_ORDER, NULL);
}
