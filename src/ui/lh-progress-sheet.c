/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-sheet.h"

#include "lh-light-cell.h"

struct _LhProgressSheet
{
  GObject         parent_instance;

  LhLedger       *ledger;
  LhProgressGrid *grid;
  GPtrArray      *rows;        /* LhGridRow of the grid */
  GHashTable     *shown;       /* ids of the projects that the filter chose; NULL for all */
  GHashTable     *pending;     /* "project/column" -> text that is on its way to the ledger */
  guint           hidden;      /* bits of columns that are not shown */
  GArray         *columns;     /* what is shown: ids of columns */
  LhSheetColumn   infos[LH_N_GRID_COLUMNS];
};

static void lh_progress_sheet_model_init (LhSheetModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhProgressSheet, lh_progress_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LH_TYPE_SHEET_MODEL, lh_progress_sheet_model_init))

static const struct
{
  int      width;
  gboolean hidden;
} layouts[LH_N_GRID_COLUMNS] = {
  [LH_GRID_ORGANIZATION] = { 104, FALSE },
  [LH_GRID_NUMBER] = { 112, TRUE },
  [LH_GRID_PROJECT] = { 176, FALSE },
  [LH_GRID_LIGHT] = { 84, FALSE },
  [LH_GRID_PLAN] = { 150, FALSE },
  [LH_GRID_PROMISE] = { 170, FALSE },
  [LH_GRID_WORK_DONE] = { 250, FALSE },
  [LH_GRID_PROBLEMS] = { 150, FALSE },
  [LH_GRID_CAUSES] = { 150, TRUE },
  [LH_GRID_NEXT_PLAN] = { 180, FALSE },
  [LH_GRID_COORDINATION] = { 150, TRUE },
  [LH_GRID_BEFORE] = { 74, FALSE },
  [LH_GRID_ACTUAL] = { 78, FALSE },
  [LH_GRID_FALL_REASON] = { 140, TRUE },
  [LH_GRID_VALUES] = { 170, FALSE },
  [LH_GRID_REPORTER] = { 76, FALSE },
  [LH_GRID_REVIEWER] = { 76, TRUE },
  [LH_GRID_REPORTED_ON] = { 88, FALSE },
};

/* Which warnings belong to which cell. */
static const struct
{
  guint column;
  guint flags;
} marks[] = {
  { LH_GRID_WORK_DONE, LH_GRID_COPIED | LH_GRID_NEARLY_COPIED | LH_GRID_VAGUE },
  { LH_GRID_NEXT_PLAN, LH_GRID_PLAN_COPIED },
  { LH_GRID_ACTUAL, LH_GRID_UNMOVED },
  { LH_GRID_VALUES, LH_GRID_AGAINST_DIRECTION },
};

static char *
lh_progress_sheet_create_key (gint64 project_id,
                              guint  column)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%u", project_id, column);
}

static void
lh_progress_sheet_place_columns (LhProgressSheet *self)
{
  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < LH_N_GRID_COLUMNS; i++)
    {
      LhSheetColumn *info = &self->infos[i];

      info->title = lh_tr (NULL, lh_grid_column_get (i)->label);
      info->width = layouts[i].width;
      info->frozen = i <= LH_GRID_PROJECT;
      info->editable = lh_grid_column_is_editable (i);
      info->is_long = lh_grid_column_is_long (i) || i == LH_GRID_ORGANIZATION || i == LH_GRID_PROJECT;
      info->numeric = lh_grid_column_is_numeric (i);
      if ((self->hidden & (1u << i)) == 0)
        g_array_append_val (self->columns, i);
    }
}

static guint
lh_progress_sheet_model_get_n_rows (LhSheetModel *model)
{
  return LH_PROGRESS_SHEET (model)->rows->len;
}

static guint
lh_progress_sheet_model_get_n_columns (LhSheetModel *model)
{
  return LH_PROGRESS_SHEET (model)->columns->len;
}

static const LhSheetColumn *
lh_progress_sheet_model_get_column (LhSheetModel *model,
                                    guint         column)
{
  LhProgressSheet *self = LH_PROGRESS_SHEET (model);

  return &self->infos[lh_progress_sheet_get_column (self, column)];
}

static LhProjectStatus *
lh_progress_sheet_get_status (LhProgressSheet *self,
                              guint            row)
{
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;

  return statistics != NULL
         ? lh_statistics_get_status (statistics, lh_record_get_id (lh_progress_sheet_get_row (self, row)->project)) : NULL;
}

