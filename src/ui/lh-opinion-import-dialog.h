/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOpinionImportDialog:
 *
 * Takes in a list of opinions: shows row by row what is new, what the ledger has already and what is refused and why, and
 * writes nothing before that is confirmed. Rows that are refused stay out; the others are one step of undo.
 *
 * Properties: "ledger", "year".
 */
#define LH_TYPE_OPINION_IMPORT_DIALOG (lh_opinion_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhOpinionImportDialog, lh_opinion_import_dialog, LH, OPINION_IMPORT_DIALOG, AdwWindow)

LhOpinionImportDialog *lh_opinion_import_dialog_present   (GtkWindow             *parent,
                                                           LhLedger              *ledger,
                                                           int                    year);
void                   lh_opinion_import_dialog_read_file (LhOpinionImportDialog *self,
                                                           GFile                 *file);
const char            *lh_opinion_import_dialog_get_summary (LhOpinionImportDialog *self);

G_END_DECLS
