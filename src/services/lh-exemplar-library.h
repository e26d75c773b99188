/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/* The standard that entries of the library answer to unless the clerk chooses another one. */
#define LH_EXEMPLAR_STANDARD_FOUR_STRONG "four-strong"

/**
 * LhExemplarBatchCount:
 * @batch: the batch
 * @ids: (element-type gint64): its entries that are in the library
 * @n_recommended: entries that are only recommended
 * @n_left: entries that left
 * @n_guidance: guidance records of its entries
 * @n_extracted: entries whose practice is written down
 */
typedef struct
{
  LhRecord *batch;
  GArray   *ids;
  guint     n_recommended;
  guint     n_left;
  guint     n_guidance;
  guint     n_extracted;
} LhExemplarBatchCount;

/**
 * LhExemplarLibrary:
 * @standard: code of the standard whose register is the base
 * @designated: (element-type gint64): designations in force on the day
 * @admitted: (element-type gint64): entries in the library
 * @matched: (element-type gint64): designations whose unit is in the library
 * @outside: (element-type gint64): designations whose unit is not (未入库)
 * @unregistered: (element-type gint64): entries whose unit the register does not have
 * @batches: (element-type LhExemplarBatchCount): by number
 *
 * The exemplar library (典型示范库, S1-32) against the register of units that meet its standard.
 */
typedef struct
{
  char      *standard;
  GArray    *designated;
  GArray    *admitted;
  GArray    *matched;
  GArray    *outside;
  GArray    *unregistered;
  GPtrArray *batches;
} LhExemplarLibrary;

LhExemplarLibrary *lh_exemplar_library_load        (LhLedger                 *ledger,
                                                    LhDate                    day,
                                                    GError                  **error);
void               lh_exemplar_library_load_async  (LhLedger                 *ledger,
                                                    LhDate                    day,
                                                    GCancellable             *cancellable,
                                                    GAsyncReadyCallback       callback,
                                                    gpointer                  user_data);
LhExemplarLibrary *lh_exemplar_library_load_finish (LhLedger                 *ledger,
                                                    GAsyncResult             *result,
                                                    GError                  **error);
void               lh_exemplar_library_free        (LhExemplarLibrary        *self);
gint64             lh_exemplar_library_get_rate    (const LhExemplarLibrary  *self);
gboolean           lh_exemplar_is_in               (LhRecord                 *exemplar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhExemplarLibrary, lh_exemplar_library_free)

G_END_DECLS
