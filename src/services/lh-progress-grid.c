/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-grid.h"

#include "lh-codes.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-ledger-private.h"
#include "lh-light-rule.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-query-sql.h"
#include "lh-tracking-sql.h"
#include "lh-tracking.h"

struct _LhProgressGrid
{
  GObject     parent_instance;

  LhQuarter   quarter;
  GPtrArray  *rows;       /* LhGridRow */
  GHashTable *by_id;      /* id of the project -> LhGridRow, owned by rows */
};

G_DEFINE_FINAL_TYPE (LhProgressGrid, lh_progress_grid, G_TYPE_OBJECT)

typedef struct
{
  LhQuarter       quarter;
  LhDate          as_of;
  int             tracking_days;
  LhQuery        *query;
  LhProgressGrid *grid;
} LhGridJob;

static void
lh_grid_row_free (LhGridRow *self)
{
  g_clear_object (&self->project);
  g_clear_object (&self->organization);
  g_clear_object (&self->report);
  g_clear_object (&self->before);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

static void
lh_grid_job_free (LhGridJob *job)
{
  g_object_unref (job->query);
  g_clear_object (&job->grid);
  g_free (job);
}

static void
lh_grid_unref_value (gpointer value)
{
  if (value != NULL)
    g_object_unref (value);
}

static gboolean
lh_grid_job_load_projects (LhGridJob  *job,
                           LhSession  *session,
                           GError    **error)
{
  g_autoptr (GPtrArray) projects = lh_query_sql_run_records (session, job->query, error);

  if (projects == NULL)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    {
      LhGridRow *row = g_new0 (LhGridRow, 1);
      gint64 id;

      row->project = g_object_ref (g_ptr_array_index (projects, i));
      id = lh_record_get_id (row->project);
      g_ptr_array_add (job->grid->rows, row);
      g_hash_table_insert (job->grid->by_id, g_memdup2 (&id, sizeof id), row);
    }
  return TRUE;
}

static LhGridRow *
lh_grid_job_find (LhGridJob *job,
                  LhRecord  *record,
                  guint      project_field)
{
  gint64 id = lh_record_get_int (record, project_field);

  return g_hash_table_lookup (job->grid->by_id, &id);
}

static gboolean
lh_grid_job_load_reports (LhGridJob  *job,
                          LhSession  *session,
                          GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROGRESS);
  g_autofree char *now = lh_quarter_to_string (job->quarter);
  g_autofree char *before = lh_quarter_to_string (lh_quarter_previous (job->quarter));
  g_autoptr (GPtrArray) reports = NULL;

  lh_query_where_in (query, LH_PROGRESS_QUARTER, (const char *[]) { now, before, NULL });
  reports = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      LhRecord *report = g_ptr_array_index (reports, i);
      LhGridRow *row = lh_grid_job_find (job, report, LH_PROGRESS_PROJECT_ID);

      if (row == NULL)
        continue;
      if (lh_quarter_equal (lh_record_get_quarter (report, LH_PROGRESS_QUARTER), job->quarter))
        g_set_object (&row->report, report);
      else
        g_set_object (&row->before, report);
    }
  return reports != NULL;
}

static gboolean
lh_grid_job_load_plans (LhGridJob  *job,
                        LhSession  *session,
                        GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_QUARTER_PLAN);
  g_autofree char *quarter = lh_quarter_to_string (job->quarter);
  g_autoptr (GPtrArray) plans = NULL;

  lh_query_where_field (query, LH_QUARTER_PLAN_QUARTER, LH_QUERY_EQUAL, quarter);
  plans = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      LhGridRow *row = lh_grid_job_find (job, g_ptr_array_index (plans, i), LH_QUARTER_PLAN_PROJECT_ID);

      if (row != NULL)
        g_set_object (&row->plan, (LhRecord *) g_ptr_array_index (plans, i));
    }
  return plans != NULL;
}

static int
lh_grid_compare_positions (gconstpointer a,
                           gconstpointer b)
{
  gint64 left = lh_record_get_int (*(LhRecord *const *) a, LH_INDICATOR_POSITION);
  gint64 right = lh_record_get_int (*(LhRecord *const *) b, LH_INDICATOR_POSITION);

  return left < right ? -1 : left > right;
}

