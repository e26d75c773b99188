/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhLightBanner:
 *
 * The light of a project with its reason, why the rule says so, and a way to decide otherwise.
 *
 * Properties: "ledger", "project".
 *
 * Actions: banner.override, banner.clear-override.
 */
#define LH_TYPE_LIGHT_BANNER (lh_light_banner_get_type ())

G_DECLARE_FINAL_TYPE (LhLightBanner, lh_light_banner, LH, LIGHT_BANNER, AdwBin)

G_END_DECLS
