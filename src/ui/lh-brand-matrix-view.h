/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandMatrixView:
 *
 * The brands against the aims they serve (S1-28): a box for each, empty ones to be seen. A click ticks it, or takes the
 * tick back; both can be undone. Above are the brands of each aim, and those that serve none.
 *
 * Properties: "ledger".
 */
#define LH_TYPE_BRAND_MATRIX_VIEW (lh_brand_matrix_view_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandMatrixView, lh_brand_matrix_view, LH, BRAND_MATRIX_VIEW, AdwBin)

G_END_DECLS
