/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOutcomesView:
 *
 * What a year brought (S0-20): four counts, the directions of the results with a page for each (S3-16), and totals by
 * subject and unit with what they leave out. Every number opens the rows it counts.
 *
 * Properties: "ledger".
 *
 * Actions: outcomes.open (s: what to open), outcomes.total (u: which total),
 * outcomes.direction (s: code), outcomes.back.
 */
#define LH_TYPE_OUTCOMES_VIEW (lh_outcomes_view_get_type ())

G_DECLARE_FINAL_TYPE (LhOutcomesView, lh_outcomes_view, LH, OUTCOMES_VIEW, AdwBin)

G_END_DECLS
