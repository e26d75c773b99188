/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filter-bar.h"
#include "lh-grid-edit.h"
#include "lh-progress-grid-page.h"
#include "lh-progress-sheet.h"
#include "lh-sheet.h"

G_BEGIN_DECLS

struct _LhProgressGridPage
{
  LhPage            parent_instance;

  LhProgressSheet  *model;
  GSignalGroup     *ledger_signals;
  gboolean          attached;       /* somebody has seen the page: it asks the ledger */
  gboolean          loading;
  gboolean          again;          /* something changed while it was loading */
  gboolean          filter_again;   /* the rows are to be chosen anew */
  gboolean          dirty;          /* what is shown is older than the ledger */
  guint             flags;          /* rows with these flags are shown */
  GQueue            edits;          /* LhGridRequest, not yet in the ledger */
  gboolean          busy;           /* one of them is on its way */

  LhFilterBar      *filter_bar;
  LhSheet          *sheet;
  GtkStack         *stack;
  GtkToggleButton  *missing_button;
  GtkToggleButton  *warnings_button;
  GtkToggleButton  *untracked_button;
  GtkMenuButton    *columns_button;
  GtkLabel         *status_label;
  GtkLabel         *promise_label;
  GtkLabel         *cell_heading;
  GtkLabel         *cell_label;
  GtkLabel         *cell_warning;
};

void lh_progress_grid_page_edited_cb  (LhProgressGridPage *self,
                                       guint               row,
                                       guint               column,
                                       const char         *text);
void lh_progress_grid_page_pasted_cb  (LhProgressGridPage *self,
                                       LhBlock            *block);
void lh_progress_grid_page_cleared_cb (LhProgressGridPage *self);
void lh_progress_grid_page_filled_cb  (LhProgressGridPage *self);
void lh_progress_grid_page_next_edit  (LhProgressGridPage *self);
void lh_progress_grid_page_drop_edits (LhProgressGridPage *self);
void lh_progress_grid_page_reload     (LhProgressGridPage *self,
                                       gboolean            filter_again);

G_END_DECLS
