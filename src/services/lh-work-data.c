/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-data.h"

#include "lh-brand.h"
#include "lh-ledger-job.h"
#include "lh-problem.h"
#include "lh-quarter-close.h"
#include "lh-quarter-edition.h"
#include "lh-query-sql.h"
#include "lh-statistics-private.h"

static int
lh_work_count_compare (gconstpointer a,
                       gconstpointer b)
{
  const LhWorkCount *left = a;
  const LhWorkCount *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return g_strcmp0 (left->key, right->key);
}

static void
lh_work_data_count_grade (LhWorkData *self,
                          const char *key)
{
  LhWorkCount one = { g_intern_string (key), 1 };

  for (guint i = 0; i < self->brand_grades->len; i++)
    {
      LhWorkCount *count = &g_array_index (self->brand_grades, LhWorkCount, i);

      if (count->key == one.key)
        {
          count->count++;
          return;
        }
    }
  g_array_append_val (self->brand_grades, one);
}

static void
lh_work_data_count_brands (LhWorkData *self,
                           GPtrArray  *brands)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), brands->len);

  self->brand_grades = g_array_new (FALSE, FALSE, sizeof (LhWorkCount));
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      const char *state = lh_brand_get_state (brand);
      gint64 unit = lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID);

      if (g_str_equal (state, "withdrawn") || lh_record_get_boolean (brand, LH_BRAND_UNNAMED))
        continue;
      self->n_brands++;
      self->n_approved_brands += g_str_equal (state, "approved");
      g_array_append_val (ids, unit);
      g_hash_table_add (units, &g_array_index (ids, gint64, ids->len - 1));
      lh_work_data_count_grade (self, lh_record_get_text (brand, LH_BRAND_GRADE));
    }
  self->n_brand_units = g_hash_table_size (units);
  g_array_sort (self->brand_grades, lh_work_count_compare);
}

static GPtrArray *
lh_work_data_query (LhSession  *session,
                    GType       type,
                    const char *sort,
                    GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  if (sort != NULL)
    lh_query_set_sort (query, sort, FALSE);
  return lh_query_sql_run_records (session, query, error);
}

static GPtrArray *
lh_work_data_read_problems (LhSession   *session,
                            LhWorkData  *self,
                            GError     **error)
{
  g_autoptr (GPtrArray) all = lh_work_data_query (session, LH_TYPE_PROBLEM, "organization-id", error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LhDate found = lh_record_get_date (g_ptr_array_index (all, i), LH_PROBLEM_FOUND_ON);

      if (lh_date_is_set (found) && lh_quarter_of_date (found).year == self->quarter.year
          && lh_date_compare (found, self->as_of) <= 0)
        g_ptr_array_add (problems, g_object_ref (g_ptr_array_index (all, i)));
    }
  return all != NULL ? g_steal_pointer (&problems) : NULL;
}

static gpointer
lh_work_data_read (LhSession  *session,
                   int         quarter,
                   gint64      day,
                   GError    **error)
{
  g_autoptr (LhWorkData) self = g_new0 (LhWorkData, 1);
  g_autoptr (GPtrArray) brands = NULL;

  self->quarter = lh_quarter_from_index (quarter);
  self->as_of = (LhDate) { (gint32) day };
  self->statistics = lh_statistics_load (session, self->quarter, self->as_of, error);
  if (self->statistics == NULL)
    return NULL;
  self->targets = lh_targets_read (session, self->quarter.year, day, error);
  self->problems = self->targets != NULL ? lh_work_data_read_problems (session, self, error) : NULL;
  brands = self->problems != NULL ? lh_work_data_query (session, LH_TYPE_BRAND, NULL, error) : NULL;
  if (brands == NULL)
    return NULL;
  lh_work_data_count_brands (self, brands);
  return g_steal_pointer (&self);
}

/* What a closing froze is of the day of the closing. */
static LhDate
lh_work_data_get_day (LhLedger *edition,
                      LhDate    as_of)
{
  LhRecord *closing = lh_ledger_get_edition_closing (edition);

  return closing != NULL ? lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF) : as_of;
}

/**
 * lh_work_data_load:
 * @as_of: the day the figures are of
 *
 * A closed quarter is told from what was frozen of it, as of the day of the closing.
 *
 * Returns: (transfer full) (nullable): what a report on a quarter is written from
 */
LhWorkData *
lh_work_data_load (LhLedger   *ledger,
                   LhQuarter   quarter,
                   LhDate      as_of,
                   GError    **error)
{
  g_autoptr (LhLedger) edition = lh_ledger_open_edition (ledger, quarter, error);

  if (edition == NULL)
    return NULL;
  return lh_ledger_read (edition, lh_work_data_read, lh_quarter_get_index (quarter),
                         lh_work_data_get_day (edition, as_of).julian, error);
}

typedef struct
{
  LhQuarter quarter;
  LhDate    as_of;
} LhWorkRequest;

static void
lh_work_data_read_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhWorkData *data = lh_ledger_read_finish (LH_LEDGER (source), result, &error);

  if (data != NULL)
    g_task_return_pointer (task, data, (GDestroyNotify) lh_work_data_free);
  else
    g_task_return_error (task, error);
}

static void
lh_work_data_opened_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const LhWorkRequest *request = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (LhLedger) edition = lh_ledger_open_edition_finish (LH_LEDGER (source), result, &error);

  if (edition == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lh_ledger_read_async (edition, lh_work_data_read, (GDestroyNotify) lh_work_data_free,
                        lh_quarter_get_index (request->quarter), lh_work_data_get_day (edition, request->as_of).julian,
                        g_task_get_cancellable (task), lh_work_data_read_cb, g_object_ref (task));
}

void
lh_work_data_load_async (LhLedger            *ledger,
                         LhQuarter            quarter,
                         LhDate               as_of,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  const LhWorkRequest request = { quarter, as_of };
  GTask *task = g_task_new (ledger, cancellable, callback, user_data);

  g_task_set_source_tag (task, lh_work_data_load_async);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), g_free);
  lh_ledger_open_edition_async (ledger, quarter, cancellable, lh_work_data_opened_cb, task);
}

LhWorkData *
lh_work_data_load_finish (LhLedger      *ledger,
                          GAsyncResult  *result,
                          GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_work_data_free (LhWorkData *self)
{
  g_clear_object (&self->statistics);
  g_clear_pointer (&self->targets, lh_targets_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->brand_grades, g_array_unref);
  g_free (self);
}
