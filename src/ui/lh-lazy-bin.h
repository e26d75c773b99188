/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhLazyBin:
 *
 * Stands for a widget that is built when it is first seen: a window has many pages and a pane many tabs of which a
 * person opens a few. The child gets the properties "ledger", "record", "query" and "settings" of the bin, as far as it has them.
 *
 * Properties: "child-type", "ledger", "record", "query" (what the page lists now), "settings".
 */
#define LH_TYPE_LAZY_BIN (lh_lazy_bin_get_type ())

G_DECLARE_FINAL_TYPE (LhLazyBin, lh_lazy_bin, LH, LAZY_BIN, AdwBin)

GtkWidget *lh_lazy_bin_get_widget (LhLazyBin *self);

G_END_DECLS
