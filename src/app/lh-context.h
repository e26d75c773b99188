/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhContext:
 *
 * What the program is made of: its settings and its open ledgers. The only place that builds them; windows get them
 * as properties.
 */
#define LH_TYPE_CONTEXT (lh_context_get_type ())

G_DECLARE_FINAL_TYPE (LhContext, lh_context, LH, CONTEXT, GObject)

LhContext  *lh_context_new             (void);
GSettings  *lh_context_get_settings    (LhContext            *self);
char       *lh_context_get_first_path  (LhContext            *self);
LhLedger   *lh_context_create_ledger   (LhContext            *self,
                                        const char           *path,
                                        GError              **error);
void        lh_context_open_async      (LhContext            *self,
                                        const char           *path,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
LhLedger   *lh_context_open_finish     (LhContext            *self,
                                        GAsyncResult         *result,
                                        GError              **error);
void        lh_context_close_ledger    (LhContext            *self,
                                        LhLedger             *ledger);
void        lh_context_close_all       (LhContext            *self);

G_END_DECLS
