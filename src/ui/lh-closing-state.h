/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhClosingState:
 *
 * Whether the quarter on screen is closed, and how many figures differ since. Follows the ledger.
 *
 * Properties: "ledger", "closing" (#LhRecord of the closing that holds, NULL for an open quarter), "closed",
 * "n-changed" (figures of the whole ledger that differ).
 */
#define LH_TYPE_CLOSING_STATE (lh_closing_state_get_type ())

G_DECLARE_FINAL_TYPE (LhClosingState, lh_closing_state, LH, CLOSING_STATE, GObject)

G_END_DECLS
