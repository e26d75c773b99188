/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lh-journal.h"
#include "lh-schema.h"
#include "lh-status-table.h"

/* How often the store looks for changes of other processes when it has nothing else to do. */
#define LH_POLL_INTERVAL_US (G_USEC_PER_SEC / 2)

typedef struct
{
  LhStoreFunc  func;
  gpointer     data;
  GTask       *task;       /* for an asynchronous job */
  GMutex       mutex;      /* for a synchronous one */
  GCond        cond;
  gboolean     done;
  gboolean     succeeded;
  GError      *error;
} LhStoreJob;

struct _LhStore
{
  GObject         parent_instance;

  char           *path;
  gboolean        read_only;
  LhSession      *session;        /* the store thread's */
  GThread        *thread;
  GAsyncQueue    *jobs;
  GMainContext   *context;        /* where results and signals go */

  /* the store thread's */
  gint64          last_journal;
  gint64          data_version;

  GMutex          changes_mutex;
  LhStoreChanges *changes;        /* not told yet */
  GSource        *changes_source;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhStore, lh_store, G_TYPE_OBJECT)

static LhStoreJob lh_store_stop_job;

static LhStoreChanges *
lh_store_changes_new (void)
{
  LhStoreChanges *changes = g_new0 (LhStoreChanges, 1);

  changes->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  changes->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return changes;
}

static void
lh_store_changes_free (LhStoreChanges *changes)
{
  g_hash_table_unref (changes->records);
  g_hash_table_unref (changes->entities);
  g_free (changes->other);
  g_free (changes);
}

/* Tells the main thread what has gathered; on the main thread. */
static void
lh_store_flush_changes (LhStore *self)
{
  LhStoreChanges *changes;

  g_mutex_lock (&self->changes_mutex);
  changes = g_steal_pointer (&self->changes);
  if (self->changes_source != NULL)
    g_source_destroy (self->changes_source);
  g_clear_pointer (&self->changes_source, g_source_unref);
  g_mutex_unlock (&self->changes_mutex);

  if (changes == NULL)
    return;
  g_signal_emit (self, signals[CHANGED], 0, changes);
  lh_store_changes_free (changes);
}

static gboolean
lh_store_flush_changes_cb (gpointer user_data)
{
  g_autoptr (LhStore) self = g_object_ref (user_data);

  lh_store_flush_changes (self);
  return G_SOURCE_REMOVE;
}

static void
lh_store_gather_changes (LhStore   *self,
                         GPtrArray *entries,
                         GPtrArray *changes)
{
  g_mutex_lock (&self->changes_mutex);
  if (self->changes == NULL)
    self->changes = lh_store_changes_new ();

  self->changes->everything |= changes->len == 0;
  for (guint i = 0; i < changes->len; i++)
    {
      LhJournalChange *change = g_ptr_array_index (changes, i);

      g_hash_table_add (self->changes->records, g_memdup2 (&change->record_id, sizeof change->record_id));
      g_hash_table_add (self->changes->entities, g_strdup (change->entity));
    }
  for (guint i = 0; i < entries->len; i++)
    {
      LhJournalEntry *entry = g_ptr_array_index (entries, i);

      if (!lh_session_is_own_entry (self->session, entry->id))
        {
          g_free (self->changes->other);
          self->changes->other = g_strdup (entry->who);
        }
    }

  if (self->changes_source == NULL)
    {
      self->changes_source = g_idle_source_new ();
      g_source_set_priority (self->changes_source, G_PRIORITY_DEFAULT);
      g_source_set_callback (self->changes_source, lh_store_flush_changes_cb, self, NULL);
      g_source_attach (self->changes_source, self->context);
    }
  g_mutex_unlock (&self->changes_mutex);
}

/* Reads in the journal what is new, be it from here or from another process; on the store thread. */
static void
lh_store_look_for_changes (LhStore *self)
{
  LhConnection *connection = lh_session_get_connection (self->session);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_journal_entry_free);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  changes = lh_journal_list_since (connection, self->last_journal, entries, &error);
  if (changes == NULL)
    {
      g_info ("Changes could not be read: %s", error->message);
      return;
    }
  if (entries->len == 0)
    return;

  self->last_journal = ((LhJournalEntry *) g_ptr_array_index (entries, entries->len - 1))->id;
  lh_store_gather_changes (self, entries, changes);
}

