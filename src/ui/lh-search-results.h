/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhSearchResults:
 *
 * A #GListModel of #LhSearchResult: what a text finds in organizations, projects, brands and checklists, a few of
 * each, by part of a name, by number or by pinyin initials. Properties: "ledger", "text", "n-items", "pending".
 */
#define LH_TYPE_SEARCH_RESULTS (lh_search_results_get_type ())

G_DECLARE_FINAL_TYPE (LhSearchResults, lh_search_results, LH, SEARCH_RESULTS, GObject)

G_END_DECLS
