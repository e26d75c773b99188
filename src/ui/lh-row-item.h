/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhRowItem:
 *
 * One row of a result of services (#LhInspectionMatrix, #LhAcceptanceOverview) as an item of a list. It keeps the result
 * alive.
 */
#define LH_TYPE_ROW_ITEM (lh_row_item_get_type ())

G_DECLARE_FINAL_TYPE (LhRowItem, lh_row_item, LH, ROW_ITEM, GObject)

/**
 * LhRowText:
 * @row: the row
 * @data: what was given with the column
 *
 * Returns: (transfer full): what a cell shows
 */
typedef char *(*LhRowText) (gpointer row,
                            gpointer data);

LhRowItem           *lh_row_item_new       (gpointer       row,
                                            gpointer       owner);
gpointer             lh_row_item_get_row   (LhRowItem     *self);
void                 lh_row_items_fill     (GListStore    *store,
                                            GPtrArray     *rows,
                                            gpointer       owner);
GtkColumnViewColumn *lh_row_column_append  (GtkColumnView *view,
                                            const char    *title,
                                            int            width,
                                            gboolean       is_number,
                                            LhRowText      func,
                                            gpointer       data);

G_END_DECLS
