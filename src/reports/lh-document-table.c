/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-table.h"

/* 五号, the size of the text in tables (house rule 5.2). */
#define LH_DOCUMENT_TABLE_SIZE 10.5

struct _LhDocumentTable
{
  double    *widths;       /* shares; their sum is 1 */
  guint      n_columns;
  double     size;
  guint      n_header_rows;
  GArray    *rows;
  GPtrArray *cells;
  guint     *taken;        /* for each column, the rows that cells cover so far */
};

static void
lh_document_tick_free (LhDocumentTick *self)
{
  g_free (self->label);
  g_free (self);
}

static void
lh_document_cell_free (LhDocumentCell *self)
{
  g_free (self->text);
  g_free (self->foot);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_strfreev (self->choices);
  g_free (self->number);
  g_free (self->image);
  g_free (self);
}

/**
 * lh_document_table_new:
 * @widths: the shares of the columns in the width of the table, in any unit
 *
 * Returns: (transfer full): a table without rows
 */
LhDocumentTable *
lh_document_table_new (const double *widths,
                       guint         n_columns)
{
  LhDocumentTable *self;
  double sum = 0;

  g_return_val_if_fail (n_columns > 0, NULL);

  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];
  g_return_val_if_fail (sum > 0, NULL);

  self = g_new0 (LhDocumentTable, 1);
  self->widths = g_new (double, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->widths[i] = widths[i] / sum;
  self->n_columns = n_columns;
  self->size = LH_DOCUMENT_TABLE_SIZE;
  self->rows = g_array_new (FALSE, FALSE, sizeof (LhDocumentRow));
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_document_cell_free);
  self->taken = g_new0 (guint, n_columns);
  return self;
}

/**
 * lh_document_table_new_even:
 *
 * Returns: (transfer full): a table of equal columns, whose cells are made wide by spans
 */
LhDocumentTable *
lh_document_table_new_even (guint n_columns)
{
  g_autofree double *widths = g_new (double, n_columns);

  for (guint i = 0; i < n_columns; i++)
    widths[i] = 1;
  return lh_document_table_new (widths, n_columns);
}

void
lh_document_table_free (LhDocumentTable *self)
{
  g_free (self->widths);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->cells);
  g_free (self->taken);
  g_free (self);
}

/**
 * lh_document_table_set_size:
 * @points: the size of its letters
 */
void
lh_document_table_set_size (LhDocumentTable *self,
                            double           points)
{
  g_return_if_fail (points > 0);
  self->size = points;
}

double
lh_document_table_get_size (LhDocumentTable *self)
{
  return self->size;
}

/**
 * lh_document_table_set_header_rows:
 * @n_rows: the first rows that are repeated on each page
 */
void
lh_document_table_set_header_rows (LhDocumentTable *self,
                                   guint            n_rows)
{
  self->n_header_rows = n_rows;
}

guint
lh_document_table_get_header_rows (LhDocumentTable *self)
{
  return self->n_header_rows;
}

/**
 * lh_document_table_add_row:
 * @min_lines: it is at least so many lines high, and higher when its texts need it
 * @growth: its share of the space that is left on a form of one page
 *
 * Begins a row. Cells are added from the left, past those that reach down from above.
 */
void
lh_document_table_add_row (LhDocumentTable *self,
                           double           min_lines,
                           double           growth)
{
  LhDocumentRow row = { min_lines, growth };

  g_array_append_val (self->rows, row);
}

/**
 * lh_document_table_add_spanning:
 * @row_span: how many rows it covers; those below must be added, too
 *
 * Returns: (transfer none): the next cell of the last row
 */
LhDocumentCell *
lh_document_table_add_spanning (LhDocumentTable     *self,
                                LhDocumentCellStyle  style,
                                guint                row_span,
                                guint                column_span,
                                const char          *text)
{
  LhDocumentCell *cell = g_new0 (LhDocumentCell, 1);
  guint column = 0;

  g_assert (self->rows->len > 0 && row_span > 0 && column_span > 0);

  while (column < self->n_columns && self->taken[column] >= self->rows->len)
    column++;
  g_assert (column + column_span <= self->n_columns);
  cell->style = style;
  cell->row = self->rows->len - 1;
  cell->column = column;
  cell->row_span = row_span;
  cell->column_span = column_span;
  cell->text = g_strdup (text != NULL ? text : "");
  for (guint i = column; i < column + column_span; i++)
    self->taken[i] = self->rows->len - 1 + row_span;
  g_ptr_array_add (self->cells, cell);
  return cell;
}

