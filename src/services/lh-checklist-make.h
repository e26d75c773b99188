/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhChecklistDraft:
 * @checklist: a list to be made
 * @items: (element-type LhChecklistItem): its lines
 * @present: the ledger has it already, and it is left alone
 *
 * A list that follows from a template.
 */
typedef struct
{
  LhRecord  *checklist;
  GPtrArray *items;
  gboolean   present;
} LhChecklistDraft;

GPtrArray   *lh_checklist_make_drafts         (GPtrArray            *templates,
                                               GPtrArray            *lines,
                                               GPtrArray            *present,
                                               int                   year,
                                               const char           *issuer,
                                               LhCatalog            *catalog);
GPtrArray   *lh_checklist_make_load           (LhLedger             *ledger,
                                               int                   year,
                                               gint64                template_id,
                                               GError              **error);
void         lh_checklist_make_load_async     (LhLedger             *ledger,
                                               int                   year,
                                               gint64                template_id,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray   *lh_checklist_make_load_finish    (LhLedger             *ledger,
                                               GAsyncResult         *result,
                                               GError              **error);
guint        lh_checklist_make_count          (GPtrArray            *drafts,
                                               guint                *n_items);
LhChangeSet *lh_checklist_make_create_changes (GPtrArray            *drafts);

G_END_DECLS
