/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhProjectKeyTask:
 *
 * A project serves a key task (many to many, S0-4).
 */
#define LH_TYPE_PROJECT_KEY_TASK (lh_project_key_task_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectKeyTask, lh_project_key_task, LH, PROJECT_KEY_TASK, LhRecord)

typedef enum
{
  LH_PROJECT_KEY_TASK_PROJECT_ID,
  LH_PROJECT_KEY_TASK_KEY_TASK_ID,
  LH_PROJECT_KEY_TASK_N_FIELDS
} LhProjectKeyTaskField;

LhProjectKeyTask *lh_project_key_task_new (void);

G_END_DECLS
