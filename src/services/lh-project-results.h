/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-derived-value.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectAward:
 * @award: the nomination
 * @category: what for
 */
typedef struct
{
  LhRecord *award;
  LhRecord *category;
} LhProjectAward;

/**
 * LhProjectResults:
 * @results: (element-type LhRecord): the quantified results, by position
 * @figures: (element-type LhDerivedValue): what the staff derive from them; the program totals nothing by itself (S0-18)
 * @awards: (element-type LhProjectAward): nominations and awards
 * @brands: (element-type LhRecord): brands grown from the project
 * @practices: (element-type LhRecord): practices grown from it
 *
 * What came of a project: its results card.
 */
typedef struct
{
  GPtrArray *results;
  GPtrArray *figures;
  GPtrArray *awards;
  GPtrArray *brands;
  GPtrArray *practices;
} LhProjectResults;

LhProjectResults *lh_project_results_load         (LhLedger             *ledger,
                                                   gint64                project_id,
                                                   GError              **error);
void              lh_project_results_load_async   (LhLedger             *ledger,
                                                   gint64                project_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
LhProjectResults *lh_project_results_load_finish  (LhLedger             *ledger,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void              lh_project_results_free         (LhProjectResults     *self);
char             *lh_project_award_format         (const LhProjectAward *award,
                                                   LhLedger             *ledger,
                                                   LhCatalog            *catalog);

LhChangeSet      *lh_derive_create                (LhRecord             *project,
                                                   const char           *name,
                                                   const char           *operation,
                                                   const char           *unit,
                                                   GPtrArray            *terms,
                                                   guint                 position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhProjectResults, lh_project_results_free)

G_END_DECLS
