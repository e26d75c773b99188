/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-queues.h"
#include "lh-ledger-bin.h"
#include "lh-record-table.h"

G_BEGIN_DECLS

/**
 * LhBrandQueuesView:
 *
 * What waits for whom (S2-10): the first review of each organ committee and general branch, the decision of the work
 * committee, what was returned and what is not proposed yet. The chosen brands are passed, returned or approved together.
 *
 * Properties: "ledger", "record" (unused).
 *
 * Actions: queue.take (code of a step).
 */
#define LH_TYPE_BRAND_QUEUES_VIEW (lh_brand_queues_view_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandQueuesView, lh_brand_queues_view, LH, BRAND_QUEUES_VIEW, LhLedgerBin)

GPtrArray     *lh_brand_queues_view_get_queues (LhBrandQueuesView *self);
LhRecordTable *lh_brand_queues_view_get_table  (LhBrandQueuesView *self);
void           lh_brand_queues_view_select     (LhBrandQueuesView *self,
                                                LhBrandQueueKind   kind);

G_END_DECLS
