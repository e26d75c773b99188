/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grid-edit-private.h"

#include <glib/gi18n-lib.h>

#include "lh-id.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

G_DEFINE_FINAL_TYPE (LhGridEdit, lh_grid_edit, G_TYPE_OBJECT)

static void
lh_grid_cell_free (LhGridCell *self)
{
  g_free (self->row_label);
  g_free (self->text);
  g_free (self->before);
  g_free (self->after);
  g_free (self->message);
  g_free (self);
}

static void
lh_grid_target_free (LhGridTarget *self)
{
  g_object_unref (self->report);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
lh_grid_cell_refuse (LhGridCell *cell,
                     const char *message)
{
  cell->state = LH_GRID_CELL_REFUSED;
  g_free (cell->message);
  cell->message = g_strdup (message);
}

/* A new report begins as the form does (F4): with the plan of the quarter, dated today. */
static LhRecord *
lh_grid_edit_create_report (LhGridEdit *self,
                            LhGridRow  *row)
{
  LhRecord *report = LH_RECORD (lh_progress_new ());

  lh_record_set_id (report, lh_id_new ());
  lh_record_set_int (report, LH_PROGRESS_PROJECT_ID, lh_record_get_id (row->project));
  lh_record_set_quarter (report, LH_PROGRESS_QUARTER, lh_progress_grid_get_quarter (self->grid));
  lh_record_set_date (report, LH_PROGRESS_REPORTED_ON, lh_date_today ());
  if (row->plan != NULL)
    lh_record_set_text (report, LH_PROGRESS_PLANNED_WORK, lh_record_get_text (row->plan, LH_QUARTER_PLAN_TASK));
  return report;
}

static LhGridTarget *
lh_grid_edit_ensure_target (LhGridEdit *self,
                            LhGridRow  *row)
{
  gint64 id = lh_record_get_id (row->project);
  LhGridTarget *target = g_hash_table_lookup (self->by_id, &id);

  if (target != NULL)
    return target;
  target = g_new0 (LhGridTarget, 1);
  target->row = row;
  target->is_new = row->report == NULL;
  target->report = target->is_new ? lh_grid_edit_create_report (self, row) : lh_record_duplicate (row->report);
  target->carry = LH_UNSET;
  target->cells = g_ptr_array_new ();
  g_ptr_array_add (self->targets, target);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), target);
  return target;
}

/* Dashes and the like that stand for “nothing” where a number or a date belongs. */
static gboolean
lh_grid_edit_is_placeholder (const char *text)
{
  static const char *const placeholders[] = { "-", "--", "—", "——", "/", "\\", "无", "暂无", "N/A", NULL };
  g_autofree char *normal = lh_text_normalize (text);

  return *normal == '\0' || g_strv_contains (placeholders, normal);
}

/* Line breaks of other systems, blank lines around it, and, in a field of one line, any line break. */
static char *
lh_grid_edit_clean (const LhField *spec,
                    const char    *text)
{
  g_auto (GStrv) lines = g_regex_split_simple ("\r\n?|\n", text, 0, 0);
  char *clean = g_strjoinv (spec->kind == LH_FIELD_LONG_TEXT ? "\n" : " ", lines);

  return g_strstrip (clean);
}

static gboolean
lh_grid_target_set_field (LhGridTarget  *target,
                          LhGridCell    *cell,
                          GError       **error)
{
  guint field = lh_grid_column_get (cell->column)->field;
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (target->report, &n_fields)[field];
  g_autofree char *clean = lh_grid_edit_clean (spec, cell->text);

  if (!lh_field_is_text (spec) && lh_grid_edit_is_placeholder (clean))
    return lh_record_deserialize (target->report, field, NULL, error);
  return lh_record_deserialize (target->report, field, clean, error);
}

static gboolean
lh_grid_target_set (LhGridTarget  *target,
                    LhGridCell    *cell,
                    GError       **error)
{
  GPtrArray *parsed = NULL;

  if (lh_grid_column_get (cell->column)->kind == LH_GRID_KIND_FIELD)
    return lh_grid_target_set_field (target, cell, error);
  if (!lh_grid_values_parse (target->row->indicators, cell->text, &parsed, error))
    return FALSE;
  g_clear_pointer (&target->values, g_ptr_array_unref);
  target->values = parsed;
  for (guint i = 0; i < parsed->len; i++)
    {
      if (parsed->pdata[i] != NULL)
        lh_record_set_id (parsed->pdata[i], lh_id_new ());
    }
  return TRUE;
}

