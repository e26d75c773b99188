/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include <malloc.h>

#include "lh-duty-matrix-sql.h"
#include "lh-error.h"
#include "lh-quarter-close.h"
#include "lh-quarter-edition.h"
#include "lh-statistics-private.h"
#include "lh-status-table.h"

typedef struct
{
  LhQuarter     quarter;
  LhDate        as_of;
  LhDate        closed_on;    /* of an edition of the quarter */
  gboolean      publish;      /* lists filter and sort by the result */
  LhStatistics *statistics;
} LhStatisticsJob;

static void
lh_statistics_job_free (LhStatisticsJob *job)
{
  g_clear_object (&job->statistics);
  g_free (job);
}

/**
 * lh_statistics_load:
 * @as_of: the day the lights are for
 *
 * Returns: (transfer full) (nullable): the figures of a quarter as the ledger stands, also within a change
 */
LhStatistics *
lh_statistics_load (LhSession  *session,
                    LhQuarter   quarter,
                    LhDate      as_of,
                    GError    **error)
{
  g_autoptr (GArray) duties = lh_duty_matrix_sql_count_units (session, lh_quarter_first_day (quarter),
                                                              lh_quarter_last_day (quarter), as_of, error);
  LhYearData *year = duties != NULL ? lh_year_data_load (session, quarter.year, error) : NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (year == NULL)
    return NULL;
  statistics = lh_statistics_compute (year, quarter, as_of);
  lh_statistics_add_duties (statistics, duties);
  lh_year_data_free (year);
#ifdef __GLIBC__
  /* most of what was read for it is free again, but the heap of a thread does not shrink by itself */
  malloc_trim (0);
#endif
  if (!lh_statistics_add_lines (statistics, session, error) || !lh_statistics_add_closed (statistics, session, error))
    return NULL;
  return g_steal_pointer (&statistics);
}

static gboolean
lh_statistics_job_run (LhSession  *session,
                       gpointer    data,
                       GError    **error)
{
  LhStatisticsJob *job = data;
  g_autoptr (GPtrArray) statuses = g_ptr_array_new ();
  GPtrArray *rows;

  job->statistics = lh_statistics_load (session, job->quarter, job->as_of, error);
  if (job->statistics == NULL)
    return FALSE;
  job->statistics->closed_on = job->closed_on;
  if (!job->publish)
    return TRUE;

  rows = lh_statistics_get_rows (job->statistics);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (statuses, ((LhStatisticsRow *) g_ptr_array_index (rows, i))->status);
  return lh_status_table_replace (session, statuses, error);
}

static void
lh_ledger_take_statistics (LhLedger     *self,
                           LhStatistics *statistics)
{
  g_autoptr (GPtrArray) held = lh_record_cache_list (self->cache);

  g_set_object (&self->statistics, statistics);
  for (guint i = 0; i < held->len; i++)
    {
      LhRecord *record = g_ptr_array_index (held, i);

      if (LH_IS_PROJECT (record))
        lh_project_set_status (LH_PROJECT (record), lh_statistics_get_status (statistics, lh_record_get_id (record)));
    }
  lh_ledger_emit_status_changed (self);
}

/* The quarter of an edition is closed; any other one is told as of that moment. */
static LhStatisticsJob *
lh_statistics_job_new (LhLedger  *self,
                       LhQuarter  quarter,
                       LhDate     as_of)
{
  LhStatisticsJob *job = g_new0 (LhStatisticsJob, 1);
  LhRecord *closing = lh_ledger_get_edition_closing (self);

  job->quarter = quarter;
  job->as_of = as_of;
  if (closing != NULL && lh_quarter_equal (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER), quarter))
    job->closed_on = lh_record_get_date (closing, LH_QUARTER_CLOSE_CLOSED_ON);
  return job;
}

static LhStatisticsJob *
lh_ledger_create_statistics_job (LhLedger *self)
{
  LhStatisticsJob *job = lh_statistics_job_new (self, self->quarter, lh_ledger_get_as_of (self));

  job->publish = TRUE;
  return job;
}

