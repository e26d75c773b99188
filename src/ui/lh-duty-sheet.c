/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-sheet.h"

#include <glib/gi18n-lib.h>

#include "lh-organization.h"

/* The columns after those of the matrix. */
enum
{
  AFTER_TOTAL,
  AFTER_PERCENT,
  AFTER_PACE,
  N_AFTER
};

struct _LhDutySheet
{
  GObject       parent_instance;

  LhDutyMatrix *matrix;
  GPtrArray    *rows;       /* LhDutyRow of the matrix */
  GArray       *columns;    /* LhSheetColumn */
  GPtrArray    *titles;
};

static void lh_duty_sheet_model_init (LhSheetModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhDutySheet, lh_duty_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LH_TYPE_SHEET_MODEL, lh_duty_sheet_model_init))

static guint
lh_duty_sheet_get_n_periods (LhDutySheet *self)
{
  return self->matrix != NULL ? lh_duty_matrix_get_columns (self->matrix)->len : 0;
}

static void
lh_duty_sheet_add_column (LhDutySheet *self,
                          char        *title,
                          int          width,
                          gboolean     is_cell)
{
  LhSheetColumn column = { .title = title, .width = width, .editable = is_cell, .frozen = self->columns->len == 0,
                           .numeric = self->columns->len > 0 && !is_cell };

  g_ptr_array_add (self->titles, title);
  g_array_append_val (self->columns, column);
}

static void
lh_duty_sheet_place_columns (LhDutySheet *self)
{
  GPtrArray *periods = self->matrix != NULL ? lh_duty_matrix_get_columns (self->matrix) : NULL;
  const LhDutyRequest *request;
  int width;

  g_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->titles, 0);
  if (periods == NULL)
    return;
  /* lines have names, months and lists of months have not */
  request = lh_duty_matrix_get_request (self->matrix);
  width = request->item_id == 0 && !request->by_list ? 112 : CLAMP (240 / (int) MAX (periods->len, 1), 84, 120);
  lh_duty_sheet_add_column (self, g_strdup (_("Organization")), 168, FALSE);
  for (guint i = 0; i < periods->len; i++)
    lh_duty_sheet_add_column (self, lh_duty_column_format (g_ptr_array_index (periods, i), NULL), width, TRUE);
  lh_duty_sheet_add_column (self, g_strdup (_("Done/required")), 108, FALSE);
  lh_duty_sheet_add_column (self, g_strdup (_("Percent")), 74, FALSE);
  lh_duty_sheet_add_column (self, g_strdup (_("Even pace")), 96, FALSE);
}

static guint
lh_duty_sheet_model_get_n_rows (LhSheetModel *model)
{
  LhDutySheet *self = LH_DUTY_SHEET (model);

  return self->rows->len > 0 ? self->rows->len + 1 : 0;
}

static guint
lh_duty_sheet_model_get_n_columns (LhSheetModel *model)
{
  return LH_DUTY_SHEET (model)->columns->len;
}

static const LhSheetColumn *
lh_duty_sheet_model_get_column (LhSheetModel *model,
                                guint         column)
{
  return &g_array_index (LH_DUTY_SHEET (model)->columns, LhSheetColumn, column);
}

static char *
lh_duty_sheet_format_percent (const LhDutyTotals *totals)
{
  int permille = lh_duty_totals_get_permille (totals);

  return permille < 0 ? g_strdup ("–") : g_strdup_printf ("%d.%d%%", permille / 10, permille % 10);
}

/* Units that have done all, of those that ought to: what the clerk tells on the telephone. */
static char *
lh_duty_sheet_format_sum (LhDutySheet *self,
                          guint        column)
{
  const guint n_periods = lh_duty_sheet_get_n_periods (self);
  const LhDutyTotals *totals = lh_duty_matrix_get_totals (self->matrix);

  if (column == 0)
    return g_strdup (_("Units that completed it"));
  if (column <= n_periods)
    {
      const LhDutyColumn *period = g_ptr_array_index (lh_duty_matrix_get_columns (self->matrix), column - 1);

      return g_strdup_printf ("%u/%u", period->n_done, period->n_units);
    }
  switch (column - n_periods - 1)
    {
    case AFTER_TOTAL:
      return lh_duty_totals_format (totals);
    case AFTER_PERCENT:
      return lh_duty_sheet_format_percent (totals);
    default:
      return g_strdup ("");
    }
}

