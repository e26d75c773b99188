/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhClosedBanner:
 *
 * Stands over every page while the quarter on screen is closed: since when, and how many figures differ since.
 *
 * Properties: "ledger".
 */
#define LH_TYPE_CLOSED_BANNER (lh_closed_banner_get_type ())

G_DECLARE_FINAL_TYPE (LhClosedBanner, lh_closed_banner, LH, CLOSED_BANNER, AdwBin)

G_END_DECLS
