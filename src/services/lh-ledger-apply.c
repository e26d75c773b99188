/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include "lh-change-runner.h"
#include "lh-undo.h"

typedef struct
{
  LhChangeSet *changes;
  GPtrArray   *findings;
  GPtrArray   *written;
} LhApplyJob;

typedef struct
{
  gboolean  redo;
  char     *command;   /* what was undone or redone */
} LhUndoJob;

typedef struct
{
  char *undo;
  char *redo;
} LhPeekJob;

static LhApplyJob *
lh_apply_job_new (LhChangeSet *changes)
{
  LhApplyJob *job = g_new0 (LhApplyJob, 1);

  job->changes = g_object_ref (changes);
  job->findings = lh_findings_new ();
  job->written = g_ptr_array_new_with_free_func (g_object_unref);
  return job;
}

static void
lh_apply_job_free (LhApplyJob *job)
{
  g_object_unref (job->changes);
  g_clear_pointer (&job->findings, g_ptr_array_unref);
  g_ptr_array_unref (job->written);
  g_free (job);
}

static void
lh_undo_job_free (LhUndoJob *job)
{
  g_free (job->command);
  g_free (job);
}

static void
lh_peek_job_free (LhPeekJob *job)
{
  g_free (job->undo);
  g_free (job->redo);
  g_free (job);
}

static gboolean
lh_apply_job_run (LhSession  *session,
                  gpointer    data,
                  GError    **error)
{
  LhApplyJob *job = data;

  return lh_change_runner_run (session, job->changes, job->findings, job->written, error);
}

static gboolean
lh_undo_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhUndoJob *job = data;

  return lh_undo_run (session, job->redo, &job->command, error);
}

static gboolean
lh_peek_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhPeekJob *job = data;

  return lh_undo_peek (session, FALSE, &job->undo, error) && lh_undo_peek (session, TRUE, &job->redo, error);
}

static void
lh_ledger_finish_peek (LhLedger  *self,
                       LhPeekJob *job)
{
  lh_ledger_set_undo_labels (self,
                             job->undo != NULL ? lh_command_get_label (job->undo, NULL) : NULL,
                             job->redo != NULL ? lh_command_get_label (job->redo, NULL) : NULL);
}

static void
lh_ledger_peek_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (LhLedger) self = LH_LEDGER (user_data);
  LhPeekJob *job = lh_store_run_finish (LH_STORE (source), result, NULL);

  if (job != NULL)
    lh_ledger_finish_peek (self, job);
}

/* Asks the journal what Ctrl+Z would do now. */
void
lh_ledger_refresh_undo (LhLedger *self)
{
  LhPeekJob *job = g_new0 (LhPeekJob, 1);

  if (self->live && !self->waiting)
    {
      lh_store_run_async (self->store, lh_peek_job_run, job, (GDestroyNotify) lh_peek_job_free, NULL,
                          lh_ledger_peek_cb, g_object_ref (self));
      return;
    }
  if (lh_store_run (self->store, lh_peek_job_run, job, NULL))
    lh_ledger_finish_peek (self, job);
  lh_peek_job_free (job);
}

/* Runs a job and everything that follows from it before it returns. */
static gboolean
lh_ledger_run_waiting (LhLedger     *self,
                       LhStoreFunc   func,
                       gpointer      job,
                       GError      **error)
{
  gboolean was_waiting = self->waiting;
  gboolean succeeded;

  self->waiting = TRUE;
  succeeded = lh_store_run (self->store, func, job, error);
  self->waiting = was_waiting;
  return succeeded;
}

static void
lh_ledger_take_written (LhLedger  *self,
                        GPtrArray *written)
{
  for (guint i = 0; i < written->len; i++)
    lh_ledger_update_record (self, g_ptr_array_index (written, i));
}

/**
 * lh_ledger_apply:
 * @changes: what to change
 * @findings: (out) (optional) (transfer full) (element-type LhFinding): what the rules say, warnings too
 *
 * Applies one user action: one transaction, one journal entry, all or nothing.
 *
 * Returns: %FALSE with LH_ERROR_INVALID when a rule refuses it, LH_ERROR_CONFLICT when somebody else changed a record
 *   in the meantime, or another error; the ledger then is as before
 */
