/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-overview.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-id.h"
#include "lh-ledger-job.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-query-sql.h"

static GPtrArray *
lh_opinion_overview_read (LhSession   *session,
                          GType        type,
                          guint        year_field,
                          int          year,
                          const char  *sort,
                          GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, year_field, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, sort, FALSE);
  return lh_query_sql_run_records (session, query, error);
}

/**
 * lh_opinion_get_place:
 *
 * Returns: where an opinion stands. An item comes before a topic, should a ledger say both.
 */
LhOpinionPlace
lh_opinion_get_place (LhRecord *opinion)
{
  if (lh_record_get_int (opinion, LH_OPINION_ITEM_ID) != 0)
    return LH_OPINION_MERGED;
  if (lh_record_get_int (opinion, LH_OPINION_TOPIC_ID) != 0)
    return LH_OPINION_IN_TOPIC;
  return lh_record_get_boolean (opinion, LH_OPINION_SET_ASIDE) ? LH_OPINION_ASIDE : LH_OPINION_OPEN;
}

gboolean
lh_opinion_item_is_closed (LhRecord *item)
{
  const char *state = lh_record_get_text (item, LH_OPINION_ITEM_STATE);

  return g_str_equal (state, "done") || g_str_equal (state, "cancelled");
}

/**
 * lh_opinion_item_is_overdue:
 * @as_of: a day
 *
 * Returns: whether the item was due before the day and is not completed
 */
gboolean
lh_opinion_item_is_overdue (LhRecord *item,
                            LhDate    as_of)
{
  const LhDate due = lh_record_get_date (item, LH_OPINION_ITEM_DUE_ON);

  return !lh_opinion_item_is_closed (item) && lh_date_is_set (due) && lh_date_is_set (as_of) &&
         lh_date_compare (due, as_of) < 0;
}

static void
lh_opinion_overview_count (LhOpinionOverview *self)
{
  for (guint i = 0; i < self->opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (self->opinions, i);
      gint64 id = lh_record_get_int (opinion, LH_OPINION_ITEM_ID);
      GPtrArray *opinions;

      self->places[lh_opinion_get_place (opinion)]++;
      if (id == 0)
        continue;
      opinions = g_hash_table_lookup (self->by_item, &id);
      if (opinions == NULL)
        {
          opinions = g_ptr_array_new ();
          g_hash_table_insert (self->by_item, g_memdup2 (&id, sizeof id), opinions);
        }
      g_ptr_array_add (opinions, opinion);
    }
}

static gpointer
lh_opinion_overview_read_year (LhSession  *session,
                               int         year,
                               gint64      id,
                               GError    **error)
{
  g_autoptr (LhOpinionOverview) self = g_new0 (LhOpinionOverview, 1);

  self->year = year;
  self->as_of = (LhDate) { (gint32) id };
  self->by_item = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->opinions = lh_opinion_overview_read (session, LH_TYPE_OPINION, LH_OPINION_YEAR, year, "raised-on", error);
  if (self->opinions == NULL)
    return NULL;
  self->items = lh_opinion_overview_read (session, LH_TYPE_OPINION_ITEM, LH_OPINION_ITEM_YEAR, year, "number", error);
  if (self->items == NULL)
    return NULL;
  lh_opinion_overview_count (self);
  for (guint i = 0; i < self->items->len; i++)
    self->overdue += lh_opinion_item_is_overdue (g_ptr_array_index (self->items, i), self->as_of);
  return g_steal_pointer (&self);
}

/**
 * lh_opinion_overview_load:
 *
 * Reads the opinions of a year and waits for the disk: for the command line and tests.
 */
LhOpinionOverview *
lh_opinion_overview_load (LhLedger  *ledger,
                          int        year,
                          LhDate     as_of,
                          GError   **error)
{
  return lh_ledger_read (ledger, lh_opinion_overview_read_year, year, as_of.julian, error);
}

/**
 * lh_opinion_overview_load_async:
 *
 * Reads the opinions of a year off the main thread.
 */
void
lh_opinion_overview_load_async (LhLedger            *ledger,
                                int                  year,
                                LhDate               as_of,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_opinion_overview_read_year, (GDestroyNotify) lh_opinion_overview_free, year,
                        as_of.julian, cancellable, callback, user_data);
}

