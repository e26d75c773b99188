/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTraining:
 *
 * A training or class with its attendance (S1-50, S1-54).
 */
#define LH_TYPE_TRAINING (lh_training_get_type ())

G_DECLARE_FINAL_TYPE (LhTraining, lh_training, LH, TRAINING, LhRecord)

typedef enum
{
  LH_TRAINING_KIND,
  LH_TRAINING_YEAR,
  LH_TRAINING_TITLE,
  LH_TRAINING_HELD_ON,
  LH_TRAINING_ENDED_ON,
  LH_TRAINING_ORGANIZATION_ID,
  LH_TRAINING_PLACE,
  LH_TRAINING_HOURS,
  LH_TRAINING_NOTE,
  LH_TRAINING_N_FIELDS
} LhTrainingField;

LhTraining *lh_training_new (void);

G_END_DECLS
