/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhOrganizationStatistics:
 * @n_organ_committees: organ Party committees (机关党委)
 * @n_general_branches: general Party branches (党总支)
 * @n_direct_branches: branches directly below the work committee
 * @n_direct: organizations directly below the work committee, of all kinds
 * @n_branches: Party branches altogether
 * @n_branches_below: branches below organ committees and general branches
 * @branches_per_body: @n_branches_below divided by the bodies, two decimals; unknown without bodies
 * @n_party_organizations: Party organizations without the work committee
 * @n_temporary: temporary branches, which count nowhere else (S0-26)
 * @n_departments: departments the direct organizations belong to
 * @n_members: members of the branches; where a body lists no branches, its own
 * @members_per_branch: @n_members divided by @n_branches, two decimals
 *
 * The organization tree on one day (S2-2).
 */
typedef struct
{
  guint     n_organ_committees;
  guint     n_general_branches;
  guint     n_direct_branches;
  guint     n_direct;
  guint     n_branches;
  guint     n_branches_below;
  LhDecimal branches_per_body;
  guint     n_party_organizations;
  guint     n_temporary;
  guint     n_departments;
  gint64    n_members;
  LhDecimal members_per_branch;
} LhOrganizationStatistics;

/**
 * LhSectorCount:
 * @code: code of the sector class; "" for organizations without one
 * @label: its name; "" for those (show 未分类)
 * @ids: (element-type gint64): the organizations
 */
typedef struct
{
  char   *code;
  char   *label;
  GArray *ids;
} LhSectorCount;

gboolean   lh_organization_is_active          (LhRecord                 *organization,
                                               LhDate                    day);
void       lh_organization_statistics_compute (LhLedger                 *ledger,
                                               LhDate                    day,
                                               LhOrganizationStatistics *statistics);
GPtrArray *lh_organization_statistics_sectors (LhLedger                 *ledger,
                                               const char               *kind,
                                               LhDate                    day);

G_END_DECLS
