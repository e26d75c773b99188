/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhResultsPage:
 *
 * Results and awards (成果表彰): what the year brought, the selections, the practice library and contests, each in a view
 * of its own.
 *
 * Actions: results.view (s: "outcomes", "awards", "practices" or "contests").
 */
#define LH_TYPE_RESULTS_PAGE (lh_results_page_get_type ())

G_DECLARE_FINAL_TYPE (LhResultsPage, lh_results_page, LH, RESULTS_PAGE, LhPage)

G_END_DECLS
