/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhOrganizationsPage:
 *
 * The register of Party organizations in official order, as the tree they form; flat while something is filtered.
 */
#define LH_TYPE_ORGANIZATIONS_PAGE (lh_organizations_page_get_type ())

G_DECLARE_FINAL_TYPE (LhOrganizationsPage, lh_organizations_page, LH, ORGANIZATIONS_PAGE, LhRecordPage)

G_END_DECLS
