/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandLogoView:
 *
 * The logo of a brand beside its slogan and meaning; a picture of PNG, JPEG or SVG is chosen here.
 *
 * Properties: "ledger", "record" (#LhBrand). Actions: logo.choose, logo.remove.
 */
#define LH_TYPE_BRAND_LOGO_VIEW (lh_brand_logo_view_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandLogoView, lh_brand_logo_view, LH, BRAND_LOGO_VIEW, AdwBin)

G_END_DECLS
