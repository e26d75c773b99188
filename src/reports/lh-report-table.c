/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-table.h"

#include <string.h>

#include "lh-report-row-private.h"

struct _LhReportTable
{
  GObject parent_instance;

  char           *name;
  LhReportColumn *columns;
  guint           n_columns;
  guint           n_visible;
  gboolean        has_total;

  /* Rows that were added, or none and a source */
  GPtrArray      *rows;
  guint           n_source_rows;
  LhReportRowFunc fill;
  gpointer        fill_data;
  GDestroyNotify  fill_destroy;

  /* Rows that were read from a source for good */
  LhReportCell   *frozen;
  guint           n_frozen;
  GStringChunk   *texts;

  LhReportRow    *buffer;
  LhReportRow    *total;
};

/* Shorter texts are likely to be those of a vocabulary or names, and are kept once. */
#define LH_REPORT_SHORT_TEXT 48

G_DEFINE_FINAL_TYPE (LhReportTable, lh_report_table, G_TYPE_OBJECT)

static void
lh_report_table_drop_source (LhReportTable *self)
{
  if (self->fill_destroy != NULL)
    self->fill_destroy (self->fill_data);
  self->fill = NULL;
  self->fill_data = NULL;
  self->fill_destroy = NULL;
  self->n_source_rows = 0;
}

/* Adds what the cells of @column hold into @total, in the kind and the scale of the cells. */
static void
lh_report_table_add_up (const LhReportCell *cell,
                        LhReportCell       *total)
{
  LhDecimal sum;

  switch ((LhReportCellKind) cell->kind)
    {
    case LH_REPORT_CELL_INTEGER:
    case LH_REPORT_CELL_MONEY:
      total->kind = cell->kind;
      total->number += cell->number;
      break;
    case LH_REPORT_CELL_DECIMAL:
      total->kind = cell->kind;
      if (lh_decimal_add (lh_decimal_new (total->number, total->scale),
                          lh_decimal_new (cell->number, cell->scale), &sum))
        {
          total->number = sum.value;
          total->scale = sum.scale;
        }
      break;
    case LH_REPORT_CELL_EMPTY:
    case LH_REPORT_CELL_NOT_APPLICABLE:
    case LH_REPORT_CELL_TEXT:
    case LH_REPORT_CELL_PERCENT:
    case LH_REPORT_CELL_POINTS:
    case LH_REPORT_CELL_DATE:
    case LH_REPORT_CELL_LIGHT:
    case LH_N_REPORT_CELL_KINDS:
    default:
      break; /* what has no sum is left out, as in the SUM of a sheet */
    }
}

static void
lh_report_table_compute_ratio (LhReportTable *self,
                               guint          column)
{
  const LhReportColumn *ratio = &self->columns[column];
  const LhReportCell *cells = self->total->cells;

  if (cells[ratio->numerator].kind == LH_REPORT_CELL_INTEGER
      && cells[ratio->denominator].kind == LH_REPORT_CELL_INTEGER
      && cells[ratio->denominator].number != 0)
    lh_report_row_set_percent (self->total, column,
                               lh_divide_half_up (cells[ratio->numerator].number * 1000,
                                                  cells[ratio->denominator].number));
  else
    lh_report_row_set_not_applicable (self->total, column);
}

static void
lh_report_table_finalize (GObject *object)
{
  LhReportTable *self = LH_REPORT_TABLE (object);

  lh_report_table_drop_source (self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free ((char *) self->columns[i].heading);
      g_free ((char *) self->columns[i].group);
      g_free ((char *) self->columns[i].code);
    }
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->frozen, g_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->buffer, lh_report_row_free);
  g_clear_pointer (&self->total, lh_report_row_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (lh_report_table_parent_class)->finalize (object);
}

static void
lh_report_table_class_init (LhReportTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_report_table_finalize;
}

static void
lh_report_table_init (LhReportTable *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_report_row_free);
}

/**
 * lh_report_table_new:
 * @name: (nullable): a name in ASCII letters by which formulas of the workbook can call the table; %NULL for none
 * @columns: (array length=n_columns): the columns, copied; keys come last
 *
 * Returns: (transfer full): a table without rows
 */
LhReportTable *
lh_report_table_new (const char           *name,
                     const LhReportColumn *columns,
                     guint                 n_columns)
{
  LhReportTable *self;

  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);

  self = g_object_new (LH_TYPE_REPORT_TABLE, NULL);
  self->name = g_strdup (name);
  self->n_columns = n_columns;
  self->columns = g_memdup2 (columns, sizeof (LhReportColumn) * n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].heading = g_strdup (columns[i].heading);
      self->columns[i].group = g_strdup (columns[i].group);
      self->columns[i].code = g_strdup (columns[i].code);
      if (columns[i].total != LH_REPORT_TOTAL_NONE)
        self->has_total = TRUE;
      if (!(columns[i].flags & LH_REPORT_COLUMN_KEY))
        self->n_visible = i + 1;
      g_assert (columns[i].numerator < n_columns && columns[i].denominator < n_columns);
    }
  self->buffer = lh_report_row_new (n_columns);
  self->total = lh_report_row_new (n_columns);
  return self;
}

/**
 * lh_report_table_get_name:
 *
 * Returns: (transfer none) (nullable): the name given at construction
 */
const char *
lh_report_table_get_name (LhReportTable *self)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), NULL);
  return self->name;
}

guint
lh_report_table_get_n_columns (LhReportTable *self)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), 0);
  return self->n_columns;
}

