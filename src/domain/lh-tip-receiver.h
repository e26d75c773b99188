/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTipReceiver:
 *
 * One organization a tip went to: receipt and handling (S1-6), response (S1-7).
 */
#define LH_TYPE_TIP_RECEIVER (lh_tip_receiver_get_type ())

G_DECLARE_FINAL_TYPE (LhTipReceiver, lh_tip_receiver, LH, TIP_RECEIVER, LhRecord)

typedef enum
{
  LH_TIP_RECEIVER_TIP_ID,
  LH_TIP_RECEIVER_ORGANIZATION_ID,
  LH_TIP_RECEIVER_RECEIVED_ON,
  LH_TIP_RECEIVER_HANDLED_ON,
  LH_TIP_RECEIVER_PERSON,
  LH_TIP_RECEIVER_RESPONSE,
  LH_TIP_RECEIVER_EXEMPT,
  LH_TIP_RECEIVER_REASON,
  LH_TIP_RECEIVER_N_FIELDS
} LhTipReceiverField;

LhTipReceiver *lh_tip_receiver_new (void);

G_END_DECLS