/**
 * lh_document_table_add_cell:
 * @text: (nullable): what stands in it
 *
 * Returns: (transfer none): the next cell of the last row
 */
LhDocumentCell *
lh_document_table_add_cell (LhDocumentTable     *self,
                            LhDocumentCellStyle  style,
                            guint                column_span,
                            const char          *text)
{
  return lh_document_table_add_spanning (self, style, 1, column_span, text);
}

/**
 * lh_document_table_add_headings:
 * @headings: (array zero-terminated=1): the heading of each column
 *
 * Adds the first row of a table of data, which is repeated on each page.
 */
void
lh_document_table_add_headings (LhDocumentTable   *self,
                                const char *const *headings)
{
  lh_document_table_add_row (self, 1, 0);
  for (guint i = 0; headings[i] != NULL; i++)
    lh_document_table_add_cell (self, LH_CELL_HEADING, 1, headings[i]);
  lh_document_table_set_header_rows (self, self->rows->len);
}

/**
 * lh_document_cell_set_image:
 * @path: (nullable): a picture of PNG, JPEG or SVG
 */
void
lh_document_cell_set_image (LhDocumentCell *self,
                            const char     *path)
{
  g_return_if_fail (self != NULL);
  g_free (self->image);
  self->image = g_strdup (path);
}

/**
 * lh_document_cell_set_foot:
 * @foot: (nullable): where a person signs: what stands at the lower right of the cell
 */
void
lh_document_cell_set_foot (LhDocumentCell *self,
                           const char     *foot)
{
  g_free (self->foot);
  self->foot = g_strdup (foot);
}

void
lh_document_cell_add_tick (LhDocumentCell *self,
                           const char     *label,
                           gboolean        ticked)
{
  LhDocumentTick *tick = g_new0 (LhDocumentTick, 1);

  tick->label = g_strdup (label);
  tick->ticked = ticked;
  if (self->ticks == NULL)
    self->ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_document_tick_free);
  g_ptr_array_add (self->ticks, tick);
}

/**
 * lh_document_cell_take_choices:
 * @choices: (transfer full) (nullable): what may be entered when the form is filled in
 */
void
lh_document_cell_take_choices (LhDocumentCell *self,
                               GStrv           choices)
{
  g_strfreev (self->choices);
  self->choices = choices;
}

/**
 * lh_document_cell_set_date:
 * @date: unset for a day that is not known yet
 *
 * The text of the cell is a day: a workbook gets it as a date.
 */
void
lh_document_cell_set_date (LhDocumentCell *self,
                           LhDate          date)
{
  self->is_date = TRUE;
  self->date = date;
}

/**
 * lh_document_cell_set_number:
 * @number: (nullable): a decimal number
 *
 * The text of the cell is a number: a workbook gets it as one.
 */
void
lh_document_cell_set_number (LhDocumentCell *self,
                             const char     *number,
                             gboolean        is_percent)
{
  g_free (self->number);
  self->number = g_strdup (number);
  self->is_percent = is_percent;
}

guint
lh_document_table_get_n_columns (LhDocumentTable *self)
{
  return self->n_columns;
}

/**
 * lh_document_table_get_width:
 *
 * Returns: the share of some columns in the width of the table
 */
double
lh_document_table_get_width (LhDocumentTable *self,
                             guint            first,
                             guint            n_columns)
{
  double width = 0;

  for (guint i = first; i < first + n_columns && i < self->n_columns; i++)
    width += self->widths[i];
  return width;
}

guint
lh_document_table_get_n_rows (LhDocumentTable *self)
{
  return self->rows->len;
}

const LhDocumentRow *
lh_document_table_get_row (LhDocumentTable *self,
                           guint            row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);
  return &g_array_index (self->rows, LhDocumentRow, row);
}

guint
lh_document_table_get_n_cells (LhDocumentTable *self)
{
  return self->cells->len;
}

/**
 * lh_document_table_get_cell:
 *
 * Returns: (transfer none): a cell; cells are in the order in which they were added, by rows
 */
const LhDocumentCell *
lh_document_table_get_cell (LhDocumentTable *self,
                            guint            index)
{
  g_return_val_if_fail (index < self->cells->len, NULL);
  return g_ptr_array_index (self->cells, index);
}
