/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhGridFlags:
 * @LH_GRID_NO_REPORT: nothing is reported for the quarter, though the project ran in it
 * @LH_GRID_COPIED: the progress text is that of the quarter before
 * @LH_GRID_NEARLY_COPIED: it differs in little
 * @LH_GRID_VAGUE: it says nothing: 正常推进
 * @LH_GRID_PLAN_COPIED: the plan for the next quarter is that of the quarter before
 * @LH_GRID_UNMOVED: the progress is that of the quarter before
 * @LH_GRID_AGAINST_DIRECTION: an indicator is worse than its baseline
 * @LH_GRID_UNTRACKED: no entry and no report for as long as the ledger's setting says
 *
 * What a row of the grid should be looked at for. Whether a promise was kept is not judged.
 */
typedef enum
{
  LH_GRID_NO_REPORT         = 1 << 0,
  LH_GRID_COPIED            = 1 << 1,
  LH_GRID_NEARLY_COPIED     = 1 << 2,
  LH_GRID_VAGUE             = 1 << 3,
  LH_GRID_PLAN_COPIED       = 1 << 4,
  LH_GRID_UNMOVED           = 1 << 5,
  LH_GRID_AGAINST_DIRECTION = 1 << 6,
  LH_GRID_UNTRACKED         = 1 << 7,
} LhGridFlags;

#define LH_N_GRID_FLAGS 8

/* What is wrong with a report, as opposed to what is missing. */
#define LH_GRID_WARNINGS (LH_GRID_COPIED | LH_GRID_NEARLY_COPIED | LH_GRID_VAGUE | LH_GRID_PLAN_COPIED | \
                          LH_GRID_UNMOVED | LH_GRID_AGAINST_DIRECTION)

/**
 * LhGridRow:
 * @project: the project
 * @organization: (nullable): its organization
 * @report: (nullable): the report of the quarter
 * @before: (nullable): that of the quarter before
 * @plan: (nullable): the plan of the quarter
 * @indicators: (element-type LhRecord) (nullable): the indicators, by position
 * @values: (element-type LhRecord) (nullable): their values in the report, at the same places; %NULL where there is none
 * @last_entry: last report or entry of the tracking record up to the as-of date; unset for none
 * @idle_days: days without one
 * @flags: see #LhGridFlags
 *
 * One project in one quarter. Belongs to its grid; not to be changed.
 */
typedef struct
{
  LhRecord  *project;
  LhRecord  *organization;
  LhRecord  *report;
  LhRecord  *before;
  LhRecord  *plan;
  GPtrArray *indicators;
  GPtrArray *values;
  LhDate     last_entry;
  int        idle_days;
  guint      flags;
} LhGridRow;

/**
 * LhProgressGrid:
 *
 * The projects of a quarter with what they reported: what the page of quarterly reports, its command line and a block
 * that is pasted work on. A snapshot; load it again after a change.
 */
#define LH_TYPE_PROGRESS_GRID (lh_progress_grid_get_type ())

G_DECLARE_FINAL_TYPE (LhProgressGrid, lh_progress_grid, LH, PROGRESS_GRID, GObject)

LhQuery        *lh_progress_grid_create_query (LhQuarter             quarter);
LhProgressGrid *lh_progress_grid_load         (LhLedger             *ledger,
                                               LhQuarter             quarter,
                                               LhDate                as_of,
                                               LhQuery              *query,
                                               GError              **error);
void            lh_progress_grid_load_async   (LhLedger             *ledger,
                                               LhQuarter             quarter,
                                               LhDate                as_of,
                                               LhQuery              *query,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
LhProgressGrid *lh_progress_grid_load_finish  (GAsyncResult         *result,
                                               GError              **error);

LhQuarter       lh_progress_grid_get_quarter  (LhProgressGrid       *self);
guint           lh_progress_grid_get_n_rows   (LhProgressGrid       *self);
LhGridRow      *lh_progress_grid_get_row      (LhProgressGrid       *self,
                                               guint                 row);
LhGridRow      *lh_progress_grid_find         (LhProgressGrid       *self,
                                               gint64                project_id);
guint           lh_progress_grid_count        (LhProgressGrid       *self,
                                               guint                 flags);

const char     *lh_grid_flag_get_code         (guint                 flag);
const char     *lh_grid_flag_get_label        (guint                 flag,
                                               LhCatalog            *catalog);
gboolean        lh_grid_flag_from_code        (const char           *code,
                                               guint                *flag);
char           *lh_grid_row_explain           (LhGridRow            *row,
                                               guint                 flag,
                                               LhCatalog            *catalog);
guint           lh_grid_row_judge             (LhGridRow            *row);

G_END_DECLS
