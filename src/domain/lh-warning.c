/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-warning.h"

struct _LhWarning
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhWarning, lh_warning, LH_TYPE_RECORD)

static const LhField lh_warning_fields[LH_WARNING_N_FIELDS] = {
  [LH_WARNING_NUMBER] = { "number", LH_FIELD_TEXT, N_("Document number"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_WARNING_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_WARNING_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the warning"), "warning-level", LH_FIELD_REQUIRED, 0 },
  [LH_WARNING_SUBJECT] = { "subject", LH_FIELD_TEXT, N_("Subject of the letter"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_WARNING_REASON] = { "reason", LH_FIELD_LONG_TEXT, N_("Reason"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_ITEM_ID] = { "item-id", LH_FIELD_REFERENCE, N_("Negative list line"), "checklist-item", LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_PROBLEM_ID] = { "problem-id", LH_FIELD_REFERENCE, N_("Problem"), "problem", LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Issued on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_WARNING_DUE_ON] = { "due-on", LH_FIELD_DATE, N_("Due on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Signed by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_WARNING_RECEIVER] = { "receiver", LH_FIELD_TEXT, N_("Received by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_WARNING_RECEIVED_ON] = { "received-on", LH_FIELD_DATE, N_("Received on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_HANDLED_ON] = { "handled-on", LH_FIELD_DATE, N_("Handled on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_RESULT] = { "result", LH_FIELD_LONG_TEXT, N_("Result obtained"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_WARNING_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_warning_class_init (LhWarningClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "warning", N_("Reminder or warning"),
                              lh_warning_fields, LH_WARNING_N_FIELDS);
}

static void
lh_warning_init (LhWarning *self)
{
}

LhWarning *
lh_warning_new (void)
{
  return g_object_new (LH_TYPE_WARNING, NULL);
}
