/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhImportDialog:
 *
 * Takes in the charters that units sent: shows file by file and cell by cell what would change and what is refused and
 * why, and writes nothing before that is confirmed. Files that are refused stay out; the others are one step of undo.
 *
 * Properties: "ledger".
 */
#define LH_TYPE_IMPORT_DIALOG (lh_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhImportDialog, lh_import_dialog, LH, IMPORT_DIALOG, AdwWindow)

LhImportDialog *lh_import_dialog_present    (GtkWindow      *parent,
                                             LhLedger       *ledger);
void            lh_import_dialog_read_files (LhImportDialog *self,
                                             GListModel     *files);

G_END_DECLS
