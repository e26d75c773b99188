/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhAttachment:
 *
 * A file that belongs to a record, kept in the managed store of the ledger under the hash of its content.
 */
#define LH_TYPE_ATTACHMENT (lh_attachment_get_type ())

G_DECLARE_FINAL_TYPE (LhAttachment, lh_attachment, LH, ATTACHMENT, LhRecord)

typedef enum
{
  LH_ATTACHMENT_OWNER_ENTITY,
  LH_ATTACHMENT_OWNER_ID,
  LH_ATTACHMENT_FILE_NAME,
  LH_ATTACHMENT_HASH,
  LH_ATTACHMENT_SIZE,
  LH_ATTACHMENT_MEDIA_TYPE,
  LH_ATTACHMENT_ROLE,
  LH_ATTACHMENT_ADDED_ON,
  LH_ATTACHMENT_NOTE,
  LH_ATTACHMENT_N_FIELDS
} LhAttachmentField;

LhAttachment *lh_attachment_new (void);

G_END_DECLS
