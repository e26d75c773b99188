/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-attachments.h"

G_BEGIN_DECLS

/**
 * LhAttachmentCheck:
 *
 * Returns: (transfer none): the media type of a file; %NULL with @error when it may not be attached
 */
typedef const char *(*LhAttachmentCheck) (GFile   *file,
                                          GError **error);

/**
 * LhAttachmentOptions:
 * @command: what the journal calls the step
 * @limit: most bytes of a file; 0 for that of the ledger
 * @check: (nullable): what files may be attached
 * @changed: (nullable): a record that changes in the same step
 *
 * How files are taken in.
 */
typedef struct
{
  const char        *command;
  gint64             limit;
  LhAttachmentCheck  check;
  LhRecord          *changed;
} LhAttachmentOptions;

gboolean lh_attachments_take       (LhLedger                   *ledger,
                                    LhRecord                   *owner,
                                    GListModel                 *files,
                                    const char                 *role,
                                    const LhAttachmentOptions  *options,
                                    GError                    **error);
void     lh_attachments_take_async (LhLedger                   *ledger,
                                    LhRecord                   *owner,
                                    GListModel                 *files,
                                    const char                 *role,
                                    const LhAttachmentOptions  *options,
                                    GCancellable               *cancellable,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user_data);

G_END_DECLS