static void lh_ledger_start_statistics (LhLedger *self);

static void
lh_ledger_statistics_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhLedger) self = LH_LEDGER (user_data);
  g_autoptr (GError) error = NULL;
  LhStatisticsJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  self->statistics_running = FALSE;
  if (g_error_matches (error, LH_ERROR, LH_ERROR_CANCELLED))
    return;   /* closed meanwhile */
  if (job == NULL)
    g_warning ("%s", error->message);
  /* what changed meanwhile is counted by the next run; its result is on the way */
  else if (!self->statistics_dirty || lh_quarter_equal (job->quarter, self->quarter))
    lh_ledger_take_statistics (self, job->statistics);
  if (self->statistics_dirty)
    lh_ledger_start_statistics (self);
}

static void
lh_ledger_start_statistics (LhLedger *self)
{
  if (self->statistics_running)
    return;
  self->statistics_running = TRUE;
  self->statistics_dirty = FALSE;
  lh_store_run_async (self->store, lh_statistics_job_run, lh_ledger_create_statistics_job (self),
                      (GDestroyNotify) lh_statistics_job_free, NULL, lh_ledger_statistics_cb, g_object_ref (self));
}

/* Something changed that figures depend on. A live ledger computes them again in the background. */
void
lh_ledger_statistics_outdated (LhLedger *self)
{
  self->statistics_dirty = TRUE;
  if (self->live)
    lh_ledger_start_statistics (self);
}

/**
 * lh_ledger_get_statistics:
 *
 * The figures of the quarter on screen. A live ledger has computed them in the background and hands out what it has;
 * otherwise they are computed now if anything changed since.
 *
 * Returns: (transfer none) (nullable): the figures; %NULL before the first computation has ended
 */
LhStatistics *
lh_ledger_get_statistics (LhLedger *self)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  if (!self->live && self->statistics_dirty)
    {
      LhStatisticsJob *job = lh_ledger_create_statistics_job (self);
      g_autoptr (GError) error = NULL;

      if (lh_store_run (self->store, lh_statistics_job_run, job, &error))
        {
          self->statistics_dirty = FALSE;
          lh_ledger_take_statistics (self, job->statistics);
        }
      else
        g_warning ("%s", error->message);
      lh_statistics_job_free (job);
    }
  return self->statistics;
}

/**
 * lh_ledger_compute_statistics:
 * @quarter: any quarter
 * @as_of: the day the lights are for
 *
 * Returns: (transfer full): its figures, computed now
 */
LhStatistics *
lh_ledger_compute_statistics (LhLedger   *self,
                              LhQuarter   quarter,
                              LhDate      as_of,
                              GError    **error)
{
  LhStatisticsJob *job;
  LhStatistics *statistics = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  g_return_val_if_fail (lh_quarter_is_set (quarter), NULL);

  job = lh_statistics_job_new (self, quarter, as_of);
  if (lh_store_run (self->store, lh_statistics_job_run, job, error))
    statistics = g_steal_pointer (&job->statistics);
  lh_statistics_job_free (job);
  return statistics;
}

static void
lh_ledger_computed_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhStatisticsJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job != NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->statistics), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * lh_ledger_compute_statistics_async:
 *
 * Like lh_ledger_compute_statistics(), off the main thread.
 */
void
lh_ledger_compute_statistics_async (LhLedger            *self,
                                    LhQuarter            quarter,
                                    LhDate               as_of,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));
  g_return_if_fail (lh_quarter_is_set (quarter));

  lh_store_run_async (self->store, lh_statistics_job_run, lh_statistics_job_new (self, quarter, as_of),
                      (GDestroyNotify) lh_statistics_job_free, cancellable, lh_ledger_computed_cb,
                      g_task_new (self, cancellable, callback, user_data));
}

/**
 * lh_ledger_compute_statistics_finish:
 *
 * Returns: (transfer full) (nullable): the figures
 */
LhStatistics *
lh_ledger_compute_statistics_finish (LhLedger      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
