/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-result-totals.h"

G_BEGIN_DECLS

/**
 * LhOutcomeClass:
 * @code: code of the direction; "" for projects without one
 * @label: its name; "" for those
 * @projects: (element-type gint64): the projects
 * @results: (element-type LhRecord): their results
 * @practices: (element-type gint64): practices grown from them
 * @totals: (element-type LhResultTotal): totals of the results
 *
 * One of the directions that results turn into (S3-16).
 */
typedef struct
{
  char      *code;
  char      *label;
  GArray    *projects;
  GPtrArray *results;
  GArray    *practices;
  GPtrArray *totals;
} LhOutcomeClass;

/**
 * LhOutcomes:
 * @year: the year
 * @as_of: what came after this day is not counted
 * @projects: (element-type gint64): projects filed
 * @brands: (element-type gint64): brands there are at the end of the year
 * @new_brands: (element-type gint64): those of them created in it
 * @problems: (element-type gint64): problems closed in it
 * @practical_things: (element-type gint64): practical things for the public done in it
 * @results: (element-type LhRecord): results of the projects
 * @totals: (element-type LhResultTotal): their totals
 * @brand_results: (element-type LhRecord): results of the brands
 * @brand_totals: (element-type LhResultTotal): their totals
 * @left_out: how many values no total holds, by #LhLeftOut
 * @classes: (element-type LhOutcomeClass): every direction of the vocabulary in its order, also an empty one, then the
 *   projects without one
 *
 * What a year brought (S0-20): each count with the rows it counts.
 */
typedef struct
{
  int        year;
  LhDate     as_of;
  GArray    *projects;
  GArray    *brands;
  GArray    *new_brands;
  GArray    *problems;
  GArray    *practical_things;
  GPtrArray *results;
  GPtrArray *totals;
  GPtrArray *brand_results;
  GPtrArray *brand_totals;
  guint      left_out[LH_N_LEFT_OUT];
  GPtrArray *classes;
} LhOutcomes;

LhOutcomes     *lh_outcomes_load        (LhLedger             *ledger,
                                         int                   year,
                                         GError              **error);
LhOutcomes     *lh_outcomes_load_as_of  (LhLedger             *ledger,
                                         LhDate                as_of,
                                         GError              **error);
void            lh_outcomes_load_as_of_async (LhLedger        *ledger,
                                         LhDate                as_of,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void            lh_outcomes_load_async  (LhLedger             *ledger,
                                         int                   year,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
LhOutcomes     *lh_outcomes_load_finish (LhLedger             *ledger,
                                         GAsyncResult         *result,
                                         GError              **error);
void            lh_outcomes_free        (LhOutcomes           *self);
LhOutcomeClass *lh_outcomes_find        (LhOutcomes           *self,
                                         const char           *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOutcomes, lh_outcomes_free)

G_END_DECLS
