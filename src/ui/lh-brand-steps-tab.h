/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhBrandStepsTab:
 *
 * The steps that a brand took, round by round; what changed between two versions of the proposal, side by side; and the
 * comments with their answers.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_BRAND_STEPS_TAB (lh_brand_steps_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandStepsTab, lh_brand_steps_tab, LH, BRAND_STEPS_TAB, LhLedgerBin)

GListModel *lh_brand_steps_tab_get_steps         (LhBrandStepsTab *self);
guint       lh_brand_steps_tab_get_n_differences (LhBrandStepsTab *self);

G_END_DECLS
