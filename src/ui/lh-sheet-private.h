/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-sheet-cell.h"
#include "lh-sheet-editor.h"
#include "lh-sheet.h"

G_BEGIN_DECLS

#define LH_SHEET_HEADING_HEIGHT 30

struct _LhSheet
{
  GtkWidget        parent_instance;

  LhSheetModel    *model;
  gboolean         editable;
  gboolean         ticking;
  gboolean         tick_armed;    /* the button went down on the cell that was selected */
  guint            tick_source;   /* a click waits whether it becomes a double one */
  guint            lines;
  int              line_height;

  /* what is in view: a ring of rows of cells, and the headings */
  GPtrArray       *cells;         /* LhSheetCell, n_pool_rows x n_columns, owned as children */
  GPtrArray       *headings;
  GArray          *bound;         /* for each row of the ring the row it shows + 1; 0 for none */
  guint            n_pool_rows;
  guint            n_columns;
  GArray          *offsets;       /* left edge of each column, and of the end */
  int              frozen_width;
  guint            n_frozen;

  guint            row;           /* the cursor */
  guint            column;
  guint            anchor_row;    /* the other corner of the selection */
  guint            anchor_column;
  int              tab_column;    /* where a run of Tab began, -1 for none */

  GtkWidget       *editor;
  gboolean         editing;

  GtkAdjustment   *hadjustment;
  GtkAdjustment   *vadjustment;
  GtkScrollablePolicy hpolicy;
  GtkScrollablePolicy vpolicy;
};

/* lh-sheet-layout.c */
void     lh_sheet_layout_init_class  (GtkWidgetClass *widget_class);
void     lh_sheet_forget_cells       (LhSheet        *self);
void     lh_sheet_rebind             (LhSheet        *self);
void     lh_sheet_update_states      (LhSheet        *self);
int      lh_sheet_get_row_height     (LhSheet        *self);
gboolean lh_sheet_find_cell          (LhSheet        *self,
                                      double          x,
                                      double          y,
                                      guint          *row,
                                      guint          *column);
void     lh_sheet_scroll_to_cursor   (LhSheet        *self);
void     lh_sheet_get_cell_area      (LhSheet        *self,
                                      guint           row,
                                      guint           column,
                                      GdkRectangle   *area);

/* lh-sheet-keys.c */
void     lh_sheet_keys_init          (LhSheet        *self);
void     lh_sheet_move               (LhSheet        *self,
                                      int             dx,
                                      int             dy,
                                      gboolean        extend);
void     lh_sheet_begin_edit         (LhSheet        *self,
                                      gboolean        replacing);
void     lh_sheet_end_edit           (LhSheet        *self,
                                      gboolean        keep);
guint    lh_sheet_get_n_rows         (LhSheet        *self);
void     lh_sheet_emit_pasted        (LhSheet        *self,
                                      LhBlock        *block);
void     lh_sheet_emit_edited        (LhSheet        *self,
                                      const char     *text);
void     lh_sheet_emit_cleared       (LhSheet        *self);
void     lh_sheet_emit_filled        (LhSheet        *self);
void     lh_sheet_emit_ticked        (LhSheet        *self);
void     lh_sheet_emit_opened        (LhSheet        *self);

G_END_DECLS
