/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhReportsView:
 *
 * Reports and notices of the ledger (S1-41, S1-45): the sections at the left, what the program and the clerk write in
 * one of them, and the pages at the right, live.
 */
#define LH_TYPE_REPORTS_VIEW (lh_reports_view_get_type ())

G_DECLARE_FINAL_TYPE (LhReportsView, lh_reports_view, LH, REPORTS_VIEW, LhPage)

G_END_DECLS
