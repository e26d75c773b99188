/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhAwardsView:
 *
 * Selections (S1-24): the categories with their places, the nominations of one ranked by the total at acceptance, and the
 * registry of all awards (S0-15).
 *
 * Properties: "ledger".
 *
 * Actions: awards.new-category, awards.nominate, awards.grant, awards.revoke, awards.remove, awards.copy (s: "text" or
 * "csv"), awards.print.
 */
#define LH_TYPE_AWARDS_VIEW (lh_awards_view_get_type ())

G_DECLARE_FINAL_TYPE (LhAwardsView, lh_awards_view, LH, AWARDS_VIEW, AdwBin)

G_END_DECLS
