/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-outcomes.h"

#include "lh-brand.h"
#include "lh-codes.h"
#include "lh-ledger-job.h"
#include "lh-member-item.h"
#include "lh-practice.h"
#include "lh-problem.h"
#include "lh-query-sql.h"

static GArray *
lh_outcomes_create_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
lh_outcomes_append (GArray   *ids,
                    LhRecord *record)
{
  gint64 id = lh_record_get_id (record);

  g_array_append_val (ids, id);
}

static void
lh_outcome_class_free (LhOutcomeClass *self)
{
  g_free (self->code);
  g_free (self->label);
  g_array_unref (self->projects);
  g_array_unref (self->practices);
  g_ptr_array_unref (self->results);
  g_clear_pointer (&self->totals, g_ptr_array_unref);
  g_free (self);
}

static void
lh_outcomes_add_class (LhOutcomes *self,
                       const char *code,
                       const char *label)
{
  LhOutcomeClass *class = g_new0 (LhOutcomeClass, 1);

  class->code = g_strdup (code);
  class->label = g_strdup (label);
  class->projects = lh_outcomes_create_ids ();
  class->practices = lh_outcomes_create_ids ();
  class->results = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->classes, class);
}

static gboolean
lh_outcomes_read_classes (LhOutcomes  *self,
                          LhSession   *session,
                          GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TERM);
  g_autoptr (GPtrArray) terms = NULL;

  lh_query_where_field (query, LH_TERM_VOCABULARY, LH_QUERY_EQUAL, "result-direction");
  lh_query_set_sort (query, "position", FALSE);
  terms = lh_query_sql_run_records (session, query, error);
  if (terms == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    lh_outcomes_add_class (self, lh_record_get_text (g_ptr_array_index (terms, i), LH_TERM_CODE),
                           lh_record_get_text (g_ptr_array_index (terms, i), LH_TERM_NAME));
  lh_outcomes_add_class (self, "", "");
  return TRUE;
}

/* Projects filed, as the statistics count them; and which direction each has. */
static gboolean
lh_outcomes_read_projects (LhOutcomes  *self,
                           LhSession   *session,
                           GHashTable  *classes,
                           GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  g_autoptr (GPtrArray) projects = NULL;

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_DRAFT);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_WITHDRAWN);
  projects = lh_query_sql_run_records (session, query, error);
  if (projects == NULL)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    {
      LhRecord *project = g_ptr_array_index (projects, i);
      gint64 id = lh_record_get_id (project);
      LhOutcomeClass *class = lh_outcomes_find (self, lh_record_get_text (project, LH_PROJECT_RESULT_DIRECTION));
      LhDate filed = lh_record_get_date (project, LH_PROJECT_FILED_ON);

      if (lh_date_is_set (filed) && lh_date_compare (filed, self->as_of) > 0)
        continue;
      if (class == NULL)
        class = lh_outcomes_find (self, "");
      lh_outcomes_append (self->projects, project);
      lh_outcomes_append (class->projects, project);
      g_hash_table_insert (classes, g_memdup2 (&id, sizeof id), class);
    }
  return TRUE;
}

/* A result says in words when it was; one that says a day, month or quarter after the day asked for is not there yet. */
static gboolean
lh_outcomes_is_there (LhOutcomes *self,
                      LhRecord   *result)
{
  const char *period = lh_record_get_text (result, LH_RESULT_ITEM_PERIOD);
  LhDate day = { 0 };
  LhQuarter quarter = { 0 };

  if (lh_date_parse (period, &day, NULL))
    return lh_date_compare (day, self->as_of) <= 0;
  if (lh_quarter_parse (period, self->year, &quarter, NULL))
    return lh_date_compare (lh_quarter_first_day (quarter), self->as_of) <= 0;
  return TRUE;
}

static gboolean
lh_outcomes_read_results (LhOutcomes  *self,
                          LhSession   *session,
                          GHashTable  *classes,
                          GError     **error)
{
  g_autoptr (GPtrArray) results = lh_query_sql_run_of_year (session, LH_TYPE_RESULT_ITEM, self->year, error);

  if (results == NULL)
    return FALSE;
  for (guint i = 0; i < results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (results, i);
      gint64 project_id = lh_record_get_int (result, LH_RESULT_ITEM_PROJECT_ID);
      LhOutcomeClass *class = g_hash_table_lookup (classes, &project_id);

      if (class == NULL || !lh_outcomes_is_there (self, result))
        continue;
      g_ptr_array_add (self->results, g_object_ref (result));
      g_ptr_array_add (class->results, g_object_ref (result));
    }
  return TRUE;
}

