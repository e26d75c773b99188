/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tip-receiver.h"

struct _LhTipReceiver
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTipReceiver, lh_tip_receiver, LH_TYPE_RECORD)

static const LhField lh_tip_receiver_fields[LH_TIP_RECEIVER_N_FIELDS] = {
  [LH_TIP_RECEIVER_TIP_ID] = { "tip-id", LH_FIELD_REFERENCE, N_("Work tip"), "work-tip", LH_FIELD_REQUIRED, 0 },
  [LH_TIP_RECEIVER_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_REQUIRED, 0 },
  [LH_TIP_RECEIVER_RECEIVED_ON] = { "received-on", LH_FIELD_DATE, N_("Received on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TIP_RECEIVER_HANDLED_ON] = { "handled-on", LH_FIELD_DATE, N_("Handled on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TIP_RECEIVER_PERSON] = { "person", LH_FIELD_TEXT, N_("Handled by"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_TIP_RECEIVER_RESPONSE] = { "response", LH_FIELD_LONG_TEXT, N_("Response"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TIP_RECEIVER_EXEMPT] = { "exempt", LH_FIELD_BOOLEAN, N_("Exempt"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TIP_RECEIVER_REASON] = { "reason", LH_FIELD_TEXT, N_("Reason"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_tip_receiver_class_init (LhTipReceiverClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "tip-receiver", N_("Receiver of a tip"),
                              lh_tip_receiver_fields, LH_TIP_RECEIVER_N_FIELDS);
}

static void
lh_tip_receiver_init (LhTipReceiver *self)
{
}

LhTipReceiver *
lh_tip_receiver_new (void)
{
  return g_object_new (LH_TYPE_TIP_RECEIVER, NULL);
}
