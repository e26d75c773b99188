/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-record-list.h"

G_BEGIN_DECLS

/**
 * LhRecordTable:
 *
 * A table of the records of a query: sorted by the ledger when a heading is clicked, several rows selectable, columns
 * to choose, a line that tells how many rows are shown, and what to do next when there is none. Columns are named in
 * "columns" (see lh_table_columns_append_fields(); "record-type" says of what), or are children in .ui (with an
 * #LhSortKey as sorter); a child of type "empty" is shown while the ledger has no such record.
 *
 * Properties: "ledger", "label" (accessible name), "record" (the selected one; NULL for none or several),
 * "n-selected", "settings", "settings-key" (keeps the visible columns), "list" (#LhRecordList).
 *
 * Signals: "activated" (record), "clear-filters".
 */
#define LH_TYPE_RECORD_TABLE (lh_record_table_get_type ())

G_DECLARE_FINAL_TYPE (LhRecordTable, lh_record_table, LH, RECORD_TABLE, AdwBin)

void          lh_record_table_set_query    (LhRecordTable *self,
                                            LhQuery       *query);
LhRecordList *lh_record_table_get_list     (LhRecordTable *self);
LhRecord     *lh_record_table_get_record   (LhRecordTable *self);
GPtrArray    *lh_record_table_get_selected (LhRecordTable *self);
gboolean      lh_record_table_select       (LhRecordTable *self,
                                            gint64         id);
void          lh_record_table_select_later (LhRecordTable *self,
                                            gint64         id);
void          lh_record_table_unselect     (LhRecordTable *self);
void          lh_record_table_set_empty    (LhRecordTable *self,
                                            GtkWidget     *empty);
GtkColumnViewColumn *
              lh_record_table_find_column  (LhRecordTable *self,
                                            const char    *key);
const char   *lh_record_table_get_sort     (LhRecordTable *self,
                                            gboolean      *descending);
void          lh_record_table_set_sort     (LhRecordTable *self,
                                            const char    *key,
                                            gboolean       descending);
GStrv         lh_record_table_get_columns  (LhRecordTable *self);
GStrv         lh_record_table_get_headings (LhRecordTable *self);
void          lh_record_table_set_columns  (LhRecordTable *self,
                                            const char *const *shown);
const char   *lh_record_table_get_status   (LhRecordTable *self);
LhRecord     *lh_record_table_pick         (LhRecordTable *self,
                                            double         x,
                                            double         y,
                                            GtkWidget    **row);
gboolean      lh_record_table_is_selected  (LhRecordTable *self,
                                            LhRecord      *record);

G_END_DECLS