static char *
lh_duty_sheet_format_unit (const LhDutyRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->depth; i++)
    g_string_append (text, "\u3000");
  g_string_append (text, lh_record_get_text (row->organization, LH_ORGANIZATION_NAME));
  return g_string_free (text, FALSE);
}

static char *
lh_duty_sheet_format_pace (const LhDutyRow *row)
{
  if (row->behind)
    /* TRANSLATORS: how often it would have been done at an even pace */
    return g_strdup_printf (_("▼ behind %u"), row->pace);
  return g_strdup_printf (_("on pace %u"), row->pace);
}

static char *
lh_duty_sheet_model_get_text (LhSheetModel *model,
                              guint         row,
                              guint         column)
{
  LhDutySheet *self = LH_DUTY_SHEET (model);
  const LhDutyRow *unit = lh_duty_sheet_get_row (self, row);
  const LhDutyCell *cell = lh_duty_sheet_get_cell (self, row, column);

  if (unit == NULL)
    return lh_duty_sheet_format_sum (self, column);
  if (cell != NULL)
    return lh_duty_cell_format (cell, NULL);
  if (column == 0)
    return lh_duty_sheet_format_unit (unit);
  switch (column - lh_duty_sheet_get_n_periods (self) - 1)
    {
    case AFTER_TOTAL:
      return lh_duty_totals_format (&unit->totals);
    case AFTER_PERCENT:
      return lh_duty_sheet_format_percent (&unit->totals);
    default:
      return lh_duty_sheet_format_pace (unit);
    }
}

static char *
lh_duty_sheet_model_get_warning (LhSheetModel *model,
                                 guint         row,
                                 guint         column)
{
  return NULL;
}

static char *
lh_duty_sheet_model_get_tooltip (LhSheetModel *model,
                                 guint         row,
                                 guint         column)
{
  const LhDutyCell *cell = lh_duty_sheet_get_cell (LH_DUTY_SHEET (model), row, column);
  g_autofree char *text = cell != NULL ? lh_duty_cell_describe (cell, NULL) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static const char *
lh_duty_sheet_model_get_style (LhSheetModel *model,
                               guint         row,
                               guint         column)
{
  static const char *const styles[LH_DUTY_CELL_N_STATES] = {
    [LH_DUTY_CELL_OPEN] = "light-grey", [LH_DUTY_CELL_PARTLY] = "light-blue", [LH_DUTY_CELL_DONE] = "light-green",
    [LH_DUTY_CELL_OVERDUE] = "light-orange", [LH_DUTY_CELL_MISSED] = "light-red", [LH_DUTY_CELL_EXEMPT] = "light-grey",
  };
  LhDutySheet *self = LH_DUTY_SHEET (model);
  const LhDutyRow *unit = lh_duty_sheet_get_row (self, row);
  const LhDutyCell *cell = lh_duty_sheet_get_cell (self, row, column);

  if (cell != NULL)
    return styles[cell->state];
  if (unit == NULL)
    return "sum";
  return unit->behind && column == lh_duty_sheet_get_n_periods (self) + 1 + AFTER_PACE ? "light-yellow" : NULL;
}

static char *
lh_duty_sheet_model_get_row_name (LhSheetModel *model,
                                  guint         row)
{
  const LhDutyRow *unit = lh_duty_sheet_get_row (LH_DUTY_SHEET (model), row);

  return g_strdup (unit != NULL ? lh_record_get_text (unit->organization, LH_ORGANIZATION_NAME) : _("Total"));
}

static void
lh_duty_sheet_model_init (LhSheetModelInterface *iface)
{
  iface->get_n_rows = lh_duty_sheet_model_get_n_rows;
  iface->get_n_columns = lh_duty_sheet_model_get_n_columns;
  iface->get_column = lh_duty_sheet_model_get_column;
  iface->get_text = lh_duty_sheet_model_get_text;
  iface->get_warning = lh_duty_sheet_model_get_warning;
  iface->get_tooltip = lh_duty_sheet_model_get_tooltip;
  iface->get_style = lh_duty_sheet_model_get_style;
  iface->get_row_name = lh_duty_sheet_model_get_row_name;
}

static void
lh_duty_sheet_finalize (GObject *object)
{
  LhDutySheet *self = LH_DUTY_SHEET (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->matrix);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->titles);

  G_OBJECT_CLASS (lh_duty_sheet_parent_class)->finalize (object);
}

