/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-table-private.h"

#include "lh-field-cell.h"
#include "lh-table-columns.h"

/* How the rows are shown, their order and the columns; and which one is pointed at. */

/**
 * lh_record_table_get_sort:
 * @descending: (out) (optional)
 *
 * Returns: (transfer none) (nullable): the key of the column it is sorted by; %NULL for the official order
 */
const char *
lh_record_table_get_sort (LhRecordTable *self,
                          gboolean      *descending)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);

  if (descending != NULL)
    *descending = self->descending;
  return self->sort_key;
}

/**
 * lh_record_table_set_sort:
 * @key: (nullable): key of a column; %NULL or "" for the official order
 *
 * As a click on the heading of the column.
 */
void
lh_record_table_set_sort (LhRecordTable *self,
                          const char    *key,
                          gboolean       descending)
{
  GtkColumnViewColumn *column;

  g_return_if_fail (LH_IS_RECORD_TABLE (self));

  column = key != NULL && *key != '\0' ? lh_table_columns_find (self->view, key) : NULL;
  gtk_column_view_sort_by_column (self->view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * lh_record_table_get_headings:
 *
 * Returns: (transfer full): the headings of the columns that are shown
 */
GStrv
lh_record_table_get_headings (LhRecordTable *self)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);
  return lh_table_columns_get_headings (self->view);
}

/**
 * lh_record_table_get_columns:
 *
 * Returns: (transfer full): the keys of the columns that are shown
 */
GStrv
lh_record_table_get_columns (LhRecordTable *self)
{
  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);
  return lh_table_columns_get_visible (self->view);
}

void
lh_record_table_set_columns (LhRecordTable      *self,
                             const char *const  *shown)
{
  g_return_if_fail (LH_IS_RECORD_TABLE (self));
  lh_table_columns_set_visible (self->view, shown);
}

static LhFieldCell *
lh_record_table_find_cell (GtkWidget *widget)
{
  if (LH_IS_FIELD_CELL (widget))
    return LH_FIELD_CELL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LhFieldCell *cell = lh_record_table_find_cell (child);

      if (cell != NULL)
        return cell;
    }
  return NULL;
}

/**
 * lh_record_table_pick:
 * @x: a place in the table
 * @y: a place in the table
 * @row: (out) (optional) (transfer none) (nullable): the widget of the row
 *
 * Returns: (transfer full) (nullable): the record of the row that lies there
 */
LhRecord *
lh_record_table_pick (LhRecordTable  *self,
                      double          x,
                      double          y,
                      GtkWidget     **row)
{
  GtkWidget *widget;
  LhRecord *record = NULL;

  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), NULL);

  widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  while (widget != NULL && widget != GTK_WIDGET (self) && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);
  if (widget != NULL && widget != GTK_WIDGET (self))
    {
      LhFieldCell *cell = lh_record_table_find_cell (widget);

      if (cell != NULL)
        g_object_get (cell, "record", &record, NULL);
    }
  if (row != NULL)
    *row = record != NULL ? widget : NULL;
  return record;
}

gboolean
lh_record_table_is_selected (LhRecordTable *self,
                             LhRecord      *record)
{
  guint position;

  g_return_val_if_fail (LH_IS_RECORD_TABLE (self), FALSE);
  return self->list != NULL && lh_record_list_find (self->list, lh_record_get_id (record), &position) &&
         gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}
