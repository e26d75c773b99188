/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhInstruction:
 *
 * An instruction on a report that becomes a task (S1-41).
 */
#define LH_TYPE_INSTRUCTION (lh_instruction_get_type ())

G_DECLARE_FINAL_TYPE (LhInstruction, lh_instruction, LH, INSTRUCTION, LhRecord)

typedef enum
{
  LH_INSTRUCTION_REPORT_ID,
  LH_INSTRUCTION_PERSON,
  LH_INSTRUCTION_POST,
  LH_INSTRUCTION_TEXT,
  LH_INSTRUCTION_RECEIVED_ON,
  LH_INSTRUCTION_DUE_ON,
  LH_INSTRUCTION_ORGANIZATION_ID,
  LH_INSTRUCTION_ITEM_ID,
  LH_INSTRUCTION_NOTE,
  LH_INSTRUCTION_N_FIELDS
} LhInstructionField;

LhInstruction *lh_instruction_new (void);

G_END_DECLS
