/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-private.h"

#include "lh-attachments.h"
#include "lh-backup.h"

static gboolean
lh_save_copy_job_run (LhSession  *session,
                      gpointer    data,
                      GError    **error)
{
  return lh_backup_save_copy (session, data, error) &&
         lh_attachment_store_copy_all (lh_connection_get_path (lh_session_get_connection (session)), data, error);
}

static gboolean
lh_check_job_run (LhSession  *session,
                  gpointer    data,
                  GError    **error)
{
  GPtrArray **problems = data;

  *problems = lh_backup_check (session, error);
  return *problems != NULL;
}

/**
 * lh_ledger_save_copy:
 * @path: where the copy goes; a file there is replaced when the copy is complete
 *
 * Saves a copy of the ledger, and of its attachments in a folder beside it.
 */
gboolean
lh_ledger_save_copy (LhLedger    *self,
                     const char  *path,
                     GError     **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), FALSE);
  return lh_store_run (self->store, lh_save_copy_job_run, (gpointer) path, error);
}

static void
lh_ledger_save_copy_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (lh_store_run_finish (LH_STORE (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lh_ledger_save_copy_async (LhLedger            *self,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_store_run_async (self->store, lh_save_copy_job_run, g_strdup (path), g_free, cancellable,
                      lh_ledger_save_copy_cb, g_task_new (self, cancellable, callback, user_data));
}

gboolean
lh_ledger_save_copy_finish (LhLedger      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * lh_ledger_check:
 *
 * Checks the whole file, and that the attached files are there.
 *
 * Returns: (transfer full) (element-type LhFinding): what is wrong; empty for a sound ledger, %NULL when it cannot be
 *   read
 */
GPtrArray *
lh_ledger_check (LhLedger  *self,
                 GError   **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  GPtrArray *findings;

  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);

  if (!lh_store_run (self->store, lh_check_job_run, &problems, error))
    return NULL;
  findings = lh_attachments_check (self, TRUE, error);
  for (guint i = 0; findings != NULL && i < problems->len; i++)
    g_ptr_array_add (findings, lh_finding_new (LH_SEVERITY_ERROR, NULL, 0, NULL, g_ptr_array_index (problems, i)));
  return findings;
}
