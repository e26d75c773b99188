/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhOrganizationProjectsCell:
 *
 * How many projects an organization filed in the year on screen.
 *
 * Properties: "record".
 */
#define LH_TYPE_ORGANIZATION_PROJECTS_CELL (lh_organization_projects_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhOrganizationProjectsCell, lh_organization_projects_cell, LH, ORGANIZATION_PROJECTS_CELL, AdwBin)

G_END_DECLS
