/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/* The changes that pages make beside editing a field: new records and deleted ones, each one undoable step. */

void        lh_change_insert_async    (LhLedger             *ledger,
                                       LhRecord             *record,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void        lh_change_delete_async    (LhLedger             *ledger,
                                       GPtrArray            *records,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
void        lh_change_apply_async     (LhLedger             *ledger,
                                       LhChangeSet          *changes,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gint64      lh_change_finish          (GAsyncResult         *result,
                                       GError              **error);
GPtrArray  *lh_change_get_findings    (GAsyncResult         *result);
const char *lh_change_get_description (GAsyncResult         *result);
void        lh_change_offer_undo      (gpointer              widget,
                                       const char           *message);

G_END_DECLS