/* Puts the value of a cell back to what it is, or to what a new report begins with. */
void
lh_grid_target_restore (LhGridTarget *target,
                        LhGridCell   *cell)
{
  const LhGridColumn *column = lh_grid_column_get (cell->column);
  g_autofree char *value = NULL;

  if (column->kind == LH_GRID_KIND_VALUES)
    {
      g_clear_pointer (&target->values, g_ptr_array_unref);
      return;
    }
  if (!target->is_new)
    value = lh_record_serialize (target->row->report, column->field);
  else if (column->field == LH_PROGRESS_REPORTED_ON)
    value = lh_date_to_iso (lh_date_today ());
  else if (column->field == LH_PROGRESS_PLANNED_WORK && target->row->plan != NULL)
    value = g_strdup (lh_record_get_text (target->row->plan, LH_QUARTER_PLAN_TASK));
  else if (column->field == LH_PROGRESS_ACTUAL_PROGRESS && target->carry != LH_UNSET)
    value = lh_tenths_to_string (target->carry);
  lh_record_deserialize (target->report, column->field, value, NULL);
}

static char *
lh_grid_target_format (LhGridTarget *target,
                       guint         column)
{
  LhGridRow shown = *target->row;

  shown.report = target->report;
  if (target->values != NULL)
    shown.values = target->values;
  return lh_grid_row_format (&shown, column, NULL);
}

static void
lh_grid_edit_try_cell (LhGridEdit *self,
                       LhGridRow  *row,
                       LhGridCell *cell)
{
  LhGridTarget *target = lh_grid_edit_ensure_target (self, row);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < target->cells->len; i++)
    {
      if (((LhGridCell *) g_ptr_array_index (target->cells, i))->column == cell->column)
        {
          lh_grid_cell_refuse (cell, _("The cell stands there twice; the first one counts."));
          return;
        }
    }
  if (!lh_grid_target_set (target, cell, &error))
    {
      lh_grid_cell_refuse (cell, error->message);
      return;
    }
  g_free (cell->after);
  cell->after = lh_grid_target_format (target, cell->column);
  cell->state = g_str_equal (cell->after, cell->before) ? LH_GRID_CELL_UNCHANGED : LH_GRID_CELL_CHANGED;
  if (cell->state == LH_GRID_CELL_UNCHANGED)
    lh_grid_target_restore (target, cell);
  else
    g_ptr_array_add (target->cells, cell);
}

/* What is only shown may be pasted over with what it says already: whole rows are copied and come back. */
static void
lh_grid_edit_compare_fixed (LhGridCell *cell)
{
  g_autofree char *before = lh_text_fold (cell->before);
  g_autofree char *after = lh_text_fold (cell->text);

  if (cell->column != LH_GRID_LIGHT && *after != '\0' && !g_str_equal (before, after))
    lh_grid_cell_refuse (cell, _("This column is not filled in here."));
}

/* Adds a cell, and sees what becomes of it as far as the cell alone can say. */
void
lh_grid_edit_add (LhGridEdit *self,
                  gint64      project_id,
                  const char *row_label,
                  guint       column,
                  const char *text,
                  guint       block_row,
                  guint       block_column)
{
  LhGridRow *row = lh_progress_grid_find (self->grid, project_id);
  LhGridCell *cell = g_new0 (LhGridCell, 1);

  cell->project_id = project_id;
  cell->row_label = g_strdup (row_label != NULL || row == NULL ? row_label
                              : lh_record_get_text (row->project, LH_PROJECT_NAME));
  cell->column = column;
  cell->text = g_strdup (text != NULL ? text : "");
  cell->after = g_strdup (cell->text);
  cell->block_row = block_row;
  cell->block_column = block_column;
  g_ptr_array_add (self->cells, cell);
  if (row == NULL)
    {
      lh_grid_cell_refuse (cell, _("The project is not in this quarter any more."));
      return;
    }

  cell->before = lh_grid_row_format (row, column, NULL);
  if (lh_grid_column_is_editable (column))
    lh_grid_edit_try_cell (self, row, cell);
  else
    lh_grid_edit_compare_fixed (cell);
}

