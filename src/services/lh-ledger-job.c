/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-job.h"

#include "lh-ledger-private.h"

typedef struct
{
  LhLedgerReader  reader;
  GDestroyNotify  destroy;
  int             year;
  gint64          id;
  gpointer        result;
} LhReadJob;

static void
lh_read_job_free (LhReadJob *job)
{
  if (job->result != NULL)
    job->destroy (job->result);
  g_free (job);
}

static gboolean
lh_read_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhReadJob *job = data;

  job->result = job->reader (session, job->year, job->id, error);
  return job->result != NULL;
}

/**
 * lh_ledger_read:
 * @reader: reads it
 * @year: handed to @reader
 * @id: handed to @reader
 *
 * Reads something and waits for it: for the command line and tests.
 *
 * Returns: (transfer full) (nullable): what @reader returned
 */
gpointer
lh_ledger_read (LhLedger        *self,
                LhLedgerReader   reader,
                int              year,
                gint64           id,
                GError         **error)
{
  LhReadJob job = { .reader = reader, .year = year, .id = id };

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  return lh_store_run (self->store, lh_read_job_run, &job, error) ? job.result : NULL;
}

static void
lh_ledger_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhReadJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->destroy);
}

/**
 * lh_ledger_read_async:
 * @destroy: frees what @reader returns
 *
 * Reads something off the main thread.
 */
void
lh_ledger_read_async (LhLedger            *self,
                      LhLedgerReader       reader,
                      GDestroyNotify       destroy,
                      int                  year,
                      gint64               id,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  LhReadJob *job = g_new0 (LhReadJob, 1);

  g_return_if_fail (LH_IS_LEDGER (self));

  job->reader = reader;
  job->destroy = destroy;
  job->year = year;
  job->id = id;
  lh_store_run_async (self->store, lh_read_job_run, job, (GDestroyNotify) lh_read_job_free, cancellable,
                      lh_ledger_read_cb, g_task_new (self, cancellable, callback, user_data));
}

/**
 * lh_ledger_read_finish:
 *
 * Returns: (transfer full) (nullable): what the reader returned
 */
gpointer
lh_ledger_read_finish (LhLedger      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
