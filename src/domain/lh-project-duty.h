/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProjectDuty:
 *
 * A project serves a line of a responsibility checklist (S3-3).
 */
#define LH_TYPE_PROJECT_DUTY (lh_project_duty_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectDuty, lh_project_duty, LH, PROJECT_DUTY, LhRecord)

typedef enum
{
  LH_PROJECT_DUTY_PROJECT_ID,
  LH_PROJECT_DUTY_ITEM_ID,
  LH_PROJECT_DUTY_N_FIELDS
} LhProjectDutyField;

LhProjectDuty *lh_project_duty_new (void);

G_END_DECLS
