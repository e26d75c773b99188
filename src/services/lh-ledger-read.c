/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-history-reader.h"
#include "lh-query-sql.h"

typedef struct
{
  LhQuery   *query;
  GPtrArray *records;
  gint64     count;
} LhQueryJob;

typedef struct
{
  GType     type;
  gint64    id;
  LhRecord *record;
} LhLoadJob;

typedef struct
{
  char      *entity;
  gint64     record_id;
  guint      limit;
  GPtrArray *entries;
} LhHistoryJob;

static LhQueryJob *
lh_query_job_new (LhQuery *query)
{
  LhQueryJob *job = g_new0 (LhQueryJob, 1);

  job->query = lh_query_copy (query);
  return job;
}

static void
lh_query_job_free (LhQueryJob *job)
{
  g_object_unref (job->query);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_free (job);
}

static LhHistoryJob *
lh_history_job_new (const char *entity,
                    gint64      record_id,
                    guint       limit)
{
  LhHistoryJob *job = g_new0 (LhHistoryJob, 1);

  job->entity = g_strdup (entity);
  job->record_id = record_id;
  job->limit = limit;
  return job;
}

static void
lh_history_job_free (LhHistoryJob *job)
{
  g_free (job->entity);
  g_clear_pointer (&job->entries, g_ptr_array_unref);
  g_free (job);
}

static gboolean
lh_query_job_run (LhSession  *session,
                  gpointer    data,
                  GError    **error)
{
  LhQueryJob *job = data;

  job->records = lh_query_sql_run_records (session, job->query, error);
  return job->records != NULL;
}

static gboolean
lh_query_job_count (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhQueryJob *job = data;

  return lh_query_sql_count (session, job->query, &job->count, error);
}

static gboolean
lh_load_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhLoadJob *job = data;
  g_autoptr (GError) load_error = NULL;

  job->record = lh_session_load (session, job->type, job->id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  return TRUE;
}

static gboolean
lh_history_job_run (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhHistoryJob *job = data;

  job->entries = lh_history_reader_read (session, job->entity, job->record_id, job->limit, error);
  return job->entries != NULL;
}

/**
 * lh_ledger_load:
 * @type: type of the record
 * @id: its id
 *
 * Returns: (transfer full): the shared object of the record; %NULL with LH_ERROR_NOT_FOUND when there is none
 */
LhRecord *
lh_ledger_load (LhLedger  *self,
                GType      type,
                gint64     id,
                GError   **error)
{
  LhLoadJob job = { .type = type, .id = id };

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  if (!lh_store_run (self->store, lh_load_job_run, &job, error))
    return NULL;
  if (job.record != NULL)
    return lh_ledger_adopt (self, job.record);
  g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("There is no such record; it may have been deleted."));
  return NULL;
}

/**
 * lh_ledger_query:
 *
 * Returns: (transfer full) (element-type LhRecord): the shared objects of the records, in order
 */
GPtrArray *
lh_ledger_query (LhLedger  *self,
                 LhQuery   *query,
                 GError   **error)
{
  LhQueryJob *job;
  GPtrArray *records = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  job = lh_query_job_new (query);
  if (lh_store_run (self->store, lh_query_job_run, job, error))
    records = g_steal_pointer (&job->records);
  if (records != NULL)
    lh_ledger_adopt_all (self, records);
  lh_query_job_free (job);
  return records;
}

static void
lh_ledger_query_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhQueryJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lh_ledger_adopt_all (g_task_get_source_object (task), job->records);
  g_task_return_pointer (task, g_steal_pointer (&job->records), (GDestroyNotify) g_ptr_array_unref);
}

void
lh_ledger_query_async (LhLedger            *self,
                       LhQuery             *query,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_query_job_run, lh_query_job_new (query), (GDestroyNotify) lh_query_job_free,
                      cancellable, lh_ledger_query_cb, g_task_new (self, cancellable, callback, user_data));
}

GPtrArray *
lh_ledger_query_finish (LhLedger      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_ledger_count:
 *
 * Returns: how many records a query has; -1 on error
 */
gint64
lh_ledger_count (LhLedger  *self,
                 LhQuery   *query,
                 GError   **error)
{
  LhQueryJob *job;
  gint64 count = -1;

  g_return_val_if_fail (LH_IS_LEDGER (self), -1);

  job = lh_query_job_new (query);
  if (lh_store_run (self->store, lh_query_job_count, job, error))
    count = job->count;
  lh_query_job_free (job);
  return count;
}

static void
lh_ledger_count_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhQueryJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, (gssize) job->count);
}

void
lh_ledger_count_async (LhLedger            *self,
                       LhQuery             *query,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_query_job_count, lh_query_job_new (query), (GDestroyNotify) lh_query_job_free,
                      cancellable, lh_ledger_count_cb, g_task_new (self, cancellable, callback, user_data));
}

gint64
lh_ledger_count_finish (LhLedger      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);
  return g_task_propagate_int (G_TASK (result), error);
}

/**
 * lh_ledger_get_history:
 * @entity: (nullable): only changes of records of this entity
 * @record_id: and of this record; 0 for any
 * @limit: at most so many entries; 0 for all
 *
 * Returns: (transfer full) (element-type LhHistoryEntry): the journal, newest first
 */
GPtrArray *
lh_ledger_get_history (LhLedger    *self,
                       const char  *entity,
                       gint64       record_id,
                       guint        limit,
                       GError     **error)
{
  LhHistoryJob *job;
  GPtrArray *entries = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  job = lh_history_job_new (entity, record_id, limit);
  if (lh_store_run (self->store, lh_history_job_run, job, error))
    entries = g_steal_pointer (&job->entries);
  lh_history_job_free (job);
  return entries;
}

static void
lh_ledger_get_history_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhHistoryJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->entries), (GDestroyNotify) g_ptr_array_unref);
}

void
lh_ledger_get_history_async (LhLedger            *self,
                             const char          *entity,
                             gint64               record_id,
                             guint                limit,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_history_job_run, lh_history_job_new (entity, record_id, limit),
                      (GDestroyNotify) lh_history_job_free, NULL, lh_ledger_get_history_cb,
                      g_task_new (self, NULL, callback, user_data));
}

GPtrArray *
lh_ledger_get_history_finish (LhLedger      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
