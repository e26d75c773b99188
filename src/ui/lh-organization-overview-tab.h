/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOrganizationOverviewTab:
 *
 * What one organization, with all below it, has and owes in the quarter (S1-3): projects, reports, duties, problems,
 * brands. Each figure opens the rows it counts.
 *
 * Properties: "ledger", "record" (an #LhOrganization).
 */
#define LH_TYPE_ORGANIZATION_OVERVIEW_TAB (lh_organization_overview_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhOrganizationOverviewTab, lh_organization_overview_tab, LH, ORGANIZATION_OVERVIEW_TAB, AdwBin)

LhStatistics *lh_organization_overview_tab_get_statistics (LhOrganizationOverviewTab *self);
void          lh_organization_overview_tab_show_rows      (LhOrganizationOverviewTab *self,
                                                           const char                *code);

G_END_DECLS
