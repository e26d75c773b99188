/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhAttachmentList:
 *
 * The files of a record of any kind: dropped here or chosen, kept by the ledger, opened as a copy with the program of the
 * desktop. A file that is not there any more is marked.
 *
 * Properties: "ledger", "record", "role" (what new files are: a term of "attachment-role").
 */
#define LH_TYPE_ATTACHMENT_LIST (lh_attachment_list_get_type ())

G_DECLARE_FINAL_TYPE (LhAttachmentList, lh_attachment_list, LH, ATTACHMENT_LIST, AdwBin)

void lh_attachment_list_add_files (LhAttachmentList *self,
                                   GListModel       *files);

G_END_DECLS
