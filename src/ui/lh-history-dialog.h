/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhHistoryDialog:
 *
 * Who changed what when, from what to what, newest first; of the whole ledger or of one record. Follows the ledger.
 */
#define LH_TYPE_HISTORY_DIALOG (lh_history_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhHistoryDialog, lh_history_dialog, LH, HISTORY_DIALOG, AdwWindow)

LhHistoryDialog *lh_history_dialog_new (GtkWindow  *parent,
                                        LhLedger   *ledger,
                                        const char *entity,
                                        gint64      record_id);

G_END_DECLS
