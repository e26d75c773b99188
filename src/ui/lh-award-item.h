/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-awards.h"

G_BEGIN_DECLS

/**
 * LhAwardItem:
 *
 * One row of a ranking or of the registry of awards. It is read only; a changed ledger makes new ones.
 *
 * Properties: "rank" (text), "award" (category and year), "organization", "project", "total", "granted" (text).
 */
#define LH_TYPE_AWARD_ITEM (lh_award_item_get_type ())

G_DECLARE_FINAL_TYPE (LhAwardItem, lh_award_item, LH, AWARD_ITEM, GObject)

LhAwardItem        *lh_award_item_new          (LhLedger             *ledger,
                                                const LhAwardRanking *ranking,
                                                const LhAwardEntry   *entry);
const LhAwardEntry *lh_award_item_get_entry    (LhAwardItem          *self);
gboolean            lh_award_item_get_granted  (LhAwardItem          *self);

G_END_DECLS
