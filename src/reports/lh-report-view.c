/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-view.h"

#include "lh-report-row-private.h"

/* Some columns of a table, in an order of their own. */
typedef struct
{
  LhReportTable *source;
  guint         *columns;
  guint          n_columns;
} LhReportView;

static void
lh_report_view_free (LhReportView *self)
{
  g_object_unref (self->source);
  g_free (self->columns);
  g_free (self);
}

/* What the source owns stays its own: the view is read before the source goes on. */
static void
lh_report_view_copy (LhReportRow        *row,
                     guint               column,
                     const LhReportCell *cell)
{
  row->cells[column] = *cell;
  row->cells[column].owned = FALSE;
}

static void
lh_report_view_fill (LhReportRow *row,
                     guint        index,
                     gpointer     user_data)
{
  LhReportView *self = user_data;
  const LhReportCell *cells = lh_report_table_read_row (self->source, index);

  for (guint i = 0; i < self->n_columns; i++)
    lh_report_view_copy (row, i, &cells[self->columns[i]]);
}

/* Where a column of the source stands in the view; n_choices when it does not. */
static guint
lh_report_view_find (const LhReportChoice *choices,
                     guint                 n_choices,
                     guint                 column)
{
  guint place = 0;

  while (place < n_choices && choices[place].column != column)
    place++;
  return place;
}

/* A ratio stays when the columns it is made of are there. */
static LhReportColumn
lh_report_view_describe (LhReportTable        *source,
                         const LhReportChoice *choices,
                         guint                 n_choices,
                         guint                 index)
{
  LhReportColumn column = *lh_report_table_get_column (source, choices[index].column);

  if (choices[index].width > 0)
    column.width = choices[index].width;
  if (column.total != LH_REPORT_TOTAL_RATIO)
    return column;
  column.numerator = lh_report_view_find (choices, n_choices, column.numerator);
  column.denominator = lh_report_view_find (choices, n_choices, column.denominator);
  if (column.numerator < n_choices && column.denominator < n_choices)
    return column;
  column.total = LH_REPORT_TOTAL_VALUE;
  column.numerator = column.denominator = 0;
  return column;
}

static void
lh_report_view_copy_totals (LhReportTable        *table,
                            LhReportTable        *source,
                            const LhReportChoice *choices,
                            guint                 n_choices)
{
  const LhReportCell *total;
  LhReportRow *row;

  if (!lh_report_table_has_total (table))
    return;
  total = lh_report_table_compute_total (source);
  row = lh_report_table_edit_total (table);
  for (guint i = 0; i < n_choices; i++)
    {
      if (lh_report_table_get_column (table, i)->total == LH_REPORT_TOTAL_VALUE)
        lh_report_view_copy (row, i, &total[choices[i].column]);
    }
}

/**
 * lh_report_view_new:
 * @source: a table; it lives as long as the view
 * @choices: (array length=n_choices): columns of it, keys last
 *
 * Returns: (transfer full): a table of the same rows, with these columns in this order
 */
LhReportTable *
lh_report_view_new (LhReportTable        *source,
                    const LhReportChoice *choices,
                    guint                 n_choices)
{
  g_autofree LhReportColumn *columns = g_new0 (LhReportColumn, MAX (n_choices, 1));
  LhReportView *self;
  LhReportTable *table;

  g_return_val_if_fail (LH_IS_REPORT_TABLE (source), NULL);
  g_return_val_if_fail (n_choices > 0, NULL);

  self = g_new0 (LhReportView, 1);
  self->source = g_object_ref (source);
  self->n_columns = n_choices;
  self->columns = g_new0 (guint, n_choices);
  for (guint i = 0; i < n_choices; i++)
    {
      self->columns[i] = choices[i].column;
      columns[i] = lh_report_view_describe (source, choices, n_choices, i);
    }
  table = lh_report_table_new (lh_report_table_get_name (source), columns, n_choices);
  lh_report_view_copy_totals (table, source, choices, n_choices);
  lh_report_table_set_source (table, lh_report_table_get_n_rows (source), lh_report_view_fill, self,
                              (GDestroyNotify) lh_report_view_free);
  return table;
}
