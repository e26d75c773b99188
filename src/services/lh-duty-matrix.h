/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-status.h"

G_BEGIN_DECLS

/**
 * LhDutyCellState:
 * @LH_DUTY_CELL_NONE: nothing is asked for
 * @LH_DUTY_CELL_OPEN: not begun, and its day has not passed
 * @LH_DUTY_CELL_PARTLY: begun, and its day has not passed
 * @LH_DUTY_CELL_DONE: done as often as required
 * @LH_DUTY_CELL_OVERDUE: its day has passed while the period still runs
 * @LH_DUTY_CELL_MISSED: the period has ended, and it was not done as often as required
 * @LH_DUTY_CELL_EXEMPT: exempt, with a reason
 *
 * How a cell of the matrix stands on its day.
 */
typedef enum
{
  LH_DUTY_CELL_NONE,
  LH_DUTY_CELL_OPEN,
  LH_DUTY_CELL_PARTLY,
  LH_DUTY_CELL_DONE,
  LH_DUTY_CELL_OVERDUE,
  LH_DUTY_CELL_MISSED,
  LH_DUTY_CELL_EXEMPT,
  LH_DUTY_CELL_N_STATES
} LhDutyCellState;

/**
 * LhDutyCell:
 * @state: how it stands
 * @totals: what its duties add up to
 * @entries: (element-type LhDutyEntry) (nullable): its duties, by due date; %NULL for none
 *
 * One organization in one period, or with one line. It has several duties when each member of a committee bears one, or
 * when a line of every month stands in the column of a quarter.
 */
typedef struct
{
  LhDutyCellState  state;
  LhDutyTotals     totals;
  GPtrArray       *entries;
} LhDutyCell;

/**
 * LhDutyColumn:
 * @item: the line; the first one when the column is a list
 * @checklist: (nullable): the list, when the column is one
 * @start: first day of the period; unset when the column is a line or a list
 * @end: last day of the period
 * @totals: what its duties add up to
 * @n_units: organizations that bear anything here and are not exempt
 * @n_done: of these, how many did all
 * @n_missing: of these, how many are overdue with something
 *
 * One column: a period of one line, or one of several lines, or one of several lists.
 */
typedef struct
{
  LhRecord     *item;
  LhRecord     *checklist;
  LhDate        start;
  LhDate        end;
  LhDutyTotals  totals;
  guint         n_units;
  guint         n_done;
  guint         n_missing;
} LhDutyColumn;

/**
 * LhDutyRow:
 * @organization: the organization
 * @depth: how many of its superiors are rows, too
 * @cells: one for each column
 * @totals: what its duties add up to
 * @pace: how often it would have been done by the day at an even pace; see lh_duty_entry_get_pace()
 * @behind: fewer times than that
 */
typedef struct
{
  LhRecord     *organization;
  guint         depth;
  LhDutyCell   *cells;
  LhDutyTotals  totals;
  guint         pace;
  gboolean      behind;
} LhDutyRow;

/**
 * LhDutyRequest:
 * @year: the year of the lists
 * @quarter: only what falls due in this quarter, 1 to 4; 0 for the whole year
 * @item_id: one line, in columns of its periods; 0 for several lines, each a column
 * @checklist_id: all lines of this list; 0 for those of every list
 * @kind: (nullable): only lists of this kind, an interned string; %NULL for all
 * @by_list: each list a column, not each line: the months of the theme day beside one another (S1-4)
 * @level: only lines of this level; %LH_DUTY_LEVEL_NONE for those of every level
 * @unit_kind: (nullable): only organizations of this kind, an interned string; %NULL for all
 * @as_of: the day
 *
 * What a matrix shows.
 */
typedef struct
{
  int         year;
  int         quarter;
  gint64      item_id;
  gint64      checklist_id;
  const char *kind;
  gboolean    by_list;
  LhDutyLevel level;
  const char *unit_kind;
  LhDate      as_of;
} LhDutyRequest;

/**
 * LhDutyMatrix:
 *
 * The tick matrix (S1-4, S1-5, S1-11, S1-49, S1-58): organizations against periods or lines, each cell with done and
 * required. Immutable.
 */
#define LH_TYPE_DUTY_MATRIX (lh_duty_matrix_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyMatrix, lh_duty_matrix, LH, DUTY_MATRIX, GObject)

LhDutyMatrix        *lh_duty_matrix_load          (LhLedger             *ledger,
                                                   const LhDutyRequest  *request,
                                                   GError              **error);
void                 lh_duty_matrix_load_async    (LhLedger             *ledger,
                                                   const LhDutyRequest  *request,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
LhDutyMatrix        *lh_duty_matrix_load_finish   (LhLedger             *ledger,
                                                   GAsyncResult         *result,
                                                   GError              **error);

const LhDutyRequest *lh_duty_matrix_get_request   (LhDutyMatrix         *self);
GPtrArray           *lh_duty_matrix_get_items     (LhDutyMatrix         *self);
LhRecord            *lh_duty_matrix_get_checklist (LhDutyMatrix        *self);
GPtrArray           *lh_duty_matrix_get_columns   (LhDutyMatrix         *self);
GPtrArray           *lh_duty_matrix_get_rows      (LhDutyMatrix         *self);
const LhDutyTotals  *lh_duty_matrix_get_totals    (LhDutyMatrix         *self);
GPtrArray           *lh_duty_matrix_list_missing  (LhDutyMatrix         *self,
                                                   guint                 column);
guint                lh_duty_entry_get_pace       (const LhDutyEntry    *entry,
                                                   LhDate                as_of);
LhDutyEntry         *lh_duty_cell_get_next        (const LhDutyCell     *cell);
int                  lh_duty_totals_get_permille  (const LhDutyTotals   *totals);

/* lh-duty-matrix-text.c */
const char          *lh_duty_cell_state_get_label (LhDutyCellState       state,
                                                   LhCatalog            *catalog);
char                *lh_duty_cell_format          (const LhDutyCell     *cell,
                                                   LhCatalog            *catalog);
char                *lh_duty_cell_describe        (const LhDutyCell     *cell,
                                                   LhCatalog            *catalog);
char                *lh_duty_column_format        (const LhDutyColumn   *column,
                                                   LhCatalog            *catalog);
char                *lh_duty_totals_format        (const LhDutyTotals   *totals);
char                *lh_duty_matrix_format_title  (LhDutyMatrix         *self,
                                                   LhCatalog            *catalog);
char                *lh_duty_matrix_format_figures (LhDutyMatrix        *self,
                                                   LhCatalog            *catalog);
char                *lh_duty_matrix_format_missing (LhDutyMatrix        *self,
                                                   guint                 column,
                                                   LhCatalog            *catalog);

G_END_DECLS
