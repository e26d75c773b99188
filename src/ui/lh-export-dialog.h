/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhExportDialog:
 *
 * Writes the quarterly report as a workbook: which quarter, which edition, which file. The workbook is written off
 * the main thread while a progress bar moves.
 */
#define LH_TYPE_EXPORT_DIALOG (lh_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhExportDialog, lh_export_dialog, LH, EXPORT_DIALOG, AdwWindow)

LhExportDialog *lh_export_dialog_new (GtkWindow *parent,
                                      LhLedger  *ledger);

G_END_DECLS
