/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-project-status.h"

G_BEGIN_DECLS

/**
 * LhProgressCell:
 *
 * The cumulative progress of a project against its plan: a bar with a mark, and the number.
 *
 * Properties: "status" (#LhProjectStatus, NULL until it is computed).
 */
#define LH_TYPE_PROGRESS_CELL (lh_progress_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhProgressCell, lh_progress_cell, LH, PROGRESS_CELL, AdwBin)

G_END_DECLS