static gboolean
lh_outcomes_read_practices (LhOutcomes  *self,
                            LhSession   *session,
                            GHashTable  *classes,
                            GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PRACTICE);
  g_autoptr (GPtrArray) practices = lh_query_sql_run_records (session, query, error);

  if (practices == NULL)
    return FALSE;
  for (guint i = 0; i < practices->len; i++)
    {
      LhRecord *practice = g_ptr_array_index (practices, i);
      gint64 project_id = lh_record_get_int (practice, LH_PRACTICE_PROJECT_ID);
      LhOutcomeClass *class = g_hash_table_lookup (classes, &project_id);

      if (class != NULL)
        lh_outcomes_append (class->practices, practice);
    }
  return TRUE;
}

static gboolean
lh_outcomes_read_brands (LhOutcomes  *self,
                         LhSession   *session,
                         GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = lh_query_sql_run_records (session, query, error);

  if (brands == NULL)
    return FALSE;
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      LhDate created = lh_record_get_date (brand, LH_BRAND_CREATED_ON);
      int year = lh_date_is_set (created) ? lh_date_get_year (created) : 0;

      if ((lh_date_is_set (created) && lh_date_compare (created, self->as_of) > 0) || g_str_equal (lh_record_get_text (brand, LH_BRAND_STAGE), "withdrawn"))
        continue;
      lh_outcomes_append (self->brands, brand);
      if (year == self->year)
        lh_outcomes_append (self->new_brands, brand);
    }
  return TRUE;
}

/* Results of brands, which go on from year to year. */
static gboolean
lh_outcomes_read_brand_results (LhOutcomes  *self,
                                LhSession   *session,
                                GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RESULT_ITEM);
  g_autoptr (GHashTable) brands = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) results = NULL;

  for (guint i = 0; i < self->brands->len; i++)
    g_hash_table_add (brands, &g_array_index (self->brands, gint64, i));
  lh_query_set_sort (query, "position", FALSE);
  results = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      LhRecord *result = g_ptr_array_index (results, i);
      gint64 brand_id = lh_record_get_int (result, LH_RESULT_ITEM_BRAND_ID);

      if (g_hash_table_contains (brands, &brand_id) && lh_outcomes_is_there (self, result))
        g_ptr_array_add (self->brand_results, g_object_ref (result));
    }
  return results != NULL;
}

/* Records of the year that have a day of their end in it. */
static gboolean
lh_outcomes_read_ended (LhOutcomes  *self,
                        LhSession   *session,
                        LhQuery     *query,
                        guint        day_field,
                        GArray      *ids,
                        GError     **error)
{
  g_autofree char *from = g_strdup_printf ("%d-01-01", self->year);
  g_autofree char *until = lh_date_to_iso (self->as_of);
  g_autoptr (GPtrArray) records = NULL;

  lh_query_where_field (query, day_field, LH_QUERY_GREATER_EQUAL, from);
  lh_query_where_field (query, day_field, LH_QUERY_LESS_EQUAL, until);
  records = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    lh_outcomes_append (ids, g_ptr_array_index (records, i));
  return records != NULL;
}

static gboolean
lh_outcomes_read_deeds (LhOutcomes  *self,
                        LhSession   *session,
                        GError     **error)
{
  g_autoptr (LhQuery) problems = lh_query_new (LH_TYPE_PROBLEM);
  g_autoptr (LhQuery) things = lh_query_new (LH_TYPE_MEMBER_ITEM);

  lh_query_where_field (problems, LH_PROBLEM_STATE, LH_QUERY_EQUAL, "closed");
  lh_query_where_field (things, LH_MEMBER_ITEM_KIND, LH_QUERY_EQUAL, "practical-thing");
  return lh_outcomes_read_ended (self, session, problems, LH_PROBLEM_CLOSED_ON, self->problems, error) &&
         lh_outcomes_read_ended (self, session, things, LH_MEMBER_ITEM_DONE_ON, self->practical_things, error);
}