gboolean
lh_ledger_apply (LhLedger     *self,
                 LhChangeSet  *changes,
                 GPtrArray   **findings,
                 GError      **error)
{
  LhApplyJob *job;
  gboolean succeeded;

  g_return_val_if_fail (LH_IS_LEDGER (self), FALSE);
  g_return_val_if_fail (LH_IS_CHANGE_SET (changes), FALSE);

  job = lh_apply_job_new (changes);
  succeeded = lh_ledger_run_waiting (self, lh_apply_job_run, job, error);
  if (succeeded)
    lh_ledger_take_written (self, job->written);
  if (findings != NULL)
    *findings = g_steal_pointer (&job->findings);
  lh_apply_job_free (job);
  return succeeded;
}

static void
lh_ledger_apply_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  LhApplyJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (lh_store_run_finish (LH_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lh_ledger_take_written (g_task_get_source_object (task), job->written);
  g_task_return_boolean (task, TRUE);
}

void
lh_ledger_apply_async (LhLedger            *self,
                       LhChangeSet         *changes,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task;
  LhApplyJob *job;

  g_return_if_fail (LH_IS_LEDGER (self));
  g_return_if_fail (LH_IS_CHANGE_SET (changes));

  task = g_task_new (self, cancellable, callback, user_data);
  job = lh_apply_job_new (changes);
  g_task_set_source_tag (task, lh_ledger_apply_async);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_apply_job_free);
  lh_store_run_async (self->store, lh_apply_job_run, job, NULL, cancellable, lh_ledger_apply_cb, task);
}

gboolean
lh_ledger_apply_finish (LhLedger      *self,
                        GAsyncResult  *result,
                        GPtrArray    **findings,
                        GError       **error)
{
  LhApplyJob *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (findings != NULL)
    *findings = g_ptr_array_ref (job->findings);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static char *
lh_ledger_run_undo (LhLedger  *self,
                    gboolean   redo,
                    GError   **error)
{
  LhUndoJob *job = g_new0 (LhUndoJob, 1);
  char *label = NULL;

  job->redo = redo;
  if (lh_ledger_run_waiting (self, lh_undo_job_run, job, error))
    label = g_strdup (job->command != NULL ? lh_command_get_label (job->command, NULL) : "");
  lh_undo_job_free (job);
  return label;
}

/**
 * lh_ledger_undo:
 *
 * Takes back the last change made from this desk.
 *
 * Returns: (transfer full) (nullable): what was undone, "" when there was nothing to undo; %NULL with LH_ERROR_CONFLICT
 *   when somebody changed the record again since
 */
char *
lh_ledger_undo (LhLedger  *self,
                GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return lh_ledger_run_undo (self, FALSE, error);
}

char *
lh_ledger_redo (LhLedger  *self,
                GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return lh_ledger_run_undo (self, TRUE, error);
}

static void
lh_ledger_undo_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhUndoJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_strdup (job->command != NULL ? lh_command_get_label (job->command, NULL) : ""),
                           g_free);
}

static void
lh_ledger_run_undo_async (LhLedger            *self,
                          gboolean             redo,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  LhUndoJob *job = g_new0 (LhUndoJob, 1);

  job->redo = redo;
  lh_store_run_async (self->store, lh_undo_job_run, job, (GDestroyNotify) lh_undo_job_free, NULL,
                      lh_ledger_undo_cb, task);
}

void
lh_ledger_undo_async (LhLedger            *self,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));
  lh_ledger_run_undo_async (self, FALSE, callback, user_data);
}

void
lh_ledger_redo_async (LhLedger            *self,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));
  lh_ledger_run_undo_async (self, TRUE, callback, user_data);
}

/**
 * lh_ledger_undo_finish:
 *
 * Ends lh_ledger_undo_async() and lh_ledger_redo_async().
 *
 * Returns: (transfer full) (nullable): as lh_ledger_undo()
 */
char *
lh_ledger_undo_finish (LhLedger      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
