/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-error.h"
#include "lh-text.h"

/* How fields are spelled: for the journal, JSON and the command line, and read back. */

/**
 * lh_record_get_title:
 *
 * Returns: (transfer full): what a person calls the record: its name, title or task, or else its number; "" for none
 */
char *
lh_record_get_title (LhRecord *self)
{
  LhRecordClass *klass = LH_RECORD_GET_CLASS (self);
  const char *names[] = { "name", "title", "task", "key", "quarter", "number" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint field;

      if (lh_record_class_find_field (klass, names[i], &field) != NULL && !lh_record_is_empty (self, field))
        return lh_record_serialize (self, field);
    }
  return g_strdup ("");
}

/**
 * lh_record_serialize:
 *
 * The value of a field as text: what the journal and the command line show. Dates are ISO dates, quarters like
 * 2024Q3, percentages have one decimal, money is in yuan with two decimals, booleans are true and false.
 *
 * Returns: (transfer full) (nullable): %NULL for an empty field
 */
char *
lh_record_serialize (LhRecord *self,
                     guint     field)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (self, &n_fields)[field];

  if (lh_record_is_empty (self, field))
    return NULL;
  if (lh_field_is_text (spec))
    return g_strdup (lh_record_get_text (self, field));
  if (spec->kind == LH_FIELD_BOOLEAN)
    return g_strdup (lh_record_get_boolean (self, field) ? "true" : "false");

  switch (spec->kind)
    {
    case LH_FIELD_DATE:
      return lh_date_to_iso (lh_record_get_date (self, field));
    case LH_FIELD_QUARTER:
      return lh_quarter_to_string (lh_record_get_quarter (self, field));
    case LH_FIELD_TENTHS:
      return lh_tenths_to_string (lh_record_get_int (self, field));
    case LH_FIELD_MONEY:
      return lh_decimal_to_string (lh_decimal_new (lh_record_get_int (self, field), 2));
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_int (self, field));
    }
}

static gboolean
lh_record_deserialize_number (const LhField  *spec,
                              const char     *text,
                              gint64         *number,
                              GError        **error)
{
  LhDecimal decimal;
  LhQuarter quarter;
  LhDate date;

  switch (spec->kind)
    {
    case LH_FIELD_BOOLEAN:
      *number = g_str_equal (text, "true") || g_str_equal (text, "1");
      if (*number || g_str_equal (text, "false") || g_str_equal (text, "0"))
        return TRUE;
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is neither true nor false."), text);
      return FALSE;
    case LH_FIELD_DATE:
      if (!lh_date_parse (text, &date, error))
        return FALSE;
      *number = date.julian;
      return TRUE;
    case LH_FIELD_QUARTER:
      if (!lh_quarter_parse (text, 0, &quarter, error))
        return FALSE;
      *number = lh_quarter_get_index (quarter);
      return TRUE;
    case LH_FIELD_TENTHS:
      return lh_tenths_parse (text, number, error);
    case LH_FIELD_MONEY:
      if (!lh_decimal_parse (text, &decimal, error))
        return FALSE;
      *number = lh_decimal_to_integer (decimal, 2);
      return TRUE;
    default:
      if (g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, number, NULL))
        return TRUE;
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is not a whole number."), text);
      return FALSE;
    }
}

/**
 * lh_record_deserialize:
 * @text: (nullable): a text as lh_record_serialize() writes it, or as a person would; %NULL or "" empties the field
 *
 * Sets a field from text. A text that does not fit leaves the field alone.
 *
 * Returns: %FALSE with LH_ERROR_INVALID when the text does not fit the kind of the field
 */
gboolean
lh_record_deserialize (LhRecord    *self,
                       guint        field,
                       const char  *text,
                       GError     **error)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (self, &n_fields)[field];
  gint64 number;

  if (spec->kind == LH_FIELD_DECIMAL && !lh_text_is_blank (text))
    {
      g_autofree char *canonical = NULL;
      LhDecimal decimal;

      if (!lh_decimal_parse (text, &decimal, error))
        return FALSE;
      canonical = lh_decimal_to_string (decimal);
      lh_record_set_text (self, field, canonical);
      return TRUE;
    }

  if (lh_field_is_text (spec))
    {
      lh_record_set_text (self, field, text);
      return TRUE;
    }

  if (lh_text_is_blank (text))
    number = lh_field_get_empty_number (spec);
  else if (!lh_record_deserialize_number (spec, text, &number, error))
    return FALSE;

  lh_record_set_int (self, field, number);
  return TRUE;
}

/**
 * lh_record_is_private:
 * @field: a field
 *
 * Returns: whether the field holds personal data, which is masked in what leaves the program unless it is shown on
 *   purpose
 */
gboolean
lh_record_is_private (LhRecord *self,
                      guint     field)
{
  LhRecordClass *klass;

  g_return_val_if_fail (LH_IS_RECORD (self), FALSE);

  klass = LH_RECORD_GET_CLASS (self);
  return (klass->fields[field].flags & LH_FIELD_PRIVATE) != 0 ||
         (klass->is_private != NULL && klass->is_private (self, field));
}
