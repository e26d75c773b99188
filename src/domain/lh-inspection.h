/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhInspection:
 *
 * The record of one project in one round of inspection (form F17).
 */
#define LH_TYPE_INSPECTION (lh_inspection_get_type ())

G_DECLARE_FINAL_TYPE (LhInspection, lh_inspection, LH, INSPECTION, LhRecord)

typedef enum
{
  LH_INSPECTION_ROUND_ID,
  LH_INSPECTION_PROJECT_ID,
  LH_INSPECTION_INSPECTED_ON,
  LH_INSPECTION_INSPECTORS,
  LH_INSPECTION_METHODS,
  LH_INSPECTION_ACHIEVEMENTS,
  LH_INSPECTION_FINDINGS,
  LH_INSPECTION_DEMAND,
  LH_INSPECTION_DEADLINE,
  LH_INSPECTION_GRADE,
  LH_INSPECTION_FEEDBACK_ON,
  LH_INSPECTION_RECEIVER,
  LH_INSPECTION_NOTE,
  LH_INSPECTION_N_FIELDS
} LhInspectionField;

LhInspection *lh_inspection_new (void);

G_END_DECLS
