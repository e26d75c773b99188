/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-table-private.h"

#include "lh-table-columns.h"

/* How the rows are shown: their order and the columns. */

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
