/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhWorkTip:
 *
 * A tip or a first-time response sent to organizations (S1-6, S1-7): receivers, receipt, handling.
 */
#define LH_TYPE_WORK_TIP (lh_work_tip_get_type ())

G_DECLARE_FINAL_TYPE (LhWorkTip, lh_work_tip, LH, WORK_TIP, LhRecord)

typedef enum
{
  LH_WORK_TIP_NUMBER,
  LH_WORK_TIP_KIND,
  LH_WORK_TIP_TITLE,
  LH_WORK_TIP_CONTENT,
  LH_WORK_TIP_STARTED_ON,
  LH_WORK_TIP_ISSUED_ON,
  LH_WORK_TIP_DUE_ON,
  LH_WORK_TIP_ISSUER,
  LH_WORK_TIP_SUMMARY,
  LH_WORK_TIP_CLOSED_ON,
  LH_WORK_TIP_NOTE,
  LH_WORK_TIP_N_FIELDS
} LhWorkTipField;

LhWorkTip *lh_work_tip_new (void);

G_END_DECLS