static char *
lh_progress_sheet_model_get_text (LhSheetModel *model,
                                  guint         row,
                                  guint         column)
{
  LhProgressSheet *self = LH_PROGRESS_SHEET (model);
  LhGridRow *grid_row = lh_progress_sheet_get_row (self, row);
  guint id = lh_progress_sheet_get_column (self, column);
  g_autofree char *key = NULL;
  const char *pending;

  if (id == LH_GRID_LIGHT)
    {
      LhProjectStatus *status = lh_progress_sheet_get_status (self, row);

      return status != NULL ? lh_light_format (lh_project_status_get_values (status)->light) : g_strdup ("");
    }
  if (g_hash_table_size (self->pending) == 0)
    return lh_grid_row_format (grid_row, id, NULL);
  key = lh_progress_sheet_create_key (lh_record_get_id (grid_row->project), id);
  pending = g_hash_table_lookup (self->pending, key);
  return pending != NULL ? g_strdup (pending) : lh_grid_row_format (grid_row, id, NULL);
}

static char *
lh_progress_sheet_model_get_warning (LhSheetModel *model,
                                     guint         row,
                                     guint         column)
{
  LhProgressSheet *self = LH_PROGRESS_SHEET (model);
  LhGridRow *grid_row = lh_progress_sheet_get_row (self, row);
  guint id = lh_progress_sheet_get_column (self, column);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      guint flags = marks[i].column == id ? grid_row->flags & marks[i].flags : 0;

      /* one icon, one sentence: the lowest flag is the gravest */
      if (flags != 0)
        return lh_grid_row_explain (grid_row, flags & ~(flags - 1), NULL);
    }
  return NULL;
}

static char *
lh_progress_sheet_model_get_tooltip (LhSheetModel *model,
                                     guint         row,
                                     guint         column)
{
  LhProgressSheet *self = LH_PROGRESS_SHEET (model);
  LhGridRow *grid_row = lh_progress_sheet_get_row (self, row);
  guint id = lh_progress_sheet_get_column (self, column);
  LhProjectStatus *status = id == LH_GRID_LIGHT ? lh_progress_sheet_get_status (self, row) : NULL;
  g_autofree char *text = NULL;

  if (status != NULL)
    return lh_project_status_format_reason (status, NULL);
  if (id == LH_GRID_PROJECT && (grid_row->flags & LH_GRID_UNTRACKED))
    return lh_grid_row_explain (grid_row, LH_GRID_UNTRACKED, NULL);
  text = lh_progress_sheet_model_get_text (model, row, column);
  return lh_grid_column_is_long (id) && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static const char *
lh_progress_sheet_model_get_style (LhSheetModel *model,
                                   guint         row,
                                   guint         column)
{
  static const char *const styles[LH_N_LIGHTS] = {
    [LH_LIGHT_GREEN] = "light-green", [LH_LIGHT_YELLOW] = "light-yellow", [LH_LIGHT_ORANGE] = "light-orange",
    [LH_LIGHT_RED] = "light-red", [LH_LIGHT_BLUE] = "light-blue", [LH_LIGHT_GREY] = "light-grey",
  };
  LhProgressSheet *self = LH_PROGRESS_SHEET (model);
  LhProjectStatus *status;

  if (lh_progress_sheet_get_column (self, column) != LH_GRID_LIGHT)
    return NULL;
  status = lh_progress_sheet_get_status (self, row);
  return status != NULL ? styles[lh_project_status_get_values (status)->light] : NULL;
}

static void
lh_progress_sheet_model_init (LhSheetModelInterface *iface)
{
  iface->get_n_rows = lh_progress_sheet_model_get_n_rows;
  iface->get_n_columns = lh_progress_sheet_model_get_n_columns;
  iface->get_column = lh_progress_sheet_model_get_column;
  iface->get_text = lh_progress_sheet_model_get_text;
  iface->get_warning = lh_progress_sheet_model_get_warning;
  iface->get_tooltip = lh_progress_sheet_model_get_tooltip;
  iface->get_style = lh_progress_sheet_model_get_style;
}

static void
lh_progress_sheet_finalize (GObject *object)
{
  LhProgressSheet *self = LH_PROGRESS_SHEET (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->grid);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_hash_table_unref (self->pending);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (lh_progress_sheet_parent_class)->finalize (object);
}

static void
lh_progress_sheet_class_init (LhProgressSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_progress_sheet_finalize;
}

static void
lh_progress_sheet_init (LhProgressSheet *self)
{
  self->rows = g_ptr_array_new ();
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < LH_N_GRID_COLUMNS; i++)
    self->hidden |= layouts[i].hidden ? 1u << i : 0;
  lh_progress_sheet_place_columns (self);
}

LhProgressSheet *
lh_progress_sheet_new (void)
{
  return g_object_new (LH_TYPE_PROGRESS_SHEET, NULL);
}

