/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-sample-private.h"

#define LH_SAMPLE_YEAR 2024

static gboolean
lh_sample_write_items (LhSample    *sample,
                       GHashTable  *items,
                       GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "opinion-items.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *item = LH_RECORD (lh_opinion_item_new ());

      g_hash_table_insert (items, g_strdup (lh_csv_get (table, row, "number")), item);
      lh_sample_set_fields (item, table, row);
      lh_record_set_int (item, LH_OPINION_ITEM_YEAR, LH_SAMPLE_YEAR);
      lh_record_set_int (item, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "lead-code")));
      if (!lh_sample_insert (sample, item, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_collected (LhSample    *sample,
                           GHashTable  *items,
                           GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "collected-opinions.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) opinion = LH_RECORD (lh_opinion_new ());
      const char *number = lh_csv_get (table, row, "item");
      LhRecord *item = g_hash_table_lookup (items, number);

      if (item == NULL && *number != '\0')
        g_error ("Sample: no item %s", number);
      lh_sample_set_fields (opinion, table, row);
      lh_record_set_int (opinion, LH_OPINION_YEAR, LH_SAMPLE_YEAR);
      lh_record_set_int (opinion, LH_OPINION_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      lh_record_set_int (opinion, LH_OPINION_ITEM_ID, item != NULL ? lh_record_get_id (item) : 0);
      lh_record_set_boolean (opinion, LH_OPINION_SET_ASIDE,
                             !lh_record_is_empty (opinion, LH_OPINION_SET_ASIDE_REASON));
      if (!lh_sample_insert (sample, opinion, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_collection:
 *
 * Writes what was collected from members and the public in the spring, and the items it was merged into (S4-10, S4-11).
 */
gboolean
lh_sample_write_collection (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return lh_sample_write_items (sample, items, error) && lh_sample_write_collected (sample, items, error);
}
