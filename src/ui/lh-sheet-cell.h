/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhSheetCell:
 *
 * One visible cell of a #LhSheet, or one of its headings. Cells are used again for other rows while the sheet is
 * scrolled.
 */
#define LH_TYPE_SHEET_CELL (lh_sheet_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhSheetCell, lh_sheet_cell, LH, SHEET_CELL, GtkWidget)

GtkWidget *lh_sheet_cell_new       (gboolean      is_heading);
void       lh_sheet_cell_set_text  (LhSheetCell  *self,
                                    const char   *text,
                                    const char   *warning,
                                    const char   *style);
void       lh_sheet_cell_set_place (LhSheetCell  *self,
                                    guint         row,
                                    guint         column,
                                    const char   *title);
void       lh_sheet_cell_set_shape (LhSheetCell  *self,
                                    gboolean      numeric,
                                    gboolean      is_long);
void       lh_sheet_cell_set_state (LhSheetCell  *self,
                                    gboolean      selected,
                                    gboolean      cursor);
const char *lh_sheet_cell_get_text (LhSheetCell  *self);

G_END_DECLS
