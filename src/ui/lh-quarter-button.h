/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhQuarterButton:
 *
 * The one control of the period of everything on screen. Properties: "ledger", whose quarter it shows and sets;
 * "year" and "number" of that quarter.
 */
#define LH_TYPE_QUARTER_BUTTON (lh_quarter_button_get_type ())

G_DECLARE_FINAL_TYPE (LhQuarterButton, lh_quarter_button, LH, QUARTER_BUTTON, AdwBin)

G_END_DECLS
