/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhFilingOverview:
 *
 * The notice that heads the year, and below it who filed, organization by organization. Shows the year of the quarter.
 *
 * Properties: "ledger".
 *
 * Actions: filing.new-round, filing.edit-round, filing.hang, filing.copy-reminder, filing.adjust.
 */
#define LH_TYPE_FILING_OVERVIEW (lh_filing_overview_get_type ())

G_DECLARE_FINAL_TYPE (LhFilingOverview, lh_filing_overview, LH, FILING_OVERVIEW, AdwBin)

GListModel *lh_filing_overview_get_rows  (LhFilingOverview *self);
void        lh_filing_overview_show_only (LhFilingOverview *self,
                                          const char       *filter);

G_END_DECLS
