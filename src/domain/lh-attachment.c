/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-attachment.h"

struct _LhAttachment
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhAttachment, lh_attachment, LH_TYPE_RECORD)

static const LhField lh_attachment_fields[LH_ATTACHMENT_N_FIELDS] = {
  [LH_ATTACHMENT_OWNER_ENTITY] = { "owner-entity", LH_FIELD_TEXT, N_("Kind of record"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_ATTACHMENT_OWNER_ID] = { "owner-id", LH_FIELD_INTEGER, N_("Record"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_ATTACHMENT_FILE_NAME] = { "file-name", LH_FIELD_TEXT, N_("File name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 200 },
  [LH_ATTACHMENT_HASH] = { "hash", LH_FIELD_TEXT, N_("Content hash"), NULL, LH_FIELD_REQUIRED, 64 },
  [LH_ATTACHMENT_SIZE] = { "size", LH_FIELD_INTEGER, N_("Size"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ATTACHMENT_MEDIA_TYPE] = { "media-type", LH_FIELD_TEXT, N_("Media type"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_ATTACHMENT_ROLE] = { "role", LH_FIELD_CODE, N_("Role of the attachment"), "attachment-role", LH_FIELD_OPTIONAL, 0 },
  [LH_ATTACHMENT_ADDED_ON] = { "added-on", LH_FIELD_DATE, N_("Added on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ATTACHMENT_NOTE] = { "note", LH_FIELD_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_attachment_class_init (LhAttachmentClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "attachment", N_("Attachment"),
                              lh_attachment_fields, LH_ATTACHMENT_N_FIELDS);
}

static void
lh_attachment_init (LhAttachment *self)
{
}

LhAttachment *
lh_attachment_new (void)
{
  return g_object_new (LH_TYPE_ATTACHMENT, NULL);
}
