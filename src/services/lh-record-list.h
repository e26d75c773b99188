/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRecordList:
 *
 * A lazy #GListModel of the records of a query: the ids are one query, the rows come in pages when they are first
 * asked for, one object per id. An item may be asked for before its fields have come ("loaded" is FALSE); its
 * properties notify when they do. The list follows changes of the ledger.
 *
 * Properties: "query" (#LhQuery), "pending" (the ids are being fetched), "n-items", "total" (records of the entity).
 */
#define LH_TYPE_RECORD_LIST (lh_record_list_get_type ())

G_DECLARE_FINAL_TYPE (LhRecordList, lh_record_list, LH, RECORD_LIST, GObject)

LhRecordList *lh_record_list_new         (LhLedger     *ledger,
                                          LhQuery      *query);
void          lh_record_list_set_query   (LhRecordList *self,
                                          LhQuery      *query);
LhQuery      *lh_record_list_get_query   (LhRecordList *self);
gboolean      lh_record_list_get_pending (LhRecordList *self);
gboolean      lh_record_list_find        (LhRecordList *self,
                                          gint64        id,
                                          guint        *position);
gint64        lh_record_list_get_id      (LhRecordList *self,
                                          guint         position);

G_END_DECLS
