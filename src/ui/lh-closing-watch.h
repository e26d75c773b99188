/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

#define LH_TYPE_CLOSING_WATCH (lh_closing_watch_get_type ())

/**
 * LhClosingWatch:
 *
 * Reads for all who show it whether the quarter of a ledger is closed, and how many figures differ since. To know that,
 * all figures are computed and compared: once for everybody, and when a row of changes has come to rest.
 *
 * Properties: "closing", "n-changed", as of #LhClosingState.
 */
G_DECLARE_FINAL_TYPE (LhClosingWatch, lh_closing_watch, LH, CLOSING_WATCH, GObject)

LhClosingWatch *lh_closing_watch_get_for       (LhLedger       *ledger);
LhRecord       *lh_closing_watch_get_closing   (LhClosingWatch *self);
guint           lh_closing_watch_get_n_changed (LhClosingWatch *self);

G_END_DECLS
