/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-overview.h"
#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhAcceptancesPage:
 *
 * The acceptances of the year (S0-14, S1-23): how far it is, self-evaluation beside the total, grade and rank, and the
 * line of each organization for the yearly appraisal (S0-11). The selected project's acceptance opens beside it.
 *
 * Actions: acceptances.filter (a state, -1 for all).
 */
#define LH_TYPE_ACCEPTANCES_PAGE (lh_acceptances_page_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptancesPage, lh_acceptances_page, LH, ACCEPTANCES_PAGE, LhPage)

LhAcceptanceOverview *lh_acceptances_page_get_overview (LhAcceptancesPage *self);
guint                 lh_acceptances_page_get_n_rows   (LhAcceptancesPage *self);

G_END_DECLS
