/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhSearch:
 *
 * The search of the window: an entry and, while typing, what is found. Opening a row is win.show-record.
 * Property "ledger".
 */
#define LH_TYPE_SEARCH (lh_search_get_type ())

G_DECLARE_FINAL_TYPE (LhSearch, lh_search, LH, SEARCH, GtkWidget)

G_END_DECLS
