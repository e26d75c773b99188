/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-file-chooser.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

void     lh_hand_over_output_save         (gpointer              widget,
                                           LhLedger             *ledger,
                                           LhRecord             *item,
                                           GPtrArray            *opinions,
                                           LhFileKind            kind);
void     lh_hand_over_output_write_async  (gpointer              widget,
                                           LhLedger             *ledger,
                                           LhRecord             *item,
                                           GPtrArray            *opinions,
                                           LhFileKind            kind,
                                           const char           *path,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean lh_hand_over_output_write_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
