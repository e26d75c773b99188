/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandSummary:
 *
 * What a part of the file of a brand says together: yearly totals, changes against a base, lines that are missing. Not
 * seen while there is nothing to say.
 *
 * Properties: "ledger", "record" (#LhBrand), "section" (name of the part: "results", "measures", "series", "set",
 * "activities", "press", "honours", "plans", "evaluation").
 */
#define LH_TYPE_BRAND_SUMMARY (lh_brand_summary_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandSummary, lh_brand_summary, LH, BRAND_SUMMARY, GtkBox)

G_END_DECLS
