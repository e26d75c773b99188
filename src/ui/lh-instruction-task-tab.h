/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhInstructionTaskTab:
 *
 * The task that an instruction on a report became (S1-41): what, who, until when, and how it stands; or else the button
 * that makes it one.
 *
 * Properties: "ledger", "record" (the instruction).
 *
 * Actions: instruction.make-task, instruction.show-task.
 */
#define LH_TYPE_INSTRUCTION_TASK_TAB (lh_instruction_task_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhInstructionTaskTab, lh_instruction_task_tab, LH, INSTRUCTION_TASK_TAB, AdwBin)

G_END_DECLS
