/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhWarning:
 *
 * A reminder or warning letter to an organization (S1-46, form F18): level, reason, history.
 */
#define LH_TYPE_WARNING (lh_warning_get_type ())

G_DECLARE_FINAL_TYPE (LhWarning, lh_warning, LH, WARNING, LhRecord)

typedef enum
{
  LH_WARNING_NUMBER,
  LH_WARNING_ORGANIZATION_ID,
  LH_WARNING_LEVEL,
  LH_WARNING_SUBJECT,
  LH_WARNING_REASON,
  LH_WARNING_ITEM_ID,
  LH_WARNING_PROBLEM_ID,
  LH_WARNING_ISSUED_ON,
  LH_WARNING_DUE_ON,
  LH_WARNING_ISSUER,
  LH_WARNING_RECEIVER,
  LH_WARNING_RECEIVED_ON,
  LH_WARNING_HANDLED_ON,
  LH_WARNING_RESULT,
  LH_WARNING_NOTE,
  LH_WARNING_N_FIELDS
} LhWarningField;

LhWarning *lh_warning_new (void);

G_END_DECLS
