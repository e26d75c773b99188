/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhHomePage:
 *
 * The quarter desk: the figures of the quarter, its steps, its charts, and what wants to be looked at. All of it is
 * one #LhStatistics of the ledger. Properties beside those of #LhPage: "statistics", "strip", "trend", "ranking" and
 * "heat-map" (#LhChart), "lights" (#GListModel of #LhNotice).
 */
#define LH_TYPE_HOME_PAGE (lh_home_page_get_type ())

G_DECLARE_FINAL_TYPE (LhHomePage, lh_home_page, LH, HOME_PAGE, LhPage)

G_END_DECLS
