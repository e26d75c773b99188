/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-project-status.h"

G_BEGIN_DECLS

/**
 * LhBasisCell:
 *
 * What the progress of a project comes from: computed from its sub-projects (1+N), or entered in its report.
 *
 * Properties: "status".
 */
#define LH_TYPE_BASIS_CELL (lh_basis_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhBasisCell, lh_basis_cell, LH, BASIS_CELL, AdwBin)

G_END_DECLS
