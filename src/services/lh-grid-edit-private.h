/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-grid-edit.h"

G_BEGIN_DECLS

/**
 * LhGridTarget:
 * @row: the row as it is
 * @report: the report as it would be
 * @is_new: whether there is none yet
 * @carry: for a new one, the progress reported last, in tenths: it cannot have fallen
 * @values: (element-type LhRecord) (nullable): the values of the indicators as they would be
 * @cells: (element-type LhGridCell): the cells of the row that are to change
 *
 * A row that an edit works on.
 */
typedef struct
{
  LhGridRow *row;
  LhRecord  *report;
  gboolean   is_new;
  gint64     carry;
  GPtrArray *values;
  GPtrArray *cells;
} LhGridTarget;

struct _LhGridEdit
{
  GObject         parent_instance;

  LhProgressGrid *grid;
  char           *command;
  GPtrArray      *cells;      /* LhGridCell, in the order they were added */
  GPtrArray      *targets;    /* LhGridTarget */
  GHashTable     *by_id;      /* id of the project -> LhGridTarget */
  GString        *note;
};

void lh_grid_edit_add         (LhGridEdit   *self,
                               gint64        project_id,
                               const char   *row_label,
                               guint         column,
                               const char   *text,
                               guint         block_row,
                               guint         block_column);
void lh_grid_edit_refuse      (LhGridEdit   *self,
                               const char   *row_label,
                               guint         column,
                               const char   *text,
                               guint         block_row,
                               guint         block_column,
                               const char   *message);
void lh_grid_edit_add_note    (LhGridEdit   *self,
                               const char   *note);
void lh_grid_target_restore   (LhGridTarget *target,
                               LhGridCell   *cell);
void lh_grid_cell_refuse      (LhGridCell   *cell,
                               const char   *message);

G_END_DECLS
