/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhBrandGuide:
 *
 * What helps to draft a brand while it is written (S2-9, S2-12): the duties of the organization, on which entry point and
 * combining point are to rest, and the brands of the city whose name is the same or similar. Stands in the layout of a form
 * and follows its record, and the name while it is typed.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_BRAND_GUIDE (lh_brand_guide_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandGuide, lh_brand_guide, LH, BRAND_GUIDE, LhLedgerBin)

const char *lh_brand_guide_get_names (LhBrandGuide *self);

G_END_DECLS
