/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-result-item.h"

struct _LhResultItem
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhResultItem, lh_result_item, LH_TYPE_RECORD)

static const LhField lh_result_item_fields[LH_RESULT_ITEM_N_FIELDS] = {
  [LH_RESULT_ITEM_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_NAME] = { "name", LH_FIELD_TEXT, N_("Result"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_RESULT_ITEM_VALUE] = { "value", LH_FIELD_DECIMAL, N_("Value"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_VALUE_TEXT] = { "value-text", LH_FIELD_TEXT, N_("As written"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_RESULT_ITEM_SCALE] = { "scale", LH_FIELD_CODE, N_("Scale of the number"), "number-scale", LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_UNIT] = { "unit", LH_FIELD_TEXT, N_("Unit"), NULL, LH_FIELD_OPTIONAL, 20 },
  [LH_RESULT_ITEM_QUALIFIER] = { "qualifier", LH_FIELD_CODE, N_("Qualifier"), "qualifier", LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_BASE] = { "base", LH_FIELD_DECIMAL, N_("Base"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_PERIOD] = { "period", LH_FIELD_TEXT, N_("Period"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_RESULT_ITEM_SUBJECT] = { "subject", LH_FIELD_TEXT, N_("Subject"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_RESULT_ITEM_VERIFIED] = { "verified", LH_FIELD_BOOLEAN, N_("Verified"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_PRIVATE] = { "private", LH_FIELD_BOOLEAN, N_("Contains names"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_EVIDENCE] = { "evidence", LH_FIELD_TEXT, N_("Evidence"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_result_item_class_init (LhResultItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "result-item", N_("Result"),
                              lh_result_item_fields, LH_RESULT_ITEM_N_FIELDS);
}

static void
lh_result_item_init (LhResultItem *self)
{
}

LhResultItem *
lh_result_item_new (void)
{
  return g_object_new (LH_TYPE_RESULT_ITEM, NULL);
}
