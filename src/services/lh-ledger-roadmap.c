/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include "lh-roadmap-private.h"
#include "lh-statistics-private.h"

typedef struct
{
  LhQuarter  quarter;
  LhDate     as_of;
  gint64     project_id;   /* 0 for all of the year */
  LhRoadmap *roadmap;
} LhRoadmapJob;

static LhRoadmapJob *
lh_roadmap_job_new (LhQuarter quarter,
                    LhDate    as_of,
                    gint64    project_id)
{
  LhRoadmapJob *job = g_new0 (LhRoadmapJob, 1);

  job->quarter = quarter;
  job->as_of = as_of;
  job->project_id = project_id;
  return job;
}

static void
lh_roadmap_job_free (LhRoadmapJob *job)
{
  g_clear_object (&job->roadmap);
  g_free (job);
}

static gboolean
lh_roadmap_job_run (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhRoadmapJob *job = data;
  g_autoptr (LhYearData) year = NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (job->project_id != 0)
    year = lh_year_data_load_project (session, job->quarter.year, job->project_id, error);
  else
    year = lh_year_data_load (session, job->quarter.year, error);
  if (year == NULL)
    return FALSE;

  statistics = lh_statistics_compute (year, job->quarter, job->as_of);
  job->roadmap = lh_roadmap_new (year, statistics);
  return TRUE;
}

static void
lh_ledger_compute_roadmap_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhRoadmapJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->roadmap), g_object_unref);
}

/**
 * lh_ledger_compute_roadmap:
 * @quarter: any quarter; its year is what is looked at
 * @as_of: the day the milestones are judged for
 * @project_id: one project, filed or not, which is then the first row, before its sub-projects; 0 for all projects
 *   filed for the year
 *
 * Returns: (transfer full): the plans and what became of them, computed now
 */
LhRoadmap *
lh_ledger_compute_roadmap (LhLedger   *self,
                           LhQuarter   quarter,
                           LhDate      as_of,
                           gint64      project_id,
                           GError    **error)
{
  LhRoadmapJob *job;
  LhRoadmap *roadmap = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  g_return_val_if_fail (lh_quarter_is_set (quarter), NULL);

  job = lh_roadmap_job_new (quarter, as_of, project_id);
  if (lh_store_run (self->store, lh_roadmap_job_run, job, error))
    roadmap = g_steal_pointer (&job->roadmap);
  lh_roadmap_job_free (job);
  return roadmap;
}

/**
 * lh_ledger_compute_roadmap_async:
 * @project_id: one project, or 0 for all projects filed for the year
 *
 * The same for the quarter on screen, without waiting for the disk.
 */
void
lh_ledger_compute_roadmap_async (LhLedger            *self,
                                 gint64               project_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_roadmap_job_run,
                      lh_roadmap_job_new (self->quarter, lh_ledger_get_as_of (self), project_id),
                      (GDestroyNotify) lh_roadmap_job_free, cancellable, lh_ledger_compute_roadmap_cb,
                      g_task_new (self, NULL, callback, user_data));
}

LhRoadmap *
lh_ledger_compute_roadmap_finish (LhLedger      *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
