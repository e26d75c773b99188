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

/* Adds the values of one field; FALSE for a node that is no list of texts. */
static gboolean
add_field (GVariantBuilder *filters,
           const char      *field,
           JsonNode        *node)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *value = json_array_get_element (array, i);

      if (json_node_get_value_type (value) != G_TYPE_STRING)
        return FALSE;
      g_strv_builder_add (values, json_node_get_string (value));
    }
  texts = g_strv_builder_end (values);
  g_variant_builder_add (filters, "{s^as}", field, texts);
  return TRUE;
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
  /* Not json_gvariant_deserialize_data(): it leaks what it has read when the text is not of the type. */
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_auto (GVariantBuilder) filters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (FILTERS_TYPE));

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonObjectIter iter;
      const char *field;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, json_node_get_object (root));
      while (json_object_iter_next_ordered (&iter, &field, &node))
        if (!add_field (&filters, field, node))
          return g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("{sas}"), NULL, 0));
    }
  return g_variant_ref_sink (g_variant_builder_end (&filters));
}
