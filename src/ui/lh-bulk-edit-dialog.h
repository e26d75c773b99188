/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBulkEditDialog:
 *
 * Gives one field of several records the same value. Before anything is written it shows, record by record, what was and
 * what will be, and which the ledger refuses and why; these are left as they are. All changes are one step of undo.
 *
 * Properties: "ledger", "record-type".
 *
 * Signals: "applied" (n: how many records were changed).
 */
#define LH_TYPE_BULK_EDIT_DIALOG (lh_bulk_edit_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhBulkEditDialog, lh_bulk_edit_dialog, LH, BULK_EDIT_DIALOG, AdwWindow)

LhBulkEditDialog *lh_bulk_edit_dialog_present (gpointer          widget,
                                               LhLedger         *ledger,
                                               GPtrArray        *records);

G_END_DECLS
