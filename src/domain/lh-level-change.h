/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhLevelChange:
 *
 * A raise of a project to another level (S3-2): the history of its level.
 */
#define LH_TYPE_LEVEL_CHANGE (lh_level_change_get_type ())

G_DECLARE_FINAL_TYPE (LhLevelChange, lh_level_change, LH, LEVEL_CHANGE, LhRecord)

typedef enum
{
  LH_LEVEL_CHANGE_PROJECT_ID,
  LH_LEVEL_CHANGE_FROM_LEVEL,
  LH_LEVEL_CHANGE_TO_LEVEL,
  LH_LEVEL_CHANGE_DECIDED_ON,
  LH_LEVEL_CHANGE_DECIDED_BY,
  LH_LEVEL_CHANGE_REASON,
  LH_LEVEL_CHANGE_N_FIELDS
} LhLevelChangeField;

LhLevelChange *lh_level_change_new (void);

G_END_DECLS