LhOpinionOverview *
lh_opinion_overview_load_finish (LhLedger      *ledger,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_opinion_overview_free (LhOpinionOverview *self)
{
  g_clear_pointer (&self->opinions, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->by_item, g_hash_table_unref);
  g_free (self);
}

/**
 * lh_opinion_overview_get_opinions:
 *
 * Returns: (transfer none) (nullable) (element-type LhRecord): the opinions merged into an item; %NULL for none
 */
GPtrArray *
lh_opinion_overview_get_opinions (LhOpinionOverview *self,
                                  gint64             item_id)
{
  return g_hash_table_lookup (self->by_item, &item_id);
}

static void
lh_opinion_count_free (LhOpinionCount *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

static LhOpinionCount *
lh_opinion_counts_get (GPtrArray  *counts,
                       const char *key,
                       const char *label)
{
  LhOpinionCount *count;

  for (guint i = 0; i < counts->len; i++)
    {
      count = g_ptr_array_index (counts, i);
      if (g_str_equal (count->key, key))
        return count;
    }
  count = g_new0 (LhOpinionCount, 1);
  count->key = g_strdup (key);
  count->label = g_strdup (label);
  g_ptr_array_add (counts, count);
  return count;
}

static void
lh_opinion_overview_add (LhOpinionOverview *self,
                         LhOpinionCount    *count,
                         LhRecord          *item)
{
  GPtrArray *opinions = lh_opinion_overview_get_opinions (self, lh_record_get_id (item));

  count->items++;
  count->opinions += opinions != NULL ? opinions->len : 0;
  count->done += g_str_equal (lh_record_get_text (item, LH_OPINION_ITEM_STATE), "done");
  count->overdue += lh_opinion_item_is_overdue (item, self->as_of);
}

/* By a code of the program: each one is counted, those without items too; what is not filled in comes last. */
static GPtrArray *
lh_opinion_overview_count_codes (LhOpinionOverview *self,
                                 LhLedger          *ledger,
                                 const char        *vocabulary,
                                 guint              field,
                                 LhCatalog         *catalog)
{
  GPtrArray *counts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_opinion_count_free);
  guint n_codes;
  const LhCode *codes = lh_codes_get (vocabulary, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    lh_opinion_counts_get (counts, codes[i].code, lh_ledger_get_code_label (ledger, vocabulary, codes[i].code, catalog));
  for (guint i = 0; i < self->items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (self->items, i);
      const char *code = lh_record_get_text (item, field);

      lh_opinion_overview_add (self, lh_opinion_counts_get (counts, code != NULL ? code : "",
                                                            lh_tr (catalog, N_("Not filled in"))), item);
    }
  return counts;
}

/**
 * lh_opinion_overview_count_levels:
 *
 * Returns: (transfer full) (element-type LhOpinionCount): the items by handling level (S4-11)
 */
GPtrArray *
lh_opinion_overview_count_levels (LhOpinionOverview *self,
                                  LhLedger          *ledger,
                                  LhCatalog         *catalog)
{
  return lh_opinion_overview_count_codes (self, ledger, "handling-level", LH_OPINION_ITEM_LEVEL, catalog);
}

/**
 * lh_opinion_overview_count_states:
 *
 * Returns: (transfer full) (element-type LhOpinionCount): the items by state
 */
GPtrArray *
lh_opinion_overview_count_states (LhOpinionOverview *self,
                                  LhLedger          *ledger,
                                  LhCatalog         *catalog)
{
  return lh_opinion_overview_count_codes (self, ledger, "item-state", LH_OPINION_ITEM_STATE, catalog);
}

/**
 * lh_opinion_overview_count_units:
 *
 * Returns: (transfer full) (element-type LhOpinionCount): the items by lead organization in the official order, those
 *   without one last
 */
GPtrArray *
lh_opinion_overview_count_units (LhOpinionOverview *self,
                                 LhLedger          *ledger,
                                 LhCatalog         *catalog)
{
  GPtrArray *counts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_opinion_count_free);
  GListModel *organizations = lh_ledger_get_organizations (ledger);
  const guint n_organizations = g_list_model_get_n_items (organizations);

  for (guint i = 0; i <= n_organizations; i++)
    {
      g_autoptr (LhRecord) organization = i < n_organizations ? g_list_model_get_item (organizations, i) : NULL;
      const gint64 id = organization != NULL ? lh_record_get_id (organization) : 0;
      g_autofree char *key = id != 0 ? lh_id_to_string (id) : g_strdup ("");
      const char *label = organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME)
                                               : lh_tr (catalog, N_("Not filled in"));

      for (guint j = 0; j < self->items->len; j++)
        {
          LhRecord *item = g_ptr_array_index (self->items, j);

          if (lh_record_get_int (item, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID) == id)
            lh_opinion_overview_add (self, lh_opinion_counts_get (counts, key, label), item);
        }
    }
  return counts;
}
