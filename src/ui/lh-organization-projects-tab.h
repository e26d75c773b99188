/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOrganizationProjectsTab:
 *
 * The projects an organization filed, and those it is joined to as another organ, branch, joint unit or carrier (S0-22).
 *
 * Properties: "ledger", "record" (the organization).
 */
#define LH_TYPE_ORGANIZATION_PROJECTS_TAB (lh_organization_projects_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhOrganizationProjectsTab, lh_organization_projects_tab, LH, ORGANIZATION_PROJECTS_TAB, AdwBin)

G_END_DECLS
