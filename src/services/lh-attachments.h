/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-attachment-store.h"
#include "lh-attachment.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

LhQuery           *lh_attachments_create_query (LhRecord             *owner);
gint64             lh_attachments_get_limit    (LhLedger             *ledger);
gboolean           lh_attachments_add          (LhLedger             *ledger,
                                                LhRecord             *owner,
                                                GListModel           *files,
                                                const char           *role,
                                                GError              **error);
void               lh_attachments_add_async    (LhLedger             *ledger,
                                                LhRecord             *owner,
                                                GListModel           *files,
                                                const char           *role,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean           lh_attachments_add_finish   (GAsyncResult         *result,
                                                GError              **error);
LhAttachmentState  lh_attachments_examine      (LhLedger             *ledger,
                                                LhAttachment         *attachment,
                                                gboolean              thorough);
gboolean           lh_attachments_extract      (LhLedger             *ledger,
                                                LhAttachment         *attachment,
                                                GFile                *target,
                                                GError              **error);
GFile             *lh_attachments_lend         (LhLedger             *ledger,
                                                LhAttachment         *attachment,
                                                GError              **error);
void               lh_attachments_extract_async (LhLedger           *ledger,
                                                LhAttachment         *attachment,
                                                GFile                *target,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GFile             *lh_attachments_extract_finish (GAsyncResult       *result,
                                                GError              **error);
GPtrArray         *lh_attachments_check        (LhLedger             *ledger,
                                                gboolean              thorough,
                                                GError              **error);

G_END_DECLS
