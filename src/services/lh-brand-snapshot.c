/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-snapshot.h"

#include <json-glib/json-glib.h>

#include "lh-brand-carrier.h"

/* What a proposal says (form F8). Telephone numbers are nobody's business in a history. */
static const guint proposed_fields[] = {
  LH_BRAND_NAME, LH_BRAND_SLOGAN, LH_BRAND_PARTY_NAME, LH_BRAND_LEVEL, LH_BRAND_ENTRY_POINT, LH_BRAND_COMBINING_POINT,
  LH_BRAND_CONNOTATION, LH_BRAND_BACKGROUND, LH_BRAND_CARRIERS, LH_BRAND_RESULTS, LH_BRAND_PROMOTION,
  LH_BRAND_LOGO_MEANING, LH_BRAND_CREATED_ON, LH_BRAND_CATEGORY, LH_BRAND_ORIENTATION, LH_BRAND_AIMS,
  LH_BRAND_WORK_MODE, LH_BRAND_RESPONSIBLE_NAME, LH_BRAND_CONTACT, LH_BRAND_HONOURS,
};

/* The carriers as lines, the entries of the file behind what the form says. */
static char *
lh_brand_snapshot_format_carriers (LhRecord  *brand,
                                   GPtrArray *carriers)
{
  g_autoptr (GString) text = g_string_new (lh_record_get_text (brand, LH_BRAND_CARRIERS));

  for (guint i = 0; carriers != NULL && i < carriers->len; i++)
    {
      LhRecord *carrier = g_ptr_array_index (carriers, i);
      const char *description = lh_record_get_text (carrier, LH_BRAND_CARRIER_DESCRIPTION);

      g_string_append_printf (text, "%s· %s%s%s", text->len > 0 ? "\n" : "",
                              lh_record_get_text (carrier, LH_BRAND_CARRIER_NAME), *description != '\0' ? "：" : "",
                              description);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lh_brand_snapshot_create:
 * @carriers: (element-type LhRecord) (nullable): the carriers in its file
 *
 * Returns: (transfer full): the proposal as it is now, as a JSON object of names of fields and their values as text
 */
char *
lh_brand_snapshot_create (LhRecord  *brand,
                          GPtrArray *carriers)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  guint n_fields;
  const LhField *fields = lh_record_get_fields (brand, &n_fields);

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (proposed_fields); i++)
    {
      const guint field = proposed_fields[i];
      g_autofree char *text = field == LH_BRAND_CARRIERS ? lh_brand_snapshot_format_carriers (brand, carriers) :
                                                           lh_record_serialize (brand, field);

      if (text == NULL || *text == '\0')
        continue;
      json_builder_set_member_name (builder, fields[field].name);
      json_builder_add_string_value (builder, text);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * lh_brand_snapshot_parse:
 * @snapshot: what a step keeps
 *
 * Returns: (transfer full) (nullable): a brand as it was proposed, which is in no ledger; %NULL for a text that is no
 *   snapshot
 */
LhRecord *
lh_brand_snapshot_parse (const char *snapshot)
{
  g_autoptr (JsonNode) root = json_from_string (snapshot, NULL);
  g_autoptr (LhRecord) brand = LH_RECORD (lh_brand_new ());
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &value))
    {
      guint field;

      if (json_node_get_value_type (value) == G_TYPE_STRING &&
          lh_record_class_find_field (LH_RECORD_GET_CLASS (brand), name, &field) != NULL)
        lh_record_deserialize (brand, field, json_node_get_string (value), NULL);
    }
  return g_steal_pointer (&brand);
}

/**
 * lh_brand_snapshot_compare:
 * @before: a version
 * @after: a later one
 *
 * Returns: (transfer full) (element-type LhBrandDifference): what changed, in the order of the form
 */
GArray *
lh_brand_snapshot_compare (LhRecord *before,
                           LhRecord *after)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (LhBrandDifference));
  guint n_fields;
  const LhField *fields = lh_record_get_fields (before, &n_fields);

  for (guint i = 0; i < G_N_ELEMENTS (proposed_fields); i++)
    {
      LhBrandDifference difference = { proposed_fields[i], lh_tr (NULL, fields[proposed_fields[i]].label) };

      if (!lh_record_field_equal (before, after, proposed_fields[i]))
        g_array_append_val (differences, difference);
    }
  return differences;
}
