/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-edition.h"

#include "lh-ledger-private.h"

static LhQuarterEdition *
lh_quarter_edition_new (LhLedger     *ledger,
                        LhStatistics *statistics)
{
  LhQuarterEdition *self = g_new0 (LhQuarterEdition, 1);

  self->ledger = g_object_ref (ledger);
  self->statistics = statistics;
  return self;
}

void
lh_quarter_edition_free (LhQuarterEdition *self)
{
  g_object_unref (self->ledger);
  g_object_unref (self->statistics);
  g_free (self);
}

static gboolean
lh_quarter_edition_check_run (LhSession  *session,
                              gpointer    data,
                              GError    **error)
{
  LhQuarterEdition *self = data;

  return lh_quarter_closing_check_edition (session, lh_ledger_get_edition_closing (self->ledger), self->statistics, error);
}

static void
lh_quarter_edition_checked_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhQuarterEdition *self = lh_store_run_finish (LH_STORE (source), result, &error);

  if (self != NULL)
    g_task_return_pointer (task, lh_quarter_edition_new (self->ledger, g_object_ref (self->statistics)),
                           (GDestroyNotify) lh_quarter_edition_free);
  else
    g_task_return_error (task, error);
}

/* The figures of a closed quarter are compared with those that were frozen before anything is printed. */
static void
lh_quarter_edition_counted_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  LhLedger *ledger = g_task_get_source_object (task);
  LhLedger *edition = LH_LEDGER (source);
  GError *error = NULL;
  LhStatistics *statistics = lh_ledger_compute_statistics_finish (edition, result, &error);

  if (statistics == NULL)
    g_task_return_error (task, error);
  else if (edition == ledger)
    g_task_return_pointer (task, lh_quarter_edition_new (edition, statistics), (GDestroyNotify) lh_quarter_edition_free);
  else
    lh_store_run_async (ledger->store, lh_quarter_edition_check_run, lh_quarter_edition_new (edition, statistics),
                        (GDestroyNotify) lh_quarter_edition_free, g_task_get_cancellable (task),
                        lh_quarter_edition_checked_cb, g_object_ref (task));
}

static void
lh_quarter_edition_opened_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const LhQuarter *quarter = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (LhLedger) edition = lh_ledger_open_edition_finish (LH_LEDGER (source), result, &error);

  if (edition == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lh_ledger_compute_statistics_async (edition, *quarter, lh_ledger_get_edition_as_of (edition, *quarter),
                                      g_task_get_cancellable (task), lh_quarter_edition_counted_cb, g_object_ref (task));
}

/**
 * lh_quarter_edition_load_async:
 * @quarter: a quarter
 *
 * Opens what a quarter is told from, see lh_ledger_open_edition(), and counts its figures, without keeping the window
 * waiting.
 */
void
lh_quarter_edition_load_async (LhLedger            *ledger,
                               LhQuarter            quarter,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (ledger, cancellable, callback, user_data);

  g_task_set_source_tag (task, lh_quarter_edition_load_async);
  g_task_set_task_data (task, g_memdup2 (&quarter, sizeof quarter), g_free);
  lh_ledger_open_edition_async (ledger, quarter, cancellable, lh_quarter_edition_opened_cb, task);
}

/**
 * lh_quarter_edition_load_finish:
 *
 * Returns: (transfer full) (nullable): what the quarter is told from
 */
LhQuarterEdition *
lh_quarter_edition_load_finish (LhLedger      *ledger,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
