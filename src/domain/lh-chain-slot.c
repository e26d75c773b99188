/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chain-slot.h"

struct _LhChainSlot
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhChainSlot, lh_chain_slot, LH_TYPE_RECORD)

static const LhField lh_chain_slot_fields[LH_CHAIN_SLOT_N_FIELDS] = {
  [LH_CHAIN_SLOT_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_CHAIN_SLOT_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the chain"), "chain-level", LH_FIELD_REQUIRED, 0 },
  [LH_CHAIN_SLOT_LEADER] = { "leader", LH_FIELD_TEXT, N_("Person of the slot"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_CHAIN_SLOT_INFERRED] = { "inferred", LH_FIELD_BOOLEAN, N_("Inferred"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHAIN_SLOT_TASK] = { "task", LH_FIELD_LONG_TEXT, N_("Task of the slot"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHAIN_SLOT_PROGRESS] = { "progress", LH_FIELD_TENTHS, N_("Progress of the slot"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHAIN_SLOT_NOTE] = { "note", LH_FIELD_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 200 },
};

static void
lh_chain_slot_class_init (LhChainSlotClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "chain-slot", N_("Slot of the responsibility chain"),
                              lh_chain_slot_fields, LH_CHAIN_SLOT_N_FIELDS);
}

static void
lh_chain_slot_init (LhChainSlot *self)
{
}

LhChainSlot *
lh_chain_slot_new (void)
{
  return g_object_new (LH_TYPE_CHAIN_SLOT, NULL);
}
