/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filter-bar.h"
#include "lh-page.h"
#include "lh-record-table.h"

G_BEGIN_DECLS

/**
 * LhRecordPage:
 *
 * A page of records: a filter bar over a table, and a pane with the selected record beside it.
 *
 * Properties: "record" (the selected one, NULL for none), "pane-visible", "query" (#LhQuery: what the filter bar says now,
 * for other views of the same records).
 *
 * Actions: page.delete, page.bulk-edit, page.clear-filters.
 */
#define LH_TYPE_RECORD_PAGE (lh_record_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (LhRecordPage, lh_record_page, LH, RECORD_PAGE, LhPage)

/**
 * LhRecordPageClass:
 * @record_type: what the page lists, unless lh_record_page_set_record_type() says so of one page
 * @count_total: whether the sidebar shows how many there are
 * @limit_whole: adds to the query what the page is about when that is not every record of the type; optional
 * @restrict_query: adds to the query what is always asked for; optional
 */
struct _LhRecordPageClass
{
  LhPageClass parent_class;

  GType    record_type;
  gboolean count_total;
  void     (* restrict_query) (LhRecordPage *self,
                               LhQuery      *query);
  void     (* limit_whole)    (LhRecordPage *self,
                               LhQuery      *query);

  gpointer padding[3];
};

void           lh_record_page_setup        (LhRecordPage  *self,
                                            LhRecordTable *table,
                                            LhFilterBar   *filter_bar,
                                            gpointer       pane);
void           lh_record_page_set_record_type (LhRecordPage *self,
                                            GType          type);
LhFilterBar   *lh_record_page_get_filter_bar (LhRecordPage *self);
LhRecordTable *lh_record_page_get_table    (LhRecordPage  *self);
LhRecord      *lh_record_page_get_record   (LhRecordPage  *self);
void           lh_record_page_set_record   (LhRecordPage  *self,
                                            LhRecord      *record);
void           lh_record_page_refresh      (LhRecordPage  *self);
void           lh_record_page_insert       (LhRecordPage  *self,
                                            LhRecord      *record);
void           lh_record_page_delete       (LhRecordPage  *self);

G_END_DECLS
