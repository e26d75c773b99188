/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhStoreFunc:
 * @session: the ledger; valid during the call
 * @data: what the caller gave
 *
 * Work on the store thread. Must not keep the session, nor touch what the main thread uses.
 */
typedef gboolean (*LhStoreFunc) (LhSession  *session,
                                 gpointer    data,
                                 GError    **error);

/**
 * LhStoreChanges:
 * @everything: too much changed to list it
 * @records: (element-type gint64): ids of the records that changed
 * @entities: entities with changed records
 * @other: (nullable): who changed it, when it was another window or process
 *
 * What changed in the ledger since the last time.
 */
typedef struct
{
  gboolean    everything;
  GHashTable *records;
  GHashTable *entities;
  char       *other;
} LhStoreChanges;

/**
 * LhStore:
 *
 * The one thread that works with the ledger file. Nothing else crosses threads: a function goes in, runs there, and
 * its result comes back on the main thread. The store also notices, within a second, what other windows and processes
 * change.
 *
 * Signal "changed" (LhStoreChanges *) on the main thread.
 */
#define LH_TYPE_STORE (lh_store_get_type ())

G_DECLARE_FINAL_TYPE (LhStore, lh_store, LH, STORE, GObject)

LhStore    *lh_store_create        (const char           *path,
                                    GError              **error);
LhStore    *lh_store_open          (const char           *path,
                                    GError              **error);
void        lh_store_close         (LhStore              *self);
const char *lh_store_get_path      (LhStore              *self);
gboolean    lh_store_is_read_only  (LhStore              *self);

gboolean    lh_store_run           (LhStore              *self,
                                    LhStoreFunc           func,
                                    gpointer              data,
                                    GError              **error);
void        lh_store_run_async     (LhStore              *self,
                                    LhStoreFunc           func,
                                    gpointer              data,
                                    GDestroyNotify        destroy,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gpointer    lh_store_run_finish    (LhStore              *self,
                                    GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
