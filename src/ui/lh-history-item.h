/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhHistoryItem:
 *
 * An entry of the journal as a person reads it. Immutable. Properties: "title" (what was done with what), "who",
 * "when", "details" (a line per field: from what to what), "mark" (whether it was undone), "classes" (CSS).
 */
#define LH_TYPE_HISTORY_ITEM (lh_history_item_get_type ())

G_DECLARE_FINAL_TYPE (LhHistoryItem, lh_history_item, LH, HISTORY_ITEM, GObject)

LhHistoryItem *lh_history_item_new (LhLedger       *ledger,
                                    LhHistoryEntry *entry);

G_END_DECLS
