/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhSearchResult:
 *
 * A record found. Immutable. Properties: "title", "subtitle", "entity", "id".
 */
#define LH_TYPE_SEARCH_RESULT (lh_search_result_get_type ())

G_DECLARE_FINAL_TYPE (LhSearchResult, lh_search_result, LH, SEARCH_RESULT, GObject)

LhSearchResult *lh_search_result_new        (LhLedger       *ledger,
                                             LhRecord       *record);
const char     *lh_search_result_get_entity (LhSearchResult *self);
gint64          lh_search_result_get_id     (LhSearchResult *self);

G_END_DECLS
