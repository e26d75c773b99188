/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-matrix-private.h"

#include "lh-duty.h"
#include "lh-ledger-private.h"

typedef struct
{
  LhDutyRequest  request;
  LhDutyMatrix  *matrix;
} LhDutyMatrixJob;

G_DEFINE_FINAL_TYPE (LhDutyMatrix, lh_duty_matrix, G_TYPE_OBJECT)

static void
lh_duty_matrix_entry_free (LhDutyEntry *entry)
{
  g_clear_object (&entry->duty);
  g_clear_object (&entry->item);
  g_clear_object (&entry->checklist);
  g_clear_object (&entry->organization);
  g_clear_object (&entry->member);
  g_free (entry);
}

static void
lh_duty_column_free (LhDutyColumn *column)
{
  g_clear_object (&column->item);
  g_clear_object (&column->checklist);
  g_free (column);
}

static void
lh_duty_matrix_free_rows (LhDutyMatrix *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhDutyRow *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->columns->len; j++)
        g_clear_pointer (&row->cells[j].entries, g_ptr_array_unref);
      g_free (row->cells);
      g_object_unref (row->organization);
      g_free (row);
    }
  g_ptr_array_unref (self->rows);
}

static void
lh_duty_matrix_finalize (GObject *object)
{
  LhDutyMatrix *self = LH_DUTY_MATRIX (object);

  lh_duty_matrix_free_rows (self);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (lh_duty_matrix_parent_class)->finalize (object);
}

static void
lh_duty_matrix_class_init (LhDutyMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_duty_matrix_finalize;
}

static void
lh_duty_matrix_init (LhDutyMatrix *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_column_free);
  self->rows = g_ptr_array_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_matrix_entry_free);
}

static gboolean
lh_duty_matrix_job_run (LhSession  *session,
                        gpointer    data,
                        GError    **error)
{
  LhDutyMatrixJob *job = data;

  job->matrix = g_object_new (LH_TYPE_DUTY_MATRIX, NULL);
  job->matrix->request = job->request;
  return lh_duty_matrix_build (job->matrix, session, error);
}

static void
lh_duty_matrix_job_free (LhDutyMatrixJob *job)
{
  g_clear_object (&job->matrix);
  g_free (job);
}

/**
 * lh_duty_matrix_load:
 * @request: what it shows
 *
 * Returns: (transfer full): the matrix, or %NULL with an error
 */
LhDutyMatrix *
lh_duty_matrix_load (LhLedger             *ledger,
                     const LhDutyRequest  *request,
                     GError              **error)
{
  LhDutyMatrixJob job = { .request = *request };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  if (lh_store_run (ledger->store, lh_duty_matrix_job_run, &job, error))
    return job.matrix;
  g_clear_object (&job.matrix);
  return NULL;
}

static void
lh_duty_matrix_job_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhDutyMatrixJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->matrix), g_object_unref);
}

void
lh_duty_matrix_load_async (LhLedger            *ledger,
                           const LhDutyRequest *request,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  LhDutyMatrixJob *job = g_new0 (LhDutyMatrixJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->request = *request;
  lh_store_run_async (ledger->store, lh_duty_matrix_job_run, job, (GDestroyNotify) lh_duty_matrix_job_free, cancellable,
                      lh_duty_matrix_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhDutyMatrix *
lh_duty_matrix_load_finish (LhLedger      *ledger,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

const LhDutyRequest *
lh_duty_matrix_get_request (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return &self->request;
}

/**
 * lh_duty_matrix_get_items:
 *
 * Returns: (transfer none) (element-type LhRecord): the lines that have duties here
 */
GPtrArray *
lh_duty_matrix_get_items (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->items;
}

/**
 * lh_duty_matrix_get_checklist:
 *
 * Returns: (transfer none) (nullable): the list of the first duty; that of all of them when one list was asked for
 */
LhRecord *
lh_duty_matrix_get_checklist (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->entries->len > 0 ? ((LhDutyEntry *) g_ptr_array_index (self->entries, 0))->checklist : NULL;
}

/**
 * lh_duty_matrix_get_columns:
 *
 * Returns: (transfer none) (element-type LhDutyColumn): the columns
 */
GPtrArray *
lh_duty_matrix_get_columns (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->columns;
}

/**
 * lh_duty_matrix_get_rows:
 *
 * Returns: (transfer none) (element-type LhDutyRow): the organizations that have duties, in official order, each body
 *   followed by its branches
 */
GPtrArray *
lh_duty_matrix_get_rows (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->rows;
}

const LhDutyTotals *
lh_duty_matrix_get_totals (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return &self->totals;
}

/**
 * lh_duty_matrix_list_missing:
 * @column: a column; the number of columns for all of them
 *
 * Returns: (transfer container) (element-type LhDutyRow): the rows that are overdue with something
 */
GPtrArray *
lh_duty_matrix_list_missing (LhDutyMatrix *self,
                             guint         column)
{
  GPtrArray *missing = g_ptr_array_new ();

  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self) && column <= self->columns->len, missing);

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhDutyRow *row = g_ptr_array_index (self->rows, i);
      const LhDutyTotals *totals = column == self->columns->len ? &row->totals : &row->cells[column].totals;

      if (totals->overdue > 0)
        g_ptr_array_add (missing, row);
    }
  return missing;
}

/**
 * lh_duty_entry_get_pace:
 * @as_of: the day
 *
 * How often a duty would have been done by a day at an even pace: what is required, by the full months of the period that
 * have passed. Twelve times a year are ten at the end of October (S1-49). A duty can be behind pace and not overdue.
 *
 * Returns: how often; nothing for an exempt duty
 */
guint
lh_duty_entry_get_pace (const LhDutyEntry *entry,
                        LhDate             as_of)
{
  LhDate start = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START);
  LhDate end = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END);
  guint n_months = 0;
  guint n_passed = 0;

  if (entry->state == LH_DUTY_STATE_EXEMPT || !lh_date_is_set (start))
    return 0;
  if (!lh_date_is_set (end))
    end = lh_record_get_date (entry->duty, LH_DUTY_DUE_ON);
  for (LhDate day = start; lh_date_compare (day, end) <= 0 && n_months < 120; day = lh_date_add_months (start, (int) n_months))
    {
      LhDate last = lh_date_add_days (lh_date_add_months (start, (int) n_months + 1), -1);

      n_months++;
      n_passed += lh_date_compare (lh_date_compare (last, end) < 0 ? last : end, as_of) <= 0;
    }
  return n_months > 0 ? entry->required * n_passed / n_months : 0;
}

/**
 * lh_duty_cell_get_next:
 *
 * Returns: (transfer none) (nullable): the first duty of the cell that is neither done nor exempt
 */
LhDutyEntry *
lh_duty_cell_get_next (const LhDutyCell *cell)
{
  for (guint i = 0; cell->entries != NULL && i < cell->entries->len; i++)
    {
      LhDutyEntry *entry = g_ptr_array_index (cell->entries, i);

      if (entry->state != LH_DUTY_STATE_DONE && entry->state != LH_DUTY_STATE_EXEMPT)
        return entry;
    }
  return NULL;
}

/**
 * lh_duty_totals_get_permille:
 *
 * Returns: done of required in tenths of a percent, rounded half up; -1 when nothing is required
 */
int
lh_duty_totals_get_permille (const LhDutyTotals *totals)
{
  if (totals->required == 0)
    return -1;
  return (int) ((2000 * (guint64) totals->done + totals->required) / (2 * (guint64) totals->required));
}
