/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhSortKey:
 *
 * The sorter of a column whose rows are sorted by the ledger, not by the view: it makes the heading clickable and
 * names the sort key of the query. It also carries what a GtkColumnViewColumn of GTK 4.8 cannot say.
 *
 * Properties: "key" (sort key of #LhQuery, and name of the column in the settings), "numeric" (the heading stands
 * right, like the numbers), "sortable" (FALSE for a column the ledger cannot sort by).
 */
#define LH_TYPE_SORT_KEY (lh_sort_key_get_type ())

G_DECLARE_FINAL_TYPE (LhSortKey, lh_sort_key, LH, SORT_KEY, GtkSorter)

const char *lh_sort_key_get_key      (LhSortKey  *self);
gboolean    lh_sort_key_get_numeric  (LhSortKey  *self);
gboolean    lh_sort_key_get_sortable (LhSortKey  *self);
LhSortKey  *lh_sort_key_probe        (GtkSorter  *view_sorter,
                                      GListModel *columns,
                                      gboolean   *descending);

G_END_DECLS
