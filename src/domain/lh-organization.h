/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhOrganization:
 *
 * A Party organization or department of the register (F23, S2-2): the tree 工委 → 机关党委 / 党总支 / 党支部, each with
 * the department it belongs to. Lists keep official-order, never the alphabet.
 */
#define LH_TYPE_ORGANIZATION (lh_organization_get_type ())

G_DECLARE_FINAL_TYPE (LhOrganization, lh_organization, LH, ORGANIZATION, LhRecord)

typedef enum
{
  LH_ORGANIZATION_CODE,
  LH_ORGANIZATION_NAME,
  LH_ORGANIZATION_FULL_NAME,
  LH_ORGANIZATION_KIND,
  LH_ORGANIZATION_OFFICIAL_ORDER,
  LH_ORGANIZATION_PARENT_ID,
  LH_ORGANIZATION_DEPARTMENT,
  LH_ORGANIZATION_PARTY_NAME,
  LH_ORGANIZATION_UNIT_CLASS,
  LH_ORGANIZATION_SECTOR_CLASS,
  LH_ORGANIZATION_ALIASES,
  LH_ORGANIZATION_SECRETARY,
  LH_ORGANIZATION_DEPUTY_SECRETARY,
  LH_ORGANIZATION_CONTACT,
  LH_ORGANIZATION_CONTACT_PHONE,
  LH_ORGANIZATION_MEMBER_COUNT,
  LH_ORGANIZATION_FILES_PROJECTS,
  LH_ORGANIZATION_ACTIVE_FROM,
  LH_ORGANIZATION_ACTIVE_UNTIL,
  LH_ORGANIZATION_NOTE,
  LH_ORGANIZATION_DUTIES,
  LH_ORGANIZATION_N_FIELDS
} LhOrganizationField;

LhOrganization *lh_organization_new (void);

G_END_DECLS
