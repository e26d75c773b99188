/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-import-item.h"

G_BEGIN_DECLS

/**
 * LhImportRow:
 *
 * One file of an #LhImportDialog: what it is about and what becomes of it, and inside, cell by cell, what differs.
 */
#define LH_TYPE_IMPORT_ROW (lh_import_row_get_type ())

G_DECLARE_FINAL_TYPE (LhImportRow, lh_import_row, LH, IMPORT_ROW, AdwExpanderRow)

GtkWidget *lh_import_row_new (LhImportItem *item);

G_END_DECLS
