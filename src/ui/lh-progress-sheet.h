/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-grid-column.h"
#include "lh-sheet-model.h"

G_BEGIN_DECLS

/**
 * LhProgressSheet:
 *
 * The quarterly grid as a sheet: chosen columns of the rows with chosen flags. Rows that were shown once stay while
 * they are filled in, also when the filter would not choose them any more.
 */
#define LH_TYPE_PROGRESS_SHEET (lh_progress_sheet_get_type ())

G_DECLARE_FINAL_TYPE (LhProgressSheet, lh_progress_sheet, LH, PROGRESS_SHEET, GObject)

LhProgressSheet *lh_progress_sheet_new           (void);
void             lh_progress_sheet_set_grid      (LhProgressSheet *self,
                                                  LhLedger        *ledger,
                                                  LhProgressGrid  *grid,
                                                  guint            flags,
                                                  gboolean         filter_again);
LhProgressGrid  *lh_progress_sheet_get_grid      (LhProgressSheet *self);
void             lh_progress_sheet_show_column   (LhProgressSheet *self,
                                                  guint            column,
                                                  gboolean         shown);
gboolean         lh_progress_sheet_shows_column  (LhProgressSheet *self,
                                                  guint            column);
LhGridRow       *lh_progress_sheet_get_row       (LhProgressSheet *self,
                                                  guint            row);
guint            lh_progress_sheet_get_n_rows    (LhProgressSheet *self);
guint            lh_progress_sheet_get_column    (LhProgressSheet *self,
                                                  guint            place);
void             lh_progress_sheet_set_pending   (LhProgressSheet *self,
                                                  gint64           project_id,
                                                  guint            column,
                                                  const char      *text);

G_END_DECLS
