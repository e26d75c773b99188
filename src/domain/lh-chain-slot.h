/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhChainSlot:
 *
 * One of the three slots of the responsibility chain of a project (S3-13, S3-14), with its own task and progress.
 */
#define LH_TYPE_CHAIN_SLOT (lh_chain_slot_get_type ())

G_DECLARE_FINAL_TYPE (LhChainSlot, lh_chain_slot, LH, CHAIN_SLOT, LhRecord)

typedef enum
{
  LH_CHAIN_SLOT_PROJECT_ID,
  LH_CHAIN_SLOT_LEVEL,
  LH_CHAIN_SLOT_LEADER,
  LH_CHAIN_SLOT_INFERRED,
  LH_CHAIN_SLOT_TASK,
  LH_CHAIN_SLOT_PROGRESS,
  LH_CHAIN_SLOT_NOTE,
  LH_CHAIN_SLOT_N_FIELDS
} LhChainSlotField;

LhChainSlot *lh_chain_slot_new (void);

G_END_DECLS
