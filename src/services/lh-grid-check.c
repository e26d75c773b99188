/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grid-edit-private.h"

#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-ledger-private.h"
#include "lh-progress.h"
#include "lh-query-sql.h"
#include "lh-rules.h"

/* What the rules of the ledger say to cells that are not written yet, and the changes that write them. */

/* A refused cell changes what the others are judged by, so they are judged again; no longer than it takes to refuse
 * what depends on each other. */
#define LH_GRID_MAX_ROUNDS 4

static gboolean
lh_grid_target_has_changes (LhGridTarget *target)
{
  for (guint i = 0; i < target->cells->len; i++)
    {
      if (((LhGridCell *) g_ptr_array_index (target->cells, i))->state == LH_GRID_CELL_CHANGED)
        return TRUE;
    }
  return FALSE;
}

static void
lh_grid_target_add_value (LhGridTarget *target,
                          LhChangeSet  *changes,
                          guint         place)
{
  LhRecord *before = g_ptr_array_index (target->row->values, place);
  LhRecord *after = g_ptr_array_index (target->values, place);
  g_autoptr (LhRecord) changed = NULL;

  if (before != NULL && after == NULL)
    lh_change_set_delete (changes, before);
  else if (before != NULL && after != NULL)
    {
      changed = lh_record_duplicate (before);
      lh_record_set_text (changed, LH_INDICATOR_VALUE_VALUE, lh_record_get_text (after, LH_INDICATOR_VALUE_VALUE));
      lh_record_set_text (changed, LH_INDICATOR_VALUE_QUALIFIER,
                          lh_record_get_text (after, LH_INDICATOR_VALUE_QUALIFIER));
      if (!lh_record_field_equal (changed, before, LH_INDICATOR_VALUE_VALUE) ||
          !lh_record_field_equal (changed, before, LH_INDICATOR_VALUE_QUALIFIER))
        lh_change_set_update (changes, changed);
    }
  else if (after != NULL)
    {
      lh_record_set_int (after, LH_INDICATOR_VALUE_PROGRESS_ID, lh_record_get_id (target->report));
      lh_record_set_int (after, LH_INDICATOR_VALUE_INDICATOR_ID,
                         lh_record_get_id (g_ptr_array_index (target->row->indicators, place)));
      lh_change_set_insert (changes, after);
    }
}

