/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-field.h"

#include <string.h>

/**
 * lh_field_is_text:
 *
 * Returns: whether records keep the field as a text; everything else is a whole number
 */
gboolean
lh_field_is_text (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_TEXT:
    case LH_FIELD_LONG_TEXT:
    case LH_FIELD_CODE:
    case LH_FIELD_CODES:
    case LH_FIELD_NAMES:
    case LH_FIELD_DECIMAL:
      return TRUE;
    case LH_FIELD_INTEGER:
    case LH_FIELD_TENTHS:
    case LH_FIELD_MONEY:
    case LH_FIELD_REFERENCE:
    case LH_FIELD_BOOLEAN:
    case LH_FIELD_DATE:
    case LH_FIELD_QUARTER:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * lh_field_get_empty_number:
 *
 * Returns: the number that stands for an empty field; a zero amount is not an empty one (rule R4)
 */
gint64
lh_field_get_empty_number (const LhField *field)
{
  if (field->kind == LH_FIELD_INTEGER || field->kind == LH_FIELD_TENTHS || field->kind == LH_FIELD_MONEY)
    return LH_UNSET;
  return 0;
}

/**
 * lh_field_get_link_name:
 * @field: a reference
 *
 * Returns: (transfer none): name of the property with the record referred to: "organization" for "organization-id"
 */
const char *
lh_field_get_link_name (const LhField *field)
{
  g_autofree char *name = NULL;

  g_assert (field->kind == LH_FIELD_REFERENCE && g_str_has_suffix (field->name, "-id"));
  name = g_strndup (field->name, strlen (field->name) - strlen ("-id"));
  return g_intern_string (name);
}

/**
 * lh_field_create_pspec:
 *
 * Returns: (transfer floating): the property of a field
 */
GParamSpec *
lh_field_create_pspec (const LhField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (lh_field_is_text (field))
    return g_param_spec_string (field->name, NULL, NULL, "", flags);

  switch (field->kind)
    {
    case LH_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case LH_FIELD_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, LH_TYPE_DATE, flags);
    case LH_FIELD_QUARTER:
      return g_param_spec_boxed (field->name, NULL, NULL, LH_TYPE_QUARTER, flags);
    default:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64,
                                 lh_field_get_empty_number (field), flags);
    }
}