static void
lh_store_poll (LhStore *self)
{
  gint64 data_version;

  if (!lh_connection_query_int (lh_session_get_connection (self->session), "PRAGMA data_version", &data_version, NULL) ||
      data_version == self->data_version)
    return;
  self->data_version = data_version;
  lh_store_look_for_changes (self);
}

static void
lh_store_finish_job (LhStoreJob *job)
{
  if (job->task != NULL)
    {
      if (job->error != NULL)
        g_task_return_error (job->task, g_steal_pointer (&job->error));
      else
        g_task_return_boolean (job->task, job->succeeded);
      g_object_unref (job->task);
      g_free (job);
      return;
    }

  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
}

static void
lh_store_run_job (LhStore    *self,
                  LhStoreJob *job)
{
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    {
      job->succeeded = job->func (self->session, job->data, &job->error);
      g_assert (job->succeeded || job->error != NULL);
    }
  lh_store_look_for_changes (self);
  lh_store_finish_job (job);
}

static gpointer
lh_store_thread_main (gpointer data)
{
  LhStore *self = data;

  lh_session_attach_thread (self->session);
  lh_connection_query_int (lh_session_get_connection (self->session), "PRAGMA data_version", &self->data_version, NULL);

  while (TRUE)
    {
      LhStoreJob *job = g_async_queue_timeout_pop (self->jobs, LH_POLL_INTERVAL_US);

      if (job == &lh_store_stop_job)
        break;
      if (job != NULL)
        lh_store_run_job (self, job);
      else
        lh_store_poll (self);
    }

  g_clear_pointer (&self->session, lh_session_free);
  return NULL;
}

static LhStore *
lh_store_new (LhConnection  *connection,
              GError       **error)
{
  g_autoptr (LhStore) self = g_object_new (LH_TYPE_STORE, NULL);
  g_autofree char *desk = g_strdup_printf ("%s@%s", g_get_user_name (), g_get_host_name ());
  const char *who = g_get_real_name ();

  if (g_strcmp0 (who, "Unknown") == 0 || *who == '\0')
    who = g_get_user_name ();

  self->path = g_strdup (lh_connection_get_path (connection));
  self->read_only = lh_connection_is_read_only (connection);
  self->session = lh_session_new (connection, who, desk);
  if (!lh_journal_get_last (connection, &self->last_journal, error) ||
      !lh_status_table_create (self->session, error))
    return NULL;

  self->thread = g_thread_new ("store", lh_store_thread_main, self);
  return g_steal_pointer (&self);
}

static void
lh_store_dispose (GObject *object)
{
  lh_store_close (LH_STORE (object));

  G_OBJECT_CLASS (lh_store_parent_class)->dispose (object);
}

static void
lh_store_finalize (GObject *object)
{
  LhStore *self = LH_STORE (object);

  g_free (self->path);
  g_clear_pointer (&self->session, lh_session_free);
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_clear_pointer (&self->changes, lh_store_changes_free);
  g_mutex_clear (&self->changes_mutex);

  G_OBJECT_CLASS (lh_store_parent_class)->finalize (object);
}