static gboolean
lh_grid_job_load_indicators (LhGridJob  *job,
                             LhSession  *session,
                             GError    **error)
{
  g_autoptr (GPtrArray) indicators = lh_query_sql_run_of_year (session, LH_TYPE_INDICATOR, job->quarter.year, error);

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      LhGridRow *row = lh_grid_job_find (job, g_ptr_array_index (indicators, i), LH_INDICATOR_PROJECT_ID);

      if (row == NULL)
        continue;
      if (row->indicators == NULL)
        row->indicators = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (row->indicators, g_object_ref (g_ptr_array_index (indicators, i)));
    }
  for (guint i = 0; i < job->grid->rows->len; i++)
    {
      LhGridRow *row = g_ptr_array_index (job->grid->rows, i);

      if (row->indicators == NULL)
        continue;
      g_ptr_array_sort (row->indicators, lh_grid_compare_positions);
      row->values = g_ptr_array_new_with_free_func (lh_grid_unref_value);
      g_ptr_array_set_size (row->values, (int) row->indicators->len);
    }
  return indicators != NULL;
}

static void
lh_grid_row_take_value (LhGridRow *row,
                        LhRecord  *value)
{
  for (guint i = 0; row->indicators != NULL && i < row->indicators->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (row->indicators, i)) ==
          lh_record_get_int (value, LH_INDICATOR_VALUE_INDICATOR_ID))
        {
          lh_grid_unref_value (row->values->pdata[i]);
          row->values->pdata[i] = g_object_ref (value);
        }
    }
}

static gboolean
lh_grid_job_load_values (LhGridJob  *job,
                         LhSession  *session,
                         GError    **error)
{
  g_autoptr (GPtrArray) values = lh_tracking_sql_read_values (session, job->quarter, error);
  g_autoptr (GHashTable) by_report = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; values != NULL && i < job->grid->rows->len; i++)
    {
      LhGridRow *row = g_ptr_array_index (job->grid->rows, i);
      gint64 id = row->report != NULL ? lh_record_get_id (row->report) : 0;

      if (id != 0)
        g_hash_table_insert (by_report, g_memdup2 (&id, sizeof id), row);
    }
  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      LhRecord *value = g_ptr_array_index (values, i);
      gint64 id = lh_record_get_int (value, LH_INDICATOR_VALUE_PROGRESS_ID);
      LhGridRow *row = g_hash_table_lookup (by_report, &id);

      if (row != NULL)
        lh_grid_row_take_value (row, value);
    }
  return values != NULL;
}

static gboolean
lh_grid_job_judge (LhGridJob  *job,
                   LhSession  *session,
                   GError    **error)
{
  g_autoptr (GHashTable) days = lh_tracking_sql_read_last_days (session, job->quarter.year, job->as_of, error);

  for (guint i = 0; days != NULL && i < job->grid->rows->len; i++)
    {
      LhGridRow *row = g_ptr_array_index (job->grid->rows, i);
      gint64 id = lh_record_get_id (row->project);

      row->last_entry.julian = GPOINTER_TO_INT (g_hash_table_lookup (days, &id));
      row->idle_days = lh_tracking_get_idle_days (row->project, row->last_entry, job->as_of);
      row->flags = lh_grid_row_judge (row);
      /* while the quarter runs: those that will owe a report at its end */
      if (!lh_light_rule_owes_report (LH_PROJECT (row->project), job->quarter, lh_quarter_last_day (job->quarter)))
        row->flags &= ~(guint) LH_GRID_NO_REPORT;
      if (lh_tracking_is_overdue (row->project, row->last_entry, job->as_of, job->tracking_days))
        row->flags |= LH_GRID_UNTRACKED;
    }
  return days != NULL;
}

static gboolean
lh_grid_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhGridJob *job = data;

  job->grid = g_object_new (LH_TYPE_PROGRESS_GRID, NULL);
  job->grid->quarter = job->quarter;
  return lh_grid_job_load_projects (job, session, error) && lh_grid_job_load_reports (job, session, error) &&
         lh_grid_job_load_plans (job, session, error) && lh_grid_job_load_indicators (job, session, error) &&
         lh_grid_job_load_values (job, session, error) && lh_grid_job_judge (job, session, error);
}

static LhGridJob *
lh_grid_job_new (LhLedger  *ledger,
                 LhQuarter  quarter,
                 LhDate     as_of,
                 LhQuery   *query)
{
  LhGridJob *job = g_new0 (LhGridJob, 1);

  job->quarter = quarter;
  job->as_of = lh_date_is_set (as_of) ? as_of : lh_ledger_default_as_of (quarter);
  job->tracking_days = lh_tracking_get_days (ledger);
  job->query = query != NULL ? lh_query_copy (query) : lh_progress_grid_create_query (quarter);
  return job;
}

