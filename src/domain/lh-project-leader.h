/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProjectLeader:
 *
 * Who leads a project, and who led it before (S0-9). The current one has no end.
 */
#define LH_TYPE_PROJECT_LEADER (lh_project_leader_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectLeader, lh_project_leader, LH, PROJECT_LEADER, LhRecord)

typedef enum
{
  LH_PROJECT_LEADER_PROJECT_ID,
  LH_PROJECT_LEADER_NAME,
  LH_PROJECT_LEADER_POST,
  LH_PROJECT_LEADER_SINCE,
  LH_PROJECT_LEADER_UNTIL,
  LH_PROJECT_LEADER_REASON,
  LH_PROJECT_LEADER_N_FIELDS
} LhProjectLeaderField;

LhProjectLeader *lh_project_leader_new (void);

G_END_DECLS
