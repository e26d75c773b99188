/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-targets.h"

G_BEGIN_DECLS

/**
 * LhWorkCount:
 * @key: a code of a vocabulary; "" for records without one
 * @count: how many
 */
typedef struct
{
  const char *key;
  guint       count;
} LhWorkCount;

/**
 * LhWorkData:
 * @quarter: the quarter
 * @as_of: the day
 * @statistics: the figures of the quarter
 * @targets: the targets of the year
 * @problems: (element-type LhRecord): the problems of the year that were found by the day, in official order of units
 * @n_brands: brands with a name that are not withdrawn
 * @n_approved_brands: of these, approved by the work committee
 * @n_brand_units: organizations that have one
 * @brand_grades: (element-type LhWorkCount): brands by grade, the most frequent first
 *
 * What a report on the work of a quarter is written from, read at once, so that its figures agree. Immutable.
 */
typedef struct
{
  LhQuarter     quarter;
  LhDate        as_of;
  LhStatistics *statistics;
  LhTargets    *targets;
  GPtrArray    *problems;
  guint         n_brands;
  guint         n_approved_brands;
  guint         n_brand_units;
  GArray       *brand_grades;
} LhWorkData;

LhWorkData *lh_work_data_load        (LhLedger             *ledger,
                                      LhQuarter             quarter,
                                      LhDate                as_of,
                                      GError              **error);
void        lh_work_data_load_async  (LhLedger             *ledger,
                                      LhQuarter             quarter,
                                      LhDate                as_of,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
LhWorkData *lh_work_data_load_finish (LhLedger             *ledger,
                                      GAsyncResult         *result,
                                      GError              **error);
void        lh_work_data_free        (LhWorkData           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhWorkData, lh_work_data_free)

G_END_DECLS
