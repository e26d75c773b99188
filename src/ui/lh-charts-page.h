/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhChartsPage:
 *
 * What goes into a briefing and a report: the standard charts of the quarter, charts of the office, briefings, reports.
 */
#define LH_TYPE_CHARTS_PAGE (lh_charts_page_get_type ())

G_DECLARE_FINAL_TYPE (LhChartsPage, lh_charts_page, LH, CHARTS_PAGE, LhPage)

G_END_DECLS