/**
 * lh_report_table_get_n_visible:
 *
 * Returns: how many columns there are without the keys, which come last
 */
guint
lh_report_table_get_n_visible (LhReportTable *self)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), 0);
  return self->n_visible;
}

const LhReportColumn *
lh_report_table_get_column (LhReportTable *self,
                            guint          column)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);
  return &self->columns[column];
}

guint
lh_report_table_get_n_rows (LhReportTable *self)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), 0);
  if (self->fill != NULL)
    return self->n_source_rows;
  return self->frozen != NULL ? self->n_frozen : self->rows->len;
}

/**
 * lh_report_table_add_row:
 *
 * Returns: (transfer none): a new last row, to be filled by the caller
 */
LhReportRow *
lh_report_table_add_row (LhReportTable *self)
{
  LhReportRow *row;

  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), NULL);
  g_return_val_if_fail (self->fill == NULL && self->frozen == NULL, NULL);

  row = lh_report_row_new (self->n_columns);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * lh_report_table_set_source:
 * @n_rows: how many rows there are
 * @fill: fills a row when it is wanted
 * @user_data: for @fill
 * @destroy: (nullable): frees @user_data
 *
 * The rows are made when they are read, one at a time, so that a table of any length costs the memory of one row.
 */
void
lh_report_table_set_source (LhReportTable   *self,
                            guint            n_rows,
                            LhReportRowFunc  fill,
                            gpointer         user_data,
                            GDestroyNotify   destroy)
{
  g_return_if_fail (LH_IS_REPORT_TABLE (self));
  g_return_if_fail (fill != NULL && self->frozen == NULL);

  g_ptr_array_set_size (self->rows, 0);
  lh_report_table_drop_source (self);
  self->n_source_rows = n_rows;
  self->fill = fill;
  self->fill_data = user_data;
  self->fill_destroy = destroy;
}

static void
lh_report_table_freeze_row (LhReportTable      *self,
                            const LhReportCell *source,
                            LhReportCell       *target)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      target[i] = source[i];
      target[i].owned = FALSE;
      if (source[i].kind != LH_REPORT_CELL_TEXT)
        continue;
      if (strlen (source[i].text) < LH_REPORT_SHORT_TEXT)
        target[i].text = g_string_chunk_insert_const (self->texts, source[i].text);
      else
        target[i].text = g_string_chunk_insert (self->texts, source[i].text);
    }
}

/**
 * lh_report_table_freeze:
 *
 * Reads all rows of a source now and lets go of it. Afterwards the table may be read by another thread, while what it
 * was made from changes.
 */
void
lh_report_table_freeze (LhReportTable *self)
{
  LhReportCell *cells;
  guint n_rows;

  g_return_if_fail (LH_IS_REPORT_TABLE (self));

  if (self->fill == NULL)
    return;
  n_rows = self->n_source_rows;
  cells = g_new (LhReportCell, MAX ((gsize) n_rows * self->n_columns, 1));
  self->texts = g_string_chunk_new (65536);
  for (guint row = 0; row < n_rows; row++)
    lh_report_table_freeze_row (self, lh_report_table_read_row (self, row), &cells[(gsize) row * self->n_columns]);
  lh_report_table_drop_source (self);
  lh_report_row_clear (self->buffer);
  self->frozen = cells;
  self->n_frozen = n_rows;
}

/**
 * lh_report_table_read_row:
 *
 * Returns: (array) (transfer none): the cells of a row, one for each column, until the next row is read
 */
const LhReportCell *
lh_report_table_read_row (LhReportTable *self,
                          guint          index)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), NULL);
  g_return_val_if_fail (index < lh_report_table_get_n_rows (self), NULL);

  if (self->frozen != NULL)
    return &self->frozen[(gsize) index * self->n_columns];
  if (self->fill == NULL)
    return ((LhReportRow *) g_ptr_array_index (self->rows, index))->cells;

  lh_report_row_clear (self->buffer);
  self->fill (self->buffer, index, self->fill_data);
  return self->buffer->cells;
}

/**
 * lh_report_table_edit_total:
 *
 * Returns: (transfer none): the row of totals, for the columns with %LH_REPORT_TOTAL_VALUE
 */
LhReportRow *
lh_report_table_edit_total (LhReportTable *self)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), NULL);
  return self->total;
}

gboolean
lh_report_table_has_total (LhReportTable *self)
{
  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), FALSE);
  return self->has_total;
}

/**
 * lh_report_table_compute_total:
 *
 * Sums and ratios are computed from the rows as they are now; a sum of nothing is zero, and a ratio without a base is
 * not applicable (rule R4).
 *
 * Returns: (array) (transfer none): the cells of the row of totals
 */
const LhReportCell *
lh_report_table_compute_total (LhReportTable *self)
{
  guint n_rows;

  g_return_val_if_fail (LH_IS_REPORT_TABLE (self), NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].total == LH_REPORT_TOTAL_SUM)
        lh_report_row_set_integer (self->total, i, 0);
    }
  n_rows = lh_report_table_get_n_rows (self);
  for (guint row = 0; row < n_rows; row++)
    {
      const LhReportCell *cells = lh_report_table_read_row (self, row);

      for (guint i = 0; i < self->n_columns; i++)
        {
          if (self->columns[i].total == LH_REPORT_TOTAL_SUM)
            lh_report_table_add_up (&cells[i], &self->total->cells[i]);
        }
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].total == LH_REPORT_TOTAL_RATIO)
        lh_report_table_compute_ratio (self, i);
    }
  return self->total->cells;
}
