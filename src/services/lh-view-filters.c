/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-view-filters.h"

#include <json-glib/json-glib.h>

#define FILTERS_TYPE "a{sas}"

/**
 * lh_view_filters_to_text:
 * @filters: what a list is restricted to: values by field, of type a{sas}
 *
 * Returns: (transfer full): the same as JSON, as a saved view keeps it
 */
char *
lh_view_filters_to_text (GVariant *filters)
{
  g_return_val_if_fail (g_variant_is_of_type (filters, G_VARIANT_TYPE (FILTERS_TYPE)), NULL);
  return json_gvariant_serialize_data (filters, NULL);
}

/**
 * lh_view_filters_from_text:
 * @text: JSON that a saved view keeps
 *
 * Returns: (transfer full): what a list is restricted to; nothing for a text that is none of these
 */
GVariant *
lh_view_filters_from_text (const char *text)
{
  GVariant *filters = json_gvariant_deserialize_data (text, -1, FILTERS_TYPE, NULL);

  if (filters == NULL)
    filters = g_variant_new_array (G_VARIANT_TYPE ("{sas}"), NULL, 0);
  return g_variant_ref_sink (filters);
}