static void
lh_outcomes_total (LhOutcomes *self)
{
  self->totals = lh_result_totals_compute (self->results);
  self->brand_totals = lh_result_totals_compute (self->brand_results);
  for (guint i = 0; i < self->totals->len; i++)
    {
      for (guint j = 0; j < LH_N_LEFT_OUT; j++)
        self->left_out[j] += ((LhResultTotal *) g_ptr_array_index (self->totals, i))->left_out[j];
    }
  for (guint i = 0; i < self->classes->len; i++)
    {
      LhOutcomeClass *class = g_ptr_array_index (self->classes, i);

      class->totals = lh_result_totals_compute (class->results);
    }
}

static gpointer
lh_outcomes_read (LhSession  *session,
                  int         year,
                  gint64      id,
                  GError    **error)
{
  g_autoptr (LhOutcomes) self = g_new0 (LhOutcomes, 1);
  g_autoptr (GHashTable) classes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->year = year;
  self->as_of = id != 0 ? (LhDate) { (gint32) id } : lh_date_new (year, 12, 31);
  self->projects = lh_outcomes_create_ids ();
  self->brands = lh_outcomes_create_ids ();
  self->new_brands = lh_outcomes_create_ids ();
  self->problems = lh_outcomes_create_ids ();
  self->practical_things = lh_outcomes_create_ids ();
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
  self->brand_results = g_ptr_array_new_with_free_func (g_object_unref);
  self->classes = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_outcome_class_free);
  if (!lh_outcomes_read_classes (self, session, error) ||
      !lh_outcomes_read_projects (self, session, classes, error) ||
      !lh_outcomes_read_results (self, session, classes, error) ||
      !lh_outcomes_read_practices (self, session, classes, error) ||
      !lh_outcomes_read_brands (self, session, error) ||
      !lh_outcomes_read_brand_results (self, session, error) ||
      !lh_outcomes_read_deeds (self, session, error))
    return NULL;
  lh_outcomes_total (self);
  return g_steal_pointer (&self);
}

/**
 * lh_outcomes_load:
 *
 * Returns: (transfer full): what a year brought
 */
LhOutcomes *
lh_outcomes_load (LhLedger  *ledger,
                  int        year,
                  GError   **error)
{
  return lh_ledger_read (ledger, lh_outcomes_read, year, 0, error);
}

/**
 * lh_outcomes_load_as_of:
 * @as_of: a day
 *
 * Returns: (transfer full): what the year of the day brought until then (S4-32)
 */
LhOutcomes *
lh_outcomes_load_as_of (LhLedger  *ledger,
                        LhDate     as_of,
                        GError   **error)
{
  return lh_ledger_read (ledger, lh_outcomes_read, lh_date_get_year (as_of), as_of.julian, error);
}

void
lh_outcomes_load_as_of_async (LhLedger            *ledger,
                              LhDate               as_of,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_outcomes_read, (GDestroyNotify) lh_outcomes_free, lh_date_get_year (as_of), as_of.julian,
                        cancellable, callback, user_data);
}

void
lh_outcomes_load_async (LhLedger            *ledger,
                        int                  year,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_outcomes_read, (GDestroyNotify) lh_outcomes_free, year, 0, cancellable, callback,
                        user_data);
}

LhOutcomes *
lh_outcomes_load_finish (LhLedger      *ledger,
                         GAsyncResult  *result,
                         GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_outcomes_free (LhOutcomes *self)
{
  g_array_unref (self->projects);
  g_array_unref (self->brands);
  g_array_unref (self->new_brands);
  g_array_unref (self->problems);
  g_array_unref (self->practical_things);
  g_ptr_array_unref (self->results);
  g_clear_pointer (&self->totals, g_ptr_array_unref);
  g_ptr_array_unref (self->brand_results);
  g_clear_pointer (&self->brand_totals, g_ptr_array_unref);
  g_ptr_array_unref (self->classes);
  g_free (self);
}

/**
 * lh_outcomes_find:
 * @code: code of a direction; "" for projects without one
 *
 * Returns: (transfer none) (nullable): what the year brought in it
 */
LhOutcomeClass *
lh_outcomes_find (LhOutcomes *self,
                  const char *code)
{
  for (guint i = 0; i < self->classes->len; i++)
    {
      LhOutcomeClass *class = g_ptr_array_index (self->classes, i);

      if (g_str_equal (class->code, code))
        return class;
    }
  return NULL;
}
