/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhLevelCell:
 *
 * How deep a project stands below upper ones: first level, second level …
 *
 * Properties: "depth" (0 at the top).
 */
#define LH_TYPE_LEVEL_CELL (lh_level_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhLevelCell, lh_level_cell, LH, LEVEL_CELL, AdwBin)

G_END_DECLS