static void
lh_store_class_init (LhStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lh_store_dispose;
  object_class->finalize = lh_store_finalize;

  /**
   * LhStore::changed:
   * @changes: (type gpointer): a #LhStoreChanges, valid during the call
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
lh_store_init (LhStore *self)
{
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->changes_mutex);
}

/**
 * lh_store_create:
 * @path: where no file is yet
 *
 * Returns: (transfer full): a store on a new, empty ledger
 */
LhStore *
lh_store_create (const char  *path,
                 GError     **error)
{
  g_autoptr (LhConnection) connection = lh_connection_create (path, error);

  if (connection == NULL)
    return NULL;
  if (!lh_schema_create (connection, error))
    {
      g_clear_pointer (&connection, lh_connection_free);
      g_unlink (path);
      return NULL;
    }
  return lh_store_new (g_steal_pointer (&connection), error);
}

/**
 * lh_store_open:
 * @path: a ledger
 *
 * Returns: (transfer full): a store on the ledger, brought up to date if it is older
 */
LhStore *
lh_store_open (const char  *path,
               GError     **error)
{
  g_autoptr (LhConnection) connection = lh_connection_open (path, lh_schema_get_newest (), error);

  if (connection == NULL || !lh_schema_migrate (connection, error))
    return NULL;
  return lh_store_new (g_steal_pointer (&connection), error);
}

/**
 * lh_store_close:
 *
 * Finishes the jobs that wait and closes the file. May be called more than once.
 */
void
lh_store_close (LhStore *self)
{
  GThread *thread;

  g_return_if_fail (LH_IS_STORE (self));

  thread = g_steal_pointer (&self->thread);
  if (thread != NULL)
    {
      g_async_queue_push (self->jobs, &lh_store_stop_job);
      g_thread_join (thread);
    }

  g_mutex_lock (&self->changes_mutex);
  if (self->changes_source != NULL)
    g_source_destroy (self->changes_source);
  g_clear_pointer (&self->changes_source, g_source_unref);
  g_mutex_unlock (&self->changes_mutex);
}

const char *
lh_store_get_path (LhStore *self)
{
  g_return_val_if_fail (LH_IS_STORE (self), NULL);
  return self->path;
}

gboolean
lh_store_is_read_only (LhStore *self)
{
  g_return_val_if_fail (LH_IS_STORE (self), TRUE);
  return self->read_only;
}

/* Work may still be asked for when the file is closed: by what follows from a job that was under way. */
static gboolean
lh_store_check_open (LhStore  *self,
                     GError  **error)
{
  if (self->thread != NULL)
    return TRUE;
  g_set_error_literal (error, LH_ERROR, LH_ERROR_CANCELLED, _("Cancelled."));
  return FALSE;
}

/**
 * lh_store_run:
 * @func: (scope call): what to do on the store thread
 * @data: its data
 *
 * Runs a function on the store thread and waits for it. For the command line and tests; the window never waits.
 *
 * Returns: %FALSE with the error of the function, or with LH_ERROR_CANCELLED when the store is closed
 */
gboolean
lh_store_run (LhStore      *self,
              LhStoreFunc   func,
              gpointer      data,
              GError      **error)
{
  LhStoreJob job = { .func = func, .data = data };

  g_return_val_if_fail (LH_IS_STORE (self), FALSE);

  if (!lh_store_check_open (self, error))
    return FALSE;

  g_mutex_init (&job.mutex);
  g_cond_init (&job.cond);

  g_async_queue_push (self->jobs, &job);
  g_mutex_lock (&job.mutex);
  while (!job.done)
    g_cond_wait (&job.cond, &job.mutex);
  g_mutex_unlock (&job.mutex);

  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.cond);

  lh_store_flush_changes (self);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.succeeded;
}

/**
 * lh_store_run_async:
 * @func: (scope async): what to do on the store thread
 * @data: its data, freed by @destroy on the main thread
 */
void
lh_store_run_async (LhStore             *self,
                    LhStoreFunc          func,
                    gpointer             data,
                    GDestroyNotify       destroy,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  LhStoreJob *job;

  g_return_if_fail (LH_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lh_store_run_async);
  g_task_set_task_data (task, data, destroy);
  if (!lh_store_check_open (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (LhStoreJob, 1);
  job->func = func;
  job->data = data;
  job->task = g_steal_pointer (&task);
  g_async_queue_push (self->jobs, job);
}

/**
 * lh_store_run_finish:
 *
 * Returns: (transfer none) (nullable): the data the function worked on, valid as long as the result; %NULL on error.
 *   What changed was told before.
 */
gpointer
lh_store_run_finish (LhStore       *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (LH_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  lh_store_flush_changes (self);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return g_task_get_task_data (G_TASK (result));
}
