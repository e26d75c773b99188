/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-workflow.h"
#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhBrandBar:
 *
 * Where a brand stands in its review and in the three years, and the steps that lead on; what is missing for a step opens
 * the tab where it is entered.
 *
 * Properties: "ledger", "record". Signals: "show-tab" (name of the tab).
 *
 * Actions: brand.take (code of a step).
 */
#define LH_TYPE_BRAND_BAR (lh_brand_bar_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandBar, lh_brand_bar, LH, BRAND_BAR, LhLedgerBin)

GPtrArray *lh_brand_bar_get_actions (LhBrandBar *self);

G_END_DECLS
