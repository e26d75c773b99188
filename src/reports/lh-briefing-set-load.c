/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-set.h"

/* What another thread needs: it reads the ledger by a connection of its own. */
typedef struct
{
  char              *path;
  LhBriefingOptions  options;
} LhBriefingLoad;

static void
lh_briefing_load_free (gpointer data)
{
  LhBriefingLoad *self = data;

  g_free (self->path);
  g_clear_object (&self->options.briefing);
  g_free (self);
}

static void
lh_briefing_set_load_thread (GTask        *task,
                             gpointer      source,
                             gpointer      task_data,
                             GCancellable *cancellable)
{
  LhBriefingLoad *load = task_data;
  GError *error = NULL;
  g_autoptr (LhLedger) ledger = lh_ledger_open (load->path, &error);
  LhBriefingSet *set = ledger != NULL ? lh_briefing_set_new (ledger, &load->options, lh_ledger_get_catalog (ledger), &error)
                                      : NULL;

  if (ledger != NULL)
    lh_ledger_close (ledger);
  if (set != NULL)
    g_task_return_pointer (task, set, (GDestroyNotify) lh_briefing_set_free);
  else
    g_task_return_error (task, error);
}

/**
 * lh_briefing_set_load_async:
 * @ledger: the ledger
 * @options: what the set is of
 * @cancellable: (nullable): ends the waiting
 *
 * lh_briefing_set_new() on another thread: all figures and charts of a quarter take longer than a window may stand still.
 */
void
lh_briefing_set_load_async (LhLedger                *ledger,
                            const LhBriefingOptions *options,
                            GCancellable            *cancellable,
                            GAsyncReadyCallback      callback,
                            gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LhBriefingLoad *load;

  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (options != NULL);

  load = g_new0 (LhBriefingLoad, 1);
  load->path = g_strdup (lh_ledger_get_path (ledger));
  load->options = *options;
  load->options.briefing = options->briefing != NULL ? lh_record_duplicate (options->briefing) : NULL;
  g_task_set_source_tag (task, lh_briefing_set_load_async);
  g_task_set_task_data (task, load, lh_briefing_load_free);
  g_task_run_in_thread (task, lh_briefing_set_load_thread);
}

/**
 * lh_briefing_set_load_finish:
 *
 * Returns: (transfer full) (nullable): the set
 */
LhBriefingSet *
lh_briefing_set_load_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
