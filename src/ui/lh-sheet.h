/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-block.h"
#include "lh-sheet-model.h"

G_BEGIN_DECLS

/**
 * LhSheet:
 *
 * A table that behaves like a spreadsheet: a cursor cell, a selected block, typing replaces, F2 edits, blocks are
 * copied, pasted, cleared and filled down. Rows are of one height. Only what is in view has widgets; the first columns
 * stay where they are while the rest is scrolled. GtkColumnView of GTK 4.8 has no cell to focus.
 *
 * The sheet changes nothing by itself: it tells what the user did.
 *
 * Properties: "model" (#LhSheetModel), "editable", "lines" (lines of text in a row), "ticking" (cells are ticked: a click on the
 * selected one, Space and Enter tick, F2 and a double click open; only typing edits).
 *
 * Signals: "edited" (row, column, text), "pasted" (#LhBlock), "cleared", "filled" (the last three are about the
 * selection), "cursor-moved"; for "ticking" also "ticked" and "opened", about the selection, too.
 */
#define LH_TYPE_SHEET (lh_sheet_get_type ())

G_DECLARE_FINAL_TYPE (LhSheet, lh_sheet, LH, SHEET, GtkWidget)

/**
 * LhSheetRange:
 *
 * A block of cells, both ends included.
 */
typedef struct
{
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} LhSheetRange;

void      lh_sheet_set_model     (LhSheet      *self,
                                  LhSheetModel *model);
gboolean  lh_sheet_get_cursor    (LhSheet      *self,
                                  guint        *row,
                                  guint        *column);
void      lh_sheet_set_cursor    (LhSheet      *self,
                                  guint         row,
                                  guint         column);
gboolean  lh_sheet_get_selection (LhSheet      *self,
                                  LhSheetRange *range);
void      lh_sheet_set_selection (LhSheet      *self,
                                  const LhSheetRange *range);
void      lh_sheet_edit          (LhSheet      *self);
gboolean  lh_sheet_get_editing   (LhSheet      *self);
void      lh_sheet_copy          (LhSheet      *self);
void      lh_sheet_paste         (LhSheet      *self);
LhBlock  *lh_sheet_get_block     (LhSheet      *self);

G_END_DECLS