/* A cell of a block that has no place in the grid. */
void
lh_grid_edit_refuse (LhGridEdit *self,
                     const char *row_label,
                     guint       column,
                     const char *text,
                     guint       block_row,
                     guint       block_column,
                     const char *message)
{
  LhGridCell *cell = g_new0 (LhGridCell, 1);

  cell->row_label = g_strdup (row_label);
  cell->column = column;
  cell->text = g_strdup (text);
  cell->before = g_strdup ("");
  cell->after = g_strdup (text);
  cell->block_row = block_row;
  cell->block_column = block_column;
  lh_grid_cell_refuse (cell, message);
  g_ptr_array_add (self->cells, cell);
}

void
lh_grid_edit_add_note (LhGridEdit *self,
                       const char *note)
{
  if (self->note->len > 0)
    g_string_append_c (self->note, '\n');
  g_string_append (self->note, note);
}

static void
lh_grid_edit_finalize (GObject *object)
{
  LhGridEdit *self = LH_GRID_EDIT (object);

  g_clear_object (&self->grid);
  g_free (self->command);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->targets);
  g_hash_table_unref (self->by_id);
  g_string_free (self->note, TRUE);

  G_OBJECT_CLASS (lh_grid_edit_parent_class)->finalize (object);
}

static void
lh_grid_edit_class_init (LhGridEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_grid_edit_finalize;
}

static void
lh_grid_edit_init (LhGridEdit *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_grid_cell_free);
  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_grid_target_free);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->note = g_string_new (NULL);
}

/**
 * lh_grid_edit_new:
 * @grid: what is edited
 * @command: stable code of the user's action: "edit-progress", "paste-progress"
 */
LhGridEdit *
lh_grid_edit_new (LhProgressGrid *grid,
                  const char     *command)
{
  LhGridEdit *self = g_object_new (LH_TYPE_GRID_EDIT, NULL);

  self->grid = g_object_ref (grid);
  self->command = g_strdup (command);
  return self;
}

/**
 * lh_grid_edit_add_cell:
 * @text: what the cell shall say; "" empties it
 */
void
lh_grid_edit_add_cell (LhGridEdit *self,
                       gint64      project_id,
                       guint       column,
                       const char *text)
{
  g_return_if_fail (LH_IS_GRID_EDIT (self));
  g_return_if_fail (column < LH_N_GRID_COLUMNS);

  lh_grid_edit_add (self, project_id, NULL, column, text, 0, 0);
}

/**
 * lh_grid_edit_get_cells:
 *
 * Returns: (transfer none) (element-type LhGridCell): the cells in the order they were added
 */
GPtrArray *
lh_grid_edit_get_cells (LhGridEdit *self)
{
  g_return_val_if_fail (LH_IS_GRID_EDIT (self), NULL);
  return self->cells;
}

guint
lh_grid_edit_count (LhGridEdit      *self,
                    LhGridCellState  state)
{
  guint n = 0;

  g_return_val_if_fail (LH_IS_GRID_EDIT (self), 0);

  for (guint i = 0; i < self->cells->len; i++)
    n += ((LhGridCell *) g_ptr_array_index (self->cells, i))->state == state;
  return n;
}

/**
 * lh_grid_edit_get_note:
 *
 * Returns: (transfer none) (nullable): what was assumed about the whole block, sentences on lines of their own
 */
const char *
lh_grid_edit_get_note (LhGridEdit *self)
{
  g_return_val_if_fail (LH_IS_GRID_EDIT (self), NULL);
  return self->note->len > 0 ? self->note->str : NULL;
}

/**
 * lh_grid_edit_get_refusal:
 *
 * Returns: (transfer none) (nullable): why the first refused cell is refused
 */
const char *
lh_grid_edit_get_refusal (LhGridEdit *self)
{
  g_return_val_if_fail (LH_IS_GRID_EDIT (self), NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      LhGridCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->state == LH_GRID_CELL_REFUSED)
        return cell->message;
    }
  return NULL;
}