static void
lh_duty_sheet_class_init (LhDutySheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_duty_sheet_finalize;
}

static void
lh_duty_sheet_init (LhDutySheet *self)
{
  self->rows = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, TRUE, sizeof (LhSheetColumn));
  self->titles = g_ptr_array_new_with_free_func (g_free);
}

LhDutySheet *
lh_duty_sheet_new (void)
{
  return g_object_new (LH_TYPE_DUTY_SHEET, NULL);
}

/**
 * lh_duty_sheet_shows:
 *
 * Returns: whether a filter leaves the row
 */
gboolean
lh_duty_sheet_shows (const LhDutyRow  *row,
                     LhDutyFilterKind  filter)
{
  switch (filter)
    {
    case LH_DUTY_SHOW_MISSING:
      return row->totals.overdue > 0;
    case LH_DUTY_SHOW_BEHIND:
      return row->behind;
    case LH_DUTY_SHOW_EXEMPT:
      return row->totals.exempt > 0;
    case LH_DUTY_SHOW_ALL:
    default:
      return TRUE;
    }
}

/**
 * lh_duty_sheet_set_matrix:
 * @matrix: what is shown
 * @filter: which rows of it
 * @reset: whether rows are chosen anew; else a row that was ticked stays in sight
 */
void
lh_duty_sheet_set_matrix (LhDutySheet      *self,
                          LhDutyMatrix     *matrix,
                          LhDutyFilterKind  filter,
                          gboolean          reset)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_before, n_columns;
  GPtrArray *rows;

  g_return_if_fail (LH_IS_DUTY_SHEET (self));

  n_before = self->rows->len;
  n_columns = self->columns->len;
  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 id = lh_record_get_id (((LhDutyRow *) g_ptr_array_index (self->rows, i))->organization);

      g_hash_table_add (shown, g_memdup2 (&id, sizeof id));
    }
  g_ptr_array_set_size (self->rows, 0);
  g_set_object (&self->matrix, matrix);
  rows = lh_duty_matrix_get_rows (matrix);
  for (guint i = 0; i < rows->len; i++)
    {
      LhDutyRow *row = g_ptr_array_index (rows, i);
      gint64 id = lh_record_get_id (row->organization);

      if (lh_duty_sheet_shows (row, filter) || (!reset && g_hash_table_contains (shown, &id)))
        g_ptr_array_add (self->rows, row);
    }
  lh_duty_sheet_place_columns (self);
  lh_sheet_model_changed (LH_SHEET_MODEL (self), reset || n_before != self->rows->len ||
                                                 n_columns != self->columns->len);
}

LhDutyMatrix *
lh_duty_sheet_get_matrix (LhDutySheet *self)
{
  g_return_val_if_fail (LH_IS_DUTY_SHEET (self), NULL);
  return self->matrix;
}

/**
 * lh_duty_sheet_get_rows:
 *
 * Returns: (transfer none) (element-type LhDutyRow): the units that are shown
 */
GPtrArray *
lh_duty_sheet_get_rows (LhDutySheet *self)
{
  g_return_val_if_fail (LH_IS_DUTY_SHEET (self), NULL);
  return self->rows;
}

/**
 * lh_duty_sheet_get_row:
 *
 * Returns: (transfer none) (nullable): the unit of a row; %NULL for the row of totals
 */
const LhDutyRow *
lh_duty_sheet_get_row (LhDutySheet *self,
                       guint        row)
{
  g_return_val_if_fail (LH_IS_DUTY_SHEET (self), NULL);
  return row > 0 && row <= self->rows->len ? g_ptr_array_index (self->rows, row - 1) : NULL;
}

/**
 * lh_duty_sheet_get_cell:
 *
 * Returns: (transfer none) (nullable): the cell of the matrix that stands there; %NULL for totals and names
 */
const LhDutyCell *
lh_duty_sheet_get_cell (LhDutySheet *self,
                        guint        row,
                        guint        column)
{
  const LhDutyRow *unit = lh_duty_sheet_get_row (self, row);

  return unit != NULL && column > 0 && column <= lh_duty_sheet_get_n_periods (self) ? &unit->cells[column - 1] : NULL;
}
