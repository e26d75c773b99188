/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-awards.h"

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-ledger-job.h"
#include "lh-query-sql.h"

/* What is read for the rankings: each by the id of what it belongs to. */
typedef struct
{
  GHashTable *projects;       /* id -> LhRecord */
  GHashTable *places;         /* id -> place in the official order */
  GHashTable *acceptances;    /* project id -> the last one with a total */
} LhAwardData;

static void
lh_award_data_clear (LhAwardData *self)
{
  g_clear_pointer (&self->projects, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->acceptances, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhAwardData, lh_award_data_clear)

static void
lh_award_entry_free (LhAwardEntry *self)
{
  g_object_unref (self->award);
  g_object_unref (self->project);
  g_free (self->total);
  g_free (self->grade);
  g_free (self);
}

static void
lh_award_ranking_free (LhAwardRanking *self)
{
  g_object_unref (self->category);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static gint64 *
lh_award_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gboolean
lh_award_data_load_projects (LhAwardData  *self,
                             LhSession    *session,
                             GPtrArray    *awards,
                             GError      **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) projects = NULL;

  for (guint i = 0; i < awards->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (awards, i), LH_AWARD_PROJECT_ID);

      g_array_append_val (ids, id);
    }
  lh_query_set_ids (query, (const gint64 *) ids->data, ids->len);
  lh_query_set_sort (query, LH_SORT_OFFICIAL, FALSE);
  projects = lh_query_sql_run_records (session, query, error);
  if (projects == NULL)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    {
      LhRecord *project = g_ptr_array_index (projects, i);

      g_hash_table_insert (self->projects, lh_award_key (lh_record_get_id (project)), g_object_ref (project));
      g_hash_table_insert (self->places, lh_award_key (lh_record_get_id (project)), GUINT_TO_POINTER (i));
    }
  return TRUE;
}

/* The last attempt that was scored counts. */
static gboolean
lh_award_data_load_acceptances (LhAwardData  *self,
                                LhSession    *session,
                                GError      **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE);
  g_autoptr (GPtrArray) acceptances = NULL;

  lh_query_set_sort (query, "attempt", FALSE);
  acceptances = lh_query_sql_run_records (session, query, error);
  if (acceptances == NULL)
    return FALSE;
  for (guint i = 0; i < acceptances->len; i++)
    {
      LhRecord *acceptance = g_ptr_array_index (acceptances, i);

      if (!lh_record_is_empty (acceptance, LH_ACCEPTANCE_TOTAL))
        g_hash_table_insert (self->acceptances, lh_award_key (lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID)),
                             g_object_ref (acceptance));
    }
  return TRUE;
}

static LhAwardEntry *
lh_award_data_create_entry (LhAwardData *self,
                            LhRecord    *award,
                            LhRecord    *project)
{
  gint64 id = lh_record_get_id (project);
  LhRecord *acceptance = g_hash_table_lookup (self->acceptances, &id);
  LhAwardEntry *entry = g_new0 (LhAwardEntry, 1);

  entry->award = g_object_ref (award);
  entry->project = g_object_ref (project);
  if (acceptance == NULL)
    return entry;
  entry->total = g_strdup (lh_record_get_text (acceptance, LH_ACCEPTANCE_TOTAL));
  if (!lh_record_is_empty (acceptance, LH_ACCEPTANCE_GRADE))
    entry->grade = g_strdup (lh_record_get_text (acceptance, LH_ACCEPTANCE_GRADE));
  return entry;
}

static int
lh_award_entry_compare_totals (const LhAwardEntry *a,
                               const LhAwardEntry *b)
{
  LhDecimal first = LH_DECIMAL_ZERO;
  LhDecimal second = LH_DECIMAL_ZERO;

  if (a->total == NULL || b->total == NULL)
    return (a->total == NULL) - (b->total == NULL);
  lh_decimal_parse (a->total, &first, NULL);
  lh_decimal_parse (b->total, &second, NULL);
  return lh_decimal_compare (second, first);
}

static int
lh_award_entry_compare (gconstpointer a,
                        gconstpointer b,
                        gpointer      user_data)
{
  const LhAwardEntry *first = *(LhAwardEntry *const *) a;
  const LhAwardEntry *second = *(LhAwardEntry *const *) b;
  GHashTable *places = user_data;
  gint64 first_id = lh_record_get_id (first->project);
  gint64 second_id = lh_record_get_id (second->project);
  int by_total = lh_award_entry_compare_totals (first, second);

  if (by_total != 0)
    return by_total;
  return GPOINTER_TO_INT (g_hash_table_lookup (places, &first_id)) -
         GPOINTER_TO_INT (g_hash_table_lookup (places, &second_id));
}

/* Equal totals share a rank: 1, 2, 2, 4. */
static void
lh_award_ranking_rank (LhAwardRanking *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (self->entries, i);
      LhAwardEntry *last = i > 0 ? g_ptr_array_index (self->entries, i - 1) : NULL;

      if (lh_record_get_boolean (entry->award, LH_AWARD_GRANTED))
        self->n_granted++;
      if (entry->total == NULL)
        continue;
      entry->rank = i + 1;
      if (last != NULL && lh_award_entry_compare_totals (last, entry) == 0)
        {
          entry->rank = last->rank;
          entry->tied = last->tied = TRUE;
        }
    }
}

