/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBulkItem:
 *
 * What an edit of several records would do to one of them.
 *
 * Properties: "record" (as it is), "title", "old-text" and "new-text" (the field before and after, as a person reads it),
 * "problem" (why the ledger would refuse it; NULL when it would not), "changed" (whether the field would change).
 */
#define LH_TYPE_BULK_ITEM (lh_bulk_item_get_type ())

G_DECLARE_FINAL_TYPE (LhBulkItem, lh_bulk_item, LH, BULK_ITEM, GObject)

gboolean     lh_bulk_item_get_changed       (LhBulkItem           *self);
const char  *lh_bulk_item_get_problem       (LhBulkItem           *self);

gboolean     lh_bulk_edit_is_possible       (GType                 type,
                                             guint                 field);
GArray      *lh_bulk_edit_list_fields       (GType                 type);
GListModel  *lh_bulk_edit_preview           (LhLedger             *ledger,
                                             GType                 type,
                                             const gint64         *ids,
                                             gsize                 n_ids,
                                             const char           *field,
                                             const char           *text,
                                             GError              **error);
void         lh_bulk_edit_preview_async     (LhLedger             *ledger,
                                             GType                 type,
                                             const gint64         *ids,
                                             gsize                 n_ids,
                                             const char           *field,
                                             const char           *text,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GListModel  *lh_bulk_edit_preview_finish    (GAsyncResult         *result,
                                             GError              **error);
LhChangeSet *lh_bulk_edit_create_changes    (GListModel           *items);

G_END_DECLS
