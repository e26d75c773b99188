/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProjectPartner:
 *
 * Another organization of a project: joint organ, branch joined to it, joint unit, carrier (S0-19, S0-22, S3-12,
 * S3-24).
 */
#define LH_TYPE_PROJECT_PARTNER (lh_project_partner_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectPartner, lh_project_partner, LH, PROJECT_PARTNER, LhRecord)

typedef enum
{
  LH_PROJECT_PARTNER_PROJECT_ID,
  LH_PROJECT_PARTNER_ORGANIZATION_ID,
  LH_PROJECT_PARTNER_NAME,
  LH_PROJECT_PARTNER_ROLE,
  LH_PROJECT_PARTNER_TASK,
  LH_PROJECT_PARTNER_POSITION,
  LH_PROJECT_PARTNER_N_FIELDS
} LhProjectPartnerField;

LhProjectPartner *lh_project_partner_new (void);

G_END_DECLS
