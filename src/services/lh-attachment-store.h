/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LhAttachmentState:
 * @LH_ATTACHMENT_SOUND: the file is there
 * @LH_ATTACHMENT_MISSING: it is not
 * @LH_ATTACHMENT_DIFFERS: it has another size or content than when it was taken in
 */
typedef enum
{
  LH_ATTACHMENT_SOUND,
  LH_ATTACHMENT_MISSING,
  LH_ATTACHMENT_DIFFERS,
} LhAttachmentState;

char              *lh_attachment_store_get_folder (const char    *ledger_path);
char              *lh_attachment_store_get_path   (const char    *ledger_path,
                                                   const char    *hash);
gboolean           lh_attachment_store_take       (const char    *ledger_path,
                                                   GFile         *source,
                                                   gint64         limit,
                                                   char         **hash,
                                                   gint64        *size,
                                                   GCancellable  *cancellable,
                                                   GError       **error);
LhAttachmentState  lh_attachment_store_examine    (const char    *ledger_path,
                                                   const char    *hash,
                                                   gint64         size,
                                                   gboolean       thorough);
gboolean           lh_attachment_store_extract    (const char    *ledger_path,
                                                   const char    *hash,
                                                   GFile         *target,
                                                   GError       **error);
gboolean           lh_attachment_store_copy_all   (const char    *ledger_path,
                                                   const char    *target_ledger_path,
                                                   GError       **error);

G_END_DECLS
