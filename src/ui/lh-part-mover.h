/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-part-table.h"

G_BEGIN_DECLS

/**
 * LhPartMover:
 *
 * Two buttons that move the selected part of a table up or down among its neighbours, which keep the order in a field
 * "position". Rows may be dragged to another place as well.
 *
 * Properties: "table" (#LhPartTable). Actions: mover.up, mover.down.
 */
#define LH_TYPE_PART_MOVER (lh_part_mover_get_type ())

G_DECLARE_FINAL_TYPE (LhPartMover, lh_part_mover, LH, PART_MOVER, GtkBox)

void lh_part_mover_move (LhPartMover *self,
                         guint        from,
                         guint        to);

G_END_DECLS