static gboolean
lh_grid_target_report_differs (LhGridTarget *target)
{
  for (guint i = 0; i < LH_PROGRESS_N_FIELDS; i++)
    {
      if (!lh_record_field_equal (target->report, target->row->report, i))
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_grid_edit_create_changes:
 *
 * Returns: (transfer full) (nullable): one change set of what is changed and not refused; %NULL when that is nothing
 */
LhChangeSet *
lh_grid_edit_create_changes (LhGridEdit *self)
{
  g_autoptr (LhChangeSet) changes = NULL;

  g_return_val_if_fail (LH_IS_GRID_EDIT (self), NULL);

  changes = lh_change_set_new (self->command);
  for (guint i = 0; i < self->targets->len; i++)
    {
      LhGridTarget *target = g_ptr_array_index (self->targets, i);

      if (!lh_grid_target_has_changes (target))
        continue;
      if (target->is_new)
        lh_change_set_insert (changes, target->report);
      else if (lh_grid_target_report_differs (target))
        lh_change_set_update (changes, target->report);
      for (guint place = 0; target->values != NULL && place < target->values->len; place++)
        lh_grid_target_add_value (target, changes, place);
    }
  return lh_change_set_get_changes (changes)->len > 0 ? g_steal_pointer (&changes) : NULL;
}

/* Progress that nobody gave is that of the last report: a report of other things does not move it. */
static gboolean
lh_grid_target_carry_progress (LhGridTarget  *target,
                               LhSession     *session,
                               LhQuarter      quarter,
                               GError       **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROGRESS);
  g_autofree char *before = lh_quarter_to_string (quarter);
  g_autoptr (GPtrArray) reports = NULL;

  lh_query_where_id (query, LH_PROGRESS_PROJECT_ID, lh_record_get_id (target->row->project));
  lh_query_where_field (query, LH_PROGRESS_QUARTER, LH_QUERY_LESS, before);
  lh_query_set_sort (query, "quarter", TRUE);
  lh_query_set_limit (query, 1);
  reports = lh_query_sql_run_records (session, query, error);
  if (reports == NULL)
    return FALSE;
  target->carry = reports->len > 0 ? lh_record_get_int (g_ptr_array_index (reports, 0), LH_PROGRESS_ACTUAL_PROGRESS) : 0;
  if (lh_record_is_empty (target->report, LH_PROGRESS_ACTUAL_PROGRESS))
    lh_record_set_int (target->report, LH_PROGRESS_ACTUAL_PROGRESS, target->carry);
  return TRUE;
}

static gboolean
lh_grid_target_owns (LhGridTarget *target,
                     LhFinding    *finding)
{
  if (lh_record_get_id (target->report) == finding->record_id)
    return TRUE;
  for (guint i = 0; target->values != NULL && i < target->values->len; i++)
    {
      LhRecord *before = g_ptr_array_index (target->row->values, i);
      LhRecord *after = g_ptr_array_index (target->values, i);

      if ((before != NULL && lh_record_get_id (before) == finding->record_id) ||
          (after != NULL && lh_record_get_id (after) == finding->record_id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_grid_cell_is_meant (LhGridCell *cell,
                       LhFinding  *finding)
{
  const LhGridColumn *column = lh_grid_column_get (cell->column);

  if (cell->state != LH_GRID_CELL_CHANGED)
    return FALSE;
  if (g_strcmp0 (finding->entity, "indicator-value") == 0)
    return column->kind == LH_GRID_KIND_VALUES;
  return column->kind == LH_GRID_KIND_FIELD && g_strcmp0 (column->name, finding->field) == 0;
}

static void
lh_grid_target_refuse (LhGridTarget *target,
                       LhGridCell   *cell,
                       const char   *message)
{
  lh_grid_target_restore (target, cell);
  lh_grid_cell_refuse (cell, message);
}

/* An error that no cell of the row is to blame for refuses all of them. */
static void
lh_grid_target_take_error (LhGridTarget *target,
                           LhFinding    *finding)
{
  gboolean blamed = FALSE;

  for (guint i = 0; i < target->cells->len; i++)
    {
      LhGridCell *cell = g_ptr_array_index (target->cells, i);

      if (!lh_grid_cell_is_meant (cell, finding))
        continue;
      lh_grid_target_refuse (target, cell, finding->message);
      blamed = TRUE;
    }
  for (guint i = 0; i < target->cells->len && !blamed; i++)
    {
      LhGridCell *cell = g_ptr_array_index (target->cells, i);

      if (cell->state == LH_GRID_CELL_CHANGED)
        lh_grid_target_refuse (target, cell, finding->message);
    }
}

static void
lh_grid_target_take_warning (LhGridTarget *target,
                             LhFinding    *finding)
{
  for (guint i = 0; i < target->cells->len; i++)
    {
      LhGridCell *cell = g_ptr_array_index (target->cells, i);

      if (lh_grid_cell_is_meant (cell, finding) && cell->message == NULL)
        cell->message = g_strdup (finding->message);
    }
}

static void
lh_grid_edit_take_finding (LhGridEdit *self,
                           LhFinding  *finding)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      LhGridTarget *target = g_ptr_array_index (self->targets, i);

      if (!lh_grid_target_owns (target, finding))
        continue;
      if (finding->severity == LH_SEVERITY_ERROR)
        lh_grid_target_take_error (target, finding);
      else
        lh_grid_target_take_warning (target, finding);
      return;
    }
}

/* One round; *again when a cell was refused and the rest has to be judged without it. */
static gboolean
lh_grid_edit_judge (LhGridEdit  *self,
                    LhSession   *session,
                    gboolean    *again,
                    GError     **error)
{
  g_autoptr (LhChangeSet) changes = lh_grid_edit_create_changes (self);
  g_autoptr (GPtrArray) findings = lh_findings_new ();

  *again = FALSE;
  if (changes == NULL)
    return TRUE;
  if (!lh_rules_check (session, lh_change_set_get_changes (changes), findings, error))
    return FALSE;
  *again = lh_findings_first_error (findings) != NULL;
  for (guint i = 0; i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);

      /* warnings of a round that is judged again may not hold in the next */
      if (finding->severity == LH_SEVERITY_ERROR || !*again)
        lh_grid_edit_take_finding (self, finding);
    }
  return TRUE;
}

static gboolean
lh_grid_edit_check_run (LhSession  *session,
                        gpointer    data,
                        GError    **error)
{
  LhGridEdit *self = data;
  gboolean again = TRUE;

  for (guint i = 0; i < self->targets->len; i++)
    {
      LhGridTarget *target = g_ptr_array_index (self->targets, i);

      if (target->is_new &&
          !lh_grid_target_carry_progress (target, session, lh_progress_grid_get_quarter (self->grid), error))
        return FALSE;
    }
  for (guint round = 0; again && round < LH_GRID_MAX_ROUNDS; round++)
    {
      if (!lh_grid_edit_judge (self, session, &again, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_grid_edit_check:
 *
 * Asks the rules of the ledger about every cell; nothing is written. Afterwards the states of the cells are final, and
 * those that are taken may bear a warning.
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_grid_edit_check (LhGridEdit  *self,
                    LhLedger    *ledger,
                    GError     **error)
{
  g_return_val_if_fail (LH_IS_GRID_EDIT (self), FALSE);
  g_return_val_if_fail (LH_IS_LEDGER (ledger), FALSE);

  return lh_store_run (ledger->store, lh_grid_edit_check_run, self, error);
}

static void
lh_grid_edit_check_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lh_store_run_finish (LH_STORE (source), result, &error) == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * lh_grid_edit_check_async:
 *
 * The same off the main thread; the edit is not to be touched meanwhile.
 */
void
lh_grid_edit_check_async (LhGridEdit          *self,
                          LhLedger            *ledger,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (LH_IS_GRID_EDIT (self));
  g_return_if_fail (LH_IS_LEDGER (ledger));

  lh_store_run_async (ledger->store, lh_grid_edit_check_run, g_object_ref (self), g_object_unref, NULL,
                      lh_grid_edit_check_cb, g_task_new (self, NULL, callback, user_data));
}

gboolean
lh_grid_edit_check_finish (LhGridEdit    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
