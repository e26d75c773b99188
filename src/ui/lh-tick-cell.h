/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhTickCell:
 *
 * Whether an item of a checklist is done. A click ticks it, or takes the tick back; both can be undone.
 *
 * Properties: "record" (#LhChecklistItem).
 */
#define LH_TYPE_TICK_CELL (lh_tick_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhTickCell, lh_tick_cell, LH, TICK_CELL, AdwBin)

G_END_DECLS
