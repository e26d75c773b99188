/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandQueueKind:
 * @LH_BRAND_QUEUE_FIRST: first review (初审)
 * @LH_BRAND_QUEUE_FINAL: decision of the work committee (审定)
 * @LH_BRAND_QUEUE_RETURNED: returned, the unit is at work
 * @LH_BRAND_QUEUE_DRAFT: not proposed yet
 */
typedef enum
{
  LH_BRAND_QUEUE_FIRST,
  LH_BRAND_QUEUE_FINAL,
  LH_BRAND_QUEUE_RETURNED,
  LH_BRAND_QUEUE_DRAFT,
} LhBrandQueueKind;

/**
 * LhBrandQueue:
 * @kind: what they wait for
 * @reviewer: (nullable): the body that has them for first review; %NULL for the work committee
 * @brand_ids: (element-type gint64): the brands, in official order
 *
 * What waits at one place (S2-10). Queues without a brand are there, too, but for bodies of first review.
 */
typedef struct
{
  LhBrandQueueKind  kind;
  LhRecord         *reviewer;
  GArray           *brand_ids;
} LhBrandQueue;

const char *lh_brand_queue_kind_get_code       (LhBrandQueueKind      kind);
char       *lh_brand_queue_get_title           (const LhBrandQueue   *self,
                                                LhCatalog            *catalog);
guint       lh_brand_queues_count              (GPtrArray            *queues,
                                                LhBrandQueueKind      kind);
GPtrArray  *lh_ledger_list_brand_queues        (LhLedger             *self,
                                                GError              **error);
void        lh_ledger_list_brand_queues_async  (LhLedger             *self,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray  *lh_ledger_list_brand_queues_finish (LhLedger             *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
