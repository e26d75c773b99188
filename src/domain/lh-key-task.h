/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhKeyTask:
 *
 * A key task of the city or the committee that projects serve (S0-4).
 */
#define LH_TYPE_KEY_TASK (lh_key_task_get_type ())

G_DECLARE_FINAL_TYPE (LhKeyTask, lh_key_task, LH, KEY_TASK, LhRecord)

typedef enum
{
  LH_KEY_TASK_YEAR,
  LH_KEY_TASK_NUMBER,
  LH_KEY_TASK_NAME,
  LH_KEY_TASK_SOURCE,
  LH_KEY_TASK_DESCRIPTION,
  LH_KEY_TASK_POSITION,
  LH_KEY_TASK_N_FIELDS
} LhKeyTaskField;

LhKeyTask *lh_key_task_new (void);

G_END_DECLS
