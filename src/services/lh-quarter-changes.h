/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-quarter-figures.h"

G_BEGIN_DECLS

/**
 * LhQuarterRow:
 * @id: the row
 * @name: what it was called at the closing, or is called now
 * @from: (nullable): how it stood then: "■ 逾期, planned 75.0%, actual 40.0%"; %NULL for rows whose standing is not told
 * @to: (nullable): how it stands now
 *
 * One row that made a figure differ.
 */
typedef struct
{
  gint64  id;
  char   *name;
  char   *from;
  char   *to;
} LhQuarterRow;

/**
 * LhQuarterChange:
 * @then: (nullable): the figure as it was frozen; %NULL for one that did not exist
 * @now: (nullable): the figure as the ledger stands
 * @in: (element-type LhQuarterRow): rows it counts now and did not then
 * @out: (element-type LhQuarterRow): rows it counted then and does not now
 * @changed: (element-type LhQuarterRow): rows it counts that stand differently, when its value differs
 * @entries: (element-type LhHistoryEntry): who changed these rows since, when, and what from, what to; oldest first
 *
 * A figure that differs from what was frozen.
 */
typedef struct
{
  const LhQuarterFigure *then;
  const LhQuarterFigure *now;
  GPtrArray             *in;
  GPtrArray             *out;
  GPtrArray             *changed;
  GPtrArray             *entries;
} LhQuarterChange;

/**
 * LhQuarterChanges:
 * @closing: the closing
 * @changes: (element-type LhQuarterChange): figures of the whole ledger that differ
 * @groups: (element-type LhQuarterChange): figures of groups and of the trend that differ
 * @rows: (element-type LhQuarterRow): projects that stand differently
 * @entries: (element-type LhHistoryEntry): every entry of the journal since the closing that touched a row of these
 * @then: (element-type LhQuarterFigure): what was frozen
 * @now: (element-type LhQuarterFigure): what the ledger says now
 *
 * What changed in a closed quarter since the closing, and why (上报后变动).
 */
typedef struct
{
  LhRecord  *closing;
  GPtrArray *changes;
  GPtrArray *groups;
  GPtrArray *rows;
  GPtrArray *entries;
  GPtrArray *then;
  GPtrArray *now;
} LhQuarterChanges;

LhQuarterChanges *lh_quarter_changes_load        (LhLedger             *ledger,
                                                  LhRecord             *closing,
                                                  GError              **error);
void              lh_quarter_changes_load_async  (LhLedger             *ledger,
                                                  LhRecord             *closing,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
LhQuarterChanges *lh_quarter_changes_load_finish (LhLedger             *ledger,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              lh_quarter_changes_free        (LhQuarterChanges     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhQuarterChanges, lh_quarter_changes_free)

G_END_DECLS
