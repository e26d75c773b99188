/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-block.h"
#include "lh-grid-column.h"

G_BEGIN_DECLS

/**
 * LhGridCellState:
 */
typedef enum
{
  LH_GRID_CELL_UNCHANGED,
  LH_GRID_CELL_CHANGED,
  LH_GRID_CELL_REFUSED,
} LhGridCellState;

/**
 * LhGridCell:
 * @project_id: the row; 0 for a row of the block that has none in the grid
 * @row_label: what the row is called
 * @column: its #LhGridColumnId; %LH_N_GRID_COLUMNS when there is none
 * @text: what was given
 * @before: what is there now
 * @after: what would be there
 * @state: what becomes of it
 * @message: (nullable): why it is refused, or what to look at though it is taken
 * @block_row: row of the block, for messages; counted from 0
 * @block_column: column of the block
 *
 * One cell that somebody wants to change.
 */
typedef struct
{
  gint64           project_id;
  char            *row_label;
  guint            column;
  char            *text;
  char            *before;
  char            *after;
  LhGridCellState  state;
  char            *message;
  guint            block_row;
  guint            block_column;
} LhGridCell;

/**
 * LhGridEdit:
 *
 * Changes of cells of the grid: one that was typed, a block that was pasted, a table with headings. Nothing is written
 * until lh_grid_edit_create_changes(); before that lh_grid_edit_check() says of each cell what would become of it, by
 * the rules that hold for every change. A project without a report gets one.
 */
#define LH_TYPE_GRID_EDIT (lh_grid_edit_get_type ())

G_DECLARE_FINAL_TYPE (LhGridEdit, lh_grid_edit, LH, GRID_EDIT, GObject)

LhGridEdit  *lh_grid_edit_new            (LhProgressGrid       *grid,
                                          const char           *command);
void         lh_grid_edit_add_cell       (LhGridEdit           *self,
                                          gint64                project_id,
                                          guint                 column,
                                          const char           *text);
void         lh_grid_edit_add_block      (LhGridEdit           *self,
                                          LhBlock              *block,
                                          const gint64         *project_ids,
                                          guint                 n_projects,
                                          const guint          *columns,
                                          guint                 n_columns);
gboolean     lh_grid_edit_has_headings   (LhBlock              *block);
gboolean     lh_grid_edit_add_table      (LhGridEdit           *self,
                                          LhBlock              *block,
                                          GError              **error);

gboolean     lh_grid_edit_check          (LhGridEdit           *self,
                                          LhLedger             *ledger,
                                          GError              **error);
void         lh_grid_edit_check_async    (LhGridEdit           *self,
                                          LhLedger             *ledger,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean     lh_grid_edit_check_finish   (LhGridEdit           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

GPtrArray   *lh_grid_edit_get_cells      (LhGridEdit           *self);
guint        lh_grid_edit_count          (LhGridEdit           *self,
                                          LhGridCellState       state);
const char  *lh_grid_edit_get_note       (LhGridEdit           *self);
const char  *lh_grid_edit_get_refusal    (LhGridEdit           *self);
LhChangeSet *lh_grid_edit_create_changes (LhGridEdit           *self);

G_END_DECLS
