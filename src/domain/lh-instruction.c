/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-instruction.h"

struct _LhInstruction
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhInstruction, lh_instruction, LH_TYPE_RECORD)

static const LhField lh_instruction_fields[LH_INSTRUCTION_N_FIELDS] = {
  [LH_INSTRUCTION_REPORT_ID] = { "report-id", LH_FIELD_REFERENCE, N_("Work report"), "report-draft", LH_FIELD_OPTIONAL, 0 },
  [LH_INSTRUCTION_PERSON] = { "person", LH_FIELD_TEXT, N_("Instructed by"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_INSTRUCTION_POST] = { "post", LH_FIELD_TEXT, N_("Post"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_INSTRUCTION_TEXT] = { "text", LH_FIELD_LONG_TEXT, N_("Wording"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 0 },
  [LH_INSTRUCTION_RECEIVED_ON] = { "received-on", LH_FIELD_DATE, N_("Received on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_INSTRUCTION_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_INSTRUCTION_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_INSTRUCTION_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Task it became"), "checklist-item", LH_FIELD_OPTIONAL, 0 },
  [LH_INSTRUCTION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_instruction_class_init (LhInstructionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "instruction", N_("Instruction"),
                              lh_instruction_fields, LH_INSTRUCTION_N_FIELDS);
}

static void
lh_instruction_init (LhInstruction *self)
{
}

LhInstruction *
lh_instruction_new (void)
{
  return g_object_new (LH_TYPE_INSTRUCTION, NULL);
}