static void
lh_progress_sheet_choose (LhProgressSheet *self,
                          guint            flags)
{
  g_clear_pointer (&self->shown, g_hash_table_unref);
  if (flags == 0)
    return;
  self->shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < lh_progress_grid_get_n_rows (self->grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (self->grid, i);
      gint64 id = lh_record_get_id (row->project);

      if (row->flags & flags)
        g_hash_table_add (self->shown, g_memdup2 (&id, sizeof id));
    }
}

/**
 * lh_progress_sheet_set_grid:
 * @ledger: the ledger
 * @grid: what is in it now
 * @flags: rows with any of these flags are shown; 0 for all
 * @filter_again: whether the rows are chosen anew; else those shown stay
 */
void
lh_progress_sheet_set_grid (LhProgressSheet *self,
                            LhLedger        *ledger,
                            LhProgressGrid  *grid,
                            guint            flags,
                            gboolean         filter_again)
{
  guint n_before;

  g_return_if_fail (LH_IS_PROGRESS_SHEET (self));
  g_return_if_fail (LH_IS_PROGRESS_GRID (grid));

  n_before = self->rows->len;
  g_set_object (&self->ledger, ledger);
  g_ptr_array_set_size (self->rows, 0);
  g_set_object (&self->grid, grid);
  g_hash_table_remove_all (self->pending);
  if (filter_again)
    lh_progress_sheet_choose (self, flags);
  for (guint i = 0; i < lh_progress_grid_get_n_rows (grid); i++)
    {
      LhGridRow *row = lh_progress_grid_get_row (grid, i);
      gint64 id = lh_record_get_id (row->project);

      if (self->shown == NULL || g_hash_table_contains (self->shown, &id))
        g_ptr_array_add (self->rows, row);
    }
  lh_sheet_model_changed (LH_SHEET_MODEL (self), filter_again || n_before != self->rows->len);
}

LhProgressGrid *
lh_progress_sheet_get_grid (LhProgressSheet *self)
{
  g_return_val_if_fail (LH_IS_PROGRESS_SHEET (self), NULL);
  return self->grid;
}

void
lh_progress_sheet_show_column (LhProgressSheet *self,
                               guint            column,
                               gboolean         shown)
{
  g_return_if_fail (LH_IS_PROGRESS_SHEET (self) && column < LH_N_GRID_COLUMNS);

  if (shown)
    self->hidden &= ~(1u << column);
  else
    self->hidden |= 1u << column;
  lh_progress_sheet_place_columns (self);
  lh_sheet_model_changed (LH_SHEET_MODEL (self), TRUE);
}

gboolean
lh_progress_sheet_shows_column (LhProgressSheet *self,
                                guint            column)
{
  g_return_val_if_fail (LH_IS_PROGRESS_SHEET (self) && column < LH_N_GRID_COLUMNS, FALSE);
  return (self->hidden & (1u << column)) == 0;
}

LhGridRow *
lh_progress_sheet_get_row (LhProgressSheet *self,
                           guint            row)
{
  g_return_val_if_fail (LH_IS_PROGRESS_SHEET (self) && row < self->rows->len, NULL);
  return g_ptr_array_index (self->rows, row);
}

guint
lh_progress_sheet_get_n_rows (LhProgressSheet *self)
{
  g_return_val_if_fail (LH_IS_PROGRESS_SHEET (self), 0);
  return self->rows->len;
}

/**
 * lh_progress_sheet_get_column:
 * @place: place of a column on screen
 *
 * Returns: the #LhGridColumnId that stands there
 */
guint
lh_progress_sheet_get_column (LhProgressSheet *self,
                              guint            place)
{
  g_return_val_if_fail (LH_IS_PROGRESS_SHEET (self) && place < self->columns->len, 0);
  return g_array_index (self->columns, guint, place);
}

/**
 * lh_progress_sheet_set_pending:
 * @text: (nullable): what was typed; %NULL when it is refused
 *
 * Shows a text while the ledger has not got it yet.
 */
void
lh_progress_sheet_set_pending (LhProgressSheet *self,
                               gint64           project_id,
                               guint            column,
                               const char      *text)
{
  char *key;

  g_return_if_fail (LH_IS_PROGRESS_SHEET (self));

  key = lh_progress_sheet_create_key (project_id, column);
  if (text != NULL)
    g_hash_table_replace (self->pending, key, g_strdup (text));
  else
    {
      g_hash_table_remove (self->pending, key);
      g_free (key);
    }
  lh_sheet_model_changed (LH_SHEET_MODEL (self), FALSE);
}
