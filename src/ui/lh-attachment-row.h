/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-attachments.h"

G_BEGIN_DECLS

/**
 * LhAttachmentRow:
 *
 * One file of an #LhAttachmentList: its name, size, date and kind, a mark when the file is not there, and a menu. The
 * actions ("attachment.open" …) are those of the list.
 */
#define LH_TYPE_ATTACHMENT_ROW (lh_attachment_row_get_type ())

G_DECLARE_FINAL_TYPE (LhAttachmentRow, lh_attachment_row, LH, ATTACHMENT_ROW, AdwActionRow)

GtkWidget    *lh_attachment_row_new            (LhLedger        *ledger,
                                                LhAttachment    *attachment);
LhAttachment *lh_attachment_row_get_attachment (LhAttachmentRow *self);

G_END_DECLS