/* On the main thread: the register belongs to it. */
static LhProgressGrid *
lh_grid_job_finish (LhGridJob *job,
                    LhLedger  *ledger)
{
  for (guint i = 0; i < job->grid->rows->len; i++)
    {
      LhGridRow *row = g_ptr_array_index (job->grid->rows, i);
      LhOrganization *organization;

      organization = lh_ledger_get_organization (ledger, lh_record_get_int (row->project, LH_PROJECT_ORGANIZATION_ID));
      g_set_object (&row->organization, (LhRecord *) organization);
    }
  return g_steal_pointer (&job->grid);
}

static void
lh_progress_grid_finalize (GObject *object)
{
  LhProgressGrid *self = LH_PROGRESS_GRID (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (lh_progress_grid_parent_class)->finalize (object);
}

static void
lh_progress_grid_class_init (LhProgressGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_progress_grid_finalize;
}

static void
lh_progress_grid_init (LhProgressGrid *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_grid_row_free);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * lh_progress_grid_create_query:
 *
 * Returns: (transfer full): the projects of a quarter that report: of its year, filed and not withdrawn, in official
 *   order
 */
LhQuery *
lh_progress_grid_create_query (LhQuarter quarter)
{
  LhQuery *query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = g_strdup_printf ("%d", quarter.year);

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_DRAFT);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_WITHDRAWN);
  return query;
}

/**
 * lh_progress_grid_load:
 * @quarter: the quarter
 * @as_of: the day tracking is judged for; unset for that of the quarter
 * @query: (nullable): which projects, see lh_progress_grid_create_query(); %NULL for all
 *
 * Waits for the disk: for the command line and tests.
 */
LhProgressGrid *
lh_progress_grid_load (LhLedger   *ledger,
                       LhQuarter   quarter,
                       LhDate      as_of,
                       LhQuery    *query,
                       GError    **error)
{
  LhGridJob *job;
  LhProgressGrid *grid = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  job = lh_grid_job_new (ledger, quarter, as_of, query);
  if (lh_store_run (ledger->store, lh_grid_job_run, job, error))
    grid = lh_grid_job_finish (job, ledger);
  lh_grid_job_free (job);
  return grid;
}

static void
lh_progress_grid_load_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  LhGridJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, lh_grid_job_finish (job, g_task_get_source_object (task)), g_object_unref);
}

void
lh_progress_grid_load_async (LhLedger            *ledger,
                             LhQuarter            quarter,
                             LhDate               as_of,
                             LhQuery             *query,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (ledger));

  lh_store_run_async (ledger->store, lh_grid_job_run, lh_grid_job_new (ledger, quarter, as_of, query),
                      (GDestroyNotify) lh_grid_job_free, cancellable, lh_progress_grid_load_cb,
                      g_task_new (ledger, cancellable, callback, user_data));
}

LhProgressGrid *
lh_progress_grid_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

LhQuarter
lh_progress_grid_get_quarter (LhProgressGrid *self)
{
  g_return_val_if_fail (LH_IS_PROGRESS_GRID (self), (LhQuarter) { 0 });
  return self->quarter;
}

guint
lh_progress_grid_get_n_rows (LhProgressGrid *self)
{
  g_return_val_if_fail (LH_IS_PROGRESS_GRID (self), 0);
  return self->rows->len;
}

LhGridRow *
lh_progress_grid_get_row (LhProgressGrid *self,
                          guint           row)
{
  g_return_val_if_fail (LH_IS_PROGRESS_GRID (self) && row < self->rows->len, NULL);
  return g_ptr_array_index (self->rows, row);
}

LhGridRow *
lh_progress_grid_find (LhProgressGrid *self,
                       gint64          project_id)
{
  g_return_val_if_fail (LH_IS_PROGRESS_GRID (self), NULL);
  return g_hash_table_lookup (self->by_id, &project_id);
}

/**
 * lh_progress_grid_count:
 * @flags: one or more flags
 *
 * Returns: rows that have any of them
 */
guint
lh_progress_grid_count (LhProgressGrid *self,
                        guint           flags)
{
  guint n = 0;

  g_return_val_if_fail (LH_IS_PROGRESS_GRID (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += (lh_progress_grid_get_row (self, i)->flags & flags) != 0;
  return n;
}
