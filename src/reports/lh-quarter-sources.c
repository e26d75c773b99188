/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-sources.h"

static const char *const codes[LH_N_QUARTER_LEDGERS] = {
  [LH_QUARTER_PROGRESS] = "F4",
  [LH_QUARTER_PROBLEMS] = "F11",
  [LH_QUARTER_BRANDS] = "F9",
  [LH_QUARTER_ACCEPTANCES] = "F6",
};

void
lh_quarter_sources_free (LhQuarterSources *self)
{
  for (guint i = 0; i < LH_N_QUARTER_LEDGERS; i++)
    g_clear_pointer (&self->ledgers[i], lh_ledger_rows_unref);
  g_clear_object (&self->duties);
  g_object_unref (self->statistics);
  g_free (self);
}

static LhQuarterSources *
lh_quarter_sources_new (LhStatistics *statistics)
{
  LhQuarterSources *self = g_new0 (LhQuarterSources, 1);

  self->statistics = g_object_ref (statistics);
  return self;
}

static LhDutyRequest
lh_quarter_sources_create_request (LhQuarterSources *self)
{
  return (LhDutyRequest) { .year = lh_statistics_get_quarter (self->statistics).year,
                           .as_of = lh_statistics_get_as_of (self->statistics) };
}

/**
 * lh_quarter_sources_load:
 *
 * Reads what the workbook of a quarter needs. It waits for the disk; the window calls the function below.
 *
 * Returns: (transfer full): what was read, or %NULL
 */
LhQuarterSources *
lh_quarter_sources_load (LhLedger      *ledger,
                         LhStatistics  *statistics,
                         GError       **error)
{
  g_autoptr (LhQuarterSources) self = lh_quarter_sources_new (statistics);
  LhDutyRequest request = lh_quarter_sources_create_request (self);

  for (guint i = 0; i < LH_N_QUARTER_LEDGERS; i++)
    {
      self->ledgers[i] = lh_ledger_rows_load (ledger, lh_ledger_sheet_find (codes[i]), statistics, error);
      if (self->ledgers[i] == NULL)
        return NULL;
    }
  self->duties = lh_duty_matrix_load (ledger, &request, error);
  return self->duties != NULL ? g_steal_pointer (&self) : NULL;
}

/* What was read, for the caller; the task keeps an empty one. */
static LhQuarterSources *
lh_quarter_sources_steal (LhQuarterSources *self)
{
  LhQuarterSources *stolen = lh_quarter_sources_new (self->statistics);

  for (guint i = 0; i < LH_N_QUARTER_LEDGERS; i++)
    stolen->ledgers[i] = g_steal_pointer (&self->ledgers[i]);
  stolen->duties = g_steal_pointer (&self->duties);
  return stolen;
}

static void lh_quarter_sources_step (GTask *task);

static void
lh_quarter_sources_duties_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LhQuarterSources *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->duties = lh_duty_matrix_load_finish (LH_LEDGER (source), result, &error);
  if (self->duties == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, lh_quarter_sources_steal (self), (GDestroyNotify) lh_quarter_sources_free);
}

static void
lh_quarter_sources_rows_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LhQuarterSources *self = g_task_get_task_data (task);
  GError *error = NULL;
  LhLedgerRows *rows = lh_ledger_rows_load_finish (result, &error);
  guint next = 0;

  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  while (self->ledgers[next] != NULL)
    next++;
  self->ledgers[next] = rows;
  lh_quarter_sources_step (g_steal_pointer (&task));
}

static void
lh_quarter_sources_step (GTask *task)
{
  LhQuarterSources *self = g_task_get_task_data (task);
  LhLedger *ledger = g_task_get_source_object (task);
  LhDutyRequest request = lh_quarter_sources_create_request (self);

  for (guint i = 0; i < LH_N_QUARTER_LEDGERS; i++)
    {
      if (self->ledgers[i] != NULL)
        continue;
      lh_ledger_rows_load_async (ledger, lh_ledger_sheet_find (codes[i]), self->statistics,
                                 g_task_get_cancellable (task), lh_quarter_sources_rows_cb, task);
      return;
    }
  lh_duty_matrix_load_async (ledger, &request, g_task_get_cancellable (task), lh_quarter_sources_duties_cb, task);
}

/**
 * lh_quarter_sources_load_async:
 *
 * Reads what the workbook of a quarter needs, without waiting for the disk.
 */
void
lh_quarter_sources_load_async (LhLedger            *ledger,
                               LhStatistics        *statistics,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (ledger, cancellable, callback, user_data);

  g_task_set_source_tag (task, lh_quarter_sources_load_async);
  g_task_set_task_data (task, lh_quarter_sources_new (statistics), (GDestroyNotify) lh_quarter_sources_free);
  lh_quarter_sources_step (task);
}

/**
 * lh_quarter_sources_load_finish:
 *
 * Returns: (transfer full): what was read, or %NULL
 */
LhQuarterSources *
lh_quarter_sources_load_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
