/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhOwnChartsPage:
 *
 * The charts that the office made of any figure, kept in the ledger.
 */
#define LH_TYPE_OWN_CHARTS_PAGE (lh_own_charts_page_get_type ())

G_DECLARE_FINAL_TYPE (LhOwnChartsPage, lh_own_charts_page, LH, OWN_CHARTS_PAGE, LhRecordPage)

G_END_DECLS
