/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCompilationDialog:
 *
 * What the compilation of a year (成果汇编, S1-25) holds: entries that are ticked, in the order of the list, in chapters
 * or not. Saves it as PDF or ODT.
 */
#define LH_TYPE_COMPILATION_DIALOG (lh_compilation_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhCompilationDialog, lh_compilation_dialog, LH, COMPILATION_DIALOG, AdwWindow)

LhCompilationDialog *lh_compilation_dialog_present (gpointer  widget,
                                                    LhLedger *ledger);

GPtrArray *lh_compilation_dialog_get_entries (LhCompilationDialog *self);

G_END_DECLS
