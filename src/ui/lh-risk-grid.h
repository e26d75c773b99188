/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-register-figures.h"

G_BEGIN_DECLS

/**
 * LhRiskGrid:
 *
 * The risks by likelihood and effect (S3-23): a number in each cell, which opens its risks.
 *
 * Properties: "ledger".
 *
 * Signals: "line-activated" (line: #LhTallyLine of the cell), as that of #LhRegisterCounts.
 */
#define LH_TYPE_RISK_GRID (lh_risk_grid_get_type ())

G_DECLARE_FINAL_TYPE (LhRiskGrid, lh_risk_grid, LH, RISK_GRID, AdwBin)

G_END_DECLS