static LhAwardRanking *
lh_award_data_create_ranking (LhAwardData *self,
                              LhRecord    *category,
                              GPtrArray   *awards)
{
  LhAwardRanking *ranking = g_new0 (LhAwardRanking, 1);

  ranking->category = g_object_ref (category);
  ranking->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_award_entry_free);
  for (guint i = 0; i < awards->len; i++)
    {
      LhRecord *award = g_ptr_array_index (awards, i);
      gint64 project_id = lh_record_get_int (award, LH_AWARD_PROJECT_ID);
      LhRecord *project = g_hash_table_lookup (self->projects, &project_id);

      if (project != NULL && lh_record_get_int (award, LH_AWARD_CATEGORY_ID) == lh_record_get_id (category))
        g_ptr_array_add (ranking->entries, lh_award_data_create_entry (self, award, project));
    }
  g_ptr_array_sort_with_data (ranking->entries, lh_award_entry_compare, self->places);
  lh_award_ranking_rank (ranking);
  return ranking;
}

/* They come by position, which stays inside a selection. */
static int
lh_award_compare_categories (gconstpointer a,
                             gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  gint64 years = lh_record_get_int (second, LH_AWARD_CATEGORY_YEAR) - lh_record_get_int (first, LH_AWARD_CATEGORY_YEAR);
  int titles = g_strcmp0 (lh_record_get_text (first, LH_AWARD_CATEGORY_TITLE),
                          lh_record_get_text (second, LH_AWARD_CATEGORY_TITLE));

  if (years != 0)
    return years < 0 ? -1 : 1;
  return titles;
}

static GPtrArray *
lh_awards_read_categories (LhSession  *session,
                           int         year,
                           GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_AWARD_CATEGORY);
  g_autofree char *text = g_strdup_printf ("%d", year);
  GPtrArray *categories;

  if (year != 0)
    lh_query_where_field (query, LH_AWARD_CATEGORY_YEAR, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, "position", FALSE);
  categories = lh_query_sql_run_records (session, query, error);
  if (categories != NULL)
    g_ptr_array_sort (categories, lh_award_compare_categories);
  return categories;
}

/* What was filed, as the statistics count it. */
static gboolean
lh_awards_count_projects (LhSession  *session,
                          int         year,
                          LhAwards   *awards,
                          GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *text = g_strdup_printf ("%d", year);
  gint64 count = 0;

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, text);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_DRAFT);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_WITHDRAWN);
  if (!lh_query_sql_count (session, query, &count, error))
    return FALSE;
  awards->n_projects = (guint) count;
  return TRUE;
}

static gpointer
lh_awards_read (LhSession  *session,
                int         year,
                gint64      id,
                GError    **error)
{
  g_autoptr (LhAwards) self = g_new0 (LhAwards, 1);
  g_autoptr (GPtrArray) categories = lh_awards_read_categories (session, year, error);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_AWARD);
  g_autoptr (GPtrArray) awards = NULL;
  g_auto (LhAwardData) data = { NULL };

  self->rankings = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_award_ranking_free);
  data.projects = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  data.places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  data.acceptances = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  if (categories == NULL)
    return NULL;
  awards = lh_query_sql_run_records (session, query, error);
  if (awards == NULL || !lh_award_data_load_projects (&data, session, awards, error) ||
      !lh_award_data_load_acceptances (&data, session, error) ||
      !lh_awards_count_projects (session, year, self, error))
    return NULL;
  for (guint i = 0; i < categories->len; i++)
    g_ptr_array_add (self->rankings, lh_award_data_create_ranking (&data, g_ptr_array_index (categories, i), awards));
  return g_steal_pointer (&self);
}

/**
 * lh_awards_load:
 * @year: year of the categories, 0 for all
 *
 * Returns: (transfer full): the categories with their nominations, ranked by the total at acceptance (S1-24)
 */
LhAwards *
lh_awards_load (LhLedger  *ledger,
                int        year,
                GError   **error)
{
  return lh_ledger_read (ledger, lh_awards_read, year, 0, error);
}

void
lh_awards_load_async (LhLedger            *ledger,
                      int                  year,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_awards_read, (GDestroyNotify) lh_awards_free, year, 0, cancellable, callback,
                        user_data);
}

LhAwards *
lh_awards_load_finish (LhLedger      *ledger,
                       GAsyncResult  *result,
                       GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_awards_free (LhAwards *self)
{
  g_clear_pointer (&self->rankings, g_ptr_array_unref);
  g_free (self);
}

/**
 * lh_awards_find:
 *
 * Returns: (transfer none) (nullable): the ranking of a category
 */
LhAwardRanking *
lh_awards_find (LhAwards *self,
                gint64    category_id)
{
  for (guint i = 0; i < self->rankings->len; i++)
    {
      LhAwardRanking *ranking = g_ptr_array_index (self->rankings, i);

      if (lh_record_get_id (ranking->category) == category_id)
        return ranking;
    }
  return NULL;
}
