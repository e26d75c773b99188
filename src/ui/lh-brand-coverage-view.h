/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandCoverageView:
 *
 * Which organs, or which branches, have a brand: three figures, each of which lists its organizations below, and the
 * brands by category.
 *
 * Properties: "ledger", "scope" ("organs" or "branches"), "state" ("named", "unnamed", "none": which are listed).
 */
#define LH_TYPE_BRAND_COVERAGE_VIEW (lh_brand_coverage_view_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandCoverageView, lh_brand_coverage_view, LH, BRAND_COVERAGE_VIEW, AdwBin)

G_END_DECLS
