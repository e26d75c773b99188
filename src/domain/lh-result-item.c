/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-result-item.h"

/* What stands for a text with names in lists and exports. */
#define LH_RESULT_MASK "***"

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
  [LH_RESULT_ITEM_RANK] = { "rank", LH_FIELD_INTEGER, N_("Rank"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_RESULT_ITEM_RANK_SCOPE] = { "rank-scope", LH_FIELD_TEXT, N_("Scope of the rank"), NULL, LH_FIELD_OPTIONAL, 60 },
};

/* A value that names people hides what was written about them; the number itself tells of nobody. */
static gboolean
lh_result_item_is_private (LhRecord *record,
                           guint     field)
{
  return (field == LH_RESULT_ITEM_VALUE_TEXT || field == LH_RESULT_ITEM_EVIDENCE) &&
         lh_record_get_boolean (record, LH_RESULT_ITEM_PRIVATE);
}

static void
lh_result_item_class_init (LhResultItemClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "result-item", N_("Result"),
                              lh_result_item_fields, LH_RESULT_ITEM_N_FIELDS);
  LH_RECORD_CLASS (klass)->is_private = lh_result_item_is_private;
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

/**
 * lh_result_item_take_apart:
 * @self: (type LhResultItem): a result
 *
 * Fills value, scale, qualifier and unit from what is written in "value-text". A figure that is text only leaves them
 * empty, but for the unit; a figure without a unit leaves that as it is.
 */
void
lh_result_item_take_apart (LhRecord *self)
{
  g_auto (LhResultNumber) number = { 0 };
  g_autofree char *value = NULL;

  g_return_if_fail (LH_IS_RESULT_ITEM (self));

  lh_result_number_parse (lh_record_get_text (self, LH_RESULT_ITEM_VALUE_TEXT), &number);
  if (number.kind == LH_RESULT_NUMBER_VALUE)
    value = lh_decimal_to_string (number.value);
  lh_record_set_text (self, LH_RESULT_ITEM_VALUE, value);
  lh_record_set_text (self, LH_RESULT_ITEM_SCALE, value != NULL ? number.scale : NULL);
  lh_record_set_text (self, LH_RESULT_ITEM_QUALIFIER, value != NULL ? number.qualifier : NULL);
  if (*number.unit != '\0')
    lh_record_set_text (self, LH_RESULT_ITEM_UNIT, number.unit);
}

/**
 * lh_result_item_get_kind:
 * @self: (type LhResultItem): a result
 * @value: (out) (optional): its number in its plain unit, when it has one
 *
 * Returns: what the result is good for
 */
LhResultNumberKind
lh_result_item_get_kind (LhRecord  *self,
                         LhDecimal *value)
{
  g_auto (LhResultNumber) number = { 0 };
  LhDecimal decimal;

  g_return_val_if_fail (LH_IS_RESULT_ITEM (self), LH_RESULT_NUMBER_EMPTY);

  if (lh_decimal_parse (lh_record_get_text (self, LH_RESULT_ITEM_VALUE), &decimal, NULL))
    {
      if (value != NULL)
        *value = decimal;
      return LH_RESULT_NUMBER_VALUE;
    }
  lh_result_number_parse (lh_record_get_text (self, LH_RESULT_ITEM_VALUE_TEXT), &number);
  return number.kind != LH_RESULT_NUMBER_VALUE ? number.kind : LH_RESULT_NUMBER_TEXT;
}

/**
 * lh_result_item_format:
 * @self: (type LhResultItem): a result
 * @with_private: whether texts that name people are shown
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the figure as it was written, with the unit when that was written apart; "" for none
 */
char *
lh_result_item_format (LhRecord  *self,
                       gboolean   with_private,
                       LhCatalog *catalog)
{
  const char *text = lh_record_get_text (self, LH_RESULT_ITEM_VALUE_TEXT);
  const char *unit = lh_record_get_text (self, LH_RESULT_ITEM_UNIT);
  g_auto (LhResultNumber) number = { 0 };
  LhDecimal value;

  g_return_val_if_fail (LH_IS_RESULT_ITEM (self), NULL);

  lh_result_number_parse (text, &number);
  if (*text != '\0' && (with_private || !lh_record_is_private (self, LH_RESULT_ITEM_VALUE_TEXT)))
    return number.kind == LH_RESULT_NUMBER_VALUE && *number.unit == '\0' ? g_strconcat (text, unit, NULL)
                                                                         : g_strdup (text);
  if (lh_result_item_get_kind (self, &value) == LH_RESULT_NUMBER_VALUE)
    return lh_result_number_format (value, lh_record_get_text (self, LH_RESULT_ITEM_SCALE),
                                    lh_record_get_text (self, LH_RESULT_ITEM_QUALIFIER), unit, catalog);
  return g_strdup (*text != '\0' ? LH_RESULT_MASK : "");
}
