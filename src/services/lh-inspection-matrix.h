/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhInspectionState:
 * @LH_INSPECTION_STATE_NOT_COVERED: the project does not run in the round
 * @LH_INSPECTION_STATE_PENDING: not inspected yet
 * @LH_INSPECTION_STATE_OVERDUE: not inspected, and the round has ended
 * @LH_INSPECTION_STATE_DONE: inspected
 * @LH_INSPECTION_STATE_FINDINGS: inspected, with problems found
 *
 * How a project stands in a round.
 */
typedef enum
{
  LH_INSPECTION_STATE_NOT_COVERED,
  LH_INSPECTION_STATE_PENDING,
  LH_INSPECTION_STATE_OVERDUE,
  LH_INSPECTION_STATE_DONE,
  LH_INSPECTION_STATE_FINDINGS,
  LH_INSPECTION_N_STATES
} LhInspectionState;

/**
 * LhInspectionCell:
 * @state: how the project stands in the round
 * @inspection_id: the record, 0 for none
 * @n_problems: problems that came out of it
 * @n_open: of these still open
 */
typedef struct
{
  LhInspectionState state;
  gint64            inspection_id;
  guint             n_problems;
  guint             n_open;
} LhInspectionCell;

/**
 * LhInspectionCount:
 * @states: how many cells there are of each state
 * @n_open: problems still open
 *
 * A total, of a row or of a column.
 */
typedef struct
{
  guint states[LH_INSPECTION_N_STATES];
  guint n_open;
} LhInspectionCount;

/**
 * LhInspectionRow:
 * @project: the project
 * @organization_name: its organization
 * @cells: one for each round
 * @count: the total of the row
 *
 * One project in the rounds of its year.
 */
typedef struct
{
  LhRecord          *project;
  char              *organization_name;
  LhInspectionCell  *cells;
  LhInspectionCount  count;
} LhInspectionRow;

/**
 * LhInspectionMatrix:
 *
 * The projects of a year against its rounds of inspection (S1-22), with totals. Immutable.
 */
#define LH_TYPE_INSPECTION_MATRIX (lh_inspection_matrix_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionMatrix, lh_inspection_matrix, LH, INSPECTION_MATRIX, GObject)

LhInspectionMatrix      *lh_inspection_matrix_load         (LhLedger             *ledger,
                                                            int                   year,
                                                            LhDate                as_of,
                                                            GError              **error);
void                     lh_inspection_matrix_load_async   (LhLedger             *ledger,
                                                            int                   year,
                                                            LhDate                as_of,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
LhInspectionMatrix      *lh_inspection_matrix_load_finish  (LhLedger             *ledger,
                                                            GAsyncResult         *result,
                                                            GError              **error);

int                      lh_inspection_matrix_get_year     (LhInspectionMatrix   *self);
LhDate                   lh_inspection_matrix_get_as_of    (LhInspectionMatrix   *self);
GPtrArray               *lh_inspection_matrix_get_rounds   (LhInspectionMatrix   *self);
GPtrArray               *lh_inspection_matrix_get_rows     (LhInspectionMatrix   *self);
const LhInspectionCount *lh_inspection_matrix_get_count    (LhInspectionMatrix   *self,
                                                            guint                 round);
LhChangeSet             *lh_inspection_matrix_create_records (LhInspectionMatrix *self,
                                                            guint                 round);

const char              *lh_inspection_state_get_label     (LhInspectionState     state,
                                                            LhCatalog            *catalog);
const char              *lh_inspection_state_get_code      (LhInspectionState     state);

G_END_DECLS
